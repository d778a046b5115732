// Landing of one attempt: read, check, decide, one push, then what people see. Invariants: branch, record and freed
// agent are one atomic push or nothing; a superseded attempt writes nothing; whatever the work is worth, an attempt
// that holds its claim always ends with its agent freed and the reason recorded.
import {
  type ApplyOutcome,
  applyAll,
  type ArtifactPort,
  type GitHubPort,
  type LandingRepository,
  type LedgerPort,
  RemoteError,
  readConfig,
  UserError,
} from '@clambake/adapters';
import {
  type Assignment,
  type Claim,
  type Command,
  type Config,
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

export interface LandingDoors {
  github: GitHubPort;
  ledger: LedgerPort;
  artifacts: Pick<ArtifactPort, 'download'>;
  repository: Pick<LandingRepository, 'objects' | 'verify'>;
}

export interface LandingRequest {
  assignment: Assignment;
  /** As run-agent put it out; undefined: it is looked for by its name. */
  artifact: Artifact | undefined;
  /** Run that holds it: this one, or that of a dead attempt. */
  source: number;
  /** Empty directory for the artifact's files. */
  directory: string;
  run: RunContext;
  workflowFile: string | undefined;
  /** Values that may appear nowhere in the work. */
  knownSecrets: readonly string[];
  dryRun: boolean;
}

type Decided = Extract<LandingDecision, { superseded: false }>;

export type LandingReport =
  /** `malformed`: this is no assignment of ours. */
  | { kind: 'superseded'; why: string; malformed: boolean }
  | { kind: 'dry-run'; decision: Decided; commands: Command[]; facts: LandingFacts }
  /** `problem`: the configuration could not be used. */
  | { kind: 'written'; decision: Decided; facts: LandingFacts; shown: ApplyOutcome; problem: string | undefined };

/** Pushes that may lose against somebody else's before this gives up. */
const mostRounds = 5;

export const landWork = async (doors: LandingDoors, request: LandingRequest): Promise<LandingReport> => {
  const read = await readFacts(doors, request);
  // Deciding is loaded after the first requests are out, which need none of it.
  const { decideLanding } = await import('@clambake/core');
  let { facts } = read;
  for (let round = 1; round <= mostRounds; round += 1) {
    const decision = decideLanding(facts, read.config);
    if (decision.superseded) return { kind: 'superseded', why: decision.why, malformed: decision.malformed };
    const commands = await visibleCommands(decision, { facts, comment: read.comment, run: request.run });
    if (request.dryRun) return { kind: 'dry-run', decision, commands: [writeCommand(decision), ...commands], facts };
    const pushed = await push(doors, decision);
    if (pushed.status === 'applied') {
      const problem = 'problem' in read.config ? read.config.problem : undefined;
      return { kind: 'written', decision, facts, shown: await show(doors, { commands, request, read }), problem };
    }
    if (pushed.status === 'refused') facts = withoutWork(facts, pushed.why, decision);
    else facts = await refreshed(doors, { facts, read, request, stale: pushed.refs });
  }
  throw new RemoteError(`the ledger moved in each of ${mostRounds} rounds; the attempt still holds #${request.assignment.issue}`, {
    status: 0,
    retryable: true,
  });
};

interface Read {
  facts: LandingFacts;
  config: Config | { problem: string };
  defaultBranch: string;
  comment: { id: string; body: string } | undefined;
  got: ReadResult;
}

const readFacts = async (doors: LandingDoors, request: LandingRequest): Promise<Read> => {
  const { assignment, run } = request;
  const [known, view] = await Promise.all([doors.github.readIssue(assignment.issue), doors.ledger.read()]);
  // An issue that is gone has no answer of its own to take the time and the configuration from.
  const { now, configText, defaultBranch } = known ?? (await doors.github.readRepository([]));
  const broken = view.broken.find(({ ref }) => ref === issueRef(assignment.issue));
  if (broken !== undefined) {
    const { describeBroken } = await import('@clambake/core');
    throw new UserError(`Nothing was landed: ${describeBroken(broken)}`);
  }
  const config = await readConfigOrProblem(configText);
  const got = await takeResult(doors, { request, claim: view.issues.get(assignment.issue)?.record.claim });
  const facts: LandingFacts = {
    now,
    run,
    view: known?.issue,
    assignment,
    result: 'missing' in got ? got : got.result,
    verification: undefined,
    ...ledgerFacts(view, assignment),
  };
  const read: Read = { facts, config, defaultBranch, comment: known?.statusComment, got };
  return { ...read, facts: { ...facts, verification: await verify(doors, { facts, read, request }) } };
};

/** What the attempt left, or why there is nothing to take; nothing is looked for where the attempt holds no claim any more. */
const takeResult = async (
  doors: LandingDoors,
  { request, claim }: { request: LandingRequest; claim: Claim | undefined },
): Promise<ReadResult> => {
  const { assignment, artifact, directory, source, run } = request;
  const { readResult } = await import('./read-result.ts');
  const elsewhere = source !== run.runId;
  if (artifact !== undefined && !elsewhere) return readResult(doors.artifacts, { candidates: [artifact], directory, assignment });
  if (claim?.id !== assignment.attempt) return { missing: 'nothing was looked for' };
  if (elsewhere && claim.runId !== source)
    return { missing: `run ${source} is not the one that worked on it: that was run ${claim.runId}` };
  const { usableArtifacts, whyNone } = await import('./find-artifact.ts');
  const listed = await doors.github.listArtifacts(source);
  const candidates = usableArtifacts(listed ?? [], assignment.attempt).map(({ id, digest }) => ({ id, digest: digest ?? '', elsewhere }));
  if (candidates.length === 0) return { missing: whyNone(listed, { attempt: assignment.attempt, run: source, elsewhere }) };
  return readResult(doors.artifacts, { candidates, directory, assignment });
};

/** A wrong configuration must not keep an agent busy: the attempt ends, and its issue says why. */
const readConfigOrProblem = async (text: string | undefined): Promise<Read['config']> => {
  try {
    return await readConfig(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: error.message };
  }
};

const ledgerFacts = (view: LedgerView, { issue, agent }: Assignment): Pick<LandingFacts, 'stored' | 'agentRef' | 'fleet'> => ({
  stored: view.issues.get(issue),
  agentRef: view.agents.get(agent),
  fleet: view.broken.some(({ ref }) => ref === fleetRef) ? 'broken' : view.fleet,
});

/** Undefined: nothing to verify, or nobody to verify it for. */
const verify = async (
  doors: LandingDoors,
  { facts, read, request }: { facts: LandingFacts; read: Read; request: LandingRequest },
): Promise<Verification | undefined> => {
  const { assignment } = request;
  const claim = facts.stored?.record.claim;
  const { got, config } = read;
  if ('missing' in got || 'problem' in config || got.result.headOid === null || claim?.id !== assignment.attempt) return undefined;
  return doors.repository.verify({
    bundle: got.bundle,
    headOid: got.result.headOid,
    base: claim.base,
    branch: issueBranch(assignment.issue),
    agent: assignment.agent,
    attempt: assignment.attempt,
    protectedPaths: config['protected-paths'],
    knownSecrets: request.knownSecrets,
  });
};

const push = (doors: LandingDoors, { writes, branch }: Decided) =>
  doors.ledger.push(writes, branch === undefined ? undefined : { branches: [branch], objects: doors.repository.objects });

/** The server will not have this branch: the attempt ends as rejected, with the server's words. */
const withoutWork = (facts: LandingFacts, why: string, decision: Decided): LandingFacts => {
  if (decision.branch === undefined) throw new UserError(`The ledger could not be written: ${why}`);
  return { ...facts, verification: { ok: false, why } };
};

/** Somebody wrote meanwhile. Only where the branch itself moved the work is checked again, against the new tip. */
const refreshed = async (
  doors: LandingDoors,
  p: { facts: LandingFacts; read: Read; request: LandingRequest; stale: readonly string[] },
): Promise<LandingFacts> => {
  const facts = { ...p.facts, ...ledgerFacts(await doors.ledger.read(), p.request.assignment) };
  if (!p.stale.some((ref) => ref.startsWith('refs/heads/'))) return facts;
  return { ...facts, verification: await verify(doors, { ...p, facts }) };
};

const visibleCommands = async (
  decision: Decided,
  p: { facts: LandingFacts; comment: Read['comment']; run: RunContext },
): Promise<Command[]> => {
  const { projectIssue } = await import('@clambake/core');
  const projection =
    p.facts.view === undefined
      ? undefined
      : projectIssue({ view: p.facts.view, record: decision.record, jobRunning: false, comment: p.comment, run: p.run });
  return [...(projection === undefined ? [] : [projection]), ...(decision.wake ? [{ kind: 'wake' as const, why: decision.outcome }] : [])];
};

/** The push as a command, for people: dry run prints it. */
const writeCommand = (decision: Decided): Command => ({ kind: 'write-ledger', writes: decision.writes, why: decision.outcome });

const show = (doors: LandingDoors, p: { commands: readonly Command[]; request: LandingRequest; read: Read }): Promise<ApplyOutcome> => {
  const { run, workflowFile } = p.request;
  return applyAll(p.commands, {
    github: doors.github,
    ledger: doors.ledger,
    workflow: workflowFile === undefined ? undefined : { file: workflowFile, ref: p.read.defaultBranch },
    correlation: `${run.runId}.${run.runAttempt}.${run.nonce}`,
  });
};
