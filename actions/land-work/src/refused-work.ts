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
  type WorkCheck,
  type WorkArtifact,
} from '@clambake/core';
import type { Job } from './job.ts';

type Again = (change: { asItIs: boolean }) => Promise<WorkCheck | undefined>;

/**
 * Returns the next check after the server has refused a push. A refusal for a workflow file may come from the base, which
 * has moved since, or from the other rule that GitHub may follow; `again` checks the work once more. `tried`: commits that were
 * refused.
 */
export const afterRefusal = async (
  check: LandingFacts['check'],
  { why, tried, again }: { why: string; tried: Set<string>; again: Again },
): Promise<WorkCheck> => {
  const server: WorkCheck = { ok: false, why, cause: 'server' };
  if (check?.ok === false && check.held !== undefined) return server;
  if (check?.ok === false && check.kept !== undefined) {
    const { kept: _, ...rest } = check;
    return rest;
  }
  if (check?.ok !== true || check.branchExpect === check.oid) {
    throw new UserError(`The ledger could not be written: ${why}`);
  }
  tried.add(check.oid);
  if (!refusesWorkflow(why)) return server;
  for (const asItIs of [false, true]) {
    const next = await again({ asItIs });
    if (next?.ok === false && next.cause === 'overtaken') return next;
    if (next?.ok === true && !tried.has(next.oid)) return next;
  }
  return server;
};

/** Returns the next check when there is something else under the ref `name` that was to keep work of the attempt. */
export const afterTakenRef = (check: LandingFacts['check'], name: string): LandingFacts['check'] => {
  if (check?.ok === false && check.kept !== undefined) {
    const { kept: _, ...rest } = check;
    return rest;
  }
  const isWritten = check?.ok === true ? check.replaced !== undefined : check?.held !== undefined;
  return isWritten ? { ok: false, why: `${name} exists already. What to do: delete that ref`, cause: 'server' } : check;
};

/** Returns what people have to know of the artifact of work that did not land; with a secret in the work it is deleted. */
export const artifactOf = async (job: Job, check: WorkCheck | undefined): Promise<WorkArtifact | undefined> => {
  if (check?.ok === true || check?.kept !== undefined || check?.held !== undefined) return undefined;
  const { source, assignment, artifact, dryRun } = job.request;
  const { attempt } = assignment;
  const listed = (await ifAnswered(job.ports.github.listArtifacts(source))) ?? [];
  const own = listed.filter(({ name }) => parseArtifactName(name)?.attempt === attempt || name === leftBehindName(attempt));
  const found = own.find(({ id }) => id === artifact?.id) ?? own[0];
  const place: WorkArtifact = { name: found?.name ?? artifactName(attempt), runId: source, until: found?.expiresAt };
  if (!holdsSecret(check) || dryRun) return place;
  const gone = await Promise.all(own.map(({ id }) => ifAnswered(job.ports.github.deleteArtifact(id).then(() => true))));
  return { ...place, isDeleted: own.length > 0 && gone.every((one) => one === true) };
};

const holdsSecret = (check: WorkCheck | undefined): boolean =>
  check?.ok === false && (check.cause === 'secret' || (check.cause === 'server' && readPushRefusal(check.why)?.isSecret === true));

const ifAnswered = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof RemoteError) return undefined;
    throw error;
  });
