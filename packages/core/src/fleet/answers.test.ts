// An agent's words to people and their answers, over ticks of the fleet.
import { describe, expect, test } from 'vitest';
import { diff } from '../effects/diff.ts';
import { newWords, questionText } from '../attempt/question-text.ts';
import type { IssueRecord } from '../records/records.ts';
import { lostAttempt } from '../records/transitions.ts';
import { carryOut, claimOf, config, issue, now, recordOf, world, type WorldParts } from '../testing/world.ts';
import { decideFleet } from './decide-fleet.ts';
import { type AskedCommand, recordCommand } from './fleet-commands.ts';
import type { Snapshot, TextEdit } from './snapshot.ts';

const attempt = { ...lostAttempt(claimOf(1), { detail: 'It asks.', now }), outcome: 'asked' as const };
const said = { attempt: attempt.id, kind: 'question', words: 'Which port?', to: 'ada', at: now } as const;
const asking = (change: Partial<IssueRecord> = {}): IssueRecord => recordOf(1, 'needs-human', { attempts: [attempt], said, ...change });
const shown = (record: IssueRecord, change: Partial<Snapshot> = {}, parts: WorldParts = {}): Snapshot =>
  world({
    issues: [issue(1, { labels: ['clambake:needs-human'] })],
    records: [record],
    change: { shownWords: new Set(), ...change },
    ...parts,
  });
const later = '2026-11-23T12:30:00.000Z';
const answer = (change: Partial<AskedCommand> = {}): AskedCommand => ({
  id: 'comment-5',
  word: 'answer',
  issue: 1,
  base: undefined,
  by: 'ann',
  at: later,
  words: 'Use 8080',
  role: 'write',
  ...change,
});
const wordsOf = (snapshot: Snapshot): string[] =>
  decideFleet(snapshot, config()).effects.flatMap((effect) =>
    effect.kind === 'project-issue' && effect.say !== undefined ? [effect.say] : [],
  );

/** The world after a command. */
const after = (snapshot: Snapshot, command: AskedCommand): Snapshot => {
  const recorded = recordCommand(snapshot.ledger, command);
  if (recorded.kind !== 'recorded') throw new Error(JSON.stringify(recorded));
  const { fleet, issues = [] } = recorded;
  return { ...carryOut(snapshot, diff(snapshot.ledger, { why: 'x', fleet, issues }, { actor: 'command' }).effects), now: later };
};

describe('an agent’s words to people', () => {
  test('stand in a new comment that mentions who asked, once, also when a tick dies before it is noted', () => {
    const before = shown(asking());
    expect(wordsOf(before)).toEqual([
      expect.stringMatching(/^<!-- clambake:said 1-1-aaaaaaaa -->\n\n@ada Agent 001 asks a question[\s\S]*\n> Which port\?\n/),
    ]);
    const done = carryOut(before, decideFleet(before, config()).effects);
    expect(wordsOf(done)).toEqual([]);
    const noted = carryOut(done, decideFleet(done, config()).effects);
    expect(noted.ledger.issues.get(1)?.record.said).toMatchObject({ isShown: true });
    expect(decideFleet(noted, config()).effects).toEqual([]);
  });

  test('are said by nobody who has not looked whether they are there', () => {
    const { shownWords, ...unseen } = shown(asking());
    expect(shownWords?.size).toBe(0);
    expect(wordsOf(unseen)).toEqual([]);
  });

  test('mention nobody else, and link and close nothing', () => {
    const words = '@everyone fixes #3 [x](https://evil.example) <script>';
    const [text] = wordsOf(shown(asking({ said: { ...said, words } })));
    expect(text).toContain('> @ everyone fixes no. 3 x ‹script›');
  });
});

