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

export type LandingReport =
  /** `malformed`: this is no assignment of ours. */
  | { kind: 'superseded'; why: string; malformed: boolean }
  | { kind: 'dry-run'; decision: Decided; effects: Effect[]; facts: LandingFacts }
  /** `problem`: the configuration could not be used. */
  | { kind: 'written'; decision: Decided; facts: LandingFacts; shown: ApplyOutcome; problem: string | undefined };

type Unshown = Exclude<LandingReport, { kind: 'written' }> | Omit<Extract<LandingReport, { kind: 'written' }>, 'shown'>;

export const landWork = async (ports: LandingPorts, request: LandingRequest): Promise<LandingReport> => {
  const read = await readFacts(ports, request);
  // Loaded late: the first requests do not need it.
  const { decideLanding, diff } = await import('@clambake/core');
  let { facts, ledger } = read;
  const decide = async (lost: Lost | undefined): Promise<Round<Unshown>> => {
    if (lost?.status === 'refused') facts = withoutWork(facts, lost.why);
    if (lost?.status === 'stale') ({ facts, ledger } = await refreshed(ports, { facts, read, request, stale: lost.refs ?? [] }));
    const decision = decideLanding(facts, read.config);
    if (decision.superseded) return { kind: 'over', value: { kind: 'superseded', why: decision.why, malformed: decision.malformed } };
    const { effects, wake } = diff(ledger, decision.change, { actor: 'landing' });
    const shown = await projection(decision, { facts, comment: read.comment, run: request.run });
    const all: Effect[] = [...effects, ...shown, ...(wake === undefined ? [] : [{ kind: 'wake' as const, why: wake }])];
    if (request.dryRun) return { kind: 'over', value: { kind: 'dry-run', decision, effects: all, facts } };
    const problem = 'problem' in read.config ? read.config.problem : undefined;
    return { kind: 'apply', effects: all, decidedOn: ledger, value: { kind: 'written', decision, facts, problem } };
  };
  const settled = await applyUntilCurrent(decide, applyPorts(ports, { request, read }));
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

interface Read {
  facts: LandingFacts;
  /** The ledger that the facts were read from. */
  ledger: LedgerView;
  config: Config | { problem: string };
  defaultBranch: string;
  comment: { id: string; body: string } | undefined;
  got: ReadResult;
}

const readFacts = async (ports: LandingPorts, request: LandingRequest): Promise<Read> => {
  const { assignment, run } = request;
  const [known, view] = await Promise.all([ports.github.readIssue(assignment.issue), ports.ledger.read()]);
  // Without the issue there is no answer with the time and the configuration, so another request reads them.
  const { now, configText, defaultBranch } = known ?? (await ports.github.readRepository([]));
  const broken = view.broken.find(({ ref }) => ref === issueRef(assignment.issue));
  if (broken !== undefined) {
    const { describeBroken } = await import('@clambake/core');
    throw new UserError(`Nothing was landed: ${describeBroken(broken)}`);
  }
  const config = await readConfigOrProblem(configText);
  const got = await takeResult(ports, { request, claim: view.issues.get(assignment.issue)?.record.claim });
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
  return { ...read, facts: { ...facts, verification: await verify(ports, { facts, read, request }) } };
};

/** Reads the attempt's result. It searches for nothing when the attempt no longer holds its claim. */
const takeResult = async (
  ports: LandingPorts,
  { request, claim }: { request: LandingRequest; claim: Claim | undefined },
): Promise<ReadResult> => {
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

/** A wrong configuration must not keep an agent busy, so it is a value: the attempt ends, and its issue says why. */
const readConfigOrProblem = async (text: string | undefined): Promise<Read['config']> => {
  try {
    return await readConfig(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: error.message };
  }
};

const ledgerFacts = (view: LedgerView, { issue }: Assignment): Pick<LandingFacts, 'stored' | 'fleet'> => ({
  stored: view.issues.get(issue),
  fleet: view.broken.some(({ ref }) => ref === fleetRef) ? 'broken' : view.fleet,
});

/** Undefined: there is no work to verify, or the attempt no longer holds its claim. */
const verify = async (
  ports: LandingPorts,
  { facts, read, request }: { facts: LandingFacts; read: Read; request: LandingRequest },
): Promise<Verification | undefined> => {
  const { assignment } = request;
  const claim = facts.stored?.record.claim;
  const { got, config } = read;
  if ('missing' in got || 'problem' in config || got.result.headOid === null || claim?.id !== assignment.attempt) return undefined;
  const { headOid, left } = got.result;
  const work = {
    workFile: got.workFile,
    headOid,
    base: claim.base,
    branch: issueBranch(assignment.issue),
    agent: assignment.agent,
    attempt: assignment.attempt,
    protectedPaths: config['protected-paths'],
    knownSecrets: request.knownSecrets,
  };
  const whole = await ports.repository.verify(work);
  if (whole.ok || left?.commit?.oid !== headOid) return whole;
  // What the agent left uncommitted is judged alone: a file that it never meant to hand in does not cost its commits.
  const own = await ports.repository.verify({ ...work, withoutLast: left.commit.parent });
  return own.ok && own.files > 0 ? { ...own, dropped: whole.why } : whole;
};

/** The server refuses the branch: the attempt ends as rejected, with the server's words. */
const withoutWork = (facts: LandingFacts, why: string): LandingFacts => {
  if (facts.verification?.ok !== true || facts.verification.branchExpect === facts.verification.oid) {
    throw new UserError(`The ledger could not be written: ${why}`);
  }
  return { ...facts, verification: { ok: false, why } };
};

/** Reads the ledger again after a lost race. When the branch moved, the work is checked again, against the new tip. */
const refreshed = async (
  ports: LandingPorts,
  known: { facts: LandingFacts; read: Read; request: LandingRequest; stale: readonly string[] },
): Promise<Pick<Read, 'facts' | 'ledger'>> => {
  const ledger = await ports.ledger.read();
  const facts = { ...known.facts, ...ledgerFacts(ledger, known.request.assignment) };
  if (!known.stale.some((ref) => ref.startsWith('refs/heads/'))) return { facts, ledger };
  return { facts: { ...facts, verification: await verify(ports, { ...known, facts }) }, ledger };
};

const projection = async (
  decision: Decided,
  { facts, comment, run }: { facts: LandingFacts; comment: Read['comment']; run: RunContext },
): Promise<Effect[]> => {
  if (facts.view === undefined) return [];
  const { projectIssue } = await import('@clambake/core');
  return [projectIssue({ view: facts.view, record: decision.record, jobRunning: false, comment, run }) ?? []].flat();
};

const applyPorts = (ports: LandingPorts, { request, read }: { request: LandingRequest; read: Read }): ApplyPorts => {
  const { run, workflowFile } = request;
  const workflow = workflowFile === undefined ? undefined : { file: workflowFile, ref: read.defaultBranch };
  return {
    ...ports,
    wake: openWake({ github: ports.github, workflow }),
    objects: ports.repository.objects,
    correlation: `${run.runId}.${run.runAttempt}.${run.nonce}`,
  };
};
