// The seeding API: people, repositories with files, issues. It acts through the same functions as the API's routes, as
// the person it names, so timelines, events and limits are the real ones.
import { join } from 'node:path';
import { fullName } from './store/names.ts';
import { createUser, userOf } from './repository/access.ts';
import { type Actor, type Backend, nowIso } from './backend.ts';
import { prepareBareRepository } from './git/protection.ts';
import { git } from './git/process.ts';
import { readRef, updateRefs, zeroOid } from './git/refs.ts';
import { commitTree, type SeedFile, writeTree } from './git/write.ts';
import { renameBranch } from './repository/branch-rename.ts';
import { copyBranches } from './repository/forks.ts';
import { changeIssue, type IssueFate, transferIssue } from './repository/issue-fate.ts';
import { addBlocker } from './repository/issue-relations.ts';
import { addLabels, createIssue, editIssue, type IssueEdit, removeLabel, requireIssue } from './repository/issues.ts';
import { addComment } from './repository/comments.ts';
import { createLabel } from './repository/labels.ts';
import { createRepositoryRecord } from './repository/repository-record.ts';
import { requirePull } from './repository/pull-issue.ts';
import { actionsBot } from './runner/runs.ts';
import { recordRefChanges } from './repository/ref-changes.ts';
import { addReview } from './repository/reviews.ts';
import type {
  BranchProtection,
  Issue,
  IssueComment,
  Label,
  MergeMethod,
  PlatformSettings,
  Repository,
  Review,
  SigningKey,
  Ruleset,
  User,
} from './store.ts';

export interface RepositoryRequest {
  owner: string;
  name: string;
  /** Files of the first commit on the default branch, path → content; no commit when left out. */
  files?: Readonly<Record<string, string | SeedFile>>;
  /** Parent of a fork: the branches come from there, and `files` are ignored. */
  forkOf?: Repository;
  private?: boolean;
  defaultBranch?: string;
  /** Login → role; accounts are created as needed. The owner is always admin. */
  roles?: Repository['roles'];
  protections?: readonly BranchProtection[];
  rulesets?: readonly RulesetRequest[];
  /** Allowed merge methods; merge commits and squashing when left out. */
  mergeMethods?: MergeMethod[];
  /** Public keys that people have registered for signing. */
  signingKeys?: SigningKey[];
  /** Off when left out, as in new repositories on GitHub. */
  actionsMayCreatePullRequests?: boolean;
  /** Settings and assumptions that differ from those of the local GitHub. */
  platform?: Partial<PlatformSettings>;
}

export interface RulesetRequest extends Pick<Ruleset, 'rules'> {
  /** Names or globs of branches, `~DEFAULT_BRANCH` (when left out) or `~ALL`. */
  branches?: string[];
  /** Branches that it does not bind although `branches` names them. */
  exclude?: string[];
  /** Logins that it does not bind, `<slug>[bot]` for an App; never GITHUB_TOKEN's. */
  bypass?: string[];
}

export interface CommitRequest {
  branch?: string;
  /** Path → content; null deletes the file. */
  files: Readonly<Record<string, string | SeedFile | null>>;
  message?: string;
  by: string;
}

export interface Seed {
  createUser(login: string, type?: User['type']): User;
  createRepository(request: RepositoryRequest): Promise<Repository>;
  addRuleset(repository: Repository, ruleset: RulesetRequest): Ruleset;
  /** Approves a pull request or requests changes, as that person. */
  reviewPull(repository: Repository, number: number, review: { event: 'APPROVE' | 'REQUEST_CHANGES'; by: string }): Review;
  createLabel(repository: Repository, label: { name: string; color?: string; description?: string }): Label;
  createIssue(repository: Repository, issue: { title: string; body?: string; labels?: readonly string[]; by: string }): Issue;
  editIssue(repository: Repository, number: number, change: IssueEdit & { by: string }): void;
  /** Deletes an issue with its comments, as an administrator does. */
  deleteIssue(repository: Repository, number: number): void;
  /** Locks, unlocks, deletes or converts (to a discussion) an issue, as an administrator does. */
  changeIssue(repository: Repository, number: number, becomes: IssueFate): void;
  /** Transfers an issue to another repository and returns what it is there. */
  transferIssue(repository: Repository, number: number, to: Repository): Issue;
  /** Renames a branch, as the button in the browser does. */
  renameBranch(repository: Repository, from: string, to: string): Promise<void>;
  addLabel(repository: Repository, number: number, change: { label: string; by: string }): void;
  removeLabel(repository: Repository, number: number, change: { label: string; by: string }): void;
  addComment(repository: Repository, number: number, comment: { body: string; by: string }): IssueComment;
  /** Makes an issue wait for another one, of the same repository or of another. */
  blockIssue(repository: Repository, number: number, blocker: number | { repository: Repository; number: number }): void;
  /** Commits to a branch (the default branch when left out), as if that person pushed, and returns the commit's id. */
  commit(repository: Repository, request: CommitRequest): Promise<string>;
}

const person = (login: string): Actor => ({ login, tokenKind: undefined });

