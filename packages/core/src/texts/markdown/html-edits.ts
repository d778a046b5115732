// Finds what the HTML of a Markdown text hides. An element may begin in one piece of HTML and end in another one, with Markdown
// between them, so all pieces are read together.
import type { Html } from 'mdast';
import { type Edit, type HiddenKind, isPlainImageText, isPlainTarget } from './edit.ts';
import { entityEdits } from './entities.ts';
import { type Attribute, hidesContent, isLayout, isShownTag, voidTags } from './html-tags.ts';
import { type HtmlToken, tokenizeHtml } from './html-tokens.ts';

type Tag = Extract<HtmlToken, { type: 'start' | 'end' }>;

interface Reading {
  text: string;
  edits: Edit[];
  /** Elements that are open; `hiddenFrom`: offset of one that hides its content. */
  open: { tag: string; hiddenFrom: number | undefined }[];
}

/** Edits in offsets of `text`. `pieces` are in the order of the text; `hidesRest`: nothing that a page shows later is seen. */
export const htmlEdits = (text: string, pieces: readonly Html[]): { edits: Edit[]; hidesRest: boolean } => {
  const reading: Reading = { text, edits: [], open: [] };
  const isWhole = pieces.every((piece) => readPiece(reading, piece));
  const hiddenFrom = reading.open.find((element) => element.hiddenFrom !== undefined)?.hiddenFrom;
  if (hiddenFrom !== undefined) reading.edits.push({ from: hiddenFrom, to: text.length, by: '', kind: 'element' });
  return { edits: reading.edits, hidesRest: !isWhole || hiddenFrom !== undefined };
};

/** False when the rest of the text belongs to a tag that does not end. */
const readPiece = (reading: Reading, { value, position }: Html): boolean => {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const toText = offsetMap(value, { source: reading.text.slice(start, end), start });
  if (toText === undefined) {
    reading.edits.push({ from: start, to: end, by: '', kind: 'element' });
    return true;
  }
  const { tokens, unfinishedAt } = tokenizeHtml(value);
  let skippedTo = 0;
  for (const token of tokens) {
    if (token.from < skippedTo) {
      // A browser ends CDATA and instructions earlier, and sees this token.
      if (token.type === 'start') openElement(reading, token, toText(token.from));
      if (!isClosed(value, token)) return endOfText(reading, { from: toText(token.from), kind: 'comment' });
      continue;
    }
    const [from, to] = [toText(token.from), toText(token.to)];
    if (token.type === 'text') reading.edits.push(...entityEdits(reading.text, { from, to }));
    else if (token.type === 'start' || token.type === 'end') readTag(reading, token, { from, to });
    else {
      const { kind, end: last } = tokenEnd(value, token);
      if (!isClosed(value, token)) return endOfText(reading, { from, kind });
      reading.edits.push({ from, to: toText(last), by: '', kind });
      skippedTo = last;
    }
  }
  return unfinishedAt === undefined || endOfText(reading, { from: toText(unfinishedAt), kind: 'unfinished' });
};

/** A token that does not end in its piece hides the rest of the text: Markdown writes no `>` between the pieces that could end it. */
const endOfText = ({ edits, text }: Reading, { from, kind }: { from: number; kind: HiddenKind }): false => {
  edits.push({ from, to: text.length, by: '', kind });
  return false;
};

/** False for a comment or a declaration that has no end in its piece. */
const isClosed = (value: string, { type, from, to }: HtmlToken): boolean => {
  if (type !== 'comment' && type !== 'declaration') return true;
  const source = value.slice(from, to);
  return source.startsWith('<!--') ? /--!?>$/.test(source) : source.endsWith('>');
};

/** A browser ends CDATA and instructions at the first `>`; they are removed up to their own end. */
const tokenEnd = (value: string, token: HtmlToken): { kind: HiddenKind; end: number } => {
  const own = (mark: string): number => {
    const found = value.indexOf(mark, token.from);
    return found === -1 ? token.to : Math.max(token.to, found + mark.length);
  };
  if (token.type !== 'comment') return { kind: 'declaration', end: token.to };
  if (token.data.startsWith('[CDATA[')) return { kind: 'cdata', end: own(']]>') };
  if (value.startsWith('<?', token.from)) return { kind: 'instruction', end: own('?>') };
  return { kind: value.startsWith('<!--', token.from) ? 'comment' : 'declaration', end: token.to };
};

