// The ledger's protocol, searched move by move: production decisions, every order of moves within a bound, deaths and late answers.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { lossBound, smallBound } from './bounds.ts';
import { type Found, searchProtocol, type SearchOptions } from './search.ts';
import { type Bound, canonical, guarded, type Guards, start } from './state.ts';

/** One issue and two assigners: enough for each guard. */
const narrow: SearchOptions = {
  bound: { issues: 1, assigners: 2, agents: 2, crashes: 0, stale: 0, losses: 0, train: false },
  ...{ guards: guarded, maximumDepth: 8, maximumStates: 30_000, restEvery: 0 },
};
const without = (guard: keyof Guards, fault: Partial<Bound> = {}): Found =>
  searchProtocol({ ...narrow, bound: { ...narrow.bound, ...fault }, guards: { ...guarded, [guard]: false } });

test('within the small bound of three assigners, three issues, two agents and a train no order of moves breaks a promise', () => {
  const found = searchProtocol(smallBound);
  console.log(JSON.stringify(found));
  expect(found).toMatchObject({ isWhole: true, depth: smallBound.maximumDepth });
  expect(found.counterexample).toBeUndefined();
  expect(found.states).toBeGreaterThan(500);
  expect(found.restedFrom).toBeGreaterThan(5);
}, 120_000);

longTest(
  'a ledger that a person deletes is made again in every order of moves',
  () => {
    const found = searchProtocol({ ...lossBound, maximumDepth: 5, maximumStates: 50_000 });
    console.log(JSON.stringify(found));
    expect(found.counterexample).toBeUndefined();
  },
  600_000,
);

test('two states that differ in the names of their ids alone are one', () => {
  const one = start(smallBound.bound);
  const text = canonical(one);
  const named = JSON.parse(text.replaceAll('c0ffee0000000000000000000000000000000001', 'c0ffee0000000000000000000000000000000077'));
  expect(canonical(named)).toBe(text);
  expect(canonical({ ...one, github: { ...one.github, branches: {} } })).not.toBe(text);
});

test('control: without the leases of the pushes two assigners give one issue away, and the search finds it', () => {
  expect(without('leases').counterexample?.promise).toBe('the finished work at #1 is on no ref, and nothing will land it');
  expect(searchProtocol(narrow).counterexample).toBeUndefined();
});

test('control: without the second look one wrong answer buries a live attempt, and the search finds it', () => {
  expect(without('secondLook', { stale: 1 }).counterexample?.promise).toBe(
    'the finished work at #1 is on no ref, and nothing will land it',
  );
});

longTest(
  'control: without the nonce of a claim an old landing ends a new claim, and the search finds it',
  () => {
    expect(without('nonces', { losses: 1 }).counterexample?.promise).toMatch(
      /^the landing of run \d+ ends the claim that run \d+ made on #1$/,
    );
    const guardedToo = searchProtocol({ ...narrow, bound: { ...narrow.bound, losses: 1 } });
    expect(guardedToo.counterexample).toBeUndefined();
  },
  120_000,
);
