import { expect, test } from 'vitest';
import { visibleMarkdown } from './visible-markdown.ts';

/** `cpuSeconds` is time on a core: a busy machine does not change it. */
const cutWithin = (text: string, cpuSeconds: number): void => {
  const start = process.cpuUsage();
  const cut = visibleMarkdown(text, { maxChars: 60_000 });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000_000).toBeLessThan(cpuSeconds);
  expect(cut.truncated).toBe(true);
  expect(cut.text.length).toBeLessThanOrEqual(60_000);
  expect(visibleMarkdown(cut.text, { maxChars: 60_000 })).toEqual({ text: cut.text, hidden: [], truncated: false });
};

test.each([
  ...['[', '[a](', '>', '> ', '- ', '1. ', '<', '<a ', '<!--', '<!-<!-- -->', '&#8203;', '[^1]', '|a|b|\n|-|-|\n', '*a_', '<div>\n\n'],
  ...['<div hidden>', '<b>a', '[a][x]\n\n[x]: y\n\n', '    ', '> - ', '![![a](b)](c) ', '](b)'],
])('attack-20: 1 MB of %j takes a few seconds at most and throws nothing', (unit) => {
  cutWithin(unit.repeat(Math.ceil(1_000_000 / unit.length)), 5);
});

test('attack-20: a body of 10 MB is cut to its budget and says so', { timeout: 120_000 }, () => {
  cutWithin('<b>a'.repeat(2_500_000), 15);
});
