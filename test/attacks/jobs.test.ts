// The rights of the jobs of the workflows, and the switches of the runner that they leave alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readShippedSources, repositoryRoot } from '../architecture/source-files.ts';

interface Job {
  permissions?: Record<string, string>;
  steps?: { uses?: string; with?: Record<string, unknown> }[];
}
const jobsOf = (file: string): Record<string, Job> =>
  (parse(readFileSync(join(repositoryRoot, '.github/workflows', file), 'utf8')) as { jobs: Record<string, Job> }).jobs;
const isAgents = (job: Job): boolean => (job.steps ?? []).some(({ uses }) => uses?.includes('actions/run-agent') === true);
const mayWrite = (job: Job): boolean => Object.values(job.permissions ?? { all: 'write' }).includes('write');

test('attack-58: the job in which an agent works can push nowhere and keeps no credentials; control: landing’s job can push', () => {
  const agents = ['agent.yml', 'agent-oidc.yml'].flatMap((file) => Object.values(jobsOf(file)).filter(isAgents));
  expect(agents).toHaveLength(2);
  // The right to ask for identity tokens is called the same, and can write nothing.
  const withoutIdentity = agents.map(({ permissions: { 'id-token': _, ...rest } = { all: 'write' }, ...job }) => ({
    ...job,
    permissions: rest as Record<string, string>,
  }));
  expect(withoutIdentity.filter(mayWrite)).toEqual([]);
  for (const { steps } of agents)
    for (const step of steps ?? [])
      if (step.uses?.startsWith('actions/checkout@') === true) expect(step.with?.['persist-credentials']).toBe(false);
  expect(Object.values(jobsOf('land.yml')).some(mayWrite)).toBe(true);
});

const debugSwitches = /ACTIONS_STEP_DEBUG|ACTIONS_RUNNER_DEBUG|RUNNER_DEBUG|\bisDebug\b/;

test('attack-38: nothing of ours looks whether the runner debugs, so no transcript depends on it; control: the search finds who does', () => {
  const sources = readShippedSources();
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(({ text }) => debugSwitches.test(text)).map(({ path }) => path)).toEqual([]);
  expect(debugSwitches.test("if (core.isDebug() || process.env['RUNNER_DEBUG'] === '1') console.log(transcript);")).toBe(true);
});
