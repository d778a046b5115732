// Links and images: their titles and the texts of images are not on the page, definitions are nowhere on it.
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { type Edit, isPlainImageText, isPlainTarget, writeTarget } from './edit.ts';
import { nodesOf, placeOf } from './parse-markdown.ts';

/** Definitions are written into the links that use them, up to this number of characters in total. */
const maximumInlined = 10_000;

export const linkEdits = (text: string, nodes: readonly Nodes[]): Edit[] => {
  const definitions = new Map<string, Definition>();
  for (const node of nodes) if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const used = new Set<string>();
  let room = maximumInlined;
  const targetOf = ({ identifier }: LinkReference | ImageReference): string | undefined => {
    used.add(identifier);
    const url = definitions.get(identifier)?.url ?? '';
    if (!isPlainTarget(url) || url.length > room) return undefined;
    room -= url.length;
    return url;
  };
  const edits = nodes.flatMap((node): Edit[] => {
    if (node.type === 'link') return editsOfLink(text, node);
    if (node.type === 'image') return editsOfImage(text, node);
    if (node.type === 'linkReference') return [inlined(node, targetOf(node))];
    if (node.type === 'imageReference') return [{ ...placeOf(node), ...image(targetOf(node)), kind: kindOfAlt(node.alt) }];
    return [];
  });
  return [...edits, ...nodes.flatMap((node) => (node.type === 'definition' ? [withoutDefinition(node, used)] : []))];
};

/** A label inside `[…]` that has no room for words. */
const isPlainLabel = (label: string | null | undefined): boolean => /^[\w.#-]{0,24}$/.test(label ?? '');
const image = (target: string | undefined): { by: string } => ({ by: target === undefined ? '[image]' : `![](${writeTarget(target)})` });
const kindOfAlt = (alt: string | null | undefined): 'image' | undefined => (isPlainImageText(alt ?? '') ? undefined : 'image');

const isEmpty = (node: Link | LinkReference): boolean =>
  !nodesOf(node).some(
    (inner) =>
      ((inner.type === 'text' || inner.type === 'inlineCode') && inner.value.trim() !== '') ||
      ['image', 'imageReference', 'footnoteReference'].includes(inner.type),
  );

/** Offset after the text of a link, where `]` stands. */
const textEnd = (node: Link | LinkReference): number => {
  const last = node.children.at(-1);
  return last === undefined ? placeOf(node).from + 1 : placeOf(last).to;
};

const editsOfLink = (text: string, node: Link): Edit[] => {
  const { from, to } = placeOf(node);
  if (text[from] !== '[') return [];
  if (isEmpty(node)) return [{ from, to, by: '', kind: 'emptyLink' }];
  if (!isPlainTarget(node.url)) return [{ from: textEnd(node), to, by: ']', kind: 'target' }];
  const hasTitle = typeof node.title === 'string';
  return hasTitle ? [{ from: textEnd(node), to, by: `](${writeTarget(node.url)})`, kind: 'title' }] : [];
};

const editsOfImage = (text: string, node: Image): Edit[] => {
  const { from, to } = placeOf(node);
  const target = isPlainTarget(node.url) ? node.url : undefined;
  const alt = node.alt ?? '';
  const isPlain = isPlainImageText(alt) && text.startsWith(`![${alt}](`, from);
  if (isPlain && target !== undefined && typeof node.title !== 'string') return [];
  return [{ from, to, ...image(target), kind: isPlain ? (target === undefined ? 'target' : 'title') : 'image' }];
};

const inlined = (node: LinkReference, target: string | undefined): Edit => {
  const { from, to } = placeOf(node);
  if (isEmpty(node)) return { from, to, by: '', kind: 'emptyLink' };
  const isNamed = node.referenceType === 'full' && !isPlainLabel(node.label);
  const by = target === undefined ? ']' : `](${writeTarget(target)})`;
  return { from: textEnd(node), to, by, kind: isNamed ? 'definition' : undefined };
};

const withoutDefinition = (node: Definition, used: ReadonlySet<string>): Edit => {
  const place = { ...placeOf(node), by: '' };
  if (!used.has(node.identifier)) return { ...place, kind: 'definition' };
  if (typeof node.title === 'string') return { ...place, kind: 'title' };
  return { ...place, kind: isPlainTarget(node.url) ? undefined : 'target' };
};
