// 500 issues with hostile titles of 256 characters, as a browser gets them: the board, the summary of a tick, the pull request of a
// bundle and the summary of its train, rendered by other code than ours.
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderBoardText } from '../board/board-markdown.ts';
import { boardPage } from '../board/board-view.ts';
import { crowd, factsOf } from '../testing/board-world.ts';
import { now } from '../testing/world.ts';
import { renderFleetSummary } from './fleet-summary.ts';
import { renderPullRequest, renderPullRequestTitle } from './train.ts';
import { renderTrainSummary } from './train-summary.ts';

type Node = DefaultTreeAdapterTypes.Node;

const repositoryUrl = 'https://github.com/o/r';
const facts = factsOf(crowd(500));
const { snapshot } = facts;
const train = snapshot.ledger.trains.get('main')?.record ?? expect.fail('there is no train');
const bundle = train.flight ?? expect.fail('there is no bundle');
const records = (issue: number) => snapshot.ledger.issues.get(issue)?.record;
const left = bundle.passengers.slice(0, 20).map(({ issue }) => ({ issue, reason: 'closed' }));
const behind = snapshot.issues.slice(0, 50).map(({ number: issue, title }) => ({ issue, text: `left out: ${title}` }));

const texts = {
  board: renderBoardText(boardPage(facts), { at: now, runId: 100 }),
  'summary of the tick': renderFleetSummary({ ...facts, dryRun: false }),
  'pull request': renderPullRequest({ ...bundle, left }, { behind, records, repositoryUrl }),
  'summary of the train': renderTrainSummary({
    base: 'main',
    train,
    bundles: [bundle],
    reasons: [],
    records,
    repositoryUrl,
    done: [],
    wakeAt: now,
    dryRun: false,
  }),
};

const pageOf = (text: string): Node[] => {
  const html = micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml()],
  });
  const nodes: Node[] = [];
  const walk = (node: Node): void => {
    nodes.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  return nodes;
};

const elements = (nodes: readonly Node[]) => nodes.filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);

describe.each(Object.entries(texts))('the %s of 500 hostile issues', (name, text) => {
  const nodes = pageOf(text);
  const all = elements(nodes);

  test('has our elements and no others, and every link leads into the repository', () => {
    const ours = 'h2|h3|p|ul|ol|li|a|code|strong|em|hr|table|thead|tbody|tr|th|td|details|summary|blockquote|br';
    expect([...new Set(all.map(({ tagName }) => tagName))].filter((tag) => !ours.split('|').includes(tag))).toEqual([]);
    const links = all.flatMap(({ tagName, attrs }) => (tagName === 'a' ? attrs.map(({ value }) => value) : []));
    expect(links.filter((link) => !link.startsWith(`${repositoryUrl}/`))).toEqual([]);
    const styled = all.filter(({ tagName, attrs }) => tagName !== 'a' && attrs.some(({ name: attribute }) => attribute !== 'align'));
    expect(styled.map(({ tagName }) => tagName)).toEqual([]);
  });

  test('has whole tables and closed blocks', () => {
    for (const table of all.filter(({ tagName }) => tagName === 'table')) {
      const rows = elements(pageOfElement(table)).filter(({ tagName }) => tagName === 'tr');
      const widths = new Set(rows.map(({ childNodes }) => elements(childNodes).length));
      expect(widths.size).toBe(1);
    }
    const blocks = all.filter(({ tagName }) => tagName === 'details');
    expect(blocks.length).toBe((text.match(/^<details>/gm) ?? []).length);
    expect(blocks.every(({ parentNode }) => parentNode?.nodeName === '#document-fragment')).toBe(true);
  });

  test('mentions, closes and refers to nothing that a title names', () => {
    const words = nodes.flatMap((node) => ('value' in node ? [node.value] : [])).join('');
    expect(words.match(/@[\w-]|\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #\d|GH-\d|https?:|www\.|\[[ x]\]/gi)).toBeNull();
    expect(words.match(/[\u202a-\u202e\u2066\u2067]/)).toBeNull();
    // The one title with a number is about #12, which is also an issue of the fleet.
    expect(words.match(/(?:ada|¦) ?#12\b/)).toBeNull();
    expect(text.length, name).toBeLessThan(name.startsWith('summary') ? 1_000_000 : 65_536);
  });
});

const pageOfElement = (element: DefaultTreeAdapterTypes.Element): Node[] =>
  element.childNodes.flatMap((node) => [node, ...('childNodes' in node ? pageOfElement(node as DefaultTreeAdapterTypes.Element) : [])]);

test('the title of the pull request names numbers alone', () => {
  expect(renderPullRequestTitle(bundle)).toMatch(/^Clambake bundle 13: issues (?:\d+, ){4}\d+ and \d+ more$/);
});
