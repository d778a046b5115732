import { describe, expect, test } from 'vitest';
import type { WorkCheck } from '../attempt/work-check.ts';
import { issueBranch, stateLabels } from '../names.ts';
import { type IssueRecord, issueRecordSchema } from '../records/records.ts';
import { startRevert } from '../records/revert-record.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import { decideTrain } from './train.ts';
import { pushedWrite } from './pushed-to.ts';
import type { TrainInput } from './train-input.ts';

const landed = recordOf(1, 'landed');
const work = oidOf('w1');
const tip = oidOf('pushed');
const branch = issueBranch(1);

const inputOf = (p: { record?: IssueRecord; tip?: string | undefined; labels?: string[]; onBase?: string[] }): TrainInput => {
  const branches = new Map([['main', oidOf('main')], ...('tip' in p && p.tip === undefined ? [] : [[branch, p.tip ?? tip] as const])]);
  const issues = [issue(1, { labels: [stateLabels.landed, ...(p.labels ?? [])] })];
  return {
    snapshot: world({ issues, records: [p.record ?? landed], change: { branches } }),
    config: config(),
    base: 'main',
    bundleView: undefined,
    onBase: new Set(p.onBase ?? []),
    baseTree: oidOf('tree'),
    landings: new Map(),
    squashedAs: new Map(),
    history: 'merge',
    strict: false,
    approvals: 0,
    preflight: undefined,
    asApp: false,
    force: false,
    statuses: undefined,
    ownerEnded: undefined,
    budget: undefined,
  };
};

const revert = startRevert(recordOf(1, 'merged'), { oid: work, merge: oidOf('m'), by: 'ann', words: '', now });

test.each<[string, Parameters<typeof inputOf>[0], string, RegExp | undefined]>([
  ['stands at the landed commit', { tip: work }, 'write', undefined],
  ['stands elsewhere', {}, 'check-pushed', /^waits for landing's checks: clambake\/issue-1 is at/],
  ['stands elsewhere, on hold', { labels: ['clambake:hold'] }, 'idle', /^left out: clambake:hold; take that label away/],
  ['stands at what the base has', { onBase: [tip] }, 'write', undefined],
  ['is gone', { tip: undefined }, 'restore', /^its branch clambake\/issue-1 was deleted: it is made again at/],
  ['stands elsewhere, and the base has the landed commit', { onBase: [work] }, 'write', undefined],
  ['stands elsewhere than the commit that takes its work back', { record: revert }, 'idle', /^left out: clambake\/issue-1 is at/],
])('a landed branch that %s', (_, p, kind, reason) => {
  const { step, reasons } = decideTrain(inputOf(p));
  expect(step.kind).toBe(kind);
  if (step.kind === 'check-pushed') expect(step.branches).toEqual([{ issue: 1, branch, tip }]);
  const [first] = reasons;
  if (reason === undefined) expect(first).toBeUndefined();
  else expect(first?.text).toMatch(reason);
});

describe('after landing’s checks of a pushed-to branch', () => {
  const passed: WorkCheck = { ok: true, oid: tip, files: 3, additions: 12, deletions: 4, branchExpect: tip };
  const after = (found: WorkCheck, record = landed): IssueRecord => {
    const step = pushedWrite(inputOf({ record }), [{ issue: 1, branch, tip, found }]);
    expect(step.branches).toEqual([{ branch, expect: tip, to: tip }]);
    return issueRecordSchema.parse(JSON.parse(JSON.stringify(step.issues?.[0])));
  };

  test('what passed is what boards, in its old place, and the comment says why', () => {
    const record = after(passed);
    expect(record).toEqual({
      ...landed,
      landed: { ...landed.landed, oid: tip, files: 3, additions: 12, deletions: 4, pushedAfter: work },
    });
    expect(renderStatusComment(record, { repositoryUrl: 'https://github.com/o/r' })).toContain(
      `A person pushed to the branch after \`${work.slice(0, 10)}\` had landed; its new commits passed landing's checks.`,
    );
    const again = after(passed, { ...landed, landed: { ...record.landed, oid: oidOf('between') } as IssueRecord['landed'] });
    expect(again.landed?.pushedAfter).toBe(work);
  });

  test.each<[string, WorkCheck, string]>([
    ['the policy refuses', { ok: false, why: 'it changes protected paths: ".github/x"' }, 'it changes protected paths: ".github/x"'],
    ['changes nothing', { ...passed, files: 0 }, 'its commits change no file'],
  ])('what %s asks a person, once and with the reason', (_, found, why) => {
    const record = after(found);
    expect(record).toMatchObject({ state: 'needs-human', question: expect.stringContaining(`was refused: ${why}. The branch is as`) });
    expect(record.landed).toBeUndefined();
    expect(record.attempts).toEqual(landed.attempts);
  });

  test('whoever has left the line meanwhile is left alone', () => {
    const step = pushedWrite(inputOf({ record: recordOf(1, 'needs-human') }), [{ issue: 1, branch, tip, found: passed }]);
    expect([step.issues, step.branches]).toEqual([[], []]);
  });
});
