// The runner reads commands out of what a step prints: `::cmd::` at the start of a line and the old `##[cmd]` anywhere
// in one, on stdout and stderr. Titles, agent output and API messages are data, so they pass through here first.

const zeroWidthSpace = '\u200b';

/** The same text to a reader, and no command to the runner. */
export const plainText = (text: string): string =>
  text.replace(/(^|[\r\n\u0085\u2028\u2029])(\s*):(?=:)/g, `$1$2:${zeroWidthSpace}`).replaceAll('##[', `##${zeroWidthSpace}[`);
