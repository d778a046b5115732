// Derives from an event the facts of the runs that it starts: the commit of the workflow files, `github.sha`,
// `github.ref`, and the values that filters read.
import type { Mapping } from './expressions.ts';
import {
  git,
  headHome,
  isAncestor,
  isFromFork,
  needsApproval,
  readChangedFiles,
  readRef,
  type Repository,
  type RepositoryEvent,
  runGit,
  type RunnerHost,
  zeroOid,
} from './pieces.ts';
import type { Trigger } from './run-state.ts';
import type { EventFacts } from './triggers.ts';

export interface EventRun {
  facts: EventFacts;
  trigger: Omit<Trigger, 'inputs'>;
  /** Commit of the workflow files. */
  commit: string;
  headBranch: string;
  headSha: string;
  /** True for a fork's pull request: no secrets, and a token that only reads. */
  isForeign?: boolean;
  /** True when the run waits for an approval. */
  isToBeApproved?: boolean;
}

/** Returns undefined when the event starts no run: a deleted ref, a conflicting pull request, an empty repository. */
export const readEventRun = async (host: RunnerHost, repository: Repository, event: RepositoryEvent): Promise<EventRun | undefined> => {
  const payload = completePayload(host, repository, event);
  const facts: EventFacts = { name: event.name, action: event.action };
  if (event.name === 'push') return pushRun(repository, { facts, payload });
  if (event.name.startsWith('pull_request')) return pullRun(host, repository, { facts, payload });
  const branch = repository.defaultBranch;
  const sha = await readRef(repository.gitDir, `refs/heads/${branch}`);
  if (sha === undefined) return undefined;
  if (event.name === 'workflow_run') {
    const run = payload.workflow_run as Mapping;
    Object.assign(facts, { workflow: run.name, branch: run.head_branch });
  }
  const trigger = { event: event.name, payload, sha, ref: `refs/heads/${branch}`, baseRef: '', headRef: '' };
  return { facts, trigger, commit: sha, headBranch: branch, headSha: sha };
};

/** Returns the payload with the parts that every event has. */
export const completePayload = (host: RunnerHost, repository: Repository, event: Pick<RepositoryEvent, 'actor' | 'payload'>): Mapping => ({
  ...(event.payload as Mapping),
  repository: describeRepository(host, repository),
  sender: (event.payload.sender as Mapping | undefined) ?? { login: event.actor, type: event.actor.endsWith('[bot]') ? 'Bot' : 'User' },
});

const describeRepository = (host: RunnerHost, repository: Repository): Mapping => ({
  id: repository.id,
  node_id: repository.nodeId,
  name: repository.name,
  full_name: `${repository.owner}/${repository.name}`,
  owner: { login: repository.owner },
  private: repository.private,
  default_branch: repository.defaultBranch,
  fork: repository.forkOf !== undefined,
  html_url: `${host.urls.server}/${repository.owner}/${repository.name}`,
});

interface Part {
  facts: EventFacts;
  payload: Mapping;
}

const pushRun = async (repository: Repository, { facts, payload }: Part): Promise<EventRun | undefined> => {
  const [ref, before, after] = [String(payload.ref), String(payload.before), String(payload.after)];
  if (after === zeroOid || (await isToBeSkipped(repository, after))) return undefined;
  const changedFiles = before === zeroOid ? {} : { changedFiles: () => changedPaths(repository, before, after) };
  return {
    facts: { ...facts, pushedRef: ref, ...changedFiles },
    trigger: { event: 'push', payload, sha: after, ref, baseRef: '', headRef: '' },
    commit: after,
    headBranch: ref.replace(/^refs\/(heads|tags)\//, ''),
    headSha: after,
  };
};

const changedPaths = async (repository: Repository, from: string, to: string): Promise<string[]> =>
  (await readChangedFiles(repository.gitDir, from, to)).map(({ path }) => path);

/** True when the message of the head commit has `[skip ci]` or a variant of it. */
const isToBeSkipped = async (repository: Repository, oid: string): Promise<boolean> =>
  /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/.test(await git(repository.gitDir, 'log', '-1', '--format=%B', oid));

const pullRun = async (host: RunnerHost, repository: Repository, { facts, payload }: Part): Promise<EventRun | undefined> => {
  const number = Number(payload.number);
  const issue = repository.issues.get(number);
  const pull = issue?.pull;
  if (issue === undefined || pull === undefined || pull === null) return undefined;
  const base = await readRef(repository.gitDir, `refs/heads/${pull.base}`);
  if (base === undefined) return undefined;
  const described = payload.pull_request as Mapping;
  const full: Mapping = {
    ...payload,
    pull_request: {
      ...described,
      draft: pull.draft,
      user: { login: issue.author },
      head: { ref: pull.head, sha: pull.headOid, repo: describeRepository(host, headHome(host, repository, pull)) },
      base: { ref: pull.base, sha: base, repo: payload.repository ?? null },
    },
  };
  // The run of a merged pull request uses the base, and any other the test merge.
  const isIn = await isAncestor(repository.gitDir, pull.headOid, base);
  const sha = isIn ? base : await testMerge(repository, { number, base, head: pull.headOid });
  if (sha === undefined || (facts.action !== 'closed' && (await isToBeSkipped(repository, pull.headOid)))) return undefined;
  return {
    facts: { ...facts, branch: pull.base, changedFiles: () => changedSince(repository, base, pull.headOid) },
    trigger: {
      event: facts.name,
      payload: full,
      sha,
      ref: isIn ? `refs/heads/${pull.base}` : `refs/pull/${number}/merge`,
      baseRef: pull.base,
      headRef: pull.head,
    },
    commit: sha,
    headBranch: pull.head,
    headSha: pull.headOid,
    isForeign: isFromFork(pull),
    isToBeApproved: needsApproval(repository, issue),
  };
};

const changedSince = async (repository: Repository, base: string, head: string): Promise<string[]> => {
  const common = (await runGit(repository.gitDir, ['merge-base', base, head], { accept: [1] })).stdout.trim();
  return changedPaths(repository, common === '' ? base : common, head);
};

/** Creates the commit that GitHub keeps under refs/pull/N/merge; undefined on a conflict. */
const testMerge = async (
  repository: Repository,
  { base, head, number }: { number: number; base: string; head: string },
): Promise<string | undefined> => {
  const merged = await runGit(repository.gitDir, ['merge-tree', '--write-tree', base, head], { accept: [1] });
  if (merged.code !== 0) return undefined;
  const tree = merged.stdout.split('\n')[0] ?? '';
  const person = { NAME: 'GitHub', EMAIL: 'noreply@github.com', DATE: '1700000000 +0000' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value])),
  );
  const message = `Merge ${head} into ${base}`;
  const commit = await runGit(repository.gitDir, ['commit-tree', tree, '-p', base, '-p', head, '-m', message], { env });
  const oid = commit.stdout.trim();
  await git(repository.gitDir, 'update-ref', `refs/pull/${number}/merge`, oid);
  return oid;
};