const readTag = (reading: Reading, tag: Tag, place: { from: number; to: number }): void => {
  reading.edits.push(...tagEdits(reading.text.slice(place.from, place.to), { tag, ...place }));
  if (tag.type === 'start') openElement(reading, tag, place.from);
  const closed = tag.type === 'end' ? closeElement(reading, { tag: tag.tag, at: place.from }) : undefined;
  if (closed !== undefined) reading.edits.push({ from: closed, to: place.to, by: '', kind: 'element' });
};

/**
 * Offset of the hidden element that the end tag closes. Browsers have many rules for tags that do not match, so a hidden element
 * ends only where it is the innermost one, but for elements that need no end tag. Otherwise it hides the rest of the text.
 */
const closeElement = ({ open, text }: Reading, { tag, at }: { tag: string; at: number }): number | undefined => {
  const index = open.findLastIndex((element) => element.tag === tag);
  if (index === -1) return undefined;
  const [element, ...inside] = open.slice(index);
  const hiddenFrom = element?.hiddenFrom;
  if (hiddenFrom !== undefined && !(isBlock(tag) ? inside.every(endsByItself) : inside.length === 0)) return undefined;
  // Markdown ends a paragraph between them, and so a browser ends more than the element.
  if (hiddenFrom !== undefined && !isBlock(tag) && /\n[ \t>]*\n/.test(text.slice(hiddenFrom, at))) return undefined;
  // A hidden element inside stays open.
  open.splice(index, open.length, ...inside.filter((other) => other.hiddenFrom !== undefined));
  return hiddenFrom;
};

const endsByItself = ({ tag, hiddenFrom }: Reading['open'][number]): boolean =>
  hiddenFrom === undefined && ['p', 'li', 'dt', 'dd'].includes(tag);
const isBlock = (tag: string): boolean =>
  /^(?:div|section|article|aside|details|[uod]l|blockquote|main|template|script|style|pre)$/.test(tag);

const openElement = (reading: Reading, { tag, attributes }: Tag, from: number): void => {
  if (voidTags.has(tag)) return;
  reading.open.push({ tag, hiddenFrom: hidesContent(tag, attributes) ? from : undefined });
};

/** A tag keeps its name, and the target of a link or an image. */
const tagEdits = (source: string, { tag, from, to }: { tag: Tag; from: number; to: number }): Edit[] => {
  const name = /^<\/?([^\s/>]+)/.exec(source)?.[1] ?? tag.tag;
  if (!isShownTag(name)) return [{ from, to, by: '', kind: 'tag' }];
  const targets = tag.type === 'end' ? [] : tag.attributes.filter(isTarget);
  const plain = `<${tag.type === 'end' ? '/' : ''}${name}${targets.map((kept) => ` ${kept.name}="${kept.value.replaceAll('&', '&amp;')}"`).join('')}`;
  if (source === `${plain}>` || source === `${plain}/>` || source === `${plain} />`) return [];
  return [{ from, to, by: `${plain}>`, kind: isOnlyLayout(source, tag.attributes) ? undefined : 'attribute' }];
};

const isTarget = ({ name, value }: Attribute): boolean => (name === 'href' || name === 'src') && value !== '' && isPlainTarget(value);

/** The length shows attributes that are there twice, of which a browser knows one. */
const isOnlyLayout = (source: string, attributes: readonly Attribute[]): boolean => {
  const isPlain = (one: Attribute): boolean => isLayout(one) || isTarget(one) || (one.name === 'alt' && isPlainImageText(one.value));
  const length = attributes.reduce((sum, { name, value }) => sum + name.length + value.length + 5, 30);
  return attributes.every(isPlain) && source.length <= length;
};

/**
 * Maps offsets of a piece's value to offsets of the text. Inside quotes and lists each line of the text begins with more than
 * the value has. Undefined when the lines do not fit, as after a tab that is partly indentation.
 */
const offsetMap = (value: string, { source, start }: { source: string; start: number }): ((offset: number) => number) | undefined => {
  const [lines, sourceLines] = [value.split('\n'), source.split('\n')];
  if (lines.length !== sourceLines.length) return undefined;
  const places: { offset: number; place: number }[] = [];
  let [offset, place] = [0, start];
  for (const [index, line] of lines.entries()) {
    const sourceLine = sourceLines[index] ?? '';
    if (!sourceLine.endsWith(line)) return undefined;
    places.push({ offset, place: place + sourceLine.length - line.length });
    offset += line.length + 1;
    place += sourceLine.length + 1;
  }
  let index = 0;
  return (wanted) => {
    while (index > 0 && (places[index]?.offset ?? 0) > wanted) index -= 1;
    while ((places[index + 1]?.offset ?? Number.POSITIVE_INFINITY) <= wanted) index += 1;
    const found = places[index];
    return found === undefined ? start : found.place + wanted - found.offset;
  };
};
