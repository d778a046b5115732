// A proposed split, from the agent's answer to the closed issue, over ticks of the fleet.
import { describe, expect, test } from 'vitest';
import { questionText } from '../attempt/question-text.ts';
import { diff } from '../effects/diff.ts';
import type { ProjectIssue } from '../effects/effect.ts';
import type { IssueRecord } from '../records/records.ts';
import { noteParts, refuseParts } from '../records/split-record.ts';
import { waitsForParts } from '../records/split-state.ts';
import { lostAttempt } from '../records/transitions.ts';
import { carryOut, claimOf, config, hash, issue, now, recordOf, world } from '../testing/world.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import { decideFleet } from './decide-fleet.ts';
import { type AskedCommand, recordCommand } from './fleet-commands.ts';
import { partOf } from './part-of.ts';
import type { BlockerView, IssueView, Snapshot } from './snapshot.ts';

const attempt = { ...lostAttempt(claimOf(1), { detail: 'It proposes.', now }), outcome: 'split' as const };
const parts = [
  { title: 'The parser', body: 'Parse it.', waitsFor: [] },
  { title: 'The printer', body: 'Print it.', waitsFor: [1] },
];
const said = { attempt: attempt.id, kind: 'split', words: 'Too large.', parts, to: 'ada', at: now } as const;
const proposing = (change: Partial<IssueRecord> = {}): IssueRecord => recordOf(1, 'needs-human', { attempts: [attempt], said, ...change });
const at = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const seen = { text: { title: hash('Title 1'), body: hash('Body 1') }, isOpen: true, comment: 'as it was written' } as const;
const accept = (change: Partial<AskedCommand> = {}): AskedCommand => ({
  id: 'comment-5',
  word: 'accept',
  issue: 1,
  base: undefined,
  by: 'ann',
  at: at(5),
  words: '',
  role: 'write',
  seen,
  ...change,
});
const shown = (record: IssueRecord, change: Partial<IssueView> = {}): Snapshot =>
  world({
    issues: [issue(1, { labels: ['clambake:needs-human'], ...change })],
    records: [record],
    change: { shownWords: new Set([attempt.id]) },
  });
const after = (snapshot: Snapshot, command: AskedCommand): Snapshot => {
  const recorded = recordCommand(snapshot.ledger, command);
  if (recorded.kind !== 'recorded') throw new Error(JSON.stringify(recorded));
  const { fleet, issues = [] } = recorded;
  return { ...carryOut(snapshot, diff(snapshot.ledger, { why: 'x', fleet, issues }, { actor: 'command' }).effects), now: command.at };
};
const whyNot = (snapshot: Snapshot, change: Partial<AskedCommand> = {}): string => {
  const recorded = recordCommand(snapshot.ledger, accept(change));
  return recorded.kind === 'refused' ? recorded.why : recorded.kind;
};
const recordIn = ({ ledger }: Snapshot): IssueRecord => {
  const record = ledger.issues.get(1)?.record;
  if (record === undefined) throw new Error('no record');
  return record;
};
const tick = (snapshot: Snapshot) => {
  const decision = decideFleet(snapshot, config());
  return { decision, after: carryOut(snapshot, decision.effects) };
};
const shownBy = (effects: readonly { kind: string }[]): ProjectIssue | undefined =>
  effects.find((effect): effect is ProjectIssue => effect.kind === 'project-issue');

const made = new Map([
  [1, { issue: 11, nodeId: 'I_11', id: 1011 }],
  [2, { issue: 12, nodeId: 'I_12', id: 1012 }],
]);
/** The world in which both parts are made, with these blockers of the issue. */
const waiting = (blockers: BlockerView[], minutes = 30, change: Partial<IssueView> = {}): Snapshot => {
  const accepted = tick(after(shown(proposing()), accept())).after;
  const record = recordIn(accepted);
  if (!waitsForParts(record)) throw new Error('it does not wait');
  const noted = noteParts(record, { made, isWhole: true, now: at(6) });
  const snapshot = shown(noted, { labels: ['clambake:ready'], blockers, ...change });
  return { ...snapshot, now: at(minutes) };
};
const open = (nodeId: string): BlockerView => ({ nodeId, open: true, isCompleted: false });
const closed = (nodeId: string, isCompleted = true): BlockerView => ({ nodeId, open: false, isCompleted });

