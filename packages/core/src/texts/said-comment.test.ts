import { expect, test } from 'vitest';
import { claimOf, now, recordOf } from '../testing/world.ts';
import type { Said } from '../records/said-schema.ts';
import type { Split } from '../records/split-schema.ts';
import { partMarker, renderPart } from './part-issue.ts';
import { renderSaid } from './said-comment.ts';

const said: Said = { attempt: '1-1-aaaaaaaa', kind: 'question', words: 'Which port?', to: 'mona', at: now };
const attempt = { ...claimOf(1), id: '1-1-aaaaaaaa', agent: '002' } as never;
const facts = { attempts: [attempt], split: undefined };
const paragraphs = (text: string): string[] => text.trimEnd().split('\n\n').slice(1);
const parts = [
  { title: 'First', body: 'one\n\ntwo', waitsFor: [] },
  { title: 'Second', waitsFor: [1, 3] },
  { title: 'Third', body: '', waitsFor: [1] },
];
const split: Split = { attempt: '1-1-aaaaaaaa', by: 'ada', role: 'write', event: 'IC_1', at: now, parts };

test('a question mentions the person who asked, shows the words as a quotation, and says how to answer', () => {
  expect(paragraphs(renderSaid(said, facts))).toEqual([
    '@mona Agent 002 asks a question before it can go on:',
    '> Which port?',
    'Answer with a comment that begins with `/answer`; that also makes the issue ready. Or comment as you like, and set `clambake:ready`.',
  ]);
  const unknown = renderSaid({ ...said, words: '', attempt: '1-2-bbbbbbbb' }, facts);
  expect(paragraphs(unknown).slice(0, 2)).toEqual(['@mona The agent asks a question before it can go on:', '> (it gave no words)']);
});

test.each([
  ['mona', true],
  ['mona-lisa_octo', true],
  ['planner[bot]', false],
  ['a deleted account', false],
  ['__x', false],
  ['x'.repeat(40), false],
])('the comment to %s mentions the login where it can be one: %s', (to, isMentioned) => {
  expect(renderSaid({ ...said, to }, facts).includes(`@${to} `)).toBe(isMentioned);
});

test('nothing to do, and a split with its parts, say what can be done about them', () => {
  expect(paragraphs(renderSaid({ ...said, kind: 'nothing-to-do' }, facts))[2]).toMatch(/^Close the issue if you agree\. Otherwise/);
  const proposal = paragraphs(renderSaid({ ...said, kind: 'split', parts }, facts));
  expect(proposal.slice(2)).toEqual([
    '**Part 1: First**',
    '> one\n>\n> two',
    '**Part 2: Second** (waits for part 1, part 3)',
    '> (no text)',
    '**Part 3: Third** (waits for part 1)',
    '> (no text)',
    expect.stringMatching(/^Nothing is made yet\. `\/accept` in a new comment makes the parts/),
  ]);
});

test('a proposal that cannot be accepted says why, and how to go on', () => {
  const [, , remedy] = paragraphs(renderSaid({ ...said, kind: 'split', trouble: 'part 2 waits for itself' }, facts));
  expect(remedy).toMatch(/^The proposal cannot be accepted: part 2 waits for itself\. Nothing was made\. Answer with a comment/);
});

test('a part becomes an issue that names its place, who accepted it, and what it waits for', () => {
  const { title, body } = renderPart(split, { issue: 1, place: 2 });
  expect(title).toBe('Second');
  expect(body.split('\n\n')).toEqual([
    partMarker(split, 2),
    'Part 2 of 3 of #1 (waits for part 1, part 3), proposed by an agent and accepted by @ada. No agent works on it before a person sets `clambake:ready`.',
    '> (no text)\n',
  ]);
  expect(renderPart({ ...split, by: 'a b' }, { issue: 1, place: 1 }).body).toContain('accepted by a b.');
  expect(() => renderPart(split, { issue: 1, place: 4 })).toThrow('#1 has no part 4');
});

test('the end of a split names the issues that were made', () => {
  const made = (issue: number) => ({ made: { issue, nodeId: `I_${issue}`, id: issue } });
  const done = { ...split, parts: [{ ...parts[0], ...made(8) }, { ...parts[1] }, { ...parts[2], ...made(9) }] } as Split;
  const record = recordOf(1, 'withdrawn', { split: done });
  expect(paragraphs(renderSaid({ ...said, kind: 'parts-merged' }, record))).toEqual([
    '@mona All parts of this issue are done: #8, #9. With them this issue is done as well, and is closed.',
  ]);
});
