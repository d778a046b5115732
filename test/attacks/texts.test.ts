// Texts of strangers, with each defence and without it. The judge of texts shares no code with the product.
import { neutralise, neutraliseSentence, safeTitle, sanitise } from '@clambake/core';
import { expect, test } from 'vitest';
import { harmlessLine } from '../../packages/adapters/src/agent-machine/agent-log.ts';
import { actsOf } from '../fuzz/judge-texts.ts';

const cleaners = {
  neutralise: (text: string) => neutralise(text, 400),
  safeTitle,
  sentence: (text: string) => neutraliseSentence(text, 400),
};

/** Each text does something as it stands, and nothing after it was cleaned. */
const expectHarmless = (texts: readonly string[], act: string): void => {
  for (const text of texts) {
    expect(actsOf(text), text).toContain(act);
    for (const [name, clean] of Object.entries(cleaners)) expect(actsOf(clean(text)), `${name}: ${text}`).toEqual([]);
  }
};

test('attack-18: an image or a link goes nowhere; control: as written it links', () => {
  const targets = ['![x](https://evil.example/?q=1)', '[x](//evil.example)', 'www.evil.example', 'see ftp://evil.example/x'];
  expectHarmless(targets, 'links somewhere');
});

test('attack-22: a title mentions nobody, closes nothing, skips nothing; control: as written it does', () => {
  expectHarmless(['for @org/team', 'ask @ann'], 'mentions somebody');
  expectHarmless(['Fixes #1', 'closes o/r#2', 'resolves GH-3'], 'closes or names an issue');
  expectHarmless(['x [skip ci]', 'x [ci skip]'], 'skips CI');
  expectHarmless(['x\nCo-authored-by: Eve <eve@evil.example>'], 'has a trailer');
});

test('attack-15: nothing invisible stays in a text; control: it is in the text as written', () => {
  const hidden = ['a\u202eb', 'a\u200bb', 'a\u2066b', 'a\u{e0041}b', 'a\ufeffb'];
  expectHarmless(hidden, 'has invisible characters');
  for (const text of hidden) expect(sanitise(text, { maxChars: 100 }).text).toBe('ab');
  expectHarmless(['a\u001b[31mb', 'a\u0007b', 'a\u009b31mb'], 'has control characters');
});

test('attack-75: a comment commands no bot; control: as written it does', () => {
  expectHarmless(['/merge', '  /close now', 'bors r+'], 'is a command of a bot');
  expectHarmless(['@dependabot merge', '@claude do it'], 'mentions somebody');
});

test('attack-47: a summary shows no tag and breaks no table; control: as written it does', () => {
  expectHarmless(['<script>alert(1)</script>', '<img src=x onerror=y>', '<!-- x'], 'is HTML');
  for (const clean of Object.values(cleaners)) expect(clean('a | b ✅ approved')).not.toContain('|');
});

test('attack-41, attack-42: a printed line commands no runner; control: as written it does', () => {
  const lines = [
    '::set-output name=ready::true',
    ' ::add-mask::a',
    '::stop-commands::x',
    'text ##[set-output name=ready]true',
    '##[add-mask]e',
  ];
  expectHarmless(lines, 'is a workflow command');
  for (const line of lines) expect(actsOf(harmlessLine(line))).not.toContain('is a workflow command');
});
