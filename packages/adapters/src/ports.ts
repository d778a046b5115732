// The ports to everything outside. Decisions never see them; apply and the actions do. Each has one implementation, in
// this package, which the tests run against the local GitHub.
import type {
  ApplyResult,
  BaseRules,
  RepositoryWorkflows,
  BranchChange,
  CommentView,
  DiscussionRead,
  BundleView,
  IssueView,
  JobView,
  LabelDefinition,
  LedgerView,
  LedgerWrite,
  Role,
  ProjectIssue,
  QuickLook,
  RunView,
  Bundle,
  RequestBudget,
  ReviewsRead,
  TrialRunView,
} from '@clambake/core';

export type PushResult =
  | { status: 'applied'; oids: ReadonlyMap<string, string> }
  /** Somebody else was first: nothing of the push happened. */
  | { status: 'stale'; refs: string[] }
  /** The server said no and will say no again: permission, protection, workflow files. */
  | { status: 'refused'; why: string; http?: number };

export interface LedgerTips {
  /** One `git ls-remote` of a ref of the ledger: its commit, undefined where it is gone. Throws a RemoteError. */
  tip(ref: string): Promise<string | undefined>;
}

export interface LedgerPort {
  /** One `git fetch --depth=1 --prune` of refs/clambake/*; every record validated. */
  read(): Promise<LedgerView>;
  /**
   * One `git push --atomic` with a lease on every ref; retries with jitter on 429, 5xx and "cannot lock ref".
   * `objects` names the repository (GIT_DIR) whose objects the branches need.
   */
  push(writes: readonly LedgerWrite[], also?: { branches: readonly BranchChange[]; objects: string }): Promise<PushResult>;
}

/** An artifact as GitHub lists it. */
export interface ArtifactListing {
  id: number;
  name: string;
  /** `sha256:…`; undefined for artifacts that GitHub kept none of. */
  digest: string | undefined;
  expired: boolean;
  /** Of the archive; undefined where GitHub does not say it. */
  bytes?: number | undefined;
  /** End of its retention; undefined where GitHub does not say it. */
  expiresAt?: string | undefined;
}

/** A text of people and the page that GitHub makes of it, whose addresses of images are signed for a few minutes. */
export interface TextPage {
  id: string;
  body: string;
  html: string;
  author: string | null;
  /** Login of the last editor; null when nobody edited it, or when that account is deleted. */
  editor: string | null;
  isEdited: boolean;
}

/** Issues that a snapshot lists: all, or the start of the line of ready ones. `labels` lists those alone, `none` nothing. */
export type Listed = 'all' | 'line' | 'labels' | 'none';

/** Raw facts of one GraphQL snapshot; GitHub's Date included. */
export interface RepositoryFacts {
  now: string;
  defaultBranch: string;
  /** Content of .github/clambake.yml on the default branch; undefined when there is none. */
  configText: string | undefined;
  issues: IssueView[];
  /** The issue that shows the fleet, which is none of `issues`; only where the job asks for it. */
  board?: IssueView | undefined;
  comments: Map<string, CommentView>;
  /** Empty when nothing is listed. */
  labels: Set<string>;
  /** Open issues in line beyond the page that was read; 0 when everything is listed. */
  unlisted?: number;
  /** After these requests; undefined where GitHub does not tell it. */
  requestBudget?: RequestBudget | undefined;
  /** Only where a train asked. */
  bundle?: BundleFacts | undefined;
}

export interface IssueFacts extends Pick<RepositoryFacts, 'now' | 'configText' | 'defaultBranch'> {
  issue: IssueView;
  statusComment: CommentView | undefined;
  /** True for internal repositories too. Undefined where GitHub does not say it. */
  isPrivate?: boolean | undefined;
}

/** A train's question in the requests of a snapshot. `base` undefined: it is not known before the configuration is. */
export interface BundleQuestion {
  base: string | undefined;
  bundle: Bundle | undefined;
}

export interface BundleFacts {
  /** Branch → contexts that its protection requires: of the default branch, and of the base that was asked about. */
  required: ReadonlyMap<string, readonly string[]>;
  /** Of the bundle that was asked about. */
  pullRequest: BundleView['pullRequest'];
}

