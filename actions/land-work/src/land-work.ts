// Lands one attempt: reads, checks, decides, makes one push, then shows the result. Invariants: branch, record and freed
// agent are one atomic push or nothing; a superseded attempt writes nothing; an attempt that holds its claim always ends
// with its agent freed and the reason recorded, also when its work is refused.
import {
  type ApplyOutcome,
  type ApplyPorts,
  applyUntilCurrent,
  type ArtifactPort,
  type GitHubPort,
  type LandingRepository,
  type LedgerPort,
  type Lost,
  maximumRounds,
  openWake,
  RemoteError,
  type Round,
  readConfig,
  UserError,
} from '@clambake/adapters';
import {
  type Assignment,
  type Claim,
  type Config,
  type Effect,
  fleetRef,
  issueBranch,
  issueRef,
  type LandingDecision,
  type LandingFacts,
  type LedgerView,
  type RunContext,
  type Verification,
} from '@clambake/core';
import type { Artifact, ReadResult } from './read-result.ts';

export interface LandingPorts {
  github: GitHubPort;
  ledger: LedgerPort;
  artifacts: Pick<ArtifactPort, 'download'>;
  repository: Pick<LandingRepository, 'objects' | 'verify'>;
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
  /** Values that must not appear in the work. */
  knownSecrets: readonly string[];
  dryRun: boolean;
}

type Decided = Extract<LandingDecision, { superseded: false }>;

export interface Written {
  kind: 'written';
  decision: Decided;
  facts: LandingFacts;
  shown: ApplyOutcome;
  /** Why the configuration could not be used. */
  problem: string | undefined;
}

export type LandingReport =
  /** `malformed`: this is no assignment of ours. */
  { kind: 'superseded'; why: string; malformed: boolean } | { kind: 'dry-run'; decision: Decided; effects: Effect[] } | Written;

type Unshown = Exclude<LandingReport, { kind: 'written' }> | Omit<Written, 'shown'>;

export const landWork = async (ports: LandingPorts, request: LandingRequest): Promise<LandingReport> => {
  const job: Job = { ports, request };
  const read = await readFacts(job);
  // Loaded late: the first requests do not need it.
  const { decideLanding, diff, projectIssue } = await import('@clambake/core');
  let { facts, ledger } = read;
  const decide = async (lost: Lost | undefined): Promise<Round<Unshown>> => {
    if (lost?.status === 'refused') facts = withoutWork(facts, lost.why);
    if (lost?.status === 'stale') ({ facts, ledger } = await refreshed(job, { ...read, facts, stale: lost.refs ?? [] }));
    const decision = decideLanding(facts, read.config);
    if (decision.superseded) return { kind: 'over', value: { kind: 'superseded', why: decision.why, malformed: decision.malformed } };
    const { effects, wake } = diff(ledger, decision.change, { actor: 'landing' });
    const { view } = facts;
    const { comment, config } = read;
    const shown =
      view === undefined ? undefined : projectIssue({ view, record: decision.record, jobRunning: false, comment, run: request.run });
    if (shown !== undefined) effects.push(shown);
    if (wake !== undefined) effects.push({ kind: 'wake', why: wake });
    if (request.dryRun) return { kind: 'over', value: { kind: 'dry-run', decision, effects } };
    const problem = 'problem' in config ? config.problem : undefined;
    return { kind: 'apply', effects, decidedOn: ledger, value: { kind: 'written', decision, facts, problem } };
  };
  const settled = await applyUntilCurrent(decide, applyPorts(job, read.defaultBranch));
  if (settled.kind === 'lost') {
    throw new RemoteError(`the ledger moved in each of ${maximumRounds} rounds; the attempt still holds #${request.assignment.issue}`, {
      status: 0,
      retryable: true,
    });
  }
  const { value, outcome } = settled;
  if (value.kind !== 'written') return value;
  if (outcome === undefined) throw new Error('a landing was written without a push');
  return { ...value, shown: outcome };
};

interface Job {
  ports: LandingPorts;
  request: LandingRequest;
}

interface Read {
  facts: LandingFacts;
  /** The ledger that the facts were read from. */
  ledger: LedgerView;
  config: Config | { problem: string };
  defaultBranch: string;
  comment: { id: string; body: string } | undefined;
  got: ReadResult;
}

const readFacts = async (job: Job): Promise<Read> => {
  const { ports, request } = job;
  const { assignment, run } = request;
  const [known, view] = await Promise.all([ports.github.readIssue(assignment.issue), ports.ledger.read()]);
  // Without the issue there is no answer with the time and the configuration, so another request reads them.
  const { now, configText, defaultBranch } = known ?? (await ports.github.readRepository([], [], undefined, 'none'));
  const broken = view.broken.find(({ ref }) => ref === issueRef(assignment.issue));
  if (broken !== undefined) {
    const { describeBroken } = await import('@clambake/core');
    throw new UserError(`Nothing was landed: ${describeBroken(broken)}`);
  }
  // A wrong configuration must not keep an agent busy: the attempt ends, and its issue says why.
  const config = await readConfig(configText).catch((error: unknown) => {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  });
  const got = await takeResult(job, view.issues.get(assignment.issue)?.record.claim);
  const facts: LandingFacts = {
    now,
    run,
    view: known?.issue,
    assignment,
    result: 'missing' in got ? got : got.result,
    verification: undefined,
    ...ledgerFacts(view, assignment),
  };
  const read: Read = { facts, ledger: view, config, defaultBranch, comment: known?.statusComment, got };
  facts.verification = await verify(job, read);
  return read;
};

