import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { decideFleet } from './decide-fleet.ts';
import { labelDefinitions, labelsFor, observeState } from '../records/labels.ts';
import { modifierLabels, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { issueStates, labelledStates } from '../records/states.ts';
import type { IssueView, LabelEvent, Snapshot } from './snapshot.ts';
import { botEvent, carryOut, claimOf, config, event, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

/** Decides and carries out, as one tick does. */
const tick = (snapshot: Snapshot, settings: Config = config()): { after: Snapshot; decision: ReturnType<typeof decideFleet> } => {
  const decision = decideFleet(snapshot, settings);
  return { after: carryOut(snapshot, decision.effects), decision };
};

const stateLabelsOn = (view: IssueView | undefined): string[] => view?.labels.filter((label) => observeState([label]) !== undefined) ?? [];
const view = (snapshot: Snapshot, number: number): IssueView | undefined => snapshot.issues.find((one) => one.number === number);

const arbitraryEvents = (number: number): fc.Arbitrary<LabelEvent[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('labeled', 'labeled', 'unlabeled', 'reopened'),
        label: fc.constantFrom(...Object.values(stateLabels), 'bug'),
        actor: fc.constantFrom('ada', 'tri', 'ghost', 'evil[bot]', null),
      }),
      { maxLength: 4 },
    )
    .map((events) =>
      events.map((one, index) =>
        event(`E_${number}_${index}`, {
          ...one,
          kind: one.kind as LabelEvent['kind'],
          bot: one.actor === 'evil[bot]',
          label: one.kind === 'reopened' ? '' : one.label,
        }),
      ),
    );

const allLabels = [...Object.values(stateLabels), ...Object.values(modifierLabels), 'agent:001', 'agent:004', 'bug', 'clambake:base:none'];

const arbitraryView = (number: number): fc.Arbitrary<IssueView> =>
  fc
    .record({
      open: fc.constantFrom(true, true, true, false),
      labels: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([stateLabels.ready]) },
        { weight: 2, arbitrary: fc.subarray<string>(Object.values(stateLabels)) },
        { weight: 1, arbitrary: fc.subarray<string>(allLabels) },
      ),
      events: fc.tuple(fc.subarray([event(`LE_${number}`)]), arbitraryEvents(number)).map((lists) => lists.flat()),
      openBlockers: fc.constantFrom<number[]>([], [], [], [99]),
      body: fc.constantFrom(`Body ${number}`, `Body ${number}`, 'edited'),
      createdAt: fc.constantFrom('2026-11-01T00:00:00Z', '2026-11-23T09:00:00Z'),
    })
    .map((change) => issue(number, change));

const arbitraryRecord = (number: number): fc.Arbitrary<IssueRecord | undefined> =>
  fc.option(
    fc
      .record({
        state: fc.constantFrom(...issueStates),
        consumed: fc.constantFrom(`LE_${number}`, 'E_x', `E_${number}_0`, `E_${number}_1`),
        lost: fc.nat(6),
        notBefore: fc.constantFrom(undefined, '2026-11-23T11:59:00Z', '2026-11-23T12:30:00Z'),
        rival: fc.nat(5),
      })
      .map(({ state, consumed, lost, notBefore, rival }) => {
        const attempt = {
          id: `${number}-1-bbbbbbbb`,
          agent: '002',
          runId: 5,
          startedAt: now,
          endedAt: now,
          outcome: 'lost',
          costUsd: 0,
          turns: 0,
          commits: 0,
          detail: '',
        } as const;
        return recordOf(number, state, {
          consumedEvent: consumed,
          attempts: Array.from({ length: lost }, () => attempt),
          ...(notBefore === undefined ? {} : { notBefore }),
          ...(state === 'assigned' ? { claim: claimOf(number, { agent: `00${number}`, runId: number }) } : {}),
          ...(rival === 0 ? {} : { feedback: { kind: 'conflict', flight: '3', files: ['a'], rival, at: now } }),
        });
      }),
    { nil: undefined, freq: 3 },
  );

