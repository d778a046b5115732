// The ledger's port over git: one fetch reads every record, one atomic push with leases writes. Invariants: a push
// happens whole or not at all; a lost race is `stale`, never an overwrite; what is already gone counts as freed; its
// bare repository is its own, because the shallow boundary of the fetch would break merge bases elsewhere.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BranchChange, fullRef, type LedgerView, type LedgerWrite, ledgerPrefix, mayBePartial } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { type Git, initBareRepository, openGit, type RemoteRepository } from '../git/git.ts';
import { gitObject } from '../git/git-object.ts';
import { readObjects } from '../git/object-reader.ts';
import { writeObjects } from '../git/object-writer.ts';
import { assertWellFormed } from './ledger-writes.ts';
import { pushOnce, type RefWrite } from './ledger-push.ts';
import type { LedgerPort, LedgerTips, PushResult } from '../ports.ts';

export interface LedgerOptions extends RemoteRepository {
  /** GitHub's time (ISO 8601) for commits of records that have no date of their own; asked at each push. */
  now?: () => string;
  /** Waits between two tries; the runner's own timer by default. */
  pause?: (seconds: number) => Promise<void>;
  /** Tries of one push before it is given up (default 6). */
  tries?: number;
}

interface Ledger extends Omit<RemoteRepository, 'credentials' | 'allowFile'>, Required<Pick<LedgerOptions, 'pause' | 'tries'>> {
  git: Git;
  /** Tells this writer's commits from every other's. */
  writer: string;
  now: LedgerOptions['now'] | undefined;
  fetchRefs(): Promise<Map<string, string>>;
}

/** Opens the ledger of one repository. `read` and `push` throw a RemoteError when the server stays away or refuses. */
export const openLedger = ({ gitDir, remote, credentials, allowFile, now, ...options }: LedgerOptions): LedgerPort & LedgerTips => {
  const git = openGit({ gitDir, credentials, allowFile });
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => {
    ready ??= initBareRepository(git).then(() => writeObjects(gitDir, [gitObject('tree', Buffer.alloc(0))]));
    return ready;
  };
  const ledger: Ledger = {
    git,
    gitDir,
    remote,
    tries: options.tries ?? 6,
    writer: randomUUID().slice(0, 8),
    now,
    pause: options.pause ?? ((seconds) => sleep(seconds * 1000)),
    fetchRefs: async () => {
      await prepared();
      await fetchLedger(ledger);
      return readRefs(git);
    },
  };
  return {
    read: () => readWhole(ledger),
    tip: async (ref) => {
      await prepared();
      const listed = await git.text(['ls-remote', '--refs', '--', remote, ref]);
      return /^[0-9a-f]{40,64}(?=\t)/.exec(listed)?.[0];
    },
    push: async (writes, also) => {
      await prepared();
      const composed = await compose(ledger, writes, also?.branches ?? []);
      if ('status' in composed) return composed;
      return pushWithRetries(ledger, { ...composed, alternates: also && join(also.objects, 'objects') });
    },
  };
};

/**
 * Lists again what may be half of somebody's push, until a listing is whole or stands still: two agree, or the bound is
 * met (then the leases of what follows decide).
 */
const readWhole = async (ledger: Ledger): Promise<LedgerView> => {
  let refs = await ledger.fetchRefs();
  for (let again = 0; ; again += 1) {
    const view = await readView(ledger.git, refs);
    if (!mayBePartial(view) || again === 3) return view;
    await ledger.pause(backoffSeconds(again));
    const listed = await ledger.fetchRefs();
    if (sameRefs(refs, listed)) return view;
    refs = listed;
  }
};

const sameRefs = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([ref, oid]) => other.get(ref) === oid);

interface Composed {
  refs: RefWrite[];
  oids: Map<string, string>;
}

