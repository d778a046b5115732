import { describe, expect, test } from 'vitest';
import { diff } from '../effects/diff.ts';
import { lostAttempt, returnRecord } from '../records/transitions.ts';
import { decideFleet } from './decide-fleet.ts';
import { livenessOf } from './liveness.ts';
import { checkpointName, parseArtifactName } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { leftoversWanted } from './salvage.ts';
import type { JobView, Leftover, RunView, Snapshot } from './snapshot.ts';
import { carryOut, claimOf, config, issue, now, recordOf, world } from '../testing/world.ts';

const id = '1-1-aaaaaaaa';
const ended: RunView = { id: 7, attempt: 1, status: 'completed', conclusion: 'failure' };
const assigned = (salvage?: { tries: number; runId: number; runAttempt: number; at: string }): IssueRecord =>
  recordOf(1, 'assigned', { claim: { ...claimOf(1), ...(salvage === undefined ? {} : { salvage }) } });
const shown = issue(1, { labels: ['clambake:working', 'agent:001'] });

const dead = (p: { leftover?: Leftover; record?: IssueRecord; runs?: RunView[]; jobs?: JobView[] } = {}): Snapshot =>
  world({
    issues: [shown],
    records: [p.record ?? assigned()],
    change: {
      runs: new Map((p.runs ?? [ended]).map((run) => [run.id, run])),
      jobs: p.jobs ?? [],
      leftovers: new Map(p.leftover === undefined ? [] : [[id, p.leftover]]),
    },
  });
const recordAfter = (snapshot: Snapshot): IssueRecord | undefined =>
  carryOut(snapshot, decideFleet(snapshot, config()).effects).ledger.issues.get(1)?.record;
const reasons = (snapshot: Snapshot): string[] => decideFleet(snapshot, config()).reasons.map(({ text }) => text);
const landing = (change: Partial<JobView> = {}): JobView => ({
  runId: 100,
  runAttempt: 1,
  name: `salvage 001 / land #1 (${id})`,
  status: 'in_progress',
  conclusion: null,
  ...change,
});

describe('an attempt that died', () => {
  test('fault-17: what it left is handed to a landing of this run, and the claim says so and stays', () => {
    const snapshot = dead({ leftover: 'left' });
    const decision = decideFleet(snapshot, config());
    expect(decision.salvage).toEqual([{ issue: 1, agent: '001', attempt: id, run: 7 }]);
    expect(decision.assignments).toEqual([]);
    expect(recordAfter(snapshot)).toMatchObject({
      state: 'assigned',
      claim: { id, salvage: { tries: 1, runId: 100, runAttempt: 1, at: now } },
    });
    expect(reasons(snapshot)).toEqual([
      `attempt ${id} ended without landing: its run 7 has ended (failure); what it left in run 7 is landed by this run`,
    ]);
  });

  test('fault-16: without anything left it is lost, as one whose artifact nobody looked for', () => {
    for (const snapshot of [dead({ leftover: 'none' }), dead()]) {
      expect(decideFleet(snapshot, config()).salvage).toEqual([]);
      expect(recordAfter(snapshot)).toMatchObject({ attempts: [{ id, outcome: 'lost' }] });
    }
  });

  test('when GitHub does not say, nothing is concluded in this tick', () => {
    const snapshot = dead({ leftover: 'unknown' });
    expect(decideFleet(snapshot, config()).salvage).toEqual([]);
    expect(recordAfter(snapshot)).toEqual(assigned());
    expect(reasons(snapshot)[0]).toContain('GitHub did not say whether it left any work');
  });

  test('decided twice, it is handed over once: the fresh claim is alive', () => {
    const snapshot = dead({ leftover: 'left' });
    const after = carryOut(snapshot, decideFleet(snapshot, config()).effects);
    const again = decideFleet({ ...after, runs: new Map(), leftovers: new Map() }, config());
    expect([again.salvage, again.effects]).toEqual([[], []]);
  });
});

