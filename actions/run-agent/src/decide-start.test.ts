import type { Claim, IssueRecord } from '@clambake/core';
import { expect, test } from 'vitest';
import { decideStart, type StartFacts } from './decide-start.ts';

const hash = (letter: string): string => letter.repeat(64);
const claim: Claim = {
  id: '7-1-9f3a77c2',
  agent: '001',
  at: '2026-11-23T05:00:00Z',
  runId: 10,
  runAttempt: 1,
  actor: 'ann',
  role: 'write',
  event: 'LE_1',
  text: { title: hash('a'), body: hash('b') },
  base: 'main',
};
const record: IssueRecord = {
  v: 1,
  issue: 7,
  nodeId: 'I_7',
  state: 'assigned',
  since: claim.at,
  base: 'main',
  claim,
  attempts: [],
  evictions: [],
};
const facts: StartFacts = {
  assignment: { issue: 7, agent: '001', attempt: claim.id },
  run: { id: 10, attempt: 1 },
  record,
  issue: { open: true, titleHash: hash('a'), bodyHash: hash('b') },
  role: 'write',
  config: { 'min-role': 'write' },
};
const { claim: _claim, ...unclaimed } = record;

test('an attempt whose claim, text and asker still stand starts', () => {
  expect(decideStart(facts)).toEqual({ start: true, record, claim });
});

test.each<[string, Partial<StartFacts>, RegExp]>([
  ['no record', { record: undefined }, /has no record/],
  ['the claim was taken back', { record: { ...unclaimed, state: 'ready' } }, /nobody holds issue #7 any more: it is ready/],
  ['another attempt holds it', { record: { ...record, claim: { ...claim, id: '7-2-00000000' } } }, /attempt 7-2-00000000 holds/],
  ['another agent holds it', { assignment: { ...facts.assignment, agent: '002' } }, /agent 001 holds issue #7, not 002/],
  ['another run', { run: { id: 11, attempt: 1 } }, /belongs to run 10/],
  ['a re-run of the run (attack-5, fault-1)', { run: { id: 10, attempt: 2 } }, /a re-run does not take it over/],
])('%s: the attempt has nothing to say about the issue', (_case, change, why) => {
  const decision = decideStart({ ...facts, ...change });
  expect(decision).toMatchObject({ start: false, holds: false });
  expect('why' in decision && decision.why).toMatch(why);
});

test.each<[string, Partial<StartFacts>, RegExp]>([
  ['the issue is gone, or was transferred (attack-11, fault-36)', { issue: undefined }, /the issue is gone/],
  ['closed meanwhile', { issue: { open: false, titleHash: hash('a'), bodyHash: hash('b') } }, /closed meanwhile/],
  [
    'the title was edited after the label (attack-9)',
    { issue: { open: true, titleHash: hash('x'), bodyHash: hash('b') } },
    /set clambake:ready once more/,
  ],
  [
    'the text was edited after the label (attack-9)',
    { issue: { open: true, titleHash: hash('a'), bodyHash: hash('x') } },
    /set clambake:ready once more/,
  ],
  ['who asked was demoted (attack-5)', { role: 'triage' }, /ann, who asked for it, has the role triage now; write is the least/],
  ['who asked has left (attack-5)', { role: 'none' }, /no role in this repository/],
  ['GitHub does not say (attack-7)', { role: undefined }, /could not be read/],
])('%s: it ends, and landing can tell', (_case, change, why) => {
  const decision = decideStart({ ...facts, ...change });
  expect(decision).toMatchObject({ start: false, holds: true, claim });
  expect('why' in decision && decision.why).toMatch(why);
});