/** Reads the attempt's result. It searches for nothing when the attempt no longer holds its claim. */
const takeResult = async ({ ports, request }: Job, claim: Claim | undefined): Promise<ReadResult> => {
  const { assignment, artifact, directory, source, run } = request;
  const { readResult } = await import('./read-result.ts');
  const elsewhere = source !== run.runId;
  if (artifact !== undefined && !elsewhere) return readResult(ports.artifacts, { candidates: [artifact], directory, assignment });
  if (claim?.id !== assignment.attempt) return { missing: 'nothing was looked for' };
  if (elsewhere && claim.runId !== source)
    return { missing: `run ${source} is not the one that worked on it: that was run ${claim.runId}` };
  const { usableArtifacts, whyNone } = await import('./find-artifact.ts');
  const listed = await ports.github.listArtifacts(source);
  const candidates = usableArtifacts(listed ?? [], assignment.attempt).map(({ id, digest }) => ({ id, digest: digest ?? '', elsewhere }));
  if (candidates.length === 0) return { missing: whyNone(listed, { attempt: assignment.attempt, run: source, elsewhere }) };
  return readResult(ports.artifacts, { candidates, directory, assignment });
};

const ledgerFacts = (view: LedgerView, { issue }: Assignment): Pick<LandingFacts, 'stored' | 'fleet'> => ({
  stored: view.issues.get(issue),
  fleet: view.broken.some(({ ref }) => ref === fleetRef) ? 'broken' : view.fleet,
});

/** Undefined: there is no work to verify, or the attempt no longer holds its claim. */
const verify = async (
  { ports, request }: Job,
  { facts, got, config, hasRaced = false }: Read & { hasRaced?: boolean },
): Promise<Verification | undefined> => {
  const { assignment } = request;
  const claim = facts.stored?.record.claim;
  if ('missing' in got || 'problem' in config || got.result.headOid === null || claim?.id !== assignment.attempt) return undefined;
  const { headOid, left, startOid, model, costUsd } = got.result;
  const work = {
    workFile: got.workFile,
    headOid,
    // A branch that moves between the check and the push is not merged with: somebody is at work there this very moment.
    startOid: hasRaced ? undefined : startOid,
    base: claim.base,
    branch: issueBranch(assignment.issue),
    agent: assignment.agent,
    attempt: assignment.attempt,
    model,
    costUsd,
    coAuthor: config['co-author'] ? await ports.readNoReply(claim.actor) : undefined,
    signOff: config['sign-off'],
    isDryRun: request.dryRun,
    protectedPaths: config['protected-paths'],
    knownSecrets: request.knownSecrets,
  };
  const whole = await ports.repository.verify(work);
  if (whole.ok || left?.commit?.oid !== headOid) return whole;
  // Our commit is judged alone: a file that the agent never meant to hand in does not cost its commits.
  const own = await ports.repository.verify({ ...work, withoutLast: left.commit.parent });
  return own.ok && own.files > 0 ? { ...own, dropped: whole.why } : whole;
};

/** The server refuses the branch: the attempt ends as rejected, with the server's words. */
const withoutWork = (facts: LandingFacts, why: string): LandingFacts => {
  if (facts.verification?.ok === false && facts.verification.held !== undefined) return { ...facts, verification: { ok: false, why } };
  if (facts.verification?.ok !== true || facts.verification.branchExpect === facts.verification.oid) {
    throw new UserError(`The ledger could not be written: ${why}`);
  }
  return { ...facts, verification: { ok: false, why } };
};

/** Reads the ledger again after a lost race. When the branch moved, the work is checked again, against the new tip. */
const refreshed = async (job: Job, known: Read & { stale: readonly string[] }): Promise<Pick<Read, 'facts' | 'ledger'>> => {
  const ledger = await job.ports.ledger.read();
  const facts = { ...known.facts, ...ledgerFacts(ledger, job.request.assignment) };
  if (known.stale.some((ref) => ref.startsWith('refs/heads/'))) facts.verification = await verify(job, { ...known, facts, hasRaced: true });
  return { facts, ledger };
};

const applyPorts = ({ ports, request }: Job, ref: string): ApplyPorts => {
  const { run, workflowFile: file } = request;
  const workflow = file === undefined ? undefined : { file, ref };
  return {
    ...ports,
    wake: openWake({ github: ports.github, workflow }),
    objects: ports.repository.objects,
    correlation: `${run.runId}.${run.runAttempt}.${run.nonce}`,
  };
};
