// Assembles the local GitHub: one store, real git, the API, the results service and a clock behind one loopback port.
// Clients talk to it over HTTP as they talk to github.com.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestHandler } from 'msw';
import { createToken, createUser, type TokenRequest } from './repository/access.ts';
import { type AppRequest, createApp, type NewApp } from './repository/apps.ts';
import { type Artifact, type ArtifactService, createArtifactService } from './artifacts/service.ts';
import { type CacheService, createCacheService } from './caches/service.ts';
import { createStore } from './store/create-store.ts';
import { createIdentityService, type IdentityService } from './results/identity.ts';
import { createResultsTokens } from './results/tokens.ts';
import type { ArtifactRecord, Backend, EventListener, RunListener, Urls } from './backend.ts';
import { createClock, isoSeconds, type VirtualClock } from './clock.ts';
import type { ContractViolation } from './contract/violation.ts';
import { createDeliveries } from './faults/deliveries.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createMachineFaults, type MachineFaults } from './faults/machines.ts';
import { createGitHttp } from './git/http.ts';
import { createLfsService, type LfsService } from './lfs/service.ts';
import { createUploads, type Uploads } from './uploads/uploads.ts';
import { createGraphqlHandler } from './graphql/handler.ts';
import { createRateLimits, type Limits } from './api/rate-limits.ts';
import { recordRefChanges } from './repository/ref-changes.ts';
import { createRestHandlers } from './rest/handlers.ts';
import { addBills, type Billing } from './runner/billing.ts';
import { actionsBot, createRuns, type Runs } from './runner/runs.ts';
import { createSeed, type Seed } from './seed.ts';
import { type RequestListener, startServer, stopServer } from './server.ts';
import type { BilledJob, PlatformSettings, Repository, Store, Token } from './store.ts';

export interface LocalGitHubOptions {
  /** Directory for repositories and artifacts; a temporary one that `stop` removes when left out. */
  directory?: string;
  clock?: VirtualClock;
  limits?: Partial<Limits>;
  /** Settings and assumptions of its repositories; `createRepository` may change them for one. */
  platform?: Partial<PlatformSettings>;
}

export interface LocalGitHub extends Seed {
  /** `http://127.0.0.1:<port>`, the value of GITHUB_API_URL; REST paths follow it directly. */
  apiUrl: string;
  /** GITHUB_GRAPHQL_URL */
  graphqlUrl: string;
  /** `http://github.localhost:<port>`, GITHUB_SERVER_URL: for git and curl; Node does not resolve the name. */
  serverUrl: string;
  /** ACTIONS_RESULTS_URL */
  resultsUrl: string;
  urls: Urls;
  store: Store;
  clock: VirtualClock;
  /** The limits of requests; a change applies from the next request on. */
  limits: Limits;
  runs: Runs;
  artifacts: ArtifactService;
  caches: CacheService;
  lfs: LfsService;
  /** Identity tokens of jobs with `id-token: write`. */
  identity: IdentityService;
  faults: Faults;
  /** Faults of the machines of jobs; the workflow runner asks for them. */
  machineFaults: MachineFaults;
  /** Uploads an image, and returns its address for a text. */
  upload(content: Buffer): string;
  /** The API alone, for msw's `getResponse` without a server. */
  handlers: readonly RequestHandler[];
  /** Requests that are not implemented: `METHOD /path` and `GraphQL Type.field`. */
  unknownRoutes: string[];
  contractViolations: ContractViolation[];
  /** Failures of the local GitHub itself, with their stacks. */
  defects: string[];
  /** Returns the billed minutes of all repositories or of one, by workflow and job. `nameOf` groups jobs under other names. */
  billing(repository?: Repository, nameOf?: (bill: BilledJob) => string): Billing;
  /** Returns unknown routes, contract violations and defects, one line each. It must be empty after a test. */
  problems(): string[];
  /** Creates a token of a person (with all rights of the role), of an App's installation, or of a job. */
  createToken(request: TokenRequest): Token;
  /** Creates a GitHub App with its private key, installed on these repositories. */
  createApp(request: AppRequest): NewApp;
  /** Calls the listener for every accepted dispatch and rerun; the returned function unsubscribes it. */
  onRun(listener: RunListener): () => void;
  onEvent(listener: EventListener): () => void;
  stop(): Promise<void>;
}

const defaultLimits: Limits = {
  perHour: { actions: 1000, app: 5000, user: 5000, none: 60 },
  creationsPerMinute: undefined,
  creationsPerHour: undefined,
  pointsPerMinute: undefined,
  graphqlResources: undefined,
};

const describeViolation = ({ kind, operation, problems }: ContractViolation): string => `${kind} ${operation}: ${problems.join('; ')}`;

const urlsAt = (port: number): Urls => {
  const api = `http://127.0.0.1:${port}`;
  return { api, graphql: `${api}/graphql`, server: `http://github.localhost:${port}`, results: api };
};

