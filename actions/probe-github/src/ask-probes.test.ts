import { expect, test } from 'vitest';
import { askProbes } from './ask-probes.ts';
import type { Call, Calls } from './calls.ts';
import { CannotAsk, type Probe } from './probe.ts';
import { renderSummary } from './render-summary.ts';

const place = { runId: 1, workflow: undefined, defaultBranch: 'main', startedAt: '2026-11-01T12:00:00Z', quietMs: 0 };
const about = { question: 'Is it so?', calls: ['GET x'], protects: 'Everything | else.', assumptions: [] };

const asked = (ask: Probe['ask'], change: Partial<Probe> = {}) => {
  const made: Call[] = [];
  const calls: Calls = {
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ask: async (call) => {
      made.push(call);
      return { value: 'x' };
    },
  };
  const probe: Probe = { id: 'one', ...about, expected: { answer: 'yes' }, ask, ...change };
  return askProbes([probe], { place, callsOf: () => calls }).then(([result]) => ({ result, made }));
};

test.each([
  ['the expected answers', { answer: 'yes' }, 'as assumed'],
  ['another answer', { answer: 'no' }, 'different'],
  ['an answer more', { answer: 'yes', more: 'x' }, 'different'],
  ['no answer', {}, 'different'],
])('%s are the verdict %s → %s', async (_, got, verdict) => {
  expect((await asked(async () => got)).result).toMatchObject({ verdict, got });
});

test.each([
  ['it lacks something', new CannotAsk('import the ruleset'), 'import the ruleset'],
  ['GitHub does not answer', new Error('status 503\nmore'), 'status 503'],
])('a probe could not ask when %s, and the reason is one line', async (_, error, reason) => {
  expect((await asked(async () => Promise.reject(error))).result).toMatchObject({ verdict: 'could not ask', got: {}, reason });
});

test('trouble of GitHub is no answer: a status of 503 could not be asked, and is not different', async () => {
  const calls: Calls = { wait: async () => {}, ask: async () => ({ status: 503, headers: {}, body: '' }) };
  const probe: Probe = {
    id: 'one',
    ...about,
    expected: { answer: '200' },
    ask: async (world) => ({ answer: String((await world.rest('GET', '/x')).status) }),
  };
  const [result] = await askProbes([probe], { place, callsOf: () => calls });
  expect(result).toMatchObject({ verdict: 'could not ask', reason: 'GitHub had trouble: GET /x was answered with 503' });
});

test.each([
  ['the network is gone', { code: 128, stdout: '', stderr: 'fatal: unable to access: Could not resolve host' }, /a push got no answer/],
  ['GitHub fails in passing', { code: 1, stdout: '!\ta:refs/x\t[remote rejected] (Internal Server Error)\n', stderr: '' }, /in passing/],
])('trouble of a push is no answer: %s', async (_, answer, reason) => {
  const calls: Calls = { wait: async () => {}, ask: async () => answer };
  const push: Probe['ask'] = async (world) => (await world.push({ ref: 'refs/x', to: 'a' })).refs;
  const [result] = await askProbes([{ id: 'one', ...about, expected: {}, ask: push }], { place, callsOf: () => calls });
  expect(result).toMatchObject({ verdict: 'could not ask', reason: expect.stringMatching(reason) as string });
});

test('what a probe made is removed, the last first, also after a failure', async () => {
  const removed: string[] = [];
  const { result } = await asked(async (world) => {
    world.undo('a', async () => void removed.push('a'));
    world.undo('b', async () => void removed.push('b'));
    throw new Error('broken');
  });
  expect(removed).toEqual(['b', 'a']);
  expect(result).not.toHaveProperty('leftBehind');
});

test('what could not be removed is named in the result and in the summary', async () => {
  const { result } = await asked(async (world) => {
    world.undo('the branch x', async () => Promise.reject(new Error('refused')));
    return { answer: 'yes' };
  });
  expect(result).toMatchObject({ verdict: 'as assumed', leftBehind: ['the branch x: refused'] });
  expect(renderSummary(result === undefined ? [] : [result])).toContain('left behind: the branch x: refused | Everything \\| else. |');
});

test('a probe that waits for ever is given up in time, asks nothing more, and is cleaned up', async () => {
  const removed: string[] = [];
  const { result, made } = await asked(
    async (world) => {
      world.undo('a', async (cleaner) => void removed.push(String(await cleaner.variable('LAST'))));
      await world.until(
        () => world.variable('X'),
        () => false,
      );
      return { answer: 'yes' };
    },
    { seconds: 0.4 },
  );
  expect(result).toMatchObject({ verdict: 'could not ask', reason: 'no answer within 0.4 seconds' });
  expect(removed).toEqual(['x']);
  const count = made.length;
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(made).toHaveLength(count);
});

test('probes that would begin after 40 minutes are not asked, and the earlier ones keep their answers', async () => {
  let minutes = 0;
  const probe = (id: string): Probe => ({
    id,
    ...about,
    expected: { answer: 'yes' },
    ask: async () => {
      minutes += 25;
      return { answer: 'yes' };
    },
  });
  const calls: Calls = { wait: async () => {}, ask: async () => ({ value: 'x' }) };
  const results = await askProbes(['a', 'b', 'c'].map(probe), { place, callsOf: () => calls, now: () => minutes * 60_000 });
  expect(results.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
    'as assumed',
    'as assumed',
    'the 40 minutes of all probes were over',
  ]);
});
