// The context of one landing: its ports, its request, and what was read before the decision.
import type { ApplyOutcome, ArtifactPort, GitHubPort, KeptRefs, LandingRepository, LedgerPort, Signer } from '@clambake/adapters';
import type { Assignment, Config, Effect, LandingDecision, LandingFacts, LedgerView, RunContext } from '@clambake/core';
import type { Artifact, ReadResult } from './read-result.ts';

export interface LandingPorts {
  github: GitHubPort;
  ledger: LedgerPort;
  artifacts: Pick<ArtifactPort, 'download'>;
  repository: Pick<LandingRepository, 'objects' | 'checkWork'>;
  /** Lists and deletes kept refs. */
  kept: { list(): Promise<KeptRefs>; delete(refs: KeptRefs): Promise<void> };
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
  /** Why the configuration could not be used. */
  problem: string | undefined;
  /** Why kept refs whose time is over are still there. */
  unswept: string | undefined;
}

export type LandingReport =
  /** `malformed`: this is no assignment of ours. `kept`: a sentence about its work. */
  | { kind: 'superseded'; why: string; malformed: boolean; kept?: string | undefined }
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
  config: Config | { problem: string };
  defaultBranch: string;
  comment: { id: string; body: string } | undefined;
  got: ReadResult;
  signer: Signer | undefined;
}