/** Writes the commits of the push. Returns its refs, or `stale` when a parent is not the server's any more. */
const compose = async (
  ledger: Ledger,
  writes: readonly LedgerWrite[],
  branches: readonly BranchChange[],
): Promise<Composed | Extract<PushResult, { status: 'stale' }>> => {
  assertWellFormed(writes, branches);
  const parents = writes.flatMap((w) => ('record' in w && w.expect !== null ? [w.expect] : []));
  let before = await readCommits(ledger.git, parents);
  if (parents.some((oid) => before.get(oid)?.message === undefined)) {
    await ledger.fetchRefs();
    before = await readCommits(ledger.git, parents);
    const missing = writes.filter((w) => 'record' in w && w.expect !== null && before.get(w.expect)?.message === undefined);
    if (missing.length > 0) return { status: 'stale', refs: missing.map((w) => w.ref) };
  }
  const { recordCommit } = await loadRecords();
  const [at, writer] = [ledger.now?.(), ledger.writer];
  const oids = new Map<string, string>();
  const objects = writes.flatMap((w) => {
    if (!('record' in w)) return [];
    const { record, expect: parent } = w;
    const commit = recordCommit(w.ref, { record, parent, before: before.get(parent ?? '')?.message, at, writer });
    oids.set(w.ref, commit.oid);
    return [commit];
  });
  writeObjects(ledger.gitDir, objects);
  const refs = writes.map((w): RefWrite => {
    if ('delete' in w) return { ref: w.ref, expect: w.expect, to: null };
    const to = oids.get('sameAs' in w ? w.sameAs : w.ref);
    if (to === undefined) throw new Error(`${w.ref} should become a record that this push does not write`);
    oids.set(w.ref, to);
    return { ref: w.ref, expect: w.expect, to };
  });
  return { refs: [...refs, ...branches.map((b) => ({ ref: fullRef(b.branch), expect: b.expect, to: b.to }))], oids };
};

/** GitHub refuses a good token now and then. A refusal of a whole request is believed when it is repeated. */
const maximumDoubts = 3;

const pushWithRetries = async (
  ledger: Ledger,
  { refs, oids, alternates }: Composed & { alternates: string | undefined },
): Promise<PushResult> => {
  let wanted = refs;
  let last = '';
  let httpStatus = 0;
  for (let attempt = 0; attempt < ledger.tries; attempt += 1) {
    if (wanted.length === 0) return { status: 'applied', oids };
    const answer = await pushOnce(ledger.git, { remote: ledger.remote, writes: wanted, alternates });
    if (answer.status === 'applied') return { status: 'applied', oids };
    if (answer.status === 'refused') {
      if (answer.http === undefined || attempt + 1 >= maximumDoubts) return answer;
      await ledger.pause(backoffSeconds(attempt));
      continue;
    }
    if (answer.status === 'stale') {
      const rest = await stillToDo(ledger, { wanted, again: attempt > 0 });
      if (rest.length === wanted.length) return answer;
      wanted = rest;
      continue;
    }
    last = answer.why;
    httpStatus = answer.httpStatus;
    await ledger.pause(backoffSeconds(attempt));
  }
  throw new RemoteError(`the ledger could not be written after ${ledger.tries} tries: ${last || 'its refs kept moving'}`, {
    status: httpStatus,
    retryable: true,
  });
};

/** Returns the rest of a push that the server called stale: nothing where an earlier try stands, no frees of what is gone. */
const stillToDo = async (ledger: Ledger, { wanted, again }: { wanted: RefWrite[]; again: boolean }): Promise<RefWrite[]> => {
  const ofLedger = wanted.filter((w) => w.ref.startsWith(ledgerPrefix));
  // A caller that pushes branches alone looks at the world again.
  if (ofLedger.length === 0) return wanted;
  if (!again && wanted.every((w) => w.to !== null)) return wanted;
  const now = await ledger.fetchRefs();
  const done = new Set(ofLedger.filter((w) => (now.get(w.ref) ?? null) === w.to));
  // Our commits are nobody else's and the push is atomic: when one of them stands, the lost answer was a yes. Another ref may
  // have moved since, as that of a freed agent that somebody else has taken.
  if (ofLedger.some((w) => w.to !== null && done.has(w))) return [];
  // A lease on a ref that is gone fails the whole push; what should be gone and is gone needs none.
  return wanted.filter((w) => !(w.to === null && done.has(w)));
};

