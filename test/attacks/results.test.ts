// Artifacts with something else in place of a result.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttemptResult, resultFile } from '@clambake/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReadResult, readResult } from '../../actions/land-work/src/read-result.ts';

const assignment = { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' };
const oid = 'a'.repeat(40);
const result: AttemptResult = {
  ...{ v: 1, ...assignment, outcome: 'done', detail: 'Finished.', startOid: oid, baseOid: oid, headOid: oid, commits: 1 },
  ...{ costUsd: 0, turns: 1, durationMs: 1, sessionId: null, model: null, denials: [], closingWords: '' },
  startedAt: '2026-11-23T11:01:00.000Z',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'results-'));
  writeFileSync(join(root, 'elsewhere.json'), JSON.stringify(result));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (put: (path: string) => void): Promise<ReadResult> => {
  const download = async (_: unknown, directory: string): Promise<void> => {
    mkdirSync(directory, { recursive: true });
    put(join(directory, resultFile));
  };
  return readResult(
    { download },
    { candidates: [{ id: 1, digest: 'x', elsewhere: false }], directory: join(root, 'artifact'), assignment },
  );
};

test('attack-54: a link in place of a result is not followed; control: the file that it names is a result', async () => {
  expect(await read((path) => symlinkSync(join(root, 'elsewhere.json'), path))).toEqual({ missing: `the artifact holds no ${resultFile}` });
  rmSync(join(root, 'artifact'), { recursive: true });
  expect(await read((path) => writeFileSync(path, JSON.stringify(result)))).toMatchObject({ result: { headOid: oid } });
});

test('attack-54: a folder in place of a result is none', async () => {
  expect(await read((path) => mkdirSync(path))).toEqual({ missing: `the artifact holds no ${resultFile}` });
});

test('attack-20: a result that is too long is not read; control: the same result without the blanks is', async () => {
  const missing = `${resultFile} has ${1024 * 1024 + 1} bytes; the maximum is ${1024 * 1024}`;
  expect(await read((path) => writeFileSync(path, JSON.stringify(result).padEnd(1024 * 1024 + 1)))).toEqual({ missing });
  expect(await read((path) => writeFileSync(path, JSON.stringify(result).padEnd(1024 * 1024)))).toHaveProperty('result');
});
