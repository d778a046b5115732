import { describe, expect, test } from 'vitest';
import { diff } from '../effects/diff.ts';
import type { LedgerWrite } from '../effects/effect.ts';
import { decideFleet } from './decide-fleet.ts';
import { planChange } from './fleet-plan.ts';
import { isAskedAgain } from './label-edits.ts';
import { issueRef, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { reconcile } from './reconcile.ts';
import type { CommentView, IssueView, JobView, RunView, Snapshot } from './snapshot.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import { botEvent, carryOut, claimOf, config, event, hash, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const after = (snapshot: Snapshot): IssueRecord | undefined => reconcile(snapshot, config()).changed.get(1);
/** The writes of the repair alone. */
const written = (snapshot: Snapshot): LedgerWrite[] => {
  const { effects } = diff(snapshot.ledger, planChange(reconcile(snapshot, config()), snapshot, 'repair'), { actor: 'fleet' });
  return effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
};
const reasons = (snapshot: Snapshot): string[] => reconcile(snapshot, config()).reasons.map((reason) => reason.text);

const attemptOf = (id: string, costUsd: number): IssueRecord['attempts'][number] => ({
  id,
  agent: '001',
  runId: 3,
  startedAt: now,
  endedAt: now,
  outcome: 'done',
  costUsd,
  turns: 3,
  commits: 1,
  detail: 'It says | 9 | 001 | done | $99.00 | in its words.',
});

const run = (status: RunView['status'], change: Partial<RunView> = {}): RunView => ({
  id: 7,
  attempt: 1,
  status,
  conclusion: status === 'completed' ? 'failure' : null,
  ...change,
});
const job = (step: 'run' | 'land', status: JobView['status'], change: Partial<JobView> = {}): JobView => ({
  runId: 7,
  runAttempt: 1,
  name: `fleet / ${step} #1 (1-1-aaaaaaaa)`,
  status,
  conclusion: status === 'completed' ? 'failure' : null,
  ...change,
});
const working = (runs: RunView[], jobs: JobView[], record: Partial<IssueRecord> = {}): Snapshot =>
  world({
    issues: [issue(1, { labels: [stateLabels.working, 'agent:001'] })],
    records: [recordOf(1, 'assigned', record)],
    change: { runs: new Map(runs.map((one) => [one.id, one])), jobs },
  });

describe('attempts that died', () => {
  test.each([
    ['its run has completed', [run('completed')], []],
    ['its run has completed although a listed job is old', [run('completed')], [job('run', 'in_progress')]],
    ['its landing ended without a word', [run('in_progress')], [job('run', 'completed'), job('land', 'completed')]],
  ])('fault-57: the attempt is lost when %s', (_, runs, jobs) => {
    const snapshot = working(runs, jobs);
    expect(after(snapshot)).toMatchObject({
      state: 'ready',
      attempts: [{ id: '1-1-aaaaaaaa', agent: '001', outcome: 'lost', costUsd: 0 }],
    });
    expect(after(snapshot)).not.toHaveProperty('claim');
    expect(written(snapshot).map((write) => [write.ref, write.expect])).toEqual([
      [issueRef(1), oidOf('r1')],
      ['refs/clambake/agents/001', oidOf('r1')],
    ]);
  });

  test.each([
    ['a run that was not looked at says nothing', [], []],
    ['a job not yet listed under an unfinished run is alive', [run('queued')], []],
    ['its job runs', [run('in_progress')], [job('run', 'in_progress')]],
    ['its landing is queued', [run('in_progress')], [job('run', 'completed'), job('land', 'queued')]],
    ['its landing still runs although the run says completed', [run('completed')], [job('run', 'completed'), job('land', 'in_progress')]],
    ['its landing is still to be listed', [run('in_progress')], [job('run', 'completed')]],
    ['an older attempt of the run has completed', [run('completed', { attempt: 0 })], []],
    ["issue 12's job is not issue 1's", [run('in_progress')], [job('land', 'completed', { name: 'land #12 (12-1-aaaaaaaa)' })]],
  ])('fault-11: %s', (_, runs, jobs) => {
    expect(after(working(runs, jobs))).toBeUndefined();
  });

  test('the first attempt that vanishes is tried again at once, later ones back off, the fifth asks a person', () => {
    const lost = {
      id: '1-1-bbbbbbbb',
      agent: '001',
      runId: 5,
      startedAt: now,
      endedAt: now,
      outcome: 'lost',
      costUsd: 0,
      turns: 0,
      commits: 0,
      detail: '',
    } as const;
    const times = [0, 1, 2, 3, 4].map((count) => after(working([run('completed')], [], { attempts: Array(count).fill(lost) })));
    expect(times.map((record) => record?.notBefore)).toEqual([
      undefined,
      '2026-11-23T12:02:00.000Z',
      '2026-11-23T12:04:00.000Z',
      '2026-11-23T12:08:00.000Z',
      undefined,
    ]);
    expect(times[4]).toMatchObject({ state: 'needs-human' });
    expect(times[4]?.question).toBe(
      'Is something wrong with the runners? 5 attempts in a row left no result. The last one vanished: its run 7 has ended (failure). Set clambake:ready to try again.',
    );
  });

  test('a lost attempt and its next claim are one write, and the agent goes straight to the new claim', () => {
    const decision = decideFleet(working([run('completed')], []), config({ agents: 1 }));
    const [push] = decision.effects;
    expect(push).toMatchObject({
      kind: 'write-ledger',
      writes: [{ ref: issueRef(1) }, { ref: 'refs/clambake/agents/001', expect: oidOf('r1'), sameAs: issueRef(1) }],
    });
    expect(decision.assignments).toEqual([{ issue: 1, agent: '001', attempt: '1-2-0123abcd', base: oidOf('main') }]);
  });
});

describe('agents nobody holds', () => {
  test('fault-14: an agent without a claim is freed, one whose record cannot be read is not', () => {
    const snapshot = world({
      issues: [issue(1)],
      records: [recordOf(1, 'assigned')],
      agents: { '002': oidOf('x'), '003': oidOf('broken') },
    });
    const broken = {
      ...snapshot,
      ledger: { ...snapshot.ledger, broken: [{ ref: 'refs/clambake/issues/9', oid: oidOf('broken'), problem: 'bad' }] },
    };
    expect(written(broken)).toEqual([{ ref: 'refs/clambake/agents/002', expect: oidOf('x'), delete: true }]);
  });
});

describe('what people do', () => {
  const seen = (state: IssueRecord['state'], view: Partial<IssueView>): Snapshot =>
    world({ issues: [issue(1, view)], records: [recordOf(1, state)] });

  test.each(['ready', 'assigned', 'landed', 'needs-human'] as const)(
    'fault-36: closing an issue that is %s withdraws it and frees its agent',
    (state) => {
      const snapshot = seen(state, { open: false, labels: [stateLabels.ready] });
      expect(after(snapshot)?.state).toBe('withdrawn');
      expect(after(snapshot)).not.toHaveProperty('claim');
      const done = carryOut(snapshot, decideFleet(snapshot, config()).effects);
      expect(done.issues[0]?.labels).toEqual([]);
      expect(done.ledger.agents.size).toBe(0);
    },
  );

  test('an issue that is aboard stays aboard when it is closed: its bundle decides', () => {
    expect(after(seen('bundled', { open: false }))).toBeUndefined();
  });

  test.each(['ready', 'assigned', 'landed', 'needs-human'] as const)('taking the label off an issue that is %s withdraws it', (state) => {
    const taken = event('LE_2', { kind: 'unlabeled', label: stateLabels.landed });
    expect(after(seen(state, { labels: ['bug'], events: [event('LE_1'), taken] }))).toMatchObject({
      state: 'withdrawn',
      consumedEvent: 'LE_2',
    });
    expect(reasons(seen(state, { labels: ['bug'], events: [event('LE_1'), taken] }))).toEqual(['withdrawn: a person took its label away']);
  });

  test('fault-3: our own crash between two label edits is not a command', () => {
    const ours = botEvent('B_1', stateLabels.ready, { kind: 'unlabeled' });
    expect(after(seen('assigned', { labels: [], events: [event('LE_1'), ours] }))).toBeUndefined();
  });

  test('fault-34: a label taken away while another of ours is there is tidied up, not a withdrawal', () => {
    const taken = event('LE_2', { kind: 'unlabeled' });
    expect(after(seen('assigned', { labels: [stateLabels.assigned], events: [event('LE_1'), taken] }))).toMatchObject({
      state: 'assigned',
      consumedEvent: 'LE_2',
    });
  });

  test.each(['needs-human', 'withdrawn', 'merged', 'landed', 'ready'] as const)(
    'setting clambake:ready on an issue that is %s asks again',
    (state) => {
      const labels = [stateLabels.ready, ...(state === 'withdrawn' || state === 'ready' ? [] : [stateLabels[state]])];
      const record = after(seen(state, { labels, events: [event('LE_1'), event('LE_2')] }));
      expect(record).toMatchObject({ state: 'ready', consumedEvent: 'LE_2', attemptsBefore: 0 });
    },
  );

  test('asking again in either order of the two label edits is the same', () => {
    const edits = [event('LE_2'), event('LE_3', { kind: 'unlabeled', label: stateLabels['needs-human'] })];
    for (const events of [edits, edits.toReversed()]) {
      expect(after(seen('needs-human', { events: [event('LE_1'), ...events] }))?.state).toBe('ready');
    }
  });

  test('reopening a merged issue asks again', () => {
    const view = { labels: [stateLabels.merged], events: [event('LE_1'), event('R_1', { kind: 'reopened', label: '' })] };
    expect(after(seen('merged', view))?.state).toBe('ready');
    expect(isAskedAgain(issue(1, view), recordOf(1, 'merged'))).toBe(true);
  });

  test('attack-2: reopening, or asking again, by someone without the role changes nothing and is said once', () => {
    const views = [
      { labels: [stateLabels.merged], events: [event('LE_1'), event('R_1', { kind: 'reopened', label: '', actor: 'tri' })] },
      { labels: [stateLabels.ready], events: [event('LE_1'), event('R_1', { actor: 'tri' })] },
    ] as const;
    for (const view of views) {
      const snapshot = seen('merged', { labels: [...view.labels], events: [...view.events] });
      expect(after(snapshot)).toMatchObject({ state: 'merged', refusal: { event: 'R_1', actor: 'tri' } });
      const done = carryOut(snapshot, decideFleet(snapshot, config()).effects);
      expect(written(done)).toEqual([]);
    }
  });

  test('attack-7: while a role cannot be read nothing is consumed, no label changes, and it is asked again', () => {
    const snapshot = seen('needs-human', { labels: [stateLabels.ready], events: [event('LE_1'), event('LE_2', { actor: 'ghost' })] });
    const decision = decideFleet(snapshot, config());
    expect(decision.effects).toEqual([]);
    expect(decision.reasons).toEqual([{ issue: 1, text: 'waits: the role of ghost could not be read' }]);
    const answered = { ...snapshot, roles: new Map([['ghost', 'admin' as const]]) };
    expect(decideFleet(answered, config()).assignments).toHaveLength(1);
  });

  test('clambake:ready on an issue that an agent has changes nothing, now or later', () => {
    const snapshot = seen('assigned', {
      labels: [stateLabels.assigned, stateLabels.ready, 'agent:001'],
      events: [event('LE_1'), event('LE_2')],
    });
    expect(after(snapshot)).toMatchObject({ state: 'assigned', consumedEvent: 'LE_2', claim: { id: '1-1-aaaaaaaa' } });
    expect(reasons(snapshot)).toEqual(['clambake:ready changes nothing now: the issue is already with an agent']);
  });
});

describe('people end an attempt whose landing is put off', () => {
  const delay = { at: now, why: 'GitHub answered 403', tries: 0 };
  const claim = claimOf(1, { delay });
  const taken = event('LE_2', { kind: 'unlabeled', label: stateLabels.assigned });
  const left = new Map([[claim.id, 'left' as const]]);
  const late = (view: Partial<IssueView>, change: Partial<Snapshot> = {}): Snapshot =>
    world({
      issues: [issue(1, { labels: [stateLabels.assigned], ...view })],
      records: [recordOf(1, 'assigned', { claim })],
      change: { leftovers: left, ...change },
    });
  const ways: [string, Partial<IssueView>, string][] = [
    ['the issue is closed', { open: false }, 'the issue was closed'],
    ['its label is taken away', { labels: [], events: [event('LE_1'), taken] }, 'a person took its label away'],
  ];

  test.each(ways)('%s: the work is landed all the same, so that it is kept, and its agent is free', (_, view, why) => {
    const snapshot = late(view);
    const decision = decideFleet(snapshot, config());
    expect(decision.salvage).toEqual([{ issue: 1, agent: '001', attempt: claim.id, run: 7 }]);
    const next = carryOut(snapshot, decision.effects);
    expect(next.ledger.issues.get(1)?.record).toMatchObject({ state: 'assigned', claim: { ended: why } });
    expect([...next.ledger.agents.keys()]).toEqual([]);
    expect(next.issues[0]?.labels).toEqual([]);
    // Until that landing has ended nothing more is done.
    const landing = { ...next, runs: new Map([[100, run('in_progress', { id: 100 })]]) };
    expect(decideFleet(landing, config()).effects).toEqual([]);
  });

  test.each(ways)('%s, and the work is gone: the issue is withdrawn and says so', (_, view) => {
    expect(after(late(view, { leftovers: new Map() }))).toMatchObject({
      state: 'withdrawn',
      attempts: [{ outcome: 'lost', detail: expect.stringContaining('Its work could not be landed, and is gone now') }],
    });
  });

  test('a person who sets clambake:ready again, or reopens the issue, gets it landed', () => {
    const ended = recordOf(1, 'assigned', { claim: { ...claim, ended: 'the issue was closed' } });
    for (const again of [event('LE_2'), event('LE_2', { kind: 'reopened', label: '' })]) {
      const view = issue(1, { events: [event('LE_1'), again] });
      const record = after(world({ issues: [view], records: [ended], change: { leftovers: left } }));
      expect(record?.state).toBe('assigned');
      expect(record?.claim).not.toHaveProperty('ended');
    }
  });
});

describe('when the ledger is gone', () => {
  const lost = (label: string, view: Partial<IssueView> = {}): Snapshot =>
    world({
      issues: [issue(1, { labels: [label], events: [event('LE_1'), botEvent('B_1', label)], ...view })],
      change: {
        branches: new Map([
          ['main', oidOf('main')],
          ['clambake/issue-1', oidOf('tip')],
          ['clambake/issue-12', oidOf('other')],
        ]),
      },
    });

  test.each(['landed', 'bundled'] as const)('work that our label says is %s is landed again, at the tip of its branch', (state) => {
    expect(after(lost(stateLabels[state]))).toMatchObject({
      state: 'landed',
      landed: { oid: oidOf('tip'), unchecked: true },
      attempts: [],
      consumedEvent: 'LE_1',
    });
  });

  describe('the attempt that our status comment names', () => {
    const before = recordOf(1, 'assigned', {
      claim: claimOf(1, { id: '1-3-9f3a77c2', agent: '004' }),
      attempts: [attemptOf('1-1-0123abcd', 1.25), { ...attemptOf('1-2-0123abce', 2.5), outcome: 'failing' }],
    });
    const body = renderStatusComment(before, { repositoryUrl: 'https://github.com/o/r' });
    const named = (parts: Partial<Snapshot>, comment: Partial<CommentView> = {}): Snapshot => ({
      ...lost(stateLabels.working),
      comments: new Map([['I_1', { id: 'C_1', body, ...comment }]]),
      ...parts,
    });
    const ofThis = (step: 'run' | 'land', status: JobView['status']) => job(step, status, { name: `fleet / ${step} #1 (1-3-9f3a77c2)` });
    const alive = { runs: new Map([[7, run('in_progress')]]), jobs: [ofThis('run', 'in_progress')] };

    test('goes on: the same claim, its agent and the cost are on record again, and nobody else starts', () => {
      const decision = decideFleet(named(alive), config());
      expect(decision.assignments).toEqual([]);
      const next = carryOut(named(alive), decision.effects);
      expect(next.ledger.issues.get(1)?.record).toMatchObject({
        state: 'assigned',
        claim: { id: '1-3-9f3a77c2', agent: '004', runId: 7, runAttempt: 1, actor: 'ada', text: before.claim?.text },
        attempts: [
          { agent: '001', outcome: 'done', costUsd: 1.25 },
          { agent: '001', outcome: 'failing', costUsd: 2.5 },
        ],
        statusComment: 'C_1',
      });
      expect([...next.ledger.agents.keys()]).toEqual(['004']);
      expect(decideFleet(next, config()).effects).toEqual([]);
    });

    test('goes on where the comment is gone too: a job of a living run names it', () => {
      const jobs = [job('run', 'in_progress', { name: 'fleet / agent 004 / run #1 (1-3-9f3a77c2)' })];
      const snapshot = named({ ...alive, jobs, comments: new Map() });
      const decision = decideFleet(snapshot, config());
      expect(decision.assignments).toEqual([]);
      const next = carryOut(snapshot, decision.effects);
      expect(next.ledger.issues.get(1)?.record).toMatchObject({ state: 'assigned', claim: { id: '1-3-9f3a77c2', agent: '004', runId: 7 } });
      expect([...next.ledger.agents.keys()]).toEqual(['004']);
      // A job of an issue with another number says nothing about this one.
      const other = [job('run', 'in_progress', { name: 'fleet / agent 004 / run #11 (11-3-9f3a77c2)' })];
      expect(after({ ...snapshot, jobs: other })?.state).toBe('ready');
    });

    test('has died: what it left is landed by this run', () => {
      const dead = {
        runs: new Map([[7, run('completed')]]),
        jobs: [ofThis('run', 'completed')],
        leftovers: new Map([['1-3-9f3a77c2', 'left' as const]]),
      };
      const decision = decideFleet(named(dead), config());
      expect(decision.assignments).toEqual([]);
      expect(decision.salvage).toEqual([{ issue: 1, agent: '004', attempt: '1-3-9f3a77c2', run: 7 }]);
    });

    test('has died and left nothing: the next one starts with its number', () => {
      const dead = { runs: new Map([[7, run('completed')]]), jobs: [ofThis('run', 'completed')] };
      expect(after(named(dead))).toMatchObject({ state: 'ready', attempts: [{}, {}, { id: '1-3-9f3a77c2', outcome: 'lost' }] });
    });

    test.each([
      ['does not answer', {}],
      ['does not list its job yet', { runs: new Map([[7, run('in_progress')]]) }],
    ])('is waited for while GitHub %s', (_, parts) => {
      const decision = decideFleet(named(parts), config());
      expect([decision.assignments, decision.effects]).toEqual([[], []]);
      expect(decision.reasons.map(({ text }) => text)).toEqual([
        'waits: the ledger has no record of it, its label says working; run 7 has it, as the status comment says, and GitHub did not say with which attempt',
      ]);
    });

    test('that was put off is put off still', () => {
      const delay = { at: now, why: 'GitHub answered 403', tries: 0 };
      const late = recordOf(1, 'assigned', { claim: claimOf(1, { id: '1-3-9f3a77c2', agent: '004', delay, runAttempt: 2 }) });
      const text = renderStatusComment(late, { repositoryUrl: 'https://github.com/o/r' });
      const snapshot = named({ leftovers: new Map([['1-3-9f3a77c2', 'left' as const]]) }, { body: text });
      const decision = decideFleet(snapshot, config());
      expect(decision.salvage).toEqual([{ issue: 1, agent: '004', attempt: '1-3-9f3a77c2', run: 7 }]);
      expect(carryOut(snapshot, decision.effects).ledger.issues.get(1)?.record.claim).toMatchObject({ runAttempt: 2 });
    });

    test('is named by its job alone when somebody else edited the comment, and nothing there about money is believed', () => {
      expect(after(named(alive, { editedByOther: true }))).toMatchObject({ state: 'assigned', claim: { runId: 7 }, attempts: [] });
      expect(after(named({ ...alive, jobs: [] }, { editedByOther: true }))).toMatchObject({ state: 'ready', attempts: [] });
    });

    test('is not given a text that was changed after ada had asked', () => {
      const snapshot = named(alive);
      const edited = snapshot.issues.map((view) => ({ ...view, edits: [{ part: 'body' as const, by: 'eve', at: now }] }));
      expect(after({ ...snapshot, issues: edited })?.claim?.text.body).toBe('0'.repeat(64));
    });

    test('of an issue that waits: what it has cost is kept', () => {
      const ready = renderStatusComment(recordOf(1, 'ready', { attempts: before.attempts, attemptsBefore: 1 }), {
        repositoryUrl: 'https://github.com/o/r',
      });
      const snapshot = { ...lost(stateLabels.ready), comments: new Map([['I_1', { id: 'C_1', body: ready }]]) };
      expect(after(snapshot)).toMatchObject({ state: 'ready', attempts: [{ costUsd: 1.25 }, { costUsd: 2.5 }], attemptsBefore: 1 });
    });

    test('after more attempts than the comment shows: all are counted, with the whole cost', () => {
      const attempts = Array.from({ length: 30 }, (_, place) => attemptOf(`1-${place + 1}-0123abcd`, 0.5));
      const text = renderStatusComment(recordOf(1, 'ready', { attempts }), { repositoryUrl: 'https://github.com/o/r' });
      const again = after({ ...lost(stateLabels.ready), comments: new Map([['I_1', { id: 'C_1', body: text }]]) })?.attempts ?? [];
      expect([again.length, again.reduce((sum, { costUsd }) => sum + costUsd, 0)]).toEqual([30, 15]);
    });
  });

  test('a landed label that a person set proves nothing', () => {
    expect(
      after(lost(stateLabels.landed, { events: [event('LE_1'), event('LE_2', { label: stateLabels.landed, actor: 'tri' })] }))?.state,
    ).toBe('ready');
  });

  test('without its branch the work is gone, and the issue starts anew', () => {
    const snapshot = lost(stateLabels.landed);
    expect(after({ ...snapshot, branches: new Map([['clambake/issue-12', oidOf('other')]]) })?.state).toBe('ready');
    expect(reasons({ ...snapshot, branches: new Map() })).toEqual([
      'the ledger has no record of it, its label says landed: it starts anew',
    ]);
  });

  test('an attempt is not believed to run, and what needed a person still does', () => {
    expect(after(lost(stateLabels.working))?.state).toBe('ready');
    expect(after(lost(stateLabels['needs-human']))?.state).toBe('needs-human');
    expect(after(lost(stateLabels.merged))?.state).toBe('needs-human');
  });
});

test('attack-9: text edited after the label is not given to an agent until somebody asks again', () => {
  const record = recordOf(1, 'ready');
  const edited = issue(1, { body: 'do evil' });
  const snapshot = world({ issues: [edited], records: [record] });
  const decision = decideFleet(snapshot, config());
  expect(decision.assignments).toEqual([]);
  const done = carryOut(snapshot, decision.effects);
  expect(done.ledger.issues.get(1)?.record.question).toBe(
    'Should an agent work on the text as it is now? Title or body changed after ada set clambake:ready; set it again to say yes.',
  );
  const again = { ...done, issues: [{ ...edited, labels: [stateLabels.ready], events: [event('LE_1'), event('LE_2')] }] };
  expect(decideFleet(again, config()).assignments).toHaveLength(1);
  expect(claimOf(1).text.body).toBe(hash('Body 1'));
});

describe('an issue for which nobody has asked says so, instead of waiting for an agent that never comes', () => {
  const tick = (snapshot: Snapshot) => {
    const { effects, assignments } = decideFleet(snapshot, config());
    return { next: carryOut(snapshot, effects), effects, assignments };
  };
  const said = (snapshot: Snapshot): string => [...snapshot.comments.values()].map(({ body }) => body).join('\n');

  test.each(['working', 'assigned', 'landed', 'bundled'] as const)('clambake:%s set by hand', (state) => {
    const label = stateLabels[state];
    const first = tick(world({ issues: [issue(1, { labels: [label], events: [event('e', { label })] })] }));
    expect(first.assignments).toEqual([]);
    expect(first.next.issues[0]?.labels).toEqual(['clambake:needs-human']);
    expect(said(first.next)).toContain(`ada set ${label} by hand. Only clambake sets this label`);
    expect(tick(first.next).effects).toEqual([]);
  });

  test('a lost record whose request GitHub does not show any more', () => {
    const events = [botEvent('b', stateLabels.working)];
    const first = tick(world({ issues: [issue(1, { labels: [stateLabels.working], events })] }));
    expect(said(first.next)).toContain('GitHub does not show who asked for it');
    expect(tick(first.next).effects).toEqual([]);
  });

  test('a record without a request', () => {
    const record = recordOf(1, 'ready', { asked: undefined, consumedEvent: undefined });
    const first = tick(world({ issues: [issue(1, { events: [] })], records: [record] }));
    expect(first.next.issues[0]?.labels).toEqual(['clambake:needs-human']);
    expect(said(first.next)).toContain('GitHub does not show who asked for it');
  });

  test('control: a person’s earlier request counts, whatever was set by hand after it', () => {
    const events = [event('e1'), event('e2', { label: stateLabels.working })];
    const first = tick(world({ issues: [issue(1, { labels: [stateLabels.ready, stateLabels.working], events })] }));
    expect(first.assignments.map((one) => one.issue)).toEqual([1]);
  });
});
