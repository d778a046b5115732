// Finds what a Markdown text holds and its page does not show.
import type { Code, FootnoteDefinition, FootnoteReference, Html, Nodes, Table } from 'mdast';
import type { Edit } from './edit.ts';
import { entityEdits } from './entities.ts';
import { htmlEdits } from './html-edits.ts';
import { linkEdits } from './link-edits.ts';
import { nodesOf, parseMarkdown, placeOf } from './parse-markdown.ts';

export const markdownEdits = (text: string): Edit[] => {
  const nodes = nodesOf(parseMarkdown(text));
  const ofNodes = nodes.flatMap((node): Edit[] => {
    if (node.type === 'text') return entityEdits(text, placeOf(node));
    if (node.type === 'code') return codeEdits(text, node);
    return node.type === 'table' ? tableEdits(node) : [];
  });
  return [...ofNodes, ...linkEdits(text, nodes), ...htmlAndFootnotes(text, nodes)];
};

/** A page shows its footnotes at the end, whatever the order in the text. */
const htmlAndFootnotes = (text: string, nodes: readonly Nodes[]): Edit[] => {
  const definitions = nodes.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const inFootnotes = new Set(definitions.flatMap((node) => nodesOf(node)));
  const ofPage = htmlEdits(
    text,
    nodes.filter(isHtml).filter((node) => !inFootnotes.has(node)),
  );
  const ofFootnotes = definitions.map((node) => htmlEdits(text, nodesOf(node).filter(isHtml)));
  const isHidden = [ofPage, ...ofFootnotes].some(({ hidesRest }) => hidesRest);
  return [...[ofPage, ...ofFootnotes].flatMap(({ edits }) => edits), ...footnoteEdits(text, { nodes, definitions, isHidden })];
};

const isHtml = (node: Nodes): node is Html => node.type === 'html';

/** The first word after a fence names a language. A page shows no word of them. */
const codeEdits = (text: string, node: Code): Edit[] => {
  const { from, to } = placeOf(node);
  const [line = ''] = text.slice(from, to).split('\n', 1);
  const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  const language = /^[ \t]*([\w+#.-]{1,20})(?=[ \t]|$)/.exec(info)?.[1] ?? '';
  if (fence === '' || info.trim() === language) return [];
  return [{ from: from + fence.length, to: from + line.length, by: language, kind: 'info' }];
};

/** A row shows as many cells as the head of its table. */
const tableEdits = (node: Table): Edit[] =>
  node.children.flatMap((row): Edit[] => {
    const extra = row.children[node.align?.length ?? row.children.length];
    return extra === undefined ? [] : [{ from: placeOf(extra).from, to: placeOf(row).to, by: '', kind: 'cell' }];
  });

const isPlainName = (name: string): boolean => /^[\w-]{1,16}$/.test(name);

/** Footnotes are shown when something that is shown refers to them. Their names become numbers on the page. */
const footnoteEdits = (
  text: string,
  { nodes, definitions, isHidden }: { nodes: readonly Nodes[]; definitions: readonly FootnoteDefinition[]; isHidden: boolean },
): Edit[] => {
  const references = nodes.filter((node): node is FootnoteReference => node.type === 'footnoteReference');
  if (definitions.length === 0 && references.length === 0) return [];
  const shown = shownFootnotes(definitions, references);
  const names = new Map<string, string>();
  for (const { identifier } of definitions) if (!isPlainName(identifier)) names.set(identifier, `note-${names.size + 1}`);
  const renamed = [...definitions, ...references].flatMap((node): Edit[] => {
    const name = names.get(node.identifier);
    const { from } = placeOf(node);
    const end = text.indexOf(']', from + 2);
    return name === undefined || end === -1 ? [] : [{ from: from + 2, to: end, by: name, kind: 'footnoteName' }];
  });
  const unused = definitions.filter(({ identifier }) => isHidden || !shown.has(identifier));
  return [...renamed, ...unused.map((node): Edit => ({ ...placeOf(node), by: '', kind: 'footnote' }))];
};

const shownFootnotes = (definitions: readonly FootnoteDefinition[], references: readonly FootnoteReference[]): Set<string> => {
  const inside = new Map(definitions.map((node) => [node.identifier, namesIn(node)]));
  const nested = new Set(definitions.flatMap((node) => nodesOf(node).filter((inner) => inner.type === 'footnoteReference')));
  const shown = new Set<string>();
  const waiting = references.filter((node) => !nested.has(node)).map(({ identifier }) => identifier);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (shown.has(name)) continue;
    shown.add(name);
    waiting.push(...(inside.get(name) ?? []));
  }
  return shown;
};

const namesIn = (node: FootnoteDefinition): string[] =>
  nodesOf(node).flatMap((inner) => (inner.type === 'footnoteReference' ? [inner.identifier] : []));
