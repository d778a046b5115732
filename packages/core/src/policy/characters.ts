// The one list of characters that have no shape of their own. What people do not see is removed from texts, refused in the
// names of files, and ignored when two names are compared.

/**
 * Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and bidi, invisible operators, variation
 * selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const invisible =
  '\\p{Default_Ignorable_Code_Point}\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';

/** Control characters except tab and newline, and C1. */
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';

const shapeless = new RegExp(`[${invisible}]`, 'gu');
export const withoutShapeless = (text: string): string => text.replace(shapeless, '');
export const controlCharacters = new RegExp(`[${controls}]`, 'g');

const unsafeInName = new RegExp(`[${controls}\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufffd${invisible}]`, 'u');
/** A pictograph is shown in colour with this selector, so the selector is not hidden there. */
const colouredPictograph = /\p{Extended_Pictographic}\ufe0f/gu;

const anyInvisible = new RegExp(`[${invisible}]`, 'u');
/** A family of pictographs is joined without a shape between its members. More than ten members are no family, and without a limit millions of them overflow the stack. */
const joinedPictographs = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,9}/gu;

/** True for a line of code that reads otherwise than it runs. A byte order mark may begin a file. */
export const showsLess = (line: string): boolean => anyInvisible.test(line.replace(/^\ufeff/, '').replace(joinedPictographs, ''));

/** True for a file name with controls, line breaks, a byte that is no UTF-8, or characters that make it read as another name. */
export const hidesSomething = (name: string): boolean => unsafeInName.test(name.replace(colouredPictograph, ''));

/** Writes characters without a shape as \u{…}, so that a person sees them. */
export const withVisible = (text: string): string =>
  text.replace(new RegExp(`[\\u007f-\\u009f${invisible}]`, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
