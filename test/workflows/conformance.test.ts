// The workflow of examples/conformance, dispatched once in a scratch repository of the local GitHub, with the packed action.
import { git } from '@clambake/local';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { askProbes } from '../../actions/probe-github/src/ask-probes.ts';
import type { Answer, Call, Calls } from '../../actions/probe-github/src/calls.ts';
import type { Probe, ProbeResult } from '../../actions/probe-github/src/probe.ts';
import { probes } from '../../actions/probe-github/src/probes.ts';
import { type Recording, replay } from '../../actions/probe-github/src/recording.ts';
import { probeMarker } from '../../actions/probe-github/src/world.ts';
import { openStage, type Stage } from '../../scripts/conformance/stage.ts';
import { alterations } from '../support/other-answers.ts';
import { readRecordings } from '../support/recordings.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

vi.setConfig({ hookTimeout: 240_000 });

let stage: Stage;
let result: ProbeResult[];
let recording: Recording;
beforeAll(async () => {
  stage = await openStage({ waitSeconds: 0 });
  await stage.dispatch();
  const read = await stage.readArtifact();
  if (read === undefined) throw new Error(stage.reports.map(({ job }) => job.log).join('\n'));
  ({ result, recording } = read);
});
afterAll(() => stage.close());

const ask = async (
  probe: Probe,
  from: Recording,
  change: (call: Call, answer: Answer) => Answer = (_, answer) => answer,
): Promise<ProbeResult> => {
  const calls = replay(from, probe.id);
  const changed: Calls = { ...calls, ask: async (call) => change(call, structuredClone(await calls.ask(call))) };
  const [answered] = await askProbes([probe], { place: from.place, callsOf: () => changed });
  if (answered === undefined) throw new Error(`${probe.id} was not asked`);
  return answered;
};

test('one dispatch asks every probe, and the local GitHub answers each as assumed', () => {
  expect(result.filter(({ verdict }) => verdict !== 'as assumed')).toEqual([]);
  expect(result.map(({ id }) => id)).toEqual(probes.map(({ id }) => id));
  expect(stage.local.problems()).toEqual([]);
});

test('nothing that the probes made is left: no branch, ref, tag, open issue or running job', async () => {
  expect(result.filter(({ leftBehind }) => leftBehind !== undefined)).toEqual([]);
  const { repository } = stage;
  const names = (await git(repository.gitDir, 'for-each-ref', '--format=%(refname)'))
    .split('\n')
    .filter((ref) => !ref.startsWith('refs/pull/'));
  expect(names.sort()).toEqual(['refs/heads/conformance/classic', 'refs/heads/conformance/ruled', 'refs/heads/main']);
  expect([...repository.issues.values()].filter(({ state }) => state === 'open')).toEqual([]);
  expect([...repository.runs.values()].filter(({ status }) => status !== 'completed')).toEqual([]);
});

test('the summary has a row for each probe with what depends on it', () => {
  const summary = stage.reports.map((report) => report.summary).find((text) => text.includes('## Conformance')) ?? '';
  const rows = summary.split('\n').filter((line) => line.startsWith('| '));
  for (const { id, protects } of probes)
    expect(rows.filter((row) => row.startsWith(`| ${id} | as assumed |`) && row.endsWith(`${protects} |`))).toHaveLength(1);
  expect(summary).toContain(`${probes.length} probes: ${probes.length} as assumed, 0 different, 0 could not be asked.`);
});

test('the artifact holds no token of any job or person', () => {
  const text = JSON.stringify({ result, recording });
  expect(text).not.toMatch(/\b(?:gh[a-z]_|eyJ)[A-Za-z0-9]{10}/);
  // The answers of GitHub are in it.
  expect(text).toContain('"full_name":"clara/scratch"');
});

describe('the raw answers', () => {
  test('give the same verdicts when they are played again', async () => {
    for (const probe of probes) expect(await ask(probe, recording)).toEqual(result.find(({ id }) => id === probe.id));
  });

  test('with another behaviour of GitHub give the verdict different, for every probe', async () => {
    expect(Object.keys(alterations).sort()).toEqual(probes.map(({ id }) => id).sort());
    for (const probe of probes) {
      const { verdict } = await ask(probe, recording, alterations[probe.id]);
      expect(`${probe.id}: ${verdict}`).toBe(`${probe.id}: different`);
    }
  });

  test('of every recording beside these tests give the verdicts that were recorded', async () => {
    for (const { name, recorded, verdicts } of readRecordings()) {
      for (const probe of probes.filter(({ id }) => id in recorded.probes)) {
        expect(`${name}: ${probe.id}: ${(await ask(probe, recorded)).verdict}`).toBe(`${name}: ${probe.id}: ${verdicts[probe.id]}`);
      }
    }
  });
});

longTest('in a repository where somebody works the job says why it is no scratch one, and writes nothing', async () => {
  const { local, repository } = stage;
  for (let made = 0; made < 101; made++) local.createIssue(repository, { title: 'ours', body: probeMarker, by: 'github-actions[bot]' });
  const first = [...repository.issues.values()].filter(({ state }) => state === 'open').at(0);
  if (first === undefined) throw new Error('no open issue');
  // The list of issues begins with the newest one, so this one is on its second page.
  Object.assign(first, { author: 'clara', body: 'The till is stuck.' });
  const refs = await git(repository.gitDir, 'for-each-ref');
  stage.reports.length = 0;
  await stage.dispatch('clara/shop');
  const log = stage.reports.map(({ job }) => job.log).join('\n');
  expect(log).toContain('nothing was done in this one: the input repository says "clara/shop": type clara/scratch');
  expect(log).toContain(`it has open issues or pull requests (#${first.number})`);
  expect(stage.reports.find(({ key }) => key === 'probe')?.job.conclusion).toBe('failure');
  expect(await git(repository.gitDir, 'for-each-ref')).toBe(refs);
  expect([...repository.issues.values()].filter(({ state }) => state === 'open')).toHaveLength(101);
});
