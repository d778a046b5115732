import { expect, test } from 'vitest';
import { visibleMarkdown } from './visible-markdown.ts';

test.each([
  ...['[', '[a](', '>', '> ', '- ', '1. ', '<', '<a ', '<!--', '<!-<!-- -->', '&#8203;', '[^1]', '|a|b|\n|-|-|\n', '*a_', '<div>\n\n'],
  ...['<div hidden>', '<b>a', '[a][x]\n\n[x]: y\n\n', '    ', '> - ', '![![a](b)](c) ', '](b)'],
])('attack-20: 10 MB of %j take a few seconds at most and throw nothing', (unit) => {
  const start = performance.now();
  const cut = visibleMarkdown(unit.repeat(Math.ceil(10_000_000 / unit.length)), { maxChars: 60_000 });
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(cut.truncated).toBe(true);
  expect(cut.text.length).toBeLessThanOrEqual(60_000);
  expect(visibleMarkdown(cut.text, { maxChars: 60_000 })).toEqual({ text: cut.text, hidden: [], truncated: false });
});
