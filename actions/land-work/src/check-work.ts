// Has the work of the attempt checked by the landing repository.
import { approvedFor, issueBranch, type WorkCheck } from '@clambake/core';
import type { Job, Read } from './job.ts';

interface Reading extends Read {
  hasRaced?: boolean;
  asItIs?: boolean;
}

/** Undefined: there is no work to check, or the attempt no longer holds its claim. */
export const checkWork = async (job: Job, read: Reading): Promise<WorkCheck | undefined> => {
  const claim = read.facts.stored?.record.claim;
  return claim?.id === job.request.assignment.attempt ? checkOn(job, { ...read, base: claim.base }) : undefined;
};

/** Undefined: there is no work to check. */
export const checkOn = async (
  { ports, request }: Job,
  { facts, got, config, signer, base, hasRaced = false, asItIs = false }: Reading & { base: string },
): Promise<WorkCheck | undefined> => {
  const { assignment } = request;
  if ('missing' in got || 'problem' in config || got.result.headOid === null) return undefined;
  const { headOid, left, startOid, baseOid, model, costUsd } = got.result;
  const record = facts.stored?.record;
  const earlier = [...(record?.attempts ?? []), record?.landed].flatMap((work) => work?.baseOid ?? []);
  const work = {
    workFile: got.workFile,
    headOid,
    // A branch that moves between the check and the push is not merged with: somebody is at work there this very moment.
    startOid: hasRaced ? undefined : startOid,
    stoodOn: [baseOid, ...earlier],
    asItIs,
    base,
    branch: issueBranch(assignment.issue),
    agent: assignment.agent,
    attempt: assignment.attempt,
    model,
    costUsd,
    coAuthor: config['co-author'] && record?.claim !== undefined ? await ports.readNoReply(record.claim.actor) : undefined,
    signOff: config['sign-off'],
    isDryRun: request.dryRun,
    squashed: record?.squashed?.work,
    signer,
    protectedPaths: config['protected-paths'],
    approved: record === undefined ? [] : approvedFor(record),
    knownSecrets: request.knownSecrets,
  };
  const whole = await ports.repository.checkWork(work);
  if (whole.ok || left?.commit?.oid !== headOid) return whole;
  // Our commit is judged alone: a file that the agent never meant to hand in does not cost its commits.
  const own = await ports.repository.checkWork({ ...work, withoutLast: left.commit.parent });
  return own.ok && own.files > 0 ? { ...own, dropped: whole.why } : whole;
};
