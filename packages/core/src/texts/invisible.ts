// Characters that people do not see. One list for the whole of core's texts.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Control characters except tab and newline, and C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own. Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and
 * bidi, invisible operators, variation selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const hiddenCharacters =
  /[\p{Default_Ignorable_Code_Point}\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
export const withoutInvisible = (text: string): string =>
  text.replace(terminalSequences, '').replace(hiddenCharacters, '').replace(lineBreaks, '\n').replace(controls, '').normalize('NFC');

/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
export const withPlainLines = (text: string): string => text.replace(lineBreaks, '\n').normalize('NFC');