describe('a proposed split', () => {
  test('stands on the issue with its parts, mentions who asked and names /accept; nothing is made', () => {
    const { decision } = tick({ ...shown(proposing()), shownWords: new Set() });
    expect(shownBy(decision.effects)?.say).toMatchInlineSnapshot(`
      "<!-- clambake:said 1-1-aaaaaaaa -->

      @ada Agent 001 proposes to split this issue, and says why:

      > Too large.

      **Part 1: The parser**

      > Parse it.

      **Part 2: The printer** (waits for part 1)

      > Print it.

      Nothing is made yet. \`/accept\` in a new comment makes the parts, as sub-issues of this one and without \`clambake:ready\`: you set it on each when an agent should work on it. This issue waits for them and is closed when all are merged. To have it done differently, say how with a comment that begins with \`/answer\`; that makes this issue ready for another attempt.
      "
    `);
    expect(decision.splits).toEqual([]);
  });

  test('that cannot be accepted says why instead', () => {
    const { parts: _, ...bad } = said;
    const record = proposing({ said: { ...bad, trouble: 'part 2 waits for itself' } });
    const { decision } = tick({ ...shown(record), shownWords: new Set() });
    expect(shownBy(decision.effects)?.say).toContain(
      'The proposal cannot be accepted: part 2 waits for itself. Nothing was made. Answer with',
    );
    expect(whyNot(shown(record))).toBe('#1 proposes no split that could be accepted: its status comment says what it asks');
  });

  test('and a person’s answer are told to the next attempt', () => {
    const answered = after(shown(proposing()), accept({ word: 'answer', words: 'In one go, please' }));
    expect(questionText(recordIn(answered))).toContain('proposed to split the issue:\n| Too large.\n| \n| Part 1: The parser\n| Parse it.');
    expect(questionText(recordIn(answered))).toContain('ann answered:\n| In one go, please');
    expect(tick({ ...answered, roles: new Map([['ann', 'write']]) }).decision).toMatchObject({ splits: [], assignments: [{ issue: 1 }] });
  });
});

describe('/accept', () => {
  test('has the next tick make the parts once, and no agent starts', () => {
    const accepted = after(shown(proposing()), accept());
    const first = tick(accepted);
    expect(first.decision).toMatchObject({ assignments: [], splits: [{ isAgain: false, record: { issue: 1, split: { by: 'ann' } } }] });
    expect(renderStatusComment(recordIn(first.after), { repositoryUrl: 'https://x/o/r' })).toContain('its parts are being made');
    const second = tick(first.after);
    expect(second.decision).toMatchObject({ assignments: [], splits: [], effects: [] });
    expect(second.decision.reasons).toEqual([{ issue: 1, text: 'waits: its parts are being made' }]);
    const later = tick({ ...first.after, now: at(20) });
    expect(later.decision.splits).toMatchObject([{ isAgain: true }]);
  });

  test('to nothing, twice, or after the text or the proposal has changed is refused with one sentence', () => {
    const asks = shown(proposing());
    const { said: _, ...plain } = proposing();
    expect(whyNot(shown(recordOf(1, 'ready')))).toBe('#1 is ready and proposes nothing');
    expect(whyNot(shown(recordOf(1, 'assigned')))).toBe('#1 is with agent 001 and proposes nothing');
    expect(whyNot(shown(plain))).toBe('#1 proposes no split that could be accepted: its status comment says what it asks');
    expect(whyNot(asks, { issue: 9 })).toBe('there is no record of #9');
    const newer = { ...attempt, id: '1-2-aaaaaaaa', outcome: 'incomplete' as const };
    expect(whyNot(shown(proposing({ attempts: [attempt, newer] })))).toContain('proposes no split that could be accepted');
    const accepted = after(asks, accept());
    expect(whyNot(accepted)).toBe('known');
    expect(whyNot(accepted, { id: 'comment-6' })).toBe('the proposal on #1 was accepted by ann already');
    expect(whyNot(asks, { seen: { ...seen, text: { ...seen.text, body: hash('other') } } })).toBe(
      'the title or the body of #1 has changed since the agent read it, so its proposal may not fit any more: /answer on #1 has an agent look again',
    );
    expect(whyNot(asks, { at: at(-1) })).toBe('the proposal on #1 is newer than this: read it, and write /accept again');
    expect(whyNot(asks, { seen: { ...seen, comment: 'edited' } })).toContain('the comment with the proposal on #1 was edited');
    expect(whyNot(asks, { seen: { ...seen, comment: 'gone' } })).toContain('is not there (any more)');
    expect(whyNot(asks, { seen: undefined })).toBe('#1 is gone');
  });

  test('goes on with what exists after GitHub refused the rest', () => {
    const record = recordIn(tick(after(shown(proposing()), accept())).after);
    if (!waitsForParts(record)) throw new Error('it does not wait');
    const half = noteParts(record, { made: new Map([...made].slice(0, 1)), isWhole: false, now: at(6) });
    const refused = refuseParts(half, { question: 'GitHub refused.', now: at(6) });
    const again = tick({ ...after(shown(refused), accept({ id: 'comment-7', by: 'bob', at: at(20) })), now: at(20) });
    expect(again.decision.splits).toMatchObject([
      { isAgain: true, record: { split: { by: 'bob', at: at(5), parts: [{ made: { issue: 11 } }, { body: 'Print it.' }] } } },
    ]);
  });
});

