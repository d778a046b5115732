// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.
import { controlCharacters, withoutShapeless } from '../policy/characters.ts';

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
export const withoutInvisible = (text: string): string =>
  withoutShapeless(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(controlCharacters, '').normalize('NFC');

/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
export const withPlainLines = (text: string): string => text.replace(lineBreaks, '\n').normalize('NFC');
