import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEnvironmentFiles, type EnvironmentFiles, maxSummaryBytes, parseKeyValues } from './environment-files.ts';

const inFiles = async <T>(use: (files: EnvironmentFiles) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'files-'));
  try {
    return await use(await createEnvironmentFiles(directory));
  } finally {
    await rm(directory, { recursive: true });
  }
};

test('pairs and heredocs are read, a later value replaces an earlier one, and = and << in values are kept', () => {
  expect(parseKeyValues('a=1\nb=x=y<<z\n\nc<<END\nline 1\n\nd=2\nEND\na=3\n')).toEqual({ a: '3', b: 'x=y<<z', c: 'line 1\n\nd=2' });
});

test('every value is read back unchanged when its delimiter is not one of its lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      fc.pre(!/[\r\n]?ghadelimiter|\r/.test(value));
      expect(parseKeyValues(`key<<ghadelimiter\n${value}\nghadelimiter\n`)).toEqual({ key: value });
    }),
  );
});

test.each([
  ['just text', "Invalid format 'just text'"],
  ['=value', "Invalid format '=value'"],
  ['a<<END\nvalue', "Matching delimiter not found 'END'"],
  ['a<<\nvalue\n', 'Matching delimiter not found'],
])('%j is an error that quotes it', (text, message) => {
  expect(() => parseKeyValues(text)).toThrow(message);
});

test('a step’s files are read back, and a malformed one is an error beside the good ones', () =>
  inFiles(async ({ variables, read }) => {
    await appendFile(variables.GITHUB_OUTPUT, 'count=2\n');
    await appendFile(variables.GITHUB_STATE, 'pid=7\n');
    await appendFile(variables.GITHUB_PATH, '/a\n/b\n');
    await appendFile(variables.GITHUB_STEP_SUMMARY, '# Done\n');
    await appendFile(variables.GITHUB_ENV, 'broken\n');
    expect(await read()).toEqual({
      outputs: { count: '2' },
      state: { pid: '7' },
      env: {},
      path: ['/a', '/b'],
      summary: '# Done\n',
      errors: ["Unable to process file command successfully. Invalid format 'broken'"],
      notes: [],
    });
  }));

test('NODE_OPTIONS cannot be set for later steps', () =>
  inFiles(async ({ variables, read }) => {
    await writeFile(variables.GITHUB_ENV, 'NODE_OPTIONS=--require=/evil.js\nGOOD=1\n');
    const found = await read();
    expect(found.env).toEqual({ GOOD: '1' });
    expect(found.errors).toHaveLength(1);
  }));

test('a summary of 1 MiB is kept, and a larger one is dropped with a note', () =>
  inFiles(async ({ variables, read }) => {
    await writeFile(variables.GITHUB_STEP_SUMMARY, 'x'.repeat(maxSummaryBytes));
    expect((await read()).summary).toHaveLength(maxSummaryBytes);
    await appendFile(variables.GITHUB_STEP_SUMMARY, 'x');
    const found = await read();
    expect([found.summary, found.errors]).toEqual(['', []]);
    expect(found.notes).toEqual(['$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k.']);
  }));