const numbers = [1, 2, 3, 4, 5] as const;
const arbitraryWorld: fc.Arbitrary<Snapshot> = fc
  .record({
    views: fc.tuple(...numbers.map(arbitraryView)),
    records: fc.tuple(...numbers.map(arbitraryRecord)),
    seen: fc.subarray([...numbers]),
    orphans: fc.subarray(['001', '002', '006']),
    runs: fc.subarray([...numbers]),
    branch: fc.boolean(),
  })
  .map(({ views, records, seen, orphans, runs, branch }) =>
    world({
      issues: views.filter((one) => seen.includes(one.number as 1)),
      records: records.filter((record) => record !== undefined),
      agents: Object.fromEntries(orphans.map((agent) => [agent, oidOf(`orphan${agent}`)])),
      change: {
        runs: new Map(runs.map((id) => [id, { id, attempt: 1, status: id % 2 === 0 ? 'completed' : 'in_progress', conclusion: null }])),
        jobs: runs.map((id) => ({
          runId: id,
          runAttempt: 1,
          name: `agent / run #${id} (${id}-1-aaaaaaaa)`,
          status: 'in_progress',
          conclusion: null,
        })),
        branches: new Map(
          branch
            ? [
                ['main', oidOf('main')],
                ['clambake/issue-2', oidOf('tip')],
              ]
            : [['main', oidOf('main')]],
        ),
        repositoryLabels: new Set(branch ? [] : labelDefinitions(3).map((label) => label.name)),
      },
    }),
  );

