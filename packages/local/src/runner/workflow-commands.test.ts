import { expect, test } from 'vitest';
import { createMasks } from './masks.ts';
import { createCommandReader, parseWorkflowCommand } from './workflow-commands.ts';

const read = (lines: readonly string[]) => {
  const reader = createCommandReader(createMasks());
  return { log: lines.flatMap((line) => reader.read(line)), ...reader.outcome };
};

test('a command at the start of a line is read with its properties unescaped', () => {
  expect(parseWorkflowCommand('::error file=a%2Cb.js,line=3,title=So%3A%25::first%0Asecond%253A')).toEqual({
    name: 'error',
    properties: { file: 'a,b.js', line: '3', title: 'So:%' },
    value: 'first\nsecond%3A',
  });
  expect(parseWorkflowCommand('  ::group::indented')).toMatchObject({ name: 'group', value: 'indented' });
});

test('the modern form is read at the start of a line only, and the old form anywhere in a line', () => {
  expect(parseWorkflowCommand('see ::error::x')).toBeUndefined();
  expect(parseWorkflowCommand('the agent says ##[set-output name=x;]evil')).toEqual({
    name: 'set-output',
    properties: { name: 'x' },
    value: 'evil',
  });
});

test('names GitHub does not know are ordinary output', () => {
  expect(read(['::unknown::x', '##[section]y', 'std::vector<int>::size'])).toMatchObject({
    log: ['::unknown::x', '##[section]y', 'std::vector<int>::size'],
    annotations: [],
  });
});

test('messages become annotations and marked lines; groups show, masks do not', () => {
  const found = read([
    '::group::Work',
    '::warning file=a.js,line=2,endLine=4,col=1::careful',
    '::notice title=T::fyi',
    '::add-mask::s3cret',
    'it is s3cret',
    '::endgroup::',
  ]);
  expect(found.log).toEqual(['##[group]Work', '##[warning]careful', '##[notice]fyi', 'it is ***', '##[endgroup]']);
  expect(found.annotations).toEqual([
    { level: 'warning', message: 'careful', file: 'a.js', line: 2, endLine: 4, column: 1 },
    { level: 'notice', message: 'fyi', title: 'T' },
  ]);
});

test('ten annotations of a level are kept, every line is logged', () => {
  const lines = Array.from({ length: 12 }, (_, i) => [`::error::e${i}`, `::warning::w${i}`]).flat();
  const found = read(lines);
  expect(found.annotations.filter((a) => a.level === 'error')).toHaveLength(10);
  expect(found.annotations.filter((a) => a.level === 'warning')).toHaveLength(10);
  expect(found.log).toHaveLength(24);
});

test('nothing is a command between stop-commands and its token', () => {
  const found = read([
    '::stop-commands::tok-1',
    '::error::quoted',
    '##[set-output name=x]quoted',
    '::tok-2::',
    '::tok-1::',
    '::error::real',
  ]);
  expect(found.annotations).toEqual([{ level: 'error', message: 'real' }]);
  expect(found.outputs).toEqual({});
  expect(found.log).toContain('::error::quoted');
});

test('a stop token that is a command or empty is refused and fails the step', () => {
  expect(read(['::stop-commands::error', '::warning::still read'])).toMatchObject({
    failed: true,
    annotations: [{ level: 'error' }, { level: 'warning' }],
  });
  expect(read(['::stop-commands::'])).toMatchObject({ failed: true });
});

test('set-output and save-state still work, set-env and add-path fail the step', () => {
  const found = read(['::set-output name=a::1', '::save-state name=b::2']);
  expect(found).toMatchObject({ outputs: { a: '1' }, state: { b: '2' }, failed: false });
  expect(read(['::set-env name=A::1'])).toMatchObject({ failed: true });
  expect(read(['::add-path::/evil'])).toMatchObject({ failed: true });
});

test('annotations contain no value that was masked before', () => {
  expect(read(['::add-mask::hunter2', '::error::password hunter2']).annotations).toEqual([{ level: 'error', message: 'password ***' }]);
});