/** Grows from a quarter second to 15 s; jittered, so that writers who met once do not meet again. */
const backoffSeconds = (attempt: number): number => Math.min(15, 0.25 * 2 ** attempt) * (0.5 + Math.random());

const fetchLedger = async ({ git, remote, pause, tries }: Ledger): Promise<void> => {
  const refspec = `+${ledgerPrefix}*:${ledgerPrefix}*`;
  const args = ['fetch', '--quiet', '--depth=1', '--prune', '--no-tags', '--no-write-fetch-head', '--', remote, refspec];
  for (let attempt = 1; ; attempt += 1) {
    const result = await git.run(args);
    if (result.code === 0) return;
    // A shallow fetch that matches no ref fails without a word, and prunes nothing.
    if (result.code === 1 && result.stderr.trim() === '') return dropVanished(git, remote);
    const error = git.failure(args, result);
    if (!(error instanceof RemoteError) || attempt >= (error.retryable ? tries : maximumDoubts)) throw error;
    await pause(backoffSeconds(attempt));
  }
};

/** Confirms that the server has no ledger any more and forgets ours. */
const dropVanished = async (git: Git, remote: string): Promise<void> => {
  const listed = await git.text(['ls-remote', '--refs', '--', remote, `${ledgerPrefix}*`]);
  if (listed !== '')
    throw new RemoteError('git fetch of the ledger ended without a word although there is one', { status: 0, retryable: true });
  const refs = [...(await readRefs(git)).keys()];
  if (refs.length > 0) await git.text(['update-ref', '--stdin'], { input: refs.map((ref) => `delete ${ref}\n`).join('') });
};

const readRefs = async (git: Git): Promise<Map<string, string>> => {
  const text = await git.text(['for-each-ref', '--format=%(objectname) %(refname)', ledgerPrefix]);
  return new Map(text === '' ? [] : text.split('\n').map((line) => [line.slice(41), line.slice(0, 40)] as const));
};

/** The schemas of all records: needed when the first have arrived. */
export const loadRecords = () => import('./ledger-record.ts');

const readView = async (git: Git, refs: ReadonlyMap<string, string>): Promise<LedgerView> => {
  const found = await readCommits(git, [...refs.values()]);
  const { ledgerView } = await loadRecords();
  return ledgerView([...refs].map(([ref, oid]) => ({ ref, oid, ...(found.get(oid) ?? { problem: 'it is a missing object' }) })));
};

/** Far above any record of ours: what is larger is not even read. */
const maximumRecordBytes = 16 * 1024 * 1024;

type Found = { message: string; problem?: never } | { problem: string; message?: never };

/** The messages of these commits, or why an object that is there has none. */
const readCommits = async (git: Git, oids: readonly string[]): Promise<Map<string, Found>> => {
  if (oids.length === 0) return new Map();
  const input = [...new Set(oids)].map((oid) => `${oid}\n`).join('');
  const answers = (await git.text(['cat-file', '--batch-check'], { input })).split('\n').map((line) => line.split(' '));
  const found = new Map<string, Found>();
  const wanted: string[] = [];
  for (const [oid = '', type, size] of answers) {
    if (size === undefined) continue;
    if (type !== 'commit') found.set(oid, { problem: `it is a ${type}, not a commit` });
    else if (Number(size) > maximumRecordBytes) found.set(oid, { problem: `its commit has ${size} bytes, more than any record` });
    else wanted.push(oid);
  }
  for (const [oid, { content }] of await readObjects(git, [...new Set(wanted)], 512 * 1024 * 1024))
    found.set(oid, { message: messageOf(content) });
  return found;
};

/** A commit's message follows its first empty line. */
const messageOf = (content: Buffer): string => {
  const head = content.indexOf('\n\n');
  return head < 0 ? '' : content.toString('utf8', head + 2);
};