describe('a fleet tick', () => {
  test('carried out and decided again it asks for nothing more, whatever the world looks like', () => {
    let busy = 0;
    fc.assert(
      fc.property(arbitraryWorld, (before) => {
        const first = tick(before);
        const again = decideFleet(first.after, config());
        expect(again.effects).toEqual([]);
        expect(again.assignments).toEqual([]);
        busy += first.decision.assignments.length;
      }),
      { numRuns: 500 },
    );
    expect(busy).toBeGreaterThan(30);
  });

  test('no agent has two issues and capacity is never exceeded by what a tick adds', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.integer({ min: 1, max: 5 }), (before, agents) => {
        const { after, decision } = tick(before, config({ agents }));
        const claims = [...after.ledger.issues.values()].flatMap(({ record }) => record.claim ?? []);
        expect(new Set(claims.map((claim) => claim.agent)).size).toBe(claims.length);
        if (decision.assignments.length > 0) expect(claims.length).toBeLessThanOrEqual(agents);
        for (const claim of claims.filter((one) => decision.assignments.some((two) => two.attempt === one.id))) {
          expect(after.ledger.agents.has(claim.agent)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('fault-35: any subset of state labels is repaired to exactly one, with and without a record', () => {
    const records = [
      undefined,
      ...issueStates.map((state) => recordOf(1, state, state === 'ready' ? { notBefore: '2026-11-23T13:00:00Z' } : {})),
    ];
    for (const record of records) {
      for (let bits = 0; bits < 2 ** labelledStates.length; bits++) {
        const labels = labelledStates.filter((_, bit) => (bits >> bit) % 2 === 1).map((state) => stateLabels[state]);
        const before = world({
          issues: [issue(1, { labels, events: [event('LE_1'), botEvent('B_1', stateLabels.landed)] })],
          ...(record === undefined ? {} : { records: [record] }),
          change: {
            branches: new Map([
              ['main', oidOf('main')],
              ['clambake/issue-1', oidOf('tip')],
            ]),
          },
        });
        const { after } = tick(before);
        const kept = after.ledger.issues.get(1)?.record;
        const expected =
          kept === undefined
            ? labels.length === 0
              ? 0
              : 1
            : labelsFor(kept, { jobRunning: false }).filter((label) => observeState([label])).length;
        expect(stateLabelsOn(view(after, 1)), `${record?.state} with ${labels.join(' ')}`).toHaveLength(expected);
        if (record !== undefined) expect(kept?.state).toBe(record.state);
      }
    }
  });

  test('fault-1: a second tick on the same snapshot writes the same refs from the same commits, so only one can win', () => {
    const before = world({ issues: [issue(1), issue(2)] });
    const one = decideFleet(before, config());
    const other = decideFleet({ ...before, run: { ...before.run, runId: 101, nonce: 'feedbeef' } }, config());
    const after = carryOut(before, one.effects);
    expect(() => carryOut(after, other.effects)).toThrow('stale: refs/clambake/issues/1');
  });

  test('one issue becomes one claim: record and agent in one push, then its label, then its comment', () => {
    const { effects, assignments } = decideFleet(world({ issues: [issue(7)] }), config());
    expect(assignments).toEqual([{ issue: 7, agent: '001', attempt: '7-1-0123abcd', base: oidOf('main') }]);
    expect(effects).toMatchInlineSnapshot(`
      [
        {
          "branches": [],
          "kind": "write-ledger",
          "transitions": [
            {
              "askedBy": "ada",
              "from": undefined,
              "issue": 7,
              "to": "assigned",
            },
          ],
          "why": "claim #7",
          "writes": [
            {
              "expect": null,
              "record": {
                "asked": {
                  "actor": "ada",
                  "event": "LE_7",
                  "text": {
                    "body": "426f647920370000000000000000000000000000000000000000000000000000",
                    "title": "5469746c65203700000000000000000000000000000000000000000000000000",
                  },
                },
                "attempts": [],
                "base": "main",
                "claim": {
                  "actor": "ada",
                  "agent": "001",
                  "at": "2026-11-23T12:00:00.000Z",
                  "base": "main",
                  "event": "LE_7",
                  "id": "7-1-0123abcd",
                  "role": "write",
                  "runAttempt": 1,
                  "runId": 100,
                  "text": {
                    "body": "426f647920370000000000000000000000000000000000000000000000000000",
                    "title": "5469746c65203700000000000000000000000000000000000000000000000000",
                  },
                  "usd": 5,
                },
                "consumedEvent": "LE_7",
                "evictions": [],
                "issue": 7,
                "limitUsd": 15,
                "nodeId": "I_7",
                "since": "2026-11-23T12:00:00.000Z",
                "state": "assigned",
                "v": 1,
              },
              "ref": "refs/clambake/issues/7",
            },
            {
              "expect": null,
              "ref": "refs/clambake/agents/001",
              "sameAs": "refs/clambake/issues/7",
            },
          ],
        },
        {
          "addLabels": [
            "clambake:assigned",
            "agent:001",
          ],
          "close": false,
          "comment": {
            "body": "<!-- clambake:status -->

      **Assigned** to agent 001 since 2026-11-23 12:00 UTC (attempt 1, [run 100](https://github.com/o/r/actions/runs/100)), asked for by ada.
      ",
            "id": null,
          },
          "issue": 7,
          "kind": "project-issue",
          "nodeId": "I_7",
          "removeLabels": [
            "clambake:ready",
          ],
        },
      ]
    `);
  });

  test('missing labels are created before anything is labelled', () => {
    const { effects } = decideFleet(world({ issues: [issue(7)], change: { repositoryLabels: new Set() } }), config());
    expect(effects.map((effect) => effect.kind)).toEqual(['create-labels', 'write-ledger', 'project-issue']);
  });

  test('attack-6: a label that only looks like ours is reported and starts nothing', () => {
    const lookalikes = ['Clambake:Ready', 'clambake:ready\u200b', 'clambake:rеady', ' clambake:ready'];
    const before = world({
      issues: lookalikes.map((label, index) => issue(index + 1, { labels: [label] })),
      change: { repositoryLabels: new Set([...labelDefinitions(3).map((label) => label.name), 'Clambake:Ready']) },
    });
    expect(decideFleet(before, config()).effects).toEqual([]);
    const clashing = new Set(labelDefinitions(3).map((label) => (label.name === stateLabels.ready ? 'Clambake:Ready' : label.name)));
    expect(decideFleet({ ...before, repositoryLabels: clashing }, config()).reasons).toContainEqual({
      issue: null,
      text: "the label Clambake:Ready differs from clambake's only in upper and lower case: rename it",
    });
  });

  test('assigned becomes working when GitHub shows the job running, without a write to the ledger', () => {
    const before = world({
      issues: [issue(1, { labels: [stateLabels.assigned, 'agent:001', 'bug'] })],
      records: [recordOf(1, 'assigned', { statusComment: 'IC_1' })],
      change: {
        runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
        jobs: [{ runId: 7, runAttempt: 1, name: 'fleet / run #1 (1-1-aaaaaaaa)', status: 'in_progress', conclusion: null }],
      },
    });
    expect(decideFleet(before, config()).effects).toMatchObject([
      { kind: 'project-issue', addLabels: [stateLabels.working], removeLabels: [stateLabels.assigned], comment: undefined, close: false },
    ]);
  });

  test('a merged issue is closed once, and one that a person reopened is not closed again', () => {
    const merged = world({ issues: [issue(1, { labels: [stateLabels.merged] })], records: [recordOf(1, 'merged')] });
    const { after, decision } = tick(merged);
    expect(decision.effects).toMatchObject([{ kind: 'project-issue', close: true }]);
    const reopened = {
      ...after,
      issues: after.issues.map((one) => ({ ...one, open: true, events: [...one.events, event('R', { kind: 'reopened', label: '' })] })),
    };
    const again = tick(reopened);
    expect(again.decision.assignments).toHaveLength(1);
    expect(view(again.after, 1)?.open).toBe(true);
  });

  test('an issue whose record cannot be read is left alone and named', () => {
    const before = world({ issues: [issue(1), issue(2)] });
    const broken = {
      ...before,
      ledger: { ...before.ledger, broken: [{ ref: 'refs/clambake/issues/1', oid: oidOf('b'), problem: 'not JSON' }] },
    };
    const { assignments, reasons } = decideFleet(broken, config());
    expect(assignments.map((one) => one.issue)).toEqual([2]);
    expect(reasons).toContainEqual({
      issue: 1,
      text: 'left alone: the record refs/clambake/issues/1 cannot be read (not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1',
    });
  });

  test('an issue whose record is a newer release’s waits alone, and the agent that it may hold stays with it', () => {
    const before = world({ issues: [issue(1), issue(2)], agents: { '001': oidOf('b') } });
    const newer = { ref: 'refs/clambake/issues/1', oid: oidOf('b'), problem: 'it has version 2', newer: true };
    const decision = decideFleet({ ...before, ledger: { ...before.ledger, broken: [newer] } }, config());
    expect(decision.assignments).toMatchObject([{ issue: 2, agent: '002' }]);
    expect(decision.error).toBeUndefined();
    expect(decision.warnings).toEqual([
      'the record refs/clambake/issues/1 was written by a newer release of clambake (it has version 2) and waits: pin that release, or a later one',
    ]);
  });

  test('attempts that wait in a record are named, stop nothing, and have their ordinals for themselves', () => {
    const before = world({ issues: [issue(1)], records: [recordOf(1, 'ready')] });
    const [stored] = before.ledger.issues.values();
    const entry = { list: 'attempts', problem: 'outcome "timed-out" is not known here', newer: true };
    const unread = [entry, { ...entry, list: 'evictions' }, entry];
    const issues = new Map(stored === undefined ? [] : [[1, { ...stored, unread }]]);
    const decision = decideFleet({ ...before, ledger: { ...before.ledger, issues } }, config());
    expect(decision.assignments).toMatchObject([{ issue: 1, attempt: '1-3-0123abcd' }]);
    expect(decision.warnings).toEqual([
      expect.stringMatching(/^the record refs\/clambake\/issues\/1 has entries .* in attempts, evictions/),
    ]);
  });

  test('the id of a status comment that was found by its marker is kept with the next write', () => {
    const before = world({
      issues: [issue(1)],
      records: [recordOf(1, 'ready')],
      change: { comments: new Map([['I_1', { id: 'IC_9', body: 'old' }]]) },
    });
    const { after, decision } = tick(before);
    expect(after.ledger.issues.get(1)?.record.statusComment).toBe('IC_9');
    expect(decision.effects.at(-1)).toMatchObject({ kind: 'project-issue', comment: { id: 'IC_9' } });
  });
});

describe('the cost of deciding', () => {
  /** Milliseconds of the fastest of five runs, after one to warm up. */
  const fastest = (work: () => unknown): number => {
    work();
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const crowd = (count: number): Snapshot =>
    world({
      issues: Array.from({ length: count }, (_, index) =>
        issue(index + 1, { createdAt: new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % count) * 1000).toISOString() }),
      ),
    });

  test('ten times the issues cost about ten times as much, and no more than a dozen sorts of the same list', { retry: 3 }, () => {
    const small = crowd(2_000);
    const large = crowd(20_000);
    const settings = config({ agents: 500 });
    const smallMs = fastest(() => decideFleet(small, settings));
    const largeMs = fastest(() => decideFleet(large, settings));
    const sortMs = fastest(() => [...large.issues].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.number - b.number));
    expect(largeMs / smallMs).toBeLessThan(25);
    expect(largeMs / sortMs).toBeLessThan(12);
  });
});
