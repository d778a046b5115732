import { expect, test } from 'vitest';
import { harmlessLine, openAgentLog } from './agent-log.ts';
import { createLineSplitter } from './line-splitter.ts';

test('a line longer than the bound is cut, the next one is whole again', () => {
  const lines: string[] = [];
  const splitter = createLineSplitter((text) => lines.push(text), 10);
  for (const chunk of ['12345', '67890', 'too much', '\nnext', '\n', 'ü'.slice(0), '\nlast']) splitter.push(Buffer.from(chunk));
  splitter.end();
  expect(lines).toEqual(['1234567890', 'next', 'ü', 'last']);
});

test('a character that is split between two chunks stays whole', () => {
  const lines: string[] = [];
  const splitter = createLineSplitter((text) => lines.push(text));
  const bytes = Buffer.from('aüb\n');
  splitter.push(bytes.subarray(0, 2));
  splitter.push(bytes.subarray(2));
  expect(lines).toEqual(['aüb']);
});

/** True for a line that the runner takes for a command, as its source reads lines. */
const isCommand = (text: string): boolean => /^\s*::[^\s:][^\n]*::/.test(text) || /##\[[^\]\n]+\]/.test(text);

const hostile = [
  '::set-output name=ready::true',
  '   ::add-mask::a',
  '::stop-commands::guess',
  '::guess::',
  'text ##[set-output name=ready]true',
  '###[add-mask]e',
  '::ERROR file=a::b',
  '\u001b[2K::group::x',
  'a\r::add-path::/evil',
  'a\n::set-env name=LD_PRELOAD::/evil',
  '\u2028::endgroup::',
  ':::set-output name=a::b',
  '##[[x]',
];

test.each(hostile)('%j is no command after it was made harmless (attack-41, attack-42)', (text) => {
  const harmless = harmlessLine(text);
  expect(harmless.split(/[\r\n\u2028\u2029\u0085]/).some(isCommand)).toBe(false);
  expect(harmless).not.toContain('::');
  expect(harmless).not.toContain('##[');
});

test('control: unbroken, most of them are commands', () => {
  expect(hostile.filter((text) => text.split(/[\r\n\u2028]/).some(isCommand)).length).toBeGreaterThan(8);
});

/** Keeps what is written to it. */
const output = () => {
  const kept = { text: '', write: (text: string | Uint8Array): boolean => Boolean((kept.text += text.toString())) };
  return kept;
};

test('attack-43: the runner takes no commands inside the group, and only the word made here ends that', () => {
  const kept = output();
  const log = openAgentLog({ output: kept, title: 'Agent 001 works on #7' });
  for (const text of hostile) log.line(text);
  log.close();
  log.line('after the end');
  const lines = kept.text.trimEnd().split('\n');
  const word = /^::stop-commands::([0-9a-f-]{36})$/.exec(lines[1] ?? '')?.[1];
  expect(lines[0]).toBe('::group::Agent 001 works on #7');
  expect(lines.slice(-2)).toEqual([`::${word}::`, '::endgroup::']);
  expect(lines.slice(2, -2).some((text) => isCommand(text) || text.includes(word ?? '?'))).toBe(false);
  expect(kept.text).not.toContain('after the end');
});

test('a flood of lines is bounded and counted (fault-61)', () => {
  const kept = output();
  const log = openAgentLog({ output: kept, title: 't', maximumBytes: 1000 });
  for (let i = 0; i < 10_000; i++) log.line('Read src/a.ts');
  log.close();
  expect(kept.text.length).toBeLessThan(1300);
  expect(kept.text).toMatch(/… and 99\d\d more lines/);
});

test('a mask of a new token and a warning of ours reach the runner while the agent works, and nothing of the agent does', () => {
  const kept = output();
  const { write } = kept;
  const log = openAgentLog({ output: kept, title: 't' });
  log.line('::add-mask::by the agent');
  kept.write('::add-mask::s3cret\n');
  kept.write('plain words :: of ours\n');
  kept.write(Buffer.from('::warning title=Late::the disk is full'));
  log.line('on it goes');
  log.close();
  expect(kept.write).toBe(write);
  let stopped: string | undefined;
  const taken: string[] = [];
  for (const line of kept.text.split('\n')) {
    if (stopped === undefined && line.startsWith('::stop-commands::')) stopped = line.slice('::stop-commands::'.length);
    else if (stopped !== undefined && line === `::${stopped}::`) stopped = undefined;
    else if (stopped === undefined) taken.push(line);
    else expect(line).not.toContain('s3cret');
  }
  expect(taken).toEqual(['::group::t', '::add-mask::s3cret', '::warning title=Late::the disk is full', '::endgroup::', '']);
  const words = kept.text.match(/[0-9a-f-]{36}/g) ?? [];
  expect(new Set(words).size).toBe(words.length / 2);
});