describe('/answer', () => {
  test('makes the issue ready for its author’s right at its time, and the next attempt gets question and answer', () => {
    const world = after(shown(asking(), { roles: new Map([['ann', 'write']]) }), answer());
    const decision = decideFleet(world, config());
    expect(decision.assignments).toHaveLength(1);
    const record = carryOut(world, decision.effects).ledger.issues.get(1)?.record;
    expect(record?.claim).toMatchObject({ actor: 'ann', role: 'write', event: 'comment-5' });
    expect(record?.asked).toMatchObject({ event: 'comment-5', actor: 'ann' });
    if (record === undefined) throw new Error('no record');
    expect(questionText(record)).toBe('The attempt before this one asked people:\n| Which port?\nann answered:\n| Use 8080');
    expect(newWords(record, undefined)).toMatchObject({ isAnswered: true, answers: [expect.stringContaining('Use 8080')] });
  });

  test('of somebody who lost the right since starts nothing', () => {
    const decision = decideFleet(after(shown(asking(), { roles: new Map([['ann', 'read']]) }), answer()), config());
    expect(decision.assignments).toEqual([]);
    expect(decision.reasons).toEqual([{ issue: 1, text: 'refused: ann has the role read; an agent starts only for write or higher' }]);
  });

  test('means the text as of that comment: an outsider’s later edit asks again, an earlier one does not', () => {
    const edited = (at: string) => {
      const edits: TextEdit[] = [{ part: 'body', by: 'mallory', at }];
      const view = issue(1, { labels: ['clambake:needs-human'], body: 'other', edits });
      const roles = new Map([
        ['ann', 'write'],
        ['mallory', 'none'],
      ] as const);
      return decideFleet(after(shown(asking(), { roles }, { issues: [view] }), answer()), config());
    };
    expect(edited('2026-11-23T12:29:00Z').assignments).toHaveLength(1);
    const refused = edited('2026-11-23T12:31:00Z');
    expect(refused.assignments).toEqual([]);
    expect(refused.reasons).toEqual([{ issue: 1, text: 'asks a person: its text changed after clambake:ready' }]);
  });

  test('to nothing, twice or without words is refused with one sentence', () => {
    const { ledger } = world({ records: [recordOf(1, 'ready'), recordOf(2, 'assigned', { claim: claimOf(2) })] });
    const why = (change: Partial<AskedCommand>, of = ledger) => {
      const recorded = recordCommand(of, answer(change));
      return recorded.kind === 'refused' ? recorded.why : recorded.kind;
    };
    expect(why({})).toBe('#1 is ready and asks nothing: the next attempt reads your comment with the others');
    expect(why({ issue: 2 })).toBe('#2 is with agent 001 and asks nothing: the next attempt reads your comment with the others');
    expect(why({ issue: 3 })).toBe('there is no record of #3');
    expect(why({ issue: undefined })).toBe('/answer needs the number of an issue: write /answer #42');
    expect(why({ words: ' ' }, shown(asking()).ledger)).toContain('the answer is missing');
    const answered = after(shown(asking()), answer());
    expect(why({}, answered.ledger)).toBe('known');
    expect(why({ id: 'comment-6' }, answered.ledger)).toContain('asks nothing');
  });

  test('answers the newest of two questions, and a label that is set later counts instead', () => {
    const old = { by: 'ann', role: 'write', at: now, event: 'comment-4', words: 'OLD', attempt: '1-9-aaaaaaaa' } as const;
    expect(questionText(asking({ answer: old }))).not.toContain('OLD');
    const set = issue(1, { events: [{ id: 'LE_9', kind: 'labeled', label: 'clambake:ready', actor: 'ada', bot: false, at: later }] });
    const labelled = shown(asking({ answer: { ...old, attempt: attempt.id } }), {}, { issues: [set] });
    const record = carryOut(labelled, decideFleet(labelled, config()).effects).ledger.issues.get(1)?.record;
    expect(record?.claim).toMatchObject({ actor: 'ada', event: 'LE_9' });
  });
});

describe('an answer without a command', () => {
  const discussion = (at: string) => ({ said: [{ id: 'IC_1', author: 'ann', at, body: 'Use 8080' }], others: 0, minimized: 0, unread: 0 });

  test('is a comment from after the question: the session goes on with it', () => {
    expect(newWords(asking(), discussion(later))).toMatchObject({
      isAnswered: true,
      answers: [expect.stringContaining('asked people'), expect.stringContaining('| Use 8080')],
    });
    expect(newWords(asking(), discussion('2026-11-23T09:00:00Z')).isAnswered).toBe(false);
  });

  test('is not told any more once another attempt has run', () => {
    expect(questionText(asking({ attempts: [attempt, { ...attempt, id: '1-2-aaaaaaaa', outcome: 'incomplete' }] }))).toBe('');
    expect(questionText(asking({ attempts: [attempt, { ...attempt, id: '1-2-aaaaaaaa', outcome: 'lost' }] }))).toContain('Which port?');
  });
});
