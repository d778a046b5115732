import { readFileSync } from 'node:fs';
import type { AgentRun } from '@clambake/adapters';
import { attemptResultSchema } from '@clambake/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeResult, renderSummary, unstartedResult, type WorkFacts } from './compose-result.ts';
import { agentInputs, attemptInputs, modeInputs } from './inputs.ts';

const assignment = { issue: 7, agent: '001', attempt: '7-1-9f3a77c2' };
const oid = (digit: string): string => digit.repeat(40);
const run: AgentRun = {
  exitCode: 0,
  exitSignal: null,
  stopped: undefined,
  report: {
    succeeded: true,
    cause: undefined,
    word: 'success',
    turns: 4,
    costUsd: 0.5,
    denials: [],
    closingWords: 'All **done**, @octocat. Fixes #99',
  },
  sessionId: 's',
  model: 'claude-sonnet-4-5',
  denials: [],
  limitedUntil: undefined,
  durationMs: 65_000,
};
const counted = { usd: undefined, estimated: 0, otherModels: [], isSpent: false };
const facts: WorkFacts = {
  assignment,
  startedAt: '2026-11-23T05:00:00Z',
  agentName: 'Robin',
  startOid: oid('1'),
  baseOid: oid('1'),
  run,
  packed: { status: 'packed', work: { headOid: oid('2'), commits: 2, file: '/x/work.bundle', bytes: 10 } },
  proxy: { statuses: [200, 200], limitedUntil: undefined, refused: [], spending: counted },
  nowMs: Date.parse('2026-11-23T05:02:00Z'),
};
const compose = (change: Partial<WorkFacts> = {}) => attemptResultSchema.parse(composeResult({ ...facts, ...change }));
const failed = { ...run, report: undefined, exitCode: 143 };

test('finished work is done, with its commits, cost and closing words', () => {
  expect(compose()).toMatchObject({
    outcome: 'done',
    commits: 2,
    headOid: oid('2'),
    costUsd: 0.5,
    turns: 4,
    closingWords: 'All **done**, @octocat. Fixes #99',
  });
});

test.each<[string, Partial<WorkFacts>, string]>([
  ['no commit', { packed: { status: 'empty' } }, 'no-changes'],
  ['time used up', { run: { ...failed, stopped: 'time' } }, 'incomplete'],
  ['silence', { run: { ...failed, stopped: 'silence' } }, 'killed'],
  ['a cancelled job', { run: { ...failed, stopped: 'cancel' } }, 'stopped'],
  ['a refused key', { run: failed, proxy: { ...facts.proxy, statuses: [401] } }, 'auth'],
  ['an overloaded provider', { run: failed, proxy: { ...facts.proxy, statuses: [200, 529] } }, 'provider-trouble'],
  ['a repository that cannot be packed', { packed: { status: 'unusable', why: 'it is gone' } }, 'rejected'],
])('%s', (_case, change, outcome) => {
  expect(compose(change).outcome).toBe(outcome);
});

test('a limit of hours is the account’s and says until when; one of a minute is a hiccup', () => {
  const limited = (until: string) =>
    compose({ run: failed, packed: { status: 'empty' }, proxy: { statuses: [429], limitedUntil: until, refused: [], spending: counted } });
  expect(limited('2026-11-23T09:00:00.000Z')).toMatchObject({ outcome: 'account-limit', limitedUntil: '2026-11-23T09:00:00.000Z' });
  expect(limited('2026-11-23T05:03:00.000Z').outcome).toBe('provider-trouble');
});

test('the agent’s own word for a limit counts only beside a 429 that names no end', () => {
  const said = '2026-11-23T09:00:00.000Z';
  const ending = (statuses: number[], seen?: string) =>
    compose({
      run: { ...failed, limitedUntil: said },
      packed: { status: 'empty' },
      proxy: { statuses, limitedUntil: seen, refused: [], spending: counted },
    });
  expect(ending([200, 429])).toMatchObject({ outcome: 'account-limit', limitedUntil: said });
  expect(ending([200, 200])).toMatchObject({ outcome: 'killed' });
  expect(ending([200, 429], '2026-11-23T05:01:00.000Z')).toMatchObject({ outcome: 'provider-trouble' });
  expect(ending([200, 429], '2026-11-23T07:00:00.000Z')).toMatchObject({ limitedUntil: '2026-11-23T07:00:00.000Z' });
});

test('an attempt that did not start has a valid result that says why', () => {
  const result = attemptResultSchema.parse(
    unstartedResult(assignment, { outcome: 'lost', detail: 'Not started: the issue was closed meanwhile.', startedAt: facts.startedAt }),
  );
  expect(result).toMatchObject({ outcome: 'lost', headOid: null, commits: 0, detail: 'Not started: the issue was closed meanwhile.' });
});