export interface GitHubPort {
  /**
   * Pages of few issues: open issues with our labels, the nodes asked for (issues and comments) that no list has, labels,
   * configuration. `searchedIssues` (issue node ids): their status comments are looked for by marker; `comments` then has
   * them under the issue's node id. `question`: what a train asks besides, in the first of these requests. `listed`: `all`
   * when left out.
   */
  readRepository(
    nodeIds: readonly string[],
    searchedIssues?: readonly string[],
    question?: BundleQuestion,
    listed?: Listed,
  ): Promise<RepositoryFacts>;
  /** Reads what people may have changed of these issues (node ids), the start of the line, and the open bundle. */
  readQuickLook(nodeIds: readonly string[], question: BundleQuestion): Promise<{ look: QuickLook; bundle: BundleFacts }>;
  /** One issue with configuration and Date; `statusComment` found by its marker. Undefined: no such issue. */
  readIssue(number: number): Promise<IssueFacts | undefined>;
  /** Branch name → commit for the default branch, `bases` and clambake/**; git, not REST. */
  readBranches(bases: readonly string[]): Promise<Map<string, string>>;
  /** REST role_name of a login; 'none' for strangers, undefined when GitHub did not answer. */
  readRole(login: string): Promise<Role | 'none' | undefined>;
  readRun(runId: number, runAttempt: number): Promise<{ run: RunView; jobs: JobView[] } | undefined>;
  /** Runs of the caller's workflow that have not ended, at most a hundred of each status. */
  listLiveRuns(): Promise<{ id: number; attempt: number }[]>;
  /** Artifacts of a run of this repository, those of all its attempts; undefined: there is no such run. */
  listArtifacts(runId: number): Promise<ArtifactListing[] | undefined>;
  deleteArtifact(id: number): Promise<void>;
  /** Status comments of ours on these issues, found by marker; for issues whose record does not know its id. */
  findStatusComments(nodeIds: readonly string[]): Promise<Map<string, CommentView>>;
  /** Issue node id → its newest comments, in bounded pages. An issue that is gone is left out. */
  readDiscussions(nodeIds: readonly string[]): Promise<Map<string, DiscussionRead>>;
  /** Texts of an issue (node ids of it and of comments) with their pages. One that is gone is left out. */
  readPages(nodeIds: readonly string[]): Promise<TextPage[]>;
  createLabels(labels: readonly LabelDefinition[]): Promise<void>;
  /** Batched mutations (≤ 20 a document), one result a projection in the same order. */
  project(effects: readonly ProjectIssue[]): Promise<ApplyResult[]>;
  /**
   * True when a run of this workflow that a job's token dispatched on this branch has not begun: it reads everything later
   * than this answer.
   */
  hasWaitingRun(workflow: string, ref: string): Promise<boolean>;
  /** `POST dispatches` of a workflow file; the run id where GitHub returns it. */
  dispatch(workflow: string, ref: string, inputs: Record<string, string>): Promise<{ runId: number }>;
}

/** `unready`: GitHub still waits for something that it may have in a moment. */
export type MergeAnswer = { status: 'merged' } | { status: 'moved' | 'unready' | 'refused'; why: string };

