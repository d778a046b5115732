import { describe, expect, test } from 'vitest';
import { decideLanding } from '../attempt/decide-landing.ts';
import type { CheckedHeld } from '../attempt/work-check.ts';
import { recordCommand } from '../fleet/fleet-commands.ts';
import { parseSlashCommand } from '../fleet/slash-command.ts';
import { approvedFor, objectionToApproval, withApproval } from '../policy/approval.ts';
import { type Approval, type IssueRecord, issueRecordSchema } from '../records/records.ts';
import { approveRecord, askRecord, boardRecord, evictRecord, mergeRecord, requestRecord } from '../records/transitions.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const oid = oidOf('held');
const paths = [{ path: 'CLAUDE.md', mode: '100644', oid: oidOf('blob') }];
const work: CheckedHeld = { oid, files: 2, additions: 3, deletions: 1, paths, rule: '"**/CLAUDE.md": needs-human' };
const valid = (record: IssueRecord): IssueRecord => issueRecordSchema.parse(JSON.parse(JSON.stringify(record)));
const assignment = { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' };

const land = (outcome: 'done' | 'incomplete', open = true) => {
  const decision = decideLanding(
    {
      now,
      run: world({}).run,
      stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned') },
      view: issue(1, { open }),
      assignment,
      result: {
        ...{
          v: 1,
          ...assignment,
          outcome,
          detail: 'Finished.',
          startOid: oidOf('s'),
          baseOid: oidOf('b'),
          headOid: oidOf('h'),
          commits: 1,
        },
        ...{ costUsd: 0.4, turns: 9, durationMs: 1, sessionId: null, model: null, denials: [], closingWords: '', startedAt: now },
      },
      check: { ok: false, why: 'it changes protected paths: "CLAUDE.md"', held: work },
      fleet: undefined,
    },
    config(),
  );
  if (decision.superseded) throw new Error(decision.why);
  return { ...decision, record: valid(decision.record) };
};
const held = land('done').record;

describe('finished work that a person has to approve', () => {
  test('is kept on a ref of its own and on no branch, and the question names rule, file, commit and command', () => {
    const { record, change, landed } = land('done');
    expect(landed).toBe(false);
    expect(change.branches).toEqual([{ branch: 'refs/clambake-work/1-1-aaaaaaaa', expect: null, to: oid }]);
    expect(record).toMatchObject({ state: 'needs-human', held: { oid, attempt: '1-1-aaaaaaaa', paths }, attempts: [{ outcome: 'done' }] });
    for (const part of ['CLAUDE.md', '**/CLAUDE.md', oid, `/approve #1 ${oid}`, 'refs/clambake-work/1-1-aaaaaaaa', 'min-role'])
      expect(record.question).toContain(part);
  });

  test('is refused as before when the attempt did not finish, and kept nowhere when the issue is closed', () => {
    expect(land('incomplete')).toMatchObject({ record: { state: 'ready', attempts: [{ outcome: 'rejected' }] }, change: { branches: [] } });
    expect(land('incomplete').record.held).toBeUndefined();
    expect(land('done', false)).toMatchObject({ record: { state: 'withdrawn' }, change: { branches: [] } });
  });

  test('lands with the approval on record, and with nothing left to approve', () => {
    const record = valid(approveRecord(held, { by: 'wanda', role: 'maintain', now }));
    expect(record).toMatchObject({
      state: 'landed',
      landed: { oid, files: 2, approval: { by: 'wanda', role: 'maintain', at: now, commit: oid, paths } },
    });
    expect([record.held, record.question]).toEqual([undefined, undefined]);
  });

  test('leaves its approval on record until the content is on the base or taken back', () => {
    const landed = approveRecord(held, { by: 'wanda', role: 'maintain', now });
    const facts = { now, config: config(), feedback: { kind: 'attempt' as const, outcome: 'rejected' as const, text: 'no', at: now } };
    const evicted = valid(evictRecord(landed, { ...facts, bundle: '4', reason: 'its tests fail' }));
    expect(evicted).toMatchObject({ state: 'ready', approvals: [{ by: 'wanda', commit: oid, paths }] });
    expect(approvedFor(evicted)).toEqual(paths);
    const aboard = boardRecord(landed, { now, bundle: '4' });
    expect(approvedFor(valid(mergeRecord(aboard, { bundle: '4', pr: 9, now })))).toEqual([]);
    const many = Array.from({ length: 30 }, (_, place) => ({
      ...{ by: 'wanda', at: now, commit: oid },
      paths: Array.from({ length: 90 }, (_each, file) => ({ path: `${place}/${file}`, mode: null, oid: null })),
    }));
    const kept = many.reduce<Approval[]>((all, one) => withApproval(all, one), []);
    expect(kept.map(({ paths: [first] }) => first?.path)).toEqual(['28/0', '29/0']);
  });

  test('is forgotten when a person asks for other work, or when another question takes its place', () => {
    expect(valid(requestRecord(held, { now })).held).toBeUndefined();
    const again = { ...recordOf(1, 'assigned'), held: held.held };
    expect(askRecord(again, { question: 'And now?', now }).held).toBeUndefined();
  });

  test('of a landed commit that the train refuses stays on its branch and may be approved', () => {
    const aboard = recordOf(2, 'bundled');
    const feedback = { kind: 'attempt' as const, outcome: 'rejected' as const, text: 'no', at: now };
    const out = { bundle: '4', now, config: config(), feedback, reason: 'refused', question: 'May it?' };
    expect(valid(evictRecord(aboard, { ...out, asks: paths }))).toMatchObject({
      state: 'needs-human',
      question: 'May it?',
      held: { oid: aboard.landed?.oid, paths },
    });
    expect(evictRecord(aboard, out).held).toBeUndefined();
  });
});

describe('/approve', () => {
  test.each([
    [`/approve #1 ${oid}`, { issue: 1, words: oid }],
    [`/approve ${oid}`, { issue: undefined, words: oid }],
    ['/approve 0123456789ab', { issue: undefined, words: '0123456789ab' }],
    [`/approve #1 ${oid} looks good`, { issue: 1, words: `${oid} looks good` }],
  ])('%s is read', (body, command) => {
    expect(parseSlashCommand(body)).toMatchObject({ kind: 'command', word: 'approve', ...command });
  });

  test.each([
    [oid, undefined],
    [oid.toUpperCase(), undefined],
    [`${oid.slice(0, 12)} looks good`, undefined],
    ['', /^the commit is missing: write \/approve #1 /],
    ['please', /^the commit is missing/],
    [oid.slice(0, 7), /is too short to name one commit/],
    [oidOf('another'), /^the work that waits is commit .* not .*: look at it first$/],
  ])('with the words "%s"', (words, objection) => {
    const found = objectionToApproval(held, words);
    if (objection === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(objection);
  });

  test('lands nothing where no work waits for it', () => {
    for (const state of ['ready', 'landed', 'merged'] as const)
      expect(objectionToApproval(recordOf(1, state), oid)).toContain('holds no work');
    expect(objectionToApproval(recordOf(1, 'needs-human'), oid)).toContain('holds no work');
  });

  test('is recorded with the role of its author, and refused in a sentence', () => {
    const ledger = world({ records: [held] }).ledger;
    const asked = {
      id: 'comment-5',
      word: 'approve' as const,
      issue: 1,
      base: undefined,
      by: 'wanda',
      at: now,
      words: oid,
      role: 'write' as const,
    };
    expect(recordCommand(ledger, asked)).toMatchObject({
      kind: 'recorded',
      fleet: { commands: [{ kind: 'approve', words: oid, role: 'write' }] },
    });
    expect(recordCommand(ledger, { ...asked, words: oidOf('x') })).toMatchObject({ kind: 'refused' });
  });
});
