// Lands one attempt: reads, checks, decides, makes one push, then shows the result. Invariants: branch, record and freed
// agent are one atomic push or nothing; a superseded attempt writes nothing; an attempt that holds its claim always ends
// with its agent freed and the reason recorded, also when its work is refused; trouble that is not its work's puts the landing off.
import {
  type ApplyPorts,
  type Lost,
  openSignerFor,
  openWake,
  RemoteError,
  type Round,
  type Signer,
  readConfig,
  UserError,
} from '@clambake/adapters';
import {
  type Claim,
  type Config,
  fleetRef,
  issueRef,
  keptRef,
  landedRef,
  type LandingFacts,
  type LedgerView,
  type Assignment,
} from '@clambake/core';
import type { Job, LandingPorts, LandingReport, LandingRequest, Read, Written } from './job.ts';
import type { checkWork as CheckWork } from './check-work.ts';
import type { ReadResult } from './read-result.ts';

export type { LandingPorts, LandingReport, LandingRequest, Written } from './job.ts';

type Unshown = Exclude<LandingReport, { kind: 'written' }> | Omit<Written, 'shown' | 'unswept'>;

export const landWork = async (ports: LandingPorts, request: LandingRequest): Promise<LandingReport> => {
  const job: Job = { ports, request };
  return landNow(job).catch(async (error: unknown) => {
    const { putOffLanding } = await import('./put-off.ts');
    return putOffLanding(job, { error, applyPorts: (ref) => applyPorts(job, ref) });
  });
};

const landNow = async (job: Job): Promise<LandingReport> => {
  const { request } = job;
  const read = await readFacts(job);
  // Loaded late: the first requests do not need it.
  const { decideLanding, diff, projectIssue } = await import('@clambake/core');
  const { applyUntilCurrent, maximumRounds } = await import('@clambake/adapters');
  let { facts, ledger } = read;
  const tried = new Set<string>();
  const decide = async (lost: Lost | undefined): Promise<Round<Unshown>> => {
    // The server took no push at all: it has not judged the work.
    if (lost?.status === 'refused' && lost.http !== undefined) throw new RemoteError(lost.why, { status: lost.http, retryable: true });
    if (lost?.status === 'refused') facts = { ...facts, ...(await refusedFacts(job, { ...read, facts, tried, why: lost.why })) };
    if (lost?.status === 'stale') ({ facts, ledger } = await refreshed(job, { ...read, facts, stale: lost.refs ?? [] }));
    if (facts.artifact === undefined && mayTellOfArtifact(read, facts)) {
      const { artifactOf } = await import('./refused-work.ts');
      facts.artifact = await artifactOf(job, facts.check);
    }
    const decision = decideLanding(facts, read.config);
    if (decision.superseded) {
      const { lateWork } = await import('./late-work.ts');
      return lateWork(job, { decision, read: { ...read, facts, ledger }, lost });
    }
    const { effects, wake } = diff(ledger, decision.change, { actor: 'landing' });
    const { view } = facts;
    const { comment, problem } = read;
    const shown =
      view === undefined ? undefined : projectIssue({ view, record: decision.record, jobRunning: false, comment, run: request.run });
    if (shown !== undefined) effects.push(shown);
    if (wake !== undefined) effects.push({ kind: 'wake', why: wake });
    if (request.dryRun) return { kind: 'over', value: { kind: 'dry-run', decision, effects } };
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
  const { sweepKept } = await import('./sweep-kept.ts');
  return { ...value, shown: outcome, unswept: await sweepKept(job, { read: { ledger }, written: value }) };
};

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
  const { config, problem } = await lastGoodConfig(job, configText);
  const signer = await signerOf(request, config);
  const got = await takeResult(job, view.issues.get(assignment.issue)?.record.claim);
  const facts: LandingFacts = {
    now,
    run,
    view: known?.issue,
    assignment,
    result: 'missing' in got ? got : got.result,
    setupFailure: await setupFailureIn(job, got, view.issues.get(assignment.issue)?.record.claim),
    partOf: await partOfIn(view, got, assignment),
    check: undefined,
    ...ledgerFacts(view, assignment),
  };
  const read: Read = { facts, ledger: view, config, problem, defaultBranch, comment: known?.statusComment, got, signer };
  facts.check = await check(job, read);
  return read;
};

