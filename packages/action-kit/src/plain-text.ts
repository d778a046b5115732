// Keeps data from becoming a runner command. The runner reads commands from stdout and stderr of a step: `::cmd::` at the
// start of a line, and the old `##[cmd]` anywhere in a line. Titles, agent output and API messages pass through here.

const zeroWidthSpace = '\u200b';

/** Returns a text that looks the same to a reader and holds no command for the runner. */
export const plainText = (text: string): string =>
  text.replace(/(^|[\r\n\u0085\u2028\u2029])(\s*):(?=:)/g, `$1$2:${zeroWidthSpace}`).replaceAll('##[', `##${zeroWidthSpace}[`);