export const createSeed = (backend: Backend): Seed => {
  const actorOf = (login: string): Actor => person(userOf(backend, login).login);
  return {
    createUser: (login, type) => createUser(backend, login, type),
    createRepository: (request) => createRepository(backend, request),
    addRuleset: (repository, ruleset) => addRuleset(backend, repository, ruleset),
    reviewPull: (repository, number, { event, by }) =>
      addReview(backend, repository, {
        issue: requirePull(repository, number),
        event,
        body: event === 'APPROVE' ? '' : 'Not like this.',
        commitOid: undefined,
        actor: actorOf(by),
      }),
    createLabel: (repository, label) => createLabel(backend, repository, label),
    createIssue: (repository, { by, ...issue }) => createIssue(backend, repository, { ...issue, actor: actorOf(by) }),
    editIssue: (repository, number, { by, ...edit }) =>
      editIssue(backend, repository, { issue: requireIssue(repository, number), edit, actor: actorOf(by) }),
    deleteIssue: (repository, number) => changeIssue(backend, repository, { number, becomes: 'deleted' }),
    changeIssue: (repository, number, becomes) => changeIssue(backend, repository, { number, becomes }),
    transferIssue: (repository, number, to) => transferIssue(backend, repository, { number, to }),
    renameBranch: (repository, from, to) => renameBranch(backend, repository, { from, to }),
    addLabel: (repository, number, { label, by }) =>
      addLabels(backend, repository, { issue: requireIssue(repository, number), names: [label], actor: actorOf(by) }),
    removeLabel: (repository, number, { label, by }) => {
      const isHeld = removeLabel(backend, repository, { issue: requireIssue(repository, number), name: label, actor: actorOf(by) });
      if (!isHeld) throw new Error(`#${number} does not have the label ${label}`);
    },
    addComment: (repository, number, { body, by }) =>
      addComment(backend, repository, { issue: requireIssue(repository, number), body, actor: actorOf(by) }),
    blockIssue: (repository, number, blocker) => {
      const of = typeof blocker === 'number' ? { repository, number: blocker } : blocker;
      const waiting = { repository, issue: requireIssue(repository, number) };
      addBlocker(backend.store, waiting, { repository: of.repository, issue: requireIssue(of.repository, of.number) });
    },
    commit: (repository, request) => commit(backend, repository, request),
  };
};

const createRepository = async (backend: Backend, request: RepositoryRequest): Promise<Repository> => {
  const { owner, name, defaultBranch = 'main' } = request;
  for (const login of [owner, ...Object.keys(request.roles ?? {})]) userOf(backend, login);
  const gitDir = join(backend.directory, 'repositories', owner, `${name}.git`);
  await prepareBareRepository(gitDir, { defaultBranch });
  const { forkOf, ...given } = request;
  const parent = forkOf === undefined ? {} : { forkOf: fullName(forkOf) };
  const repository = createRepositoryRecord(backend.store, {
    ...given,
    ...parent,
    defaultBranch,
    gitDir,
    platform: { ...backend.platform, ...request.platform },
  });
  if (forkOf !== undefined) await copyBranches(forkOf, repository);
  backend.nodes.set(repository.nodeId, { kind: 'repository', repository });
  if (request.files !== undefined && forkOf === undefined)
    await commit(backend, repository, { files: request.files, message: 'First commit', by: owner });
  for (const ruleset of request.rulesets ?? []) addRuleset(backend, repository, ruleset);
  return repository;
};

/** Throws GitHub's sentence when GITHUB_TOKEN should bypass the ruleset, which GitHub never allows. */
const addRuleset = (backend: Backend, repository: Repository, request: RulesetRequest): Ruleset => {
  if (request.bypass?.includes(actionsBot) === true)
    throw new Error('Actor GitHub Actions integration must be part of the ruleset source or owner organization');
  const id = backend.store.nextId();
  const { branches = ['~DEFAULT_BRANCH'], exclude = [], bypass = [], rules } = request;
  const ruleset: Ruleset = { id, name: `ruleset ${id}`, branches, exclude, rules, bypass };
  repository.rulesets.push(ruleset);
  return ruleset;
};

const commit = async (backend: Backend, repository: Repository, request: CommitRequest): Promise<string> => {
  const { gitDir, defaultBranch } = repository;
  const ref = `refs/heads/${request.branch ?? defaultBranch}`;
  const before = await readRef(gitDir, ref);
  const parent = before ?? (await readRef(gitDir, `refs/heads/${defaultBranch}`));
  const oid = await commitTree(gitDir, {
    tree: await writeTree(gitDir, request.files, parent),
    parents: parent === undefined ? [] : [parent],
    message: `${request.message ?? `Change ${Object.keys(request.files).join(', ')}`}\n`,
    author: { name: request.by, email: `${request.by}@users.noreply.github.com` },
    at: nowIso(backend),
  });
  const moved = await updateRefs(gitDir, [{ ref, from: before ?? zeroOid, to: oid }]);
  if (!moved) throw new Error(`${fullName(repository)}: ${ref} moved while a commit was made (${await git(gitDir, 'rev-parse', ref)})`);
  await recordRefChanges(backend, repository, { changes: [{ ref, before: before ?? zeroOid, after: oid }], actor: person(request.by) });
  return oid;
};
