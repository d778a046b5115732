// Quotes text from outside in a prompt: each line begins with `| `, so that no text can break out.
import { sanitise } from '../texts/sanitise.ts';

export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `| ${line}`)
    .join('\n');

/** Makes a name from outside fit on a line of ours. */
export const oneLine = (text: string, max = 200): string => sanitise(text, { maxChars: max }).text.replace(/\s+/g, ' ').trim();
