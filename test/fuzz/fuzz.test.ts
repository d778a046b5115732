// A small fuzz run of the checks of landing; `npm run fuzz` runs thousands.
import { expect } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { fuzzName } from './fuzz-names.ts';
import { openTrainFuzz, type TrainFuzz } from './fuzz-train.ts';
import { openWorkFuzz } from './fuzz-work.ts';
import { actsOf } from './judge-texts.ts';
import { runFuzz } from './run-fuzz.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

longTest('of hostile bundles, trees and messages nothing forbidden is accepted, and nothing throws', { timeout: 120_000 }, async () => {
  const { wrong, cases, counts } = await runFuzz({ cases: 60, seed: 1, kinds: ['bundles', 'trees', 'messages'] });
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(60);
  expect(counts).toMatchObject({ 'trees accepted': expect.any(Number), 'trees refused': expect.any(Number), 'messages accepted': 40 });
});

test('of hostile names and results nothing forbidden is accepted, nothing is said that acts, and nothing throws', async () => {
  const { wrong, counts } = await runFuzz({ cases: 400, seed: 1, kinds: ['names', 'results'] });
  expect(wrong).toEqual([]);
  expect(Object.keys(counts).toSorted()).toEqual(['names accepted', 'names held', 'names refused', 'results accepted', 'results refused']);
});

longTest(
  'control: with the checks taken out the same cases bring forbidden files, secrets and acting messages',
  {
    timeout: 120_000,
  },
  async () => {
    const fuzz = openWorkFuzz(({ gitDir, made }) => {
      try {
        plainGit(gitDir, 'rev-parse', `${made.headOid}^{tree}`);
      } catch {
        return { ok: false, why: 'git could not unpack it' };
      }
      return { ok: true, oid: made.headOid, files: 0, additions: 0, deletions: 0, branchExpect: null };
    });
    const wrong: string[] = [];
    for (let seed = 1; seed <= 12; seed += 1) wrong.push(...(await fuzz.run(seed, 'trees')).wrong);
    wrong.push(...(await fuzz.run(1, 'messages')).wrong);
    fuzz.close();
    for (const what of ['is forbidden', 'it holds a secret', 'a commit is by', 'a message mentions somebody', 'it says 0 files'])
      expect(wrong.join('\n')).toContain(what);
  },
);

test('of hostile passengers the train lets nothing forbidden aboard; control: without its policy it does', {
  timeout: 120_000,
}, async () => {
  const play = async (fuzz: TrainFuzz): Promise<{ aboard: number; leftOut: number; wrong: string[] }> => {
    const sum = { aboard: 0, leftOut: 0, wrong: [] as string[] };
    for (let seed = 1; seed <= 8; seed += 1) {
      const { aboard, leftOut, wrong } = await fuzz.run(seed);
      sum.aboard += aboard;
      sum.leftOut += leftOut;
      sum.wrong.push(...wrong);
    }
    fuzz.close();
    return sum;
  };
  const found = await play(await openTrainFuzz());
  expect(found.wrong).toEqual([]);
  expect(found.aboard).toBeGreaterThan(2);
  expect(found.leftOut).toBeGreaterThan(2);
  expect((await play(await openTrainFuzz('none'))).wrong).not.toEqual([]);
});

test('a seed makes the same case again, and the judge of texts knows harmless words', () => {
  expect(fuzzName(7)).toEqual(fuzzName(7));
  expect(actsOf('Fix the parser, see no. 12 (link removed)\n\nplain words')).toEqual([]);
});
