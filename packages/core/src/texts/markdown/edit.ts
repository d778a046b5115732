// Changes of a Markdown text by offset. Removing what is hidden leaves the rest exactly as its author wrote it.
export const hiddenKinds = {
  character: 'invisible characters',
  comment: 'HTML comments',
  instruction: 'processing instructions',
  declaration: 'HTML declarations',
  cdata: 'CDATA sections',
  attribute: 'attributes of HTML tags',
  element: 'hidden HTML elements',
  tag: 'unknown HTML tags',
  unfinished: 'text after an unfinished HTML tag',
  target: 'unusual targets of links',
  title: 'titles of links',
  emptyLink: 'links without a text',
  image: 'texts of images',
  definition: 'reference definitions',
  footnote: 'footnotes that nothing refers to',
  footnoteName: 'names of footnotes',
  info: 'words after code fences',
  cell: 'table cells without a column',
  source: 'markup that could not be read; its source is shown',
} as const;
export type HiddenKind = keyof typeof hiddenKinds;

export interface Edit {
  from: number;
  to: number;
  by: string;
  /** Undefined: nothing that people could have read is lost. */
  kind: HiddenKind | undefined;
}

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);

/** Keeps what stood on both sides of a removed part apart, so that they do not join into new markup. */
const between = ({ by, kind }: Edit, { before, after }: { before: string; after: string }): string =>
  by !== '' || kind === 'character' || isSpace(before) || isSpace(after) ? by : ' ';

/** Edits may overlap: the one that begins first wins, the longest of several. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) {
      at = Math.max(at, edit.to);
      continue;
    }
    parts.push(text.slice(at, edit.from));
    parts.push(between(edit, { before: text.slice(Math.max(0, edit.from - 1), edit.from), after: text.slice(edit.to, edit.to + 1) }));
    at = edit.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
};

/** True for a target that says no more than where a link leads: an address of the web or of mail, or a path. */
export const isPlainTarget = (target: string): boolean =>
  target.length <= 500 && /^[^\s<>"`\\{}|^\u0000-\u001f]*$/.test(target) && /^(?:https?:\/\/|mailto:|[^:]*(?:[/?#]|$))/i.test(target);

/** A target inside `](…)`. */
export const writeTarget = (target: string): string => (/[()]/.test(target) ? `<${target}>` : target);

/** A text of an image that says nothing but that it is one, as GitHub writes it for a dropped file. */
export const isPlainImageText = (text: string): boolean => /^(?:image|img|screenshot|photo|picture)?$/i.test(text);