export const startLocalGitHub = async (options: LocalGitHubOptions = {}): Promise<LocalGitHub> => {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'local-github-')));
  const backend = createBackend(directory, options);
  const { store, clock, faults } = backend;
  const results = { store, clock, tokens: createResultsTokens(), origin: () => backend.urls.results };
  const artifacts = createArtifactService({ ...results, directory: join(directory, 'artifacts') });
  const caches = createCacheService({ ...results, directory: join(directory, 'caches') });
  const identity = createIdentityService(results);
  const uploads = openUploads(backend);
  const lfs = createLfsService({ store, clock, origin: () => backend.urls.api });
  showArtifacts(backend, artifacts);
  const handlers = [createGraphqlHandler(backend), ...createRestHandlers(backend)];
  const { server, port } = await startServer({
    backend,
    listeners: [serveGit(backend, lfs), uploads.handle, lfs.handle, identity.handle, artifacts.handle, caches.handle],
    handlers,
    tokens: results.tokens,
  });
  Object.assign(backend.urls, urlsAt(port));
  return {
    ...createSeed(backend),
    apiUrl: backend.urls.api,
    graphqlUrl: backend.urls.graphql,
    serverUrl: backend.urls.server,
    resultsUrl: backend.urls.results,
    urls: backend.urls,
    store,
    clock,
    limits: backend.limits,
    runs: backend.runs,
    artifacts,
    caches,
    lfs,
    identity,
    upload: uploads.add,
    faults,
    machineFaults: createMachineFaults(faults, clock),
    handlers,
    unknownRoutes: backend.unknownRoutes,
    contractViolations: backend.contractViolations,
    defects: backend.defects,
    billing: (repository, nameOf) => billingOf(store, repository, nameOf),
    problems: () => listProblems(backend),
    createToken: (request) => createToken(backend, request),
    createApp: (request) => createApp(backend, request),
    onRun: (listener) => subscribe(backend.runListeners, listener),
    onEvent: (listener) => subscribe(backend.eventListeners, listener),
    async stop() {
      backend.deliveries.stop();
      await stopServer(server);
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

const showArtifacts = (backend: Backend, artifacts: ArtifactService): void => {
  backend.listArtifacts = (runId) => artifacts.list(runId).map((artifact) => toRecord(artifacts, artifact));
  backend.linkToArtifact = artifacts.downloadUrl;
  backend.deleteArtifact = artifacts.remove;
};

const openUploads = (backend: Backend): Uploads => {
  const uploads = createUploads({ clock: backend.clock, server: () => backend.urls.server, api: () => backend.urls.api });
  backend.pageOf = uploads.page;
  return uploads;
};

const serveGit = (backend: Backend, lfs: LfsService): RequestListener =>
  createGitHttp({
    store: backend.store,
    clock: backend.clock,
    lfsObjectsOf: (repository) => lfs.objectsOf(repository).keys(),
    onPush: ({ repository, actor, tokenKind, changes }) =>
      recordRefChanges(backend, repository, { changes, actor: { login: actor, tokenKind } }),
  });

const billingOf = (store: Store, repository: Repository | undefined, nameOf: ((bill: BilledJob) => string) | undefined): Billing => {
  const repositories = repository === undefined ? [...store.repositories.values()] : [repository];
  return addBills(
    repositories.flatMap(({ billed }) => billed),
    nameOf,
  );
};

const listProblems = ({ unknownRoutes, contractViolations, defects }: Backend): string[] => [
  ...unknownRoutes.map((route) => `not implemented: ${route}`),
  ...contractViolations.map(describeViolation),
  ...defects,
];

const toRecord = (artifacts: ArtifactService, artifact: Artifact): ArtifactRecord => ({
  id: artifact.id,
  name: artifact.name,
  runId: artifact.runId,
  createdAt: artifact.createdAt,
  expiresAt: isoSeconds(new Date(artifact.expiresAtMs)),
  isExpired: artifacts.isExpired(artifact),
  sizeInBytes: artifact.finalized?.size ?? 0,
  digest: artifact.finalized?.digest ?? '',
});

const subscribe = <T>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const createBackend = (directory: string, options: LocalGitHubOptions): Backend => {
  const store = createStore();
  const clock = options.clock ?? createClock();
  const faults = createFaults(clock);
  const backend: Omit<Backend, 'rateLimits'> = {
    store,
    clock,
    runs: createRuns({ store, clock }),
    urls: { api: '', graphql: '', server: '', results: '' },
    limits: { ...defaultLimits, ...options.limits },
    platform: options.platform ?? {},
    faults,
    deliveries: createDeliveries({ faults, clock }),
    directory,
    nodes: new Map(),
    runListeners: new Set(),
    eventListeners: new Set(),
    logLinks: new Map(),
    pageOf: (body) => body,
    listArtifacts: () => [],
    linkToArtifact: () => '',
    deleteArtifact: async () => {},
    unknownRoutes: [],
    contractViolations: [],
    defects: [],
  };
  const complete = Object.assign(backend, { rateLimits: createRateLimits(backend) });
  createUser(complete, actionsBot, 'Bot');
  createUser(complete, 'github', 'Organization');
  return complete;
};
