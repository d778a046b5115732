import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

/** Reads a line as the runner does (ActionCommand): `::name` after white space, `##[name` anywhere. */
const isCommand = (text: string): boolean => text.split(/\r\n|\r|\n/).some((line) => /^\s*::/.test(line) || line.includes('##['));

test.each(['::set-output name=x::y', 'ok\n  ::add-mask::a', 'ok\r::debug::x', 'see ##[error]boom', '\t::warning::x', ':::: x'])(
  '%o is no command any more',
  (text) => {
    expect(isCommand(text)).toBe(true);
    expect(isCommand(plainText(text))).toBe(false);
    expect(plainText(text).replaceAll('\u200b', '')).toBe(text);
  },
);

test('ordinary text stays as it is', () => {
  const text = 'a::b c: d\n# [x] ## y\nstd::string';
  expect(plainText(text)).toBe(text);
});