test('work that could not be packed makes a finished attempt incomplete, names the files and says where they are kept', () => {
  const work = { headOid: oid('2'), commits: 1, file: '/x/work.bundle', bytes: 10 };
  const unpacked = [{ what: 'scratch/', why: 'a repository of its own without a commit' }];
  expect(compose({ packed: { status: 'packed', work, left: { unpacked, artifact: 'clambake-left-7-1-9f3a77c2' } } })).toMatchObject({
    outcome: 'incomplete',
    detail:
      'Finished with 1 commit in 4 turns. Could not be packed: scratch/ (a repository of its own without a commit). What was not taken is kept in artifact clambake-left-7-1-9f3a77c2 of this run.',
    left: { unpacked },
  });
  const elsewhere = [{ what: 'branch fix', why: 'commits beside the work' }];
  expect(compose({ packed: { status: 'empty', left: { elsewhere } } }).outcome).toBe('incomplete');
  expect(compose({ packed: { status: 'packed', work, left: { elsewhere } } }).outcome).toBe('done');
  expect(compose({ packed: { status: 'packed', work, left: { leftOut: [{ what: 'dist/', why: 'build output' }] } } })).toMatchObject({
    outcome: 'done',
    detail: 'Finished with 1 commit in 4 turns. Left out as no work: dist/ (build output).',
  });
  // The agent's own ending counts where it says more.
  expect(
    compose({ run: failed, proxy: { ...facts.proxy, statuses: [401] }, packed: { status: 'empty', left: { unpacked } } }).outcome,
  ).toBe('auth');
});

test('names that the agent chose are harmless in the sentence, and a flood of them fits', () => {
  const what = `@octocat fixes #9 <img src=x> ${'x'.repeat(250)}`;
  const unpacked = Array(50).fill({ what, why: 'it cannot be read' });
  const { detail } = compose({ packed: { status: 'empty', left: { unpacked, leftOut: unpacked, elsewhere: unpacked, lfs: unpacked } } });
  expect(detail.length).toBeLessThanOrEqual(2000);
  expect(detail).not.toMatch(/@octocat|<img|fixes #9/);
  expect(detail).toContain('and at least 45 more');
});

test('the summary reads well, and nobody is mentioned or closed by the agent’s words (attack-75)', () => {
  const summary = renderSummary(compose({ run: { ...run, denials: ['WebFetch'] } }), 'Add `sum` <script>');
  expect(summary).toMatchInlineSnapshot(`
    "### Agent 001 on #7: Add 'sum' ‹script›

    Finished with 2 commits in 4 turns.

    | | |
    |---|---|
    | Outcome | **done** |
    | Turns | 4 |
    | Cost | $0.50 |
    | Duration | 65 s |
    | Commits | 2 |
    | Model | \`claude-sonnet-4-5\` |
    | Denied tools | \`WebFetch\` |

    <details><summary>The agent’s closing words</summary>

    > All **done**, @ octocat. Fixes no. 99

    </details>
    "
  `);
  expect(summary).not.toMatch(/(^|[^\w`])@octocat/);
});

test('action.yml and the code name the same inputs with the same defaults', () => {
  const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as {
    inputs: Record<string, { default?: string; required?: boolean }>;
  };
  const shapes = { ...modeInputs.shape, ...attemptInputs.shape, ...agentInputs.shape };
  expect(Object.keys(action.inputs).sort()).toEqual(Object.keys(shapes).sort());
  const given = (name: string): string => action.inputs[name]?.default ?? '';
  const names = Object.keys(agentInputs.shape);
  const byDefault = Object.fromEntries(names.map((name) => [name, given(name)]));
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  expect(agentInputs.parse(byDefault)).toEqual(agentInputs.parse(empty));
  for (const [name, schema] of Object.entries(shapes))
    if (action.inputs[name]?.required === true) expect(schema.safeParse('').success, name).toBe(false);
});

test('a full disk of the machine uses up no attempt; control: another reason why work cannot be packed does', () => {
  const why = 'the disk of the agent’s machine is full';
  const full = compose({ packed: { status: 'unusable', why, isDiskFull: true } });
  expect(full).toMatchObject({ outcome: 'lost', headOid: null, detail: `Its work could not be packed: ${why}.` });
  expect(compose({ packed: { status: 'unusable', why: 'no' } })).toMatchObject({ outcome: 'rejected' });
});

test('the cost is what the key proxy counted, and a figure of the agent that is more than 5 % apart is said', () => {
  const compared = (usd: number, change = {}) => compose({ proxy: { ...facts.proxy, spending: { ...counted, usd, ...change } } });
  expect(compared(0.52)).toMatchObject({ costUsd: 0.52, detail: expect.not.stringContaining('counted') });
  expect(compared(0.8)).toMatchObject({
    costUsd: 0.8,
    detail: expect.stringContaining('Robin counted $0.50 and the key proxy $0.80, which is booked.'),
  });
  expect(compared(0.5, { estimated: 2, otherModels: ['claude-x `y`'] }).detail).toContain(
    'The provider did not say what 2 answers used: their cost is estimated. The provider answered as claude-xy: the dearer price is booked.',
  );
});

test('a killed, stopped or cancelled attempt costs what the key proxy counted, and one that spent its dollars is incomplete', () => {
  const proxy = { ...facts.proxy, spending: { ...counted, usd: 1.5 } };
  expect(compose({ run: failed, proxy })).toMatchObject({ outcome: 'killed', costUsd: 1.5 });
  expect(compose({ run: { ...failed, stopped: 'people' }, proxy })).toMatchObject({ outcome: 'stopped', costUsd: 1.5 });
  expect(compose({ run: { ...failed, stopped: 'cancel' }, proxy })).toMatchObject({ outcome: 'stopped', costUsd: 1.5 });
  const spent = { ...proxy, spending: { ...proxy.spending, isSpent: true } };
  expect(compose({ run: { ...failed, stopped: 'budget' }, proxy: spent })).toMatchObject({
    outcome: 'incomplete',
    detail: 'Its budget was used up.',
    costUsd: 1.5,
  });
});
