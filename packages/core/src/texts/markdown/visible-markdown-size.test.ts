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

test('a text of too many brackets is shown as its source, and one of the most that are read is not', () => {
  const shown = (pairs: number, maxChars = 20_000) => visibleMarkdown('[]'.repeat(pairs), { maxChars }).text;
  expect(shown(2501).startsWith('```\n')).toBe(true);
  expect(shown(2500).startsWith('```\n')).toBe(false);
  expect(shown(2501, 500).startsWith('```\n')).toBe(false);
});

test('attack-20: a body of 10 MB is cut to its budget and says so', { timeout: 120_000 }, () => {
  cutWithin('<b>a'.repeat(2_500_000), 15);
});
