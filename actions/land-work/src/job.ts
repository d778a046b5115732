// The context of one landing: its ports, its request, and what was read before the decision.
import type { ApplyOutcome, ArtifactPort, EndedJob, GitHubPort, KeptRefs, LandingRepository, LedgerPort, Signer } from '@clambake/adapters';
import type { Assignment, Config, Effect, IssueRecord, LandingDecision, LandingFacts, LedgerView, RunContext } from '@clambake/core';
import type { Artifact, ReadResult } from './read-result.ts';

export interface LandingPorts {
  github: GitHubPort;
  ledger: LedgerPort;
  artifacts: Pick<ArtifactPort, 'download'>;
  repository: Pick<LandingRepository, 'objects' | 'checkWork'>;
  /** Texts of .github/clambake.yml on the default branch before the newest change of it, newest first. */
  earlierConfigs(): Promise<string[]>;
  /** Lists and deletes kept refs. */
  kept: { list(): Promise<KeptRefs>; delete(refs: KeptRefs): Promise<void> };
  /** Steps and log of a job that has ended; undefined: there is none. */
  readEndedJob(which: { runId: number; runAttempt: number; isWanted(name: string): boolean }): Promise<EndedJob | undefined>;
  /** `Name <mail>` that credits a commit to the account; undefined: it cannot be read. */
  readNoReply(login: string): Promise<string | undefined>;
}

export interface LandingRequest {
  assignment: Assignment;
  /** The output of run-agent; undefined: the artifact is searched for by its name. */
  artifact: Artifact | undefined;
  /** The run that holds the artifact: this one, or the run of a dead attempt. */
  source: number;
  /** Empty directory for the artifact's files. */
  directory: string;
  run: RunContext;
  workflowFile: string | undefined;
  /** Left out, commits are not signed. */
  signing?: { key: string; warn(text: string): void };
  /** Values that must not appear in the work. */
  knownSecrets: readonly string[];
  dryRun: boolean;
}

export type Decided = Extract<LandingDecision, { superseded: false }>;

export interface Written {
  kind: 'written';
  decision: Decided;
  facts: LandingFacts;
  shown: ApplyOutcome;
  /** Why the configuration cannot be used: the newest one that can was. */
  problem: string | undefined;
  /** Why kept refs whose time is over are still there. */
  unswept: string | undefined;
}

export type LandingReport =
  /** `malformed`: this is no assignment of ours. `kept`: a sentence about its work. */
  | { kind: 'superseded'; why: string; malformed: boolean; kept?: string | undefined }
  /** Nothing has landed, and nothing is lost: a later run lands it. `error` is the trouble. */
  | { kind: 'put-off'; error: unknown; record: IssueRecord }
  | { kind: 'dry-run'; decision: Decided; effects: Effect[] }
  | Written;

export interface Job {
  ports: LandingPorts;
  request: LandingRequest;
}

export interface Read {
  facts: LandingFacts;
  /** The ledger that the facts were read from. */
  ledger: LedgerView;
  config: Config;
  /** Why the configuration cannot be used. `config` is then the newest one that can. */
  problem: string | undefined;
  defaultBranch: string;
  comment: { id: string; body: string } | undefined;
  got: ReadResult;
  signer: Signer | undefined;
}
