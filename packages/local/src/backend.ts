// The parts that the whole local GitHub shares: the store, the clock, the addresses and the listeners. Routes, GraphQL,
// git and the seeding API make their changes through it, so a change has the same effects in all of them.
import { isoSeconds, type VirtualClock } from './clock.ts';
import type { ContractViolation } from './contract/violation.ts';
import type { Deliveries } from './faults/deliveries.ts';
import type { FaultEngine } from './faults/faults.ts';
import type { Limits, RateLimits } from './api/rate-limits.ts';
import type { Runs } from './runner/runs.ts';
import type { Issue, IssueComment, Job, Label, PlatformSettings, Repository, RepositoryEvent, Run, Store, Token, User } from './store.ts';

export interface Urls {
  /** REST root, e.g. `http://127.0.0.1:4711`. */
  api: string;
  graphql: string;
  /** Web and git root, e.g. `http://github.localhost:4711`; git and curl resolve it, Node does not. */
  server: string;
  /** Root of the artifact and cache services. */
  results: string;
}

/** Login and kind of token behind a change. GitHub treats the same edit differently when GITHUB_TOKEN made it. */
export interface Actor {
  login: string;
  /** Undefined for the seeding API, which acts like a person. */
  tokenKind: Token['kind'] | undefined;
}

export type Node =
  | { kind: 'repository'; repository: Repository }
  | { kind: 'issue'; repository: Repository; issue: Issue }
  | { kind: 'comment'; repository: Repository; issue: Issue; comment: IssueComment }
  | { kind: 'label'; repository: Repository; label: Label }
  | { kind: 'user'; user: User };

/** One artifact of a run; `digest` is `sha256:…`. */
export interface ArtifactRecord {
  id: number;
  name: string;
  runId: number;
  sizeInBytes: number;
  digest: string;
  createdAt: string;
  expiresAt: string;
  isExpired: boolean;
}

export type RunListener = (repository: Repository, run: Run) => void;
export type EventListener = (repository: Repository, event: RepositoryEvent) => void;

export interface Backend {
  store: Store;
  clock: VirtualClock;
  runs: Runs;
  urls: Urls;
  limits: Limits;
  /** Settings and assumptions of new repositories. */
  platform: Partial<PlatformSettings>;
  rateLimits: RateLimits;
  faults: FaultEngine;
  /** The way of events and dispatches to their listeners. */
  deliveries: Deliveries;
  /** Directory with the bare repositories, `<directory>/<owner>/<name>.git`. */
  directory: string;
  /** Everything with a GraphQL id, by that id. */
  nodes: Map<string, Node>;
  /** Called for each accepted dispatch and rerun; a listener executes the run. */
  runListeners: Set<RunListener>;
  eventListeners: Set<EventListener>;
  /** Jobs by the key of their log's link. */
  logLinks: Map<string, Job>;
  /** The page of a text, with signed addresses of its images. */
  pageOf(body: string): string;
  /** Returns the artifacts of a run, from the artifact service. */
  listArtifacts(runId: number): readonly ArtifactRecord[];
  /** Returns an address that serves an artifact for ten minutes. */
  linkToArtifact(id: number): string;
  deleteArtifact(id: number): Promise<void>;
  /** Requests that nothing implements, as `METHOD path` or `GraphQL Type.field`. Tests assert that it is empty. */
  unknownRoutes: string[];
  contractViolations: ContractViolation[];
  /** Failures of the local GitHub itself. */
  defects: string[];
}

export const nowIso = (backend: Backend): string => isoSeconds(backend.clock.now());
