// Creates the store's record of a repository, without labels, issues, runs or events.
import { nodeId } from '../store/names.ts';
import { defaultPlatform } from '../store/platform.ts';
import type { BranchProtection, PlatformSettings, Repository, Store } from '../store.ts';

type Given = Pick<Repository, 'owner' | 'name' | 'gitDir'> &
  Partial<
    Pick<Repository, 'defaultBranch' | 'private' | 'actionsMayCreatePullRequests' | 'roles' | 'mergeMethods' | 'signingKeys' | 'forkOf'>
  > & {
    protections?: readonly BranchProtection[];
    platform?: Partial<PlatformSettings>;
  };

const keyOf = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();

/** Registers a repository with its bare repository at `gitDir`. Throws when `owner/name` exists, regardless of case. */
export const createRepositoryRecord = (store: Store, given: Given): Repository => {
  const key = keyOf(given.owner, given.name);
  if (store.repositories.has(key)) throw new Error(`the repository ${key} exists`);
  const id = store.nextId();
  const repository: Repository = {
    id,
    nodeId: nodeId('R', id),
    owner: given.owner,
    name: given.name,
    private: given.private ?? false,
    ...(given.forkOf === undefined ? {} : { forkOf: given.forkOf }),
    defaultBranch: given.defaultBranch ?? 'main',
    gitDir: given.gitDir,
    actionsMayCreatePullRequests: given.actionsMayCreatePullRequests ?? false,
    roles: { ...given.roles },
    labels: new Map(),
    issues: new Map(),
    gone: new Map(),
    renamedBranches: new Map(),
    statuses: [],
    workflows: new Map(),
    runs: new Map(),
    jobs: new Map(),
    billed: [],
    protections: [...(given.protections ?? [])],
    rulesets: [],
    mergeMethods: [...(given.mergeMethods ?? ['merge', 'squash'])],
    signingKeys: [...(given.signingKeys ?? [])],
    platform: { ...defaultPlatform, ...given.platform },
    events: [],
  };
  store.repositories.set(key, repository);
  return repository;
};

export const findRepository = (store: Store, owner: string, name: string): Repository | undefined =>
  store.repositories.get(keyOf(owner, name));
