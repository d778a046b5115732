// Compares each departure with the time that the train promises: ten minutes after a branch has landed, or ten minutes
// after the end of the bundle that was open at that time. Both times are computed from GitHub's records and the ledger,
// and not from the time that the train announced.
import type { Repository } from '@clambake/local';
import { readLedgerDocuments } from './read-git.ts';

export interface Departure {
  base: string;
  flight: string;
  departedAt: string;
  /** The earliest time that was promised to a passenger; null when no passenger had to wait. */
  promisedBy: string | null;
  /** Seconds between the promised time and a later departure; 0 when the train departed in time. */
  lateSeconds: number;
}

interface BundleDocument {
  id: string;
  departedAt?: string;
  endedAt?: string;
}

const promiseMs = 10 * 60_000;

/** Returns the departures in order of time. */
export const readDepartures = async (repository: Repository): Promise<Departure[]> => {
  const ledger = await readLedgerDocuments(repository.gitDir);
  const departures = [...ledger].flatMap(([name, document]) => {
    if (!name.startsWith('train/')) return [];
    const bundles = [...((document?.history ?? []) as BundleDocument[])].filter(({ departedAt }) => departedAt !== undefined);
    const base = decodeURIComponent(name.slice('train/'.length));
    return bundles.map((bundle) => describe(base, { flight: bundle, flights: bundles, waited: waitsOf(repository, bundle) }));
  });
  return departures.sort((a, b) => (a.departedAt < b.departedAt ? -1 : 1));
};

/** Returns when each passenger of the bundle had landed, from the times of its labels. */
const waitsOf = ({ issues }: Repository, bundle: BundleDocument): number[] => {
  const departed = Date.parse(bundle.departedAt ?? '');
  return [...issues.values()].flatMap(({ timeline }) => {
    const labelled = timeline.filter(({ kind, label }) => kind === 'labeled' && /^clambake:(landed|bundled)$/.test(label ?? ''));
    const boarded = labelled.findIndex(({ label, at }) => label === 'clambake:bundled' && Date.parse(at) + 1_000 > departed);
    const landed = labelled.slice(0, Math.max(0, boarded)).findLast(({ label }) => label === 'clambake:landed');
    const isNext = labelled[boarded - 1] === landed;
    return landed === undefined || !isNext || Date.parse(landed.at) > departed ? [] : [Date.parse(landed.at)];
  });
};

const describe = (
  base: string,
  { flight: bundle, flights: bundles, waited }: { flight: BundleDocument; flights: readonly BundleDocument[]; waited: readonly number[] },
): Departure => {
  const departed = Date.parse(bundle.departedAt ?? '');
  const promises = waited.map(
    (landed) =>
      freeFrom(
        landed,
        bundles.filter((other) => other.id !== bundle.id),
      ) + promiseMs,
  );
  const promised = promises.length === 0 ? undefined : Math.min(...promises);
  return {
    base,
    flight: bundle.id,
    departedAt: new Date(departed).toISOString(),
    promisedBy: promised === undefined ? null : new Date(promised).toISOString(),
    lateSeconds: promised === undefined ? 0 : Math.max(0, Math.round((departed - promised) / 1000)),
  };
};

/** Maximum gap that counts as none: a search that lands a part of a bundle continues with the next bundle at once. */
const onwardMs = 1_000;

/** Returns the first moment, at `at` or later, at which no bundle is open. */
const freeFrom = (at: number, bundles: readonly BundleDocument[]): number => {
  const open = bundles.find(({ departedAt = '', endedAt = '' }) => Date.parse(departedAt) <= at + onwardMs && Date.parse(endedAt) > at);
  return open === undefined ? at : freeFrom(Date.parse(open.endedAt ?? ''), bundles);
};
