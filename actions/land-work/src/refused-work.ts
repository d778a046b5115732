// Decides what becomes of work that the server or the checks refuse: a push is tried in another form where that may help, work
// with a secret is deleted, and all other work is kept where people find it.
import { RemoteError, UserError } from '@clambake/adapters';
import {
  artifactName,
  type LandingFacts,
  leftBehindName,
  parseArtifactName,
  readPushRefusal,
  refusesWorkflow,
  type Verification,
  type WorkArtifact,
} from '@clambake/core';
import type { Job } from './job.ts';

type Again = (change: { asItIs: boolean }) => Promise<Verification | undefined>;

/**
 * Returns the next verification after the server has refused a push. A refusal for a workflow file may come from the base, which
 * has moved since, or from the other rule that GitHub may follow; `again` checks the work once more. `tried`: commits that were
 * refused.
 */
export const afterRefusal = async (
  verification: LandingFacts['verification'],
  { why, tried, again }: { why: string; tried: Set<string>; again: Again },
): Promise<Verification> => {
  const server: Verification = { ok: false, why, cause: 'server' };
  if (verification?.ok === false && verification.held !== undefined) return server;
  if (verification?.ok === false && verification.kept !== undefined) {
    const { kept: _, ...rest } = verification;
    return rest;
  }
  if (verification?.ok !== true || verification.branchExpect === verification.oid) {
    throw new UserError(`The ledger could not be written: ${why}`);
  }
  tried.add(verification.oid);
  if (!refusesWorkflow(why)) return server;
  for (const asItIs of [false, true]) {
    const next = await again({ asItIs });
    if (next?.ok === false && next.cause === 'overtaken') return next;
    if (next?.ok === true && !tried.has(next.oid)) return next;
  }
  return server;
};

/** Returns the next verification when there is something else under the ref `name` that was to keep work of the attempt. */
export const afterTakenRef = (verification: LandingFacts['verification'], name: string): LandingFacts['verification'] => {
  if (verification?.ok === false && verification.kept !== undefined) {
    const { kept: _, ...rest } = verification;
    return rest;
  }
  const isWritten = verification?.ok === true ? verification.replaced !== undefined : verification?.held !== undefined;
  return isWritten ? { ok: false, why: `${name} exists already. What to do: delete that ref`, cause: 'server' } : verification;
};

/** Returns what people have to know of the artifact of work that did not land; with a secret in the work it is deleted. */
export const artifactOf = async (job: Job, verification: Verification | undefined): Promise<WorkArtifact | undefined> => {
  if (verification?.ok === true || verification?.kept !== undefined || verification?.held !== undefined) return undefined;
  const { source, assignment, artifact, dryRun } = job.request;
  const { attempt } = assignment;
  const listed = (await ifAnswered(job.ports.github.listArtifacts(source))) ?? [];
  const own = listed.filter(({ name }) => parseArtifactName(name)?.attempt === attempt || name === leftBehindName(attempt));
  const found = own.find(({ id }) => id === artifact?.id) ?? own[0];
  const place: WorkArtifact = { name: found?.name ?? artifactName(attempt), runId: source, until: found?.expiresAt };
  if (!holdsSecret(verification) || dryRun) return place;
  const gone = await Promise.all(own.map(({ id }) => ifAnswered(job.ports.github.deleteArtifact(id).then(() => true))));
  return { ...place, isDeleted: own.length > 0 && gone.every((one) => one === true) };
};

const holdsSecret = (verification: Verification | undefined): boolean =>
  verification?.ok === false &&
  (verification.cause === 'secret' || (verification.cause === 'server' && readPushRefusal(verification.why)?.isSecret === true));

const ifAnswered = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof RemoteError) return undefined;
    throw error;
  });