const setupFailureIn = async (job: Job, got: ReadResult, claim: Claim | undefined) => {
  if (!('missing' in got) || claim?.id !== job.request.assignment.attempt) return undefined;
  return (await import('./find-setup-failure.ts')).setupFailureOf(job, claim);
};

/** Asked only where it counts: the code is loaded late. */
const partOfIn = async (view: LedgerView, got: ReadResult, { issue }: Assignment): Promise<number | undefined> =>
  'missing' in got || got.result.outcome !== 'split' ? undefined : (await import('@clambake/core')).partOf(view, issue);

/** A person's slip in the configuration stops no landing: it goes on with the newest one that can be read. */
const lastGoodConfig = async ({ ports }: Job, text: string | undefined): Promise<Pick<Read, 'config' | 'problem'>> => {
  const read = (one: string | undefined) =>
    readConfig(one).then(
      (config) => ({ config }),
      (error: unknown) => {
        if (error instanceof UserError) return { error };
        throw error;
      },
    );
  const now = await read(text);
  if ('config' in now) return { ...now, problem: undefined };
  for (const earlier of await ports.earlierConfigs()) {
    const good = await read(earlier);
    if ('config' in good) return { ...good, problem: now.error.message };
  }
  throw now.error;
};

/** Nothing is claimed without the key. Where it is gone since, unsigned work is better than lost work. */
const signerOf = async ({ signing }: LandingRequest, config: Config): Promise<Signer | undefined> => {
  const key = signing?.key ?? '';
  if (key !== '' || config.signing === undefined) return openSignerFor(key, config);
  signing?.warn(
    'The landed commits are not signed: "signing" in .github/clambake.yml names the owner of a key, and this job has no signing-key',
  );
  return undefined;
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
  const usable = usableArtifacts(listed ?? [], assignment.attempt);
  const candidates = usable.map(({ id, digest, bytes }) => ({ id, digest: digest ?? '', bytes, elsewhere }));
  if (candidates.length === 0) return { missing: whyNone(listed, { attempt: assignment.attempt, run: source, elsewhere }) };
  return readResult(ports.artifacts, { candidates, directory, assignment });
};

const ledgerFacts = (view: LedgerView, { issue }: Assignment): Pick<LandingFacts, 'stored' | 'fleet'> => ({
  stored: view.issues.get(issue),
  fleet: view.broken.some(({ ref }) => ref === fleetRef) ? 'broken' : view.fleet,
});

/** Loaded when there is a result: the first requests do not need it. */
const check: typeof CheckWork = async (job, read) => (await import('./check-work.ts')).checkWork(job, read);

/** Checks refused work again where that may help; else the attempt gets an ending of its own. */
const refusedFacts = async (
  job: Job,
  { tried, why, ...read }: Read & { tried: Set<string>; why: string },
): Promise<Pick<LandingFacts, 'check'>> => {
  const again = ({ asItIs }: { asItIs: boolean }) => check(job, { ...read, asItIs });
  const { afterRefusal } = await import('./refused-work.ts');
  return { check: await afterRefusal(read.facts.check, { why, tried, again }) };
};

/** There is an artifact whose work did not land. */
const mayTellOfArtifact = ({ got }: Read, { check }: LandingFacts): boolean =>
  !('missing' in got) && got.result.headOid !== null && check?.ok === false;

/** Reads the ledger again after a lost race. When the branch moved, the work is checked again, against the new tip. */
const refreshed = async (job: Job, known: Read & { stale: readonly string[] }): Promise<Pick<Read, 'facts' | 'ledger'>> => {
  const ledger = await job.ports.ledger.read();
  const facts = { ...known.facts, ...ledgerFacts(ledger, job.request.assignment) };
  if (known.stale.some((ref) => ref.startsWith('refs/heads/'))) facts.check = await check(job, { ...known, facts, hasRaced: true });
  const kept = keptRef(job.request.assignment.attempt);
  if (known.stale.includes(landedRef(job.request.assignment.attempt)) && facts.check?.ok === true)
    facts.check = { ...facts.check, unkept: true };
  if (known.stale.includes(kept)) facts.check = (await import('./refused-work.ts')).afterTakenRef(facts.check, kept);
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
