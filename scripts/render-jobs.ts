// The table of SECURITY.md: what each job of the workflows that users call may do. It is made from the workflows alone, so
// that a right nobody wrote down cannot stand in one of them.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { renderTable } from './render-readme.ts';

type Permissions = Readonly<Record<string, string>> | string;

interface Job {
  name?: string;
  uses?: string;
  permissions?: Permissions;
  steps?: readonly { uses?: string; run?: string }[];
}

interface Workflow {
  permissions?: Permissions;
  jobs: Readonly<Record<string, Job>>;
}

/** The workflows of this project that run in a user's repository. */
export const fleetWorkflows = ['clambake', 'clambake-oidc', 'agent', 'agent-oidc', 'land', 'train'] as const;

const listed = (values: readonly string[]): string => (values.length === 0 ? 'nothing' : values.join(', '));

const scopes = (permissions: Permissions | undefined, level: string): string[] => {
  if (typeof permissions !== 'object')
    throw new Error(`a job names its permissions as ${JSON.stringify(permissions)}, which this table cannot show`);
  return Object.entries(permissions).flatMap(([scope, given]) => (given === level ? [scope] : []));
};

/** Secrets whose value the job gets, and those of which it learns only that they are set. */
const secretsOf = (job: Job): string[] => {
  const text = JSON.stringify(job).replaceAll(/secrets\.([\w-]+) (?:!=|==) ''/g, 'set.$1');
  const names = (pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const values = names(/secrets\.([\w-]+)/g);
  const known = [...names(/\bset\.([\w-]+)/g)].filter((name) => !values.has(name));
  return [...[...values].map((name) => `\`${name}\``), ...known.map((name) => `whether \`${name}\` is set`)];
};

const stepsOf = ({ steps = [] }: Job): string[] => [
  ...new Set(
    steps.map(({ uses }) => (uses === undefined ? 'a script of ours' : `\`${uses.replace(/^\$\/actions\//, '').replace(/@.*$/, '')}\``)),
  ),
];

/** One row for each job with steps. */
export const renderJobs = (directory: string): string => {
  const rows = fleetWorkflows.flatMap((name) => {
    const path = join(directory, `${name}.yml`);
    const workflow = parse(readFileSync(path, 'utf8')) as Workflow;
    return Object.entries(workflow.jobs).flatMap(([id, job]) => {
      if (job.uses !== undefined) return [];
      const permissions = job.permissions ?? workflow.permissions;
      return [
        [
          `\`${id}\` of ${basename(path)}`,
          listed(scopes(permissions, 'write')),
          listed(scopes(permissions, 'read')),
          listed(secretsOf(job)),
          listed(stepsOf(job)),
        ],
      ];
    });
  });
  return renderTable(['job', 'its token may write', 'and read', 'secrets', 'runs'], rows);
};