/** Requests of the train alone. */
export interface TrainGitHubPort {
  readBundle(base: string, bundle: Bundle | undefined): Promise<BundleView>;
  /** `required`: checks that the base requires; one that failed is told before the run ends. `withJobs`: jobs of a run at work, too. */
  readTrialRun(runId: number, options?: { required?: readonly string[]; withJobs?: boolean }): Promise<TrialRunView | undefined>;
  /** Adopts an open pull request of the same head and base. `refused` names the setting or permission. */
  openPullRequest(pull: {
    head: string;
    base: string;
    title: string;
    body: string;
  }): Promise<{ status: 'opened' | 'adopted'; number: number } | { status: 'refused'; why: string }>;
  updatePullRequest(number: number, change: { title?: string; body?: string; state?: 'closed' }): Promise<void>;
  setStatus(
    sha: string,
    status: { context: string; state: 'success' | 'failure' | 'pending'; description: string; targetUrl: string },
  ): Promise<void>;
  /** Rules for everybody who moves the base, and the workflows of the default branch. */
  readBaseRules(base: string): Promise<BaseRules & { workflows: RepositoryWorkflows }>;
  /**
   * `PUT merge` with a merge commit, of exactly this head. `moved`: head or base are not what they were, or GitHub does
   * not know yet; `refused`: it will say no again.
   */
  mergePullRequest(number: number, merge: { sha: string; title: string; message: string }): Promise<MergeAnswer>;
  cancelRun(runId: number): Promise<void>;
  /** Makes a branch at a commit that GitHub has. `no-commit`: it has no such commit. A branch that exists stays as it is. */
  createBranch(branch: string, oid: string): Promise<'made' | 'no-commit'>;
  /** Deletes runs of a pull request from this branch that wait for an approval; returns their number. */
  deleteParkedRuns(branch: string): Promise<number>;
  /**
   * Contexts that others than our CI reported on a commit: commit statuses, and check runs of apps. `ofRuns`: those of
   * workflows too. Of several under one name the worst counts.
   */
  readStatuses(sha: string, ofRuns: boolean): Promise<ReadonlyMap<string, 'success' | 'failure' | 'pending'>>;
  /** The newest run of a workflow that a pull request with this head started; undefined: none is listed (yet). */
  findPullRequestRun(wanted: { workflow: string; headSha: string }): Promise<number | undefined>;
  /** Runs all jobs of a run that has ended again; false: GitHub does not (it is too old, or gone). */
  repeatRun(runId: number): Promise<boolean>;
  /** Open issues that carry the label of unblockers now: one request, for a job that holds and reads nothing else of GitHub. */
  readUnblockers(): Promise<readonly number[]>;
  /** Requests that the token may still make this hour; the question costs none. */
  readBudget(): Promise<RequestBudget>;
}

/** The only uses of an App's token. */
export interface AppPort {
  pulls: Pick<TrainGitHubPort, 'openPullRequest' | 'updatePullRequest' | 'mergePullRequest'>;
  /** One atomic push of branches; `objects` is the repository whose objects they need. */
  push(branches: readonly BranchChange[], objects: string): Promise<PushResult>;
}

/** A comment on an issue or a pull request, as GitHub shows it now. */
export interface PersonsComment {
  /** GitHub's Date of the answer. */
  now: string;
  createdAt: string;
  /** Null when the account is gone. */
  author: string | null;
  /** False for bots, apps and organisations. */
  isPerson: boolean;
  body: string;
  edited: boolean;
  /** Issue or pull request that it stands on. */
  number: number;
}

/** Reviews of a bundle's pull request. */
export interface ReviewPort {
  /** Undefined when there is no such pull request. */
  read(number: number): Promise<ReviewsRead | undefined>;
  readRole: GitHubPort['readRole'];
  reply: CommentPort['reply'];
}

export interface CommentPort {
  /** Undefined when it is gone. */
  read(id: number): Promise<PersonsComment | undefined>;
  /** True when the reaction is new. */
  react(id: number, content: '+1' | '-1' | 'confused'): Promise<boolean>;
  /** Writes a comment on an issue or a pull request. */
  reply(number: number, body: string): Promise<void>;
}

export interface ClockPort {
  /** GitHub's Date, asked with one cheap request that costs no quota (GET /rate_limit). */
  now(): Promise<Date>;
  /** Sleeps `seconds` of the runner's time; only ever used between two questions to `now`. */
  pause(seconds: number): Promise<void>;
}

export interface ArtifactPort {
  /** It is kept for a week, or for `days`. */
  upload(name: string, files: readonly string[], root: string, days?: number): Promise<{ id: number; digest: string }>;
  /**
   * Downloads into `directory`, which it makes anew, and compares the digest; throws a RemoteError that names the artifact.
   * `elsewhere`: it belongs to another run of this repository. `bytes`: its size, where it is known already. `single`: it holds one file,
   * of at most so many bytes.
   */
  download(
    artifact: { id: number; digest: string; elsewhere: boolean; bytes?: number | undefined; single?: { maximumBytes: number } },
    directory: string,
  ): Promise<void>;
}
