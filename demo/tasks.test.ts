// The scripted model may know only what its prompt and its tool results say, so a task that needs feedback must fail
// without it.
import { describe, expect, test } from 'vitest';
import { titles } from './issues.ts';
import type { Block } from './script-steps.ts';
import { answer } from './tasks.ts';

const told = (title: string, feedback = '', results: string[] = []): Block[] =>
  answer({ prompt: `Issue #5, title:\n| ${title}\n\n${feedback}`, results, cwd: '/tree' });
const inputOf = (blocks: readonly Block[]): Record<string, unknown> =>
  blocks[0] !== undefined && 'input' in blocks[0] ? blocks[0].input : {};
const textOf = (blocks: readonly Block[]): string => (blocks[0] !== undefined && 'text' in blocks[0] ? blocks[0].text : '');

describe('the service fee', () => {
  const source = '     7→  return cents;\n';
  const excerpt = 'The end of its log:\n| ✖ an empty order costs nothing (0.7ms)\n|   100 !== 0\n';

  test('without the CI output it writes the naive fee and runs its own test only', () => {
    const edit = inputOf(told(titles.fee, '', [source]));
    expect(edit['old_string']).toBe('  return cents;');
    expect(edit['new_string']).toBe('  return cents + Math.max(100, Math.round(cents * 0.05));');
    expect(inputOf(told(titles.fee, '', [source, 'edited']))['command']).toMatch(/\nnode --test test\/fee\.test\.js$/);
  });

  test('with the CI output it charges nothing for an empty order and runs all tests', () => {
    expect(inputOf(told(titles.fee, excerpt, [source]))['new_string']).toContain('cents === 0 ? 0 :');
    expect(inputOf(told(titles.fee, excerpt, [source, 'edited']))['command']).toMatch(/\nnode --test $/);
  });

  test('the news of the eviction is not enough: the prompt must have the output itself', () => {
    const evicted = 'Your earlier work on this branch was taken off a train: the tests failed because of it.';
    expect(inputOf(told(titles.fee, evicted, [source]))['new_string']).not.toContain('cents === 0');
  });
});

describe('the two formats of a price', () => {
  const instruction = 'Merge the branch `main` into the current one with git, read both sides, and resolve the conflicts.';
  const decimals = '  return (cents / 100).toFixed(2);\n';
  const thousands = "  return (cents / 100).toLocaleString('en-US');\n";
  const conflict = `<<<<<<< HEAD\n${thousands}=======\n${decimals}>>>>>>> main\n`;

  test('without the instruction it writes its own format over the file and merges nothing', () => {
    expect(told(titles.thousands)).toEqual([{ tool: 'Read', input: { file_path: '/tree/src/format.js' } }]);
    const written = inputOf(told(titles.thousands, '', ['  return String(cents / 100);']))['content'];
    expect(written).toContain("toLocaleString('en-US')");
    expect(written).not.toContain('minimumFractionDigits');
  });

  test('with the instruction it merges, reads the conflict and writes a format that keeps both', () => {
    expect(inputOf(told(titles.thousands, instruction))['command']).toBe('git merge --no-edit main || git status --short');
    expect(told(titles.thousands, instruction, ['CONFLICT'])[0]).toMatchObject({ tool: 'Read' });
    expect(inputOf(told(titles.thousands, instruction, ['CONFLICT', conflict]))['content']).toContain('minimumFractionDigits: 2');
  });

  test.each([
    ['the file was not read', ''],
    ['there is no conflict in it', decimals],
    ['one side is missing', conflict.replace(decimals, '')],
    ['the other side is missing', conflict.replace(thousands, '')],
  ])('it refuses to resolve when %s', (_case, seen) => {
    expect(textOf(told(titles.thousands, instruction, ['CONFLICT', seen]))).toMatch(/^I do not see both sides of the conflict/);
    expect(textOf(told(titles.decimals, instruction, ['CONFLICT', seen]))).toMatch(/^I do not see both sides of the conflict/);
  });
});

test('a receipt is written only when the base has the discount', () => {
  expect(textOf(told(titles.receipt, '', ['File does not exist.']))).toMatch(/^There is no discount in this repository yet/);
  expect(told(titles.receipt, '', ['export function discountFor(cents) {'])[0]).toMatchObject({ tool: 'Write' });
});

test('an unknown issue gets an answer without any work', () => {
  expect(told('Paint the fence')).toEqual([{ text: 'I do not know this task.' }]);
});
