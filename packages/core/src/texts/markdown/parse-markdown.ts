// Parses Markdown as GitHub does, as far as hiding goes. Emphasis, strike-through, bare addresses and check boxes hide nothing, and
// the first of them takes quadratic time on hostile text, so they are not read.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const options = {
  extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['attention'] } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** A quote or a list inside more of them than this is shown as text. Parsing takes time quadratic in the depth. */
const deepest = 20;
const marker = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const tooDeep = new RegExp(`^((?:[ \\t]*${marker}){${deepest}}[ \\t]*)(?=${marker})`, 'gm');

export const limitDepth = (text: string): string => text.replace(tooDeep, '$1\\');

export const parseMarkdown = (text: string): Root => fromMarkdown(text, options);

/** All nodes in the order of the text, without recursion. */
export const nodesOf = (root: Nodes): Nodes[] => {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index] as Nodes);
  }
  return found;
};

export const placeOf = ({ position }: Nodes): { from: number; to: number } => ({
  from: position?.start.offset ?? 0,
  to: position?.end.offset ?? 0,
});
