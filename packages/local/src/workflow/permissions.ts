// The permissions of a job's GITHUB_TOKEN, from the YAML to the token, and the check that a called workflow asks for no
// more than its caller has. A permission that is not named is `none`.
import type { Mapping, Value } from './expressions.ts';
import type { Job, PermissionName } from './pieces.ts';

export type Level = 'none' | 'read' | 'write';
export type PermissionSet = Readonly<Record<string, Level>>;

const names = [
  ...['actions', 'artifact-metadata', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'issues', 'packages'],
  ...['pages', 'pull-requests', 'repository-projects', 'security-events', 'statuses'],
];
const known: readonly string[] = ['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses'] satisfies PermissionName[];
const all = (level: Level): PermissionSet => Object.fromEntries(names.map((name) => [name, level]));

/** GitHub's two settings for workflows that name no permissions. */
export const defaultPermissions: Record<'restricted' | 'permissive', PermissionSet> = {
  restricted: { contents: 'read', packages: 'read' },
  permissive: all('write'),
};

export const readPermissions = (value: Value | undefined): PermissionSet | undefined => {
  if (value === undefined) return undefined;
  if (value === 'read-all') return all('read');
  if (value === 'write-all') return { ...all('write'), 'id-token': 'write' };
  return Object.fromEntries(Object.entries((value ?? {}) as Mapping).map(([name, level]) => [name, level as Level]));
};

const order: readonly Level[] = ['none', 'read', 'write'];

/** Returns the permissions beyond those granted, such as `'issues: write', but is only allowed 'issues: none'`. */
export const excessOf = (asked: PermissionSet, granted: PermissionSet): string | undefined => {
  const excess = Object.entries(asked).filter(([name, level]) => order.indexOf(level) > order.indexOf(granted[name] ?? 'none'));
  if (excess.length === 0) return undefined;
  const requested = excess.map(([name, level]) => `${name}: ${level}`).join(', ');
  const allowed = excess.map(([name]) => `${name}: ${granted[name] ?? 'none'}`).join(', ');
  return `is requesting '${requested}', but is only allowed '${allowed}'`;
};

/** Returns the permissions that the local GitHub's API knows. */
export const tokenPermissions = (set: PermissionSet): Job['permissions'] =>
  Object.fromEntries(Object.entries(set).filter(([name, level]) => level !== 'none' && known.includes(name)));

/** Returns the permissions without the right to write. */
export const readOnly = <Name extends string>(permissions: Readonly<Partial<Record<Name, Level>>>): Record<Name, 'read' | 'none'> =>
  Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name, level === 'none' ? 'none' : 'read'])) as Record<
    Name,
    'read' | 'none'
  >;
