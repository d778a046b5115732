// SECURITY.md and docs/security.md say what the workflows say: each right of each job, each action of others, and API calls
// that exist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fleetWorkflows, renderJobs } from '../../scripts/render-jobs.ts';
import { listProjectFiles, repositoryRoot } from './source-files.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const security = read('SECURITY.md');

interface Workflow {
  jobs: Record<string, { uses?: string; permissions?: Record<string, string> | string; steps?: { uses?: string }[] }>;
}
const workflows = fleetWorkflows.map((name) => parse(read(`.github/workflows/${name}.yml`)) as Workflow);
const jobs = workflows.flatMap(({ jobs: of }) => Object.entries(of).filter(([, job]) => job.uses === undefined));

describe('the table of jobs', () => {
  test('is the one that the workflows give', () => {
    expect(security).toContain(renderJobs(join(repositoryRoot, '.github/workflows')));
  });

  test('has every job, and every right of it', () => {
    const rows = security.split('\n').filter((line) => /^\| `[\w-]+` of [\w-]+\.yml \|/.test(line));
    expect(rows.length).toBe(jobs.length);
    for (const [name, job] of jobs) {
      const [granted, cells] = [Object.entries(job.permissions ?? {}), rows.filter((row) => row.startsWith(`| \`${name}\` of`))];
      for (const [scope, level] of granted)
        expect(
          cells.some((row) => row.split('|')[level === 'write' ? 2 : 3]?.includes(scope)),
          `${name}: ${scope}: ${level}`,
        ).toBe(true);
    }
  });

  test('covers every workflow of this project that a caller can reach', () => {
    const called = listProjectFiles()
      .filter((path) => /^\.github\/workflows\/.*\.yml$/.test(path))
      // The conformance kit refuses to run anywhere but in an empty scratch repository.
      .filter((path) => !/\/conformance(-\w+)?\.yml$/.test(path))
      .filter((path) => 'workflow_call' in ((parse(read(path)) as { on: object }).on ?? {}));
    expect(called.sort()).toEqual(fleetWorkflows.map((name) => `.github/workflows/${name}.yml`).sort());
  });

  test('says which job runs code of others: the only one that uses an action of the checkout', () => {
    const foreign = jobs.filter(([, { steps = [] }]) => steps.some(({ uses }) => uses?.startsWith('./')));
    expect(foreign.map(([name]) => name)).toEqual(['run', 'run']);
    expect(security).toContain('Only the job `run` runs code that the repository or an agent wrote');
    const writes = foreign.map(([, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [scope] : [])),
    );
    // An identity token can write nothing of this repository.
    expect(writes).toEqual([[], ['id-token']]);
  });
});

test('the allow-list that is recommended names every action of others, and each is pinned to a commit', () => {
  const used = jobs.flatMap(([, { steps = [] }]) =>
    steps.flatMap(({ uses }) => (uses === undefined || /^[.$]\//.test(uses) ? [] : [uses])),
  );
  expect(used.length).toBeGreaterThan(1);
  for (const uses of used) {
    expect(uses).toMatch(/@[0-9a-f]{40}$/);
    expect(read('docs/when-nothing-happens.md')).toContain(`\`${uses.replace(/@.*/, '@*')}\``);
  }
});

test('every API call of docs/security.md exists, and so do the fields that it shows', () => {
  const described = read('node_modules/@octokit/openapi-types/types.d.ts');
  const guide = read('docs/security.md');
  const calls = [...guide.matchAll(/gh api (repos\/\{owner\}\/\{repo\}[^\s`]*)/g)].map((match) =>
    match[1]?.replace(/\/main$/, '/{branch}'),
  );
  expect(calls.length).toBeGreaterThan(7);
  for (const call of calls) expect(described, call).toContain(`"/${call}": {`);
  const fields = [
    'default_workflow_permissions',
    'can_approve_pull_request_reviews',
    'sha_pinning_required',
    'approval_policy',
    'ephemeral',
  ];
  for (const field of fields) {
    expect(guide).toContain(field);
    expect(described).toMatch(new RegExp(`\\b${field}\\??:`));
  }
});