describe('an issue that waits for its parts', () => {
  test('says how many are open, and starts no agent', () => {
    const { decision } = tick(waiting([closed('I_11'), open('I_12')]));
    expect(decision).toMatchObject({ assignments: [], splits: [], reasons: [{ issue: 1, text: 'waits: 1 of its 2 parts is open: #12' }] });
    expect(shownBy(decision.effects)?.comment?.body).toContain('into #11, #12. This issue waits until all of them are merged');
    const both = tick(waiting([open('I_11'), open('I_12')]));
    expect(both.decision.reasons).toEqual([{ issue: 1, text: 'waits: 2 of its 2 parts are open: #11, #12' }]);
  });

  test('is closed once with a comment when all are done, also when a tick dies in between', () => {
    const done = waiting([closed('I_11'), closed('I_12')]);
    const { decision, after: next } = tick(done);
    const first = shownBy(decision.effects);
    expect(first).toMatchObject({ close: true, removeLabels: ['clambake:ready'] });
    expect(first?.say).toBe(
      '<!-- clambake:said 1-1-aaaaaaaa parts-merged -->\n\n@ann All parts of this issue are done: #11, #12. With them this issue is done as well, and is closed.\n',
    );
    const onlyPushed = carryOut(
      done,
      decision.effects.filter(({ kind }) => kind === 'write-ledger'),
    );
    expect(shownBy(tick(onlyPushed).decision.effects)).toMatchObject({ close: true, say: first?.say });
    const noted = tick(next);
    expect(shownBy(noted.decision.effects)).toBeUndefined();
    expect(recordIn(noted.after).said).toMatchObject({ kind: 'parts-merged', isShown: true });
    expect(tick(noted.after).decision.effects).toEqual([]);
  });

  test('that a person opens again is worked on as any other', () => {
    const noted = tick(tick(waiting([closed('I_11'), closed('I_12')])).after).after;
    const reopened = { id: 'RE_1', kind: 'reopened' as const, label: '', actor: 'ada', bot: false, at: at(40) };
    const issues = noted.issues.map((view) => ({ ...view, open: true, events: [...view.events, reopened] }));
    const { decision, after: next } = tick({ ...noted, issues, now: at(41) });
    expect(decision.assignments).toMatchObject([{ issue: 1 }]);
    expect(recordIn(next)).toMatchObject({ state: 'assigned', split: { over: expect.any(String) } });
  });

  test('asks a person when a part is closed as not planned, deleted or taken off, and not before GitHub shows it', () => {
    const dropped = tick(waiting([closed('I_11', false), open('I_12')]));
    expect(recordIn(dropped.after)).toMatchObject({
      state: 'needs-human',
      question:
        'Its part #11 was closed without being merged. What should become of this issue? Close it if the other parts are enough. ' +
        'Or set clambake:ready: an agent then works on what is missing, once #12 is closed.',
    });
    const gone = tick(waiting([closed('I_12')]));
    expect(recordIn(gone.after).question).toContain(
      'Its part #11 does not block it any more: deleted, moved, or taken off its list of blockers.',
    );
    const early = tick(waiting([open('I_12')], 8));
    expect(early.decision.reasons).toEqual([{ issue: 1, text: 'waits: GitHub does not show yet that #11 blocks it' }]);
  });

  test('is an ordinary issue again when its label is taken away, and its parts stay parts', () => {
    const taken = { id: 'LE_9', kind: 'unlabeled' as const, label: 'clambake:ready', actor: 'ada', bot: false, at: at(20) };
    const snapshot = waiting([open('I_11')], 30, { labels: [], events: [taken] });
    const { after: next } = tick(snapshot);
    expect(recordIn(next)).toMatchObject({ state: 'withdrawn', split: { over: expect.any(String) } });
    expect([partOf(next.ledger, 11), partOf(next.ledger, 12), partOf(next.ledger, 1)]).toEqual([1, 1, undefined]);
  });
});
