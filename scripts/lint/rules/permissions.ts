// A permission that is not named is none, and a called workflow that asks for more than its caller holds keeps the whole
// run from starting, without a job and without a log.
import { excessOf, type Level, type PermissionSet, readPermissions } from '../../../packages/local/src/workflow/permissions.ts';
import type { Rule } from '../rule.ts';
import { allSteps, findCalled, inputOf, type Job, type Library, ownActionName, type Step, type WorkflowFile } from '../workflow.ts';

const write = (names: string): PermissionSet => Object.fromEntries(names.split(' ').map((name) => [name, 'write']));
const read = (names: string): PermissionSet => Object.fromEntries(names.split(' ').map((name) => [name, 'read']));

/** Permissions that the job of each of our actions needs; ARCHITECTURE.md has the reasons. */
const actionNeeds: Readonly<Record<string, PermissionSet>> = {
  'assign-agent': { ...write('contents issues actions'), ...read('pull-requests checks statuses') },
  'run-agent': read('contents issues actions'),
  'land-work': write('contents issues actions'),
  'bundle-train': { ...write('contents issues pull-requests statuses actions'), ...read('checks') },
};

const order: readonly Level[] = ['none', 'read', 'write'];

export const uniteAll = (sets: readonly PermissionSet[]): PermissionSet => {
  const union: Record<string, Level> = {};
  for (const [name, level] of sets.flatMap((set) => Object.entries(set))) {
    if (order.indexOf(level) > order.indexOf(union[name] ?? 'none')) union[name] = level;
  }
  return union;
};

/** Returns the permissions that a job needs for this step; none for actions of others. */
export const needsOfStep = (library: Library, step: Pick<Step, 'uses' | 'raw'>): PermissionSet => {
  const name = ownActionName(library, step.uses);
  if (name === 'assign-agent' && inputOf(step, 'mode') === 'command') return write('contents issues pull-requests actions');
  if (name === 'assign-agent' && inputOf(step, 'mode') === 'role') return read('contents issues pull-requests');
  return actionNeeds[name ?? ''] ?? {};
};

const grantsOf = (file: WorkflowFile, job: Job): PermissionSet | undefined => {
  const written = 'permissions' in job.raw ? job.raw['permissions'] : file.raw['permissions'];
  return readPermissions(written as Parameters<typeof readPermissions>[0]);
};

/** GitHub nests ten levels; a cycle ends there too. */
const maximumLevels = 10;

/** Returns the permissions that a job needs, including everything that it calls. */
const needsOf = (library: Library, { file, job, level }: { file: WorkflowFile; job: Job; level: number }): PermissionSet => {
  const called = job.calls === undefined || level > maximumLevels ? undefined : findCalled(library, file, job.calls);
  const below = (called?.jobs ?? []).map((inner) => {
    const asked = grantsOf(called as WorkflowFile, inner);
    return uniteAll([asked ?? {}, needsOf(library, { file: called as WorkflowFile, job: inner, level: level + 1 })]);
  });
  return uniteAll([...below, ...allSteps(library, file, job.steps).map((step) => needsOfStep(library, step))]);
};

export const permissionsUnion: Rule = {
  name: 'permissions-union',
  *check(file, library) {
    for (const job of file.jobs) {
      const needed = needsOf(library, { file, job, level: 1 });
      const excess = excessOf(needed, grantsOf(file, job) ?? {});
      if (excess !== undefined) yield { route: [...job.route, 'permissions'], message: `what job ${job.key} calls ${excess}` };
    }
  },
};

export const agentJobWrites: Rule = {
  name: 'agent-job-writes',
  *check(file, library) {
    for (const job of file.jobs) {
      const agents = allSteps(library, file, job.steps).filter((step) => ownActionName(library, step.uses) === 'run-agent');
      if (agents.length === 0) continue;
      // An identity token writes nothing in this repository, and is what such an account is.
      const mayIdentify = agents.some((step) => inputOf(step, 'identity') !== undefined);
      const writes = Object.entries(grantsOf(file, job) ?? {}).filter(
        ([name, level]) => level === 'write' && !(name === 'id-token' && mayIdentify),
      );
      for (const [name] of writes)
        yield { route: [...job.route, 'permissions'], message: `the agent works in job ${job.key}, whose token can write ${name}` };
    }
  },
};
