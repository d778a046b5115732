// Tells without the product's code what a text of ours does on GitHub, in a log and on a terminal.
const acts: readonly (readonly [string, RegExp])[] = [
  ['mentions somebody', /@[\p{L}\p{N}_]/u],
  ['closes or names an issue', /(?:^|[^&\w])#\d|\w\/[\w.-]+#\d|\bGH-\d/],
  ['links somewhere', /\w:\/\/|\]\(|\bwww\./],
  ['is a workflow command', /::|##\[/],
  ['is a command of a bot', /^\s*\/\w|\bbors r\+/m],
  ['skips CI', /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:/im],
  ['is HTML', /<[a-z!/]/i],
  ['has control characters', /[^\n\P{Cc}]/u],
  ['has invisible characters', /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e0fff}]/u],
];
const trailer = /^(?:Co-authored-by|Signed-off-by|Reviewed-by|Clambake-[\w-]+):/im;

/** Returns what the text does; empty for a harmless one. */
export const actsOf = (text: string): string[] => [
  ...acts.filter(([, pattern]) => pattern.test(text)).map(([what]) => what),
  ...(trailer.test(text) ? ['has a trailer'] : []),
];

/** The lines of a landed message that its agent wrote: without the trailers of ours at its end. */
export const withoutOwnTrailers = (message: string): string => {
  const lines = message.trimEnd().split('\n');
  const own = /^(?:Clambake-[\w-]+: |Signed-off-by: clambake agent \d{3} <clambake\+agent-\d{3}@users\.noreply\.github\.com>$)/;
  let end = lines.length;
  while (end > 1 && own.test(lines[end - 1] ?? '')) end -= 1;
  return lines.slice(0, end).join('\n');
};