describe('an attempt that another run lands', () => {
  const handed = (tries = 1) => assigned({ tries, runId: 100, runAttempt: 1, at: now });
  const running: RunView = { id: 100, attempt: 1, status: 'in_progress', conclusion: null };
  const alive = (runs: RunView[], jobs: JobView[]): boolean => {
    const { claim } = handed();
    if (claim === undefined) throw new Error('no claim');
    return livenessOf(claim, { runs: new Map(runs.map((run) => [run.id, run])), jobs: Map.groupBy(jobs, (job) => job.runId) }).alive;
  };

  test.each<[string, boolean, RunView[], JobView[]]>([
    ['its run was not looked at', true, [ended], []],
    ['its landing is not listed yet', true, [running], []],
    ['its landing runs', true, [running], [landing()]],
    ['its landing runs although the run is said to have ended', true, [{ ...running, status: 'completed' }], [landing()]],
    ['its landing has ended', false, [running], [landing({ status: 'completed', conclusion: 'failure' })]],
    ['its run has ended', false, [{ ...running, status: 'completed' }], []],
  ])('%s: alive %s', (_case, expected, runs, jobs) => {
    expect(alive(runs, jobs)).toBe(expected);
  });

  const over: RunView[] = [{ ...running, status: 'completed', conclusion: 'cancelled' }];
  const later = (snapshot: Snapshot, minutes: number): Snapshot => ({
    ...snapshot,
    now: new Date(Date.parse(snapshot.now) + minutes * 60_000).toISOString(),
  });

  test('when that landing died too, the agent is free, and the next landing waits longer each time, as long as the work is there', () => {
    const waits: number[] = [];
    let snapshot = dead({ leftover: 'left', record: handed(), runs: over });
    for (let tries = 1; tries <= 12; tries += 1) {
      expect(decideFleet(snapshot, config()).salvage).toEqual([]);
      snapshot = carryOut(snapshot, decideFleet(snapshot, config()).effects);
      const { claim } = snapshot.ledger.issues.get(1)?.record ?? {};
      expect([claim?.id, claim?.salvage?.tries, [...snapshot.ledger.agents]]).toEqual([id, tries, []]);
      const minutes = (Date.parse(claim?.delay?.notBefore ?? '') - Date.parse(snapshot.now)) / 60_000;
      waits.push(minutes);
      expect(leftoversWanted(later(snapshot, minutes - 1))).toEqual([]);
      const due = later(snapshot, minutes);
      expect(leftoversWanted(due)).toEqual([{ run: 7, attempt: id }]);
      expect(decideFleet(due, config()).salvage).toHaveLength(1);
      snapshot = carryOut(due, decideFleet(due, config()).effects);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360]);
  });

  test('when the work is gone, a person is asked instead of another attempt at once', () => {
    const gone = dead({ leftover: 'none', record: handed(), runs: over });
    expect(recordAfter(gone)).toMatchObject({
      state: 'needs-human',
      attempts: [{ outcome: 'lost', detail: 'Its work could not be landed, and is gone now: its run 100 has ended (cancelled).' }],
    });
  });

  test('an agent that is free meanwhile gets another issue, and the end of the first claim does not take it away', () => {
    const ready = issue(2, { labels: ['clambake:ready'] });
    const snapshot = dead({ leftover: 'left' });
    const both = { ...snapshot, issues: [...snapshot.issues, ready] };
    const after = carryOut(both, decideFleet(both, config({ agents: 1 })).effects);
    expect(after.ledger.issues.get(2)?.record.claim?.agent).toBe('001');
    const record = after.ledger.issues.get(1)?.record;
    if (record === undefined) throw new Error('no record');
    const back = diff(
      after.ledger,
      { why: 'over', issues: [returnRecord(record, { attempt: lostAttempt(claimOf(1), { detail: 'x', now }), now })] },
      { actor: 'landing' },
    );
    expect([carryOut(after, back.effects).ledger.agents.has('001'), back.wake]).toEqual([true, 'over']);
  });

  test('its artifacts are asked for in the run that worked on it', () => {
    expect(leftoversWanted(dead({ record: handed(), runs: [{ ...running, status: 'completed' }] }))).toEqual([{ run: 7, attempt: id }]);
  });
});

test('names of artifacts are read as a whole', () => {
  expect(parseArtifactName(`clambake-${id}`)).toEqual({ attempt: id, checkpoint: undefined });
  expect(parseArtifactName(checkpointName(id, 12))).toEqual({ attempt: id, checkpoint: 12 });
  for (const name of [
    `clambake-${id}0`,
    `x-clambake-${id}`,
    `clambake-${id}-checkpoint-0`,
    `clambake-${id}-checkpoint-`,
    `clambake-${id}\n`,
  ])
    expect(parseArtifactName(name)).toBeUndefined();
});
