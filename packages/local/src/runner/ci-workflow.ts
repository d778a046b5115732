// The part of the workflow language that a simple CI file needs, read strictly: every key that is not known here is a
// problem with its name, because a key silently left out would make a test run that was never asked for look green.
import { parse } from 'yaml';
import type { Permission, PermissionName } from '../store.ts';

export interface CiJob {
  key: string;
  name: string;
  needs: string[];
  permissions: Partial<Record<PermissionName, Permission>>;
  env: Record<string, string>;
  timeoutMs: number | undefined;
  steps: CiStep[];
}

export type CiStep =
  | { kind: 'run'; name: string; script: string; shell: 'default' | 'bash' | 'sh'; env: Record<string, string>; workingDirectory: string }
  | { kind: 'checkout'; name: string; fetchDepth: number; persistCredentials: boolean; ref: string | undefined };

export type CiWorkflow = { jobs: CiJob[] } | { problems: string[] };

type Yaml = Record<string, unknown>;

const keys = {
  workflow: ['name', 'run-name', 'on', 'permissions', 'env', 'jobs'],
  job: ['name', 'runs-on', 'needs', 'permissions', 'env', 'timeout-minutes', 'steps'],
  run: ['name', 'id', 'run', 'shell', 'env', 'working-directory'],
  checkout: ['name', 'id', 'uses', 'with'],
  with: ['fetch-depth', 'persist-credentials', 'ref'],
};

/** Jobs of a workflow file, or every problem by its place (`jobs.test.strategy`). */
export function readCiWorkflow(text: string): CiWorkflow {
  const problems: string[] = [];
  const root = asMap(parse(text), 'the workflow', problems);
  reject(root, { allowed: keys.workflow, place: '', problems });
  const shared = { permissions: root.permissions, env: asStrings(root.env, 'env', problems) };
  const jobs = Object.entries(asMap(root.jobs, 'jobs', problems)).map(([key, value]) => readJob(key, { value, shared, problems }));
  if (jobs.length === 0) problems.push('jobs');
  for (const job of jobs)
    for (const need of job.needs) if (!jobs.some((other) => other.key === need)) problems.push(`jobs.${job.key}.needs: ${need}`);
  return problems.length > 0 ? { problems } : { jobs };
}

interface Shared {
  permissions: unknown;
  env: Record<string, string>;
}

function readJob(key: string, p: { value: unknown; shared: Shared; problems: string[] }): CiJob {
  const { shared, problems } = p;
  const place = `jobs.${key}`;
  const job = asMap(p.value, place, problems);
  reject(job, { allowed: keys.job, place: `${place}.`, problems });
  const minutes = job['timeout-minutes'];
  const steps = Array.isArray(job.steps) ? job.steps : [];
  if (steps.length === 0) problems.push(`${place}.steps`);
  return {
    key,
    name: typeof job.name === 'string' ? job.name : key,
    needs: job.needs === undefined ? [] : [job.needs].flat().map(String),
    permissions: readPermissions(job.permissions ?? shared.permissions, { place: `${place}.permissions`, problems }),
    env: { ...shared.env, ...asStrings(job.env, `${place}.env`, problems) },
    timeoutMs: typeof minutes === 'number' ? minutes * 60_000 : undefined,
    steps: steps.flatMap((step, index) => readStep(step, `${place}.steps[${index}]`, problems)),
  };
}

function readStep(value: unknown, place: string, problems: string[]): CiStep[] {
  const step = asMap(value, place, problems);
  if (step.run !== undefined) {
    reject(step, { allowed: keys.run, place: `${place}.`, problems });
    const shell = step.shell ?? 'default';
    if (shell !== 'default' && shell !== 'bash' && shell !== 'sh') problems.push(`${place}.shell: ${shell}`);
    const script = String(step.run);
    return [
      {
        kind: 'run',
        name: typeof step.name === 'string' ? step.name : `Run ${script.split('\n')[0]}`,
        script,
        shell: shell as 'default' | 'bash' | 'sh',
        env: asStrings(step.env, `${place}.env`, problems),
        workingDirectory: String(step['working-directory'] ?? '.'),
      },
    ];
  }
  if (typeof step.uses !== 'string' || !/^actions\/checkout@/.test(step.uses)) {
    problems.push(`${place}.uses: ${step.uses}`);
    return [];
  }
  reject(step, { allowed: keys.checkout, place: `${place}.`, problems });
  const given = asMap(step.with ?? {}, `${place}.with`, problems);
  reject(given, { allowed: keys.with, place: `${place}.with.`, problems });
  const ref = given.ref === undefined || given.ref === '' ? undefined : String(given.ref);
  return [
    {
      kind: 'checkout',
      name: typeof step.name === 'string' ? step.name : `Run ${step.uses}`,
      fetchDepth: Number(given['fetch-depth'] ?? 1),
      persistCredentials: given['persist-credentials'] === undefined || String(given['persist-credentials']) === 'true',
      ref,
    },
  ];
}

const permissionNames: readonly PermissionName[] = ['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses'];

/** Without any: what a repository with GitHub's restricted default gives. */
function readPermissions(value: unknown, { place, problems }: { place: string; problems: string[] }): CiJob['permissions'] {
  if (value === undefined) return { contents: 'read' };
  const all = { 'read-all': 'read', 'write-all': 'write' } as const;
  if (value === 'read-all' || value === 'write-all') return Object.fromEntries(permissionNames.map((name) => [name, all[value]]));
  const permissions: CiJob['permissions'] = {};
  for (const [name, level] of Object.entries(asMap(value, place, problems))) {
    if (level !== 'read' && level !== 'write' && level !== 'none') problems.push(`${place}.${name}: ${level}`);
    else if ((permissionNames as readonly string[]).includes(name)) permissions[name as PermissionName] = level;
  }
  return permissions;
}

function asMap(value: unknown, place: string, problems: string[]): Yaml {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Yaml;
  problems.push(`${place}: not a mapping`);
  return {};
}

function asStrings(value: unknown, place: string, problems: string[]): Record<string, string> {
  if (value === undefined) return {};
  return Object.fromEntries(Object.entries(asMap(value, place, problems)).map(([name, entry]) => [name, String(entry ?? '')]));
}

function reject(map: Yaml, p: { allowed: readonly string[]; place: string; problems: string[] }): void {
  for (const key of Object.keys(map)) if (!p.allowed.includes(key)) p.problems.push(`${p.place}${key}`);
}
