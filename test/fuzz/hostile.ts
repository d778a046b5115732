// Names, texts and secrets of an attacker, and what a fuzz run does to bytes.
import type { Chance } from './chance.ts';

/** Names that the policy must refuse, before somebody disguises them. */
const targets = [
  '.github/workflows/ci.yml',
  '.github/setup.yml',
  '.github',
  'tools/action.yml',
  'deep/CODEOWNERS',
  '.claude/settings.json',
  'sub/.claude/settings.json',
  '.mcp.json',
  '.npmrc',
  '.husky/pre-commit',
  '.gitmodules',
  '.lfsconfig',
  'CLAUDE.md',
  'sub/AGENTS.md',
  '.gitattributes',
  '.git/config',
  'sub/.git/hooks/post-checkout',
];
const ordinary = [
  'src/a.txt',
  'src/new.ts',
  'docs/grüße — 名前.md',
  'tools/setup.yml',
  'README.md',
  'a b.txt',
  'x',
  '.editorconfig',
  'src/it’s ✔️.md',
];
const odd = [
  '..',
  '.',
  'a//b',
  'a/../b',
  '/abs',
  'src/a.txt/below',
  'nul\u0001',
  'a\nb',
  '-rf',
  '--upload-pack=x',
  'CON',
  'a\\b',
  'x'.repeat(300),
  '~',
  'GITHUB~1/workflows/x.yml',
  `${'GITHUB~1/'.repeat(8)}x`,
  'GIT~1/config',
  'CODEOW~1',
];

const marks = ['\u200b', '\u200d', '\u00ad', '\ufe0f', '\u202e', '\u2060', '\u{e0041}', '\u3164', '\u034f'];
const lookAlikes: Record<string, string> = { g: 'ｇ', i: 'ⅰ', s: 'ſ', k: 'K', a: 'ａ', '.': '．', d: 'ⅾ', c: 'ⅽ', l: 'ⅼ', m: 'ⅿ', h: 'ｈ' };

/** One name, as a string of characters. */
export const hostileName = (chance: Chance): string => {
  const name = chance.pick([targets, targets, ordinary, odd].map((list) => chance.pick(list)));
  return chance.in(0.5) ? name : disguiseName(name, chance);
};

export const ordinaryName = (chance: Chance): string => `src/${chance.pick(['a', 'b', 'sub/c'])}-${chance.below(1e6)}.txt`;

const disguiseName = (name: string, chance: Chance): string => {
  const at = chance.below(name.length + 1);
  return chance.pick<() => string>([
    () => name.toUpperCase(),
    () => [...name].map((one) => (chance.in(0.3) ? one.toUpperCase() : one)).join(''),
    () => [...name].map((one) => (chance.in(0.3) ? (lookAlikes[one] ?? one) : one)).join(''),
    () => name.slice(0, at) + chance.pick(marks) + name.slice(at),
    () => name.replace(/\/|$/, chance.pick(['. /', './', ' /', '::$DATA/', '…/', '/'])).replace(/\/$/, ''),
    () => name.replaceAll('/', '\\'),
    () => `${name}${chance.pick(['.', ' ', '/', '::$INDEX_ALLOCATION', '~1', '\0', '\r'])}`,
    () => name.normalize('NFD'),
    () => `./${name}`,
  ])();
};

const commands = [
  'Fixes #1',
  'closes GH-7',
  '@org/team please',
  '/merge',
  'bors r+',
  '@dependabot merge',
  '[skip ci]',
  'skip-checks: true',
  '::set-output name=x::y',
  '##[add-mask]x',
  'Co-authored-by: Eve <eve@evil.example>',
  'Signed-off-by: Eve <eve@evil.example>',
  'Reviewed-by: The Owner <owner@example.com>',
  'Clambake-Issue: 7',
  '![x](https://evil.example/?q=1)',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden -->',
  '`x`',
  'a\u202eb',
  '\u001b[31mred',
  'see org/repo#12',
  'https://evil.example/x',
];

export const hostileText = (chance: Chance): string => {
  const lines = Array.from({ length: 1 + chance.below(6) }, () => {
    const line = Array.from({ length: 1 + chance.below(3) }, () => chance.pick([...commands, 'plain words', 'Ein Wort mehr'])).join(
      chance.pick([' ', '  ', '\t', ': ', '']),
    );
    return chance.in(0.2) ? line.slice(chance.below(4)) : line;
  });
  return lines.join(chance.pick(['\n', '\n\n', '\r\n', '\u2028', '\n \n']));
};

/** A secret of the landing job. */
export const canary = `cnry${'4f8Kq2Zt'.repeat(3)}end`;
const token = `gh${'p'}_${'aB3dE5gH7j'.repeat(4).slice(0, 36)}`;
export const secrets = [canary, token];

/** All forms in which the checker looks for a secret, made by encoding and not by decoding. */
export const formsOfSecret = (secret: string): string[] => {
  const encoded = [0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + secret)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  const hex = Buffer.from(secret).toString('hex');
  return [
    secret,
    ...encoded,
    hex,
    hex.toUpperCase(),
    [...secret].reverse().join(''),
    [...secret].join(' '),
    (hex.match(/../g) ?? []).map((code) => `%${code}`).join(''),
  ];
};

/** Text with one secret in it, in any form. */
export const secretText = (chance: Chance): string => {
  const secret = chance.pick(secrets);
  const whole = [
    secret,
    Buffer.from(secret).toString('base64'),
    Buffer.from(`xy${secret}`).toString('base64'),
    ...formsOfSecret(secret).slice(4),
  ];
  return `key = "${chance.pick(whole)}"\n`;
};

/** Alters some bytes: flips, cuts, doubles, blanks and foreign ones. */
export const mutateBytes = (bytes: Buffer, chance: Chance): Buffer => {
  let mutated: Buffer = Buffer.from(bytes);
  for (let times = 1 + chance.below(3); times > 0 && mutated.length > 0; times -= 1) {
    const at = chance.below(mutated.length);
    const end = Math.min(mutated.length, at + 1 + chance.below(16));
    mutated = chance.pick<() => Buffer>([
      () => Buffer.concat([mutated.subarray(0, at), Buffer.from([(mutated[at] ?? 0) ^ (1 << chance.below(8))]), mutated.subarray(at + 1)]),
      () => mutated.subarray(0, at),
      () => Buffer.concat([mutated.subarray(0, at), mutated.subarray(end)]),
      () => Buffer.concat([mutated.subarray(0, end), mutated.subarray(at)]),
      () => Buffer.concat([mutated.subarray(0, at), Buffer.alloc(end - at), mutated.subarray(end)]),
      () => Buffer.concat([mutated.subarray(0, at), chance.bytes(end - at), mutated.subarray(at)]),
    ])();
  }
  return mutated;
};
