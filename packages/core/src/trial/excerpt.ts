// Cuts a job's log down to the part that an agent needs to repair a failure: the name of the failing test, the assertion
// and the lines around them. The log is untrusted text and is never interpreted.

/** GitHub stamps every line of a job's log: `2026-11-23T14:32:05.1234567Z `. */
const stamp = /^\uFEFF?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z ?/;
const escapeCharacter = String.fromCharCode(27);
const ansi = new RegExp(
  `${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${String.fromCharCode(7)}${escapeCharacter}]*(?:${String.fromCharCode(7)}|${escapeCharacter}\\\\)|[@-_])`,
  'g',
);

/** Patterns of lines that name a failing test or assertion, for the common test runners. A higher weight counts more. */
const signs: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [4, /^\s*(?:not ok \d|✖ \S|✗ \S|× \S|✕ \S|FAIL(?:ED)?[:\s]|--- FAIL)/],
  [4, /\b(?:AssertionError|AssertionFailedError|ERR_ASSERTION|assertion .*failed|panicked at)\b/i],
  [3, /^\s*(?:E\s{2,}|error(?:\[\w+\])?:|Error:|\w*Error:|Exception|Traceback|thread '.*' panicked)/],
  // Messages of compilers: `src/cart.ts(9,12): error TS2304`, `cart.c:9:12: fatal error: …`, `cart/cart.go:9:12: undefined: …`.
  [3, /^\S+(?:\(\d+,\d+\)|:\d+(?::\d+)?): (?:fatal )?error\b|^\S+\.go:\d+:\d+: /],
  [2, /\b(?:expected|actual|received|failing tests?|failed)\b/i],
  [1, /##\[error\]|\berror\b/i],
];

const weightOf = (line: string): number => signs.find(([, pattern]) => pattern.test(line))?.[0] ?? 0;

const plain = (line: string): string =>
  line
    .replace(stamp, '')
    .replace(ansi, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trimEnd();

/** True for the runner's own lines about groups and commands, which no reader needs. */
const isNoise = (line: string): boolean => /^##\[(?:group|endgroup|command|debug)\]/.test(line);

/** Lines of a log without time stamps, colours and control characters. */
export const plainLines = (log: string): string[] => log.split(/\r?\n/).map(plain);

/**
 * Returns at most `lines` lines of a log (and 16,000 characters) around the failure, and the last lines of the log. Where
 * no line looks like a failure, only the end of the log is returned. Gaps are marked.
 */
export const excerptOf = (log: string, lines = 80): string => {
  const all = plainLines(log).filter((line) => !isNoise(line));
  while (all.at(-1) === '') all.pop();
  const kept = all.length <= lines ? all.map((_, index) => index) : pick(all, lines);
  const text: string[] = [];
  kept.forEach((index, at) => {
    const before = kept[at - 1] ?? -1;
    if (index > before + 1) text.push(`… ${index - before - 1} lines left out`);
    const line = all[index] ?? '';
    text.push(line.length > 400 ? `${line.slice(0, 399).toWellFormed()}…` : line);
  });
  return cut(text.join('\n').replace(/\n{3,}/g, '\n\n'));
};

/** Returns the line numbers to keep: around the lines with the highest weight, the earliest of equals first, until there is no room. */
const pick = (all: readonly string[], room: number): number[] => {
  const weights = all.map(weightOf);
  const kept = new Set<number>();
  const keep = (from: number, to: number): void => {
    for (let index = Math.max(0, from); index <= Math.min(all.length - 1, to) && kept.size < room; index += 1) kept.add(index);
  };
  // The summary of the test runner and the exit code are at the end.
  keep(all.length - Math.min(12, room), all.length - 1);
  const signposts = weights.map((weight, index) => ({ weight, index })).filter(({ weight }) => weight > 1);
  signposts.sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { index } of signposts) keep(index - 3, index + 14);
  if (signposts.length === 0) keep(all.length - room, all.length - 1);
  return [...kept].sort((a, b) => a - b);
};

const cut = (text: string): string => (text.length <= 16_000 ? text : `${text.slice(0, 15_999).toWellFormed()}…`);
