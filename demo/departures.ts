// Compares when the train left with when it had promised to: within ten minutes of a branch's landing or of the end of
// the bundle that was open then, whichever is later. It follows from the records of GitHub and the ledger; nothing here
// asks the train for its own promise.
import type { Repository } from '@clambake/local';
import { readLedgerDocuments } from './read-git.ts';

export interface Departure {
  base: string;
  flight: string;
  departedAt: string;
  /** The earliest promise to a passenger; null when no passenger had to wait. */
  promisedBy: string | null;
  /** Seconds after the promise; 0 when it was kept. */
  lateSeconds: number;
}

interface BundleDocument {
  id: string;
  departedAt?: string;
  endedAt?: string;
}

const promiseMs = 10 * 60_000;

/** Returns the departures in order. */
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

/** Returns the moments at which the passengers had landed, from their labels. */
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

/** A search that lands a part of a bundle goes on with the next bundle at once; a gap this short counts as none. */
const onwardMs = 1_000;

/** Returns the first moment from `at` on when no bundle is open. */
const freeFrom = (at: number, bundles: readonly BundleDocument[]): number => {
  const inTheAir = bundles.find(({ departedAt = '', endedAt = '' }) => Date.parse(departedAt) <= at + onwardMs && Date.parse(endedAt) > at);
  return inTheAir === undefined ? at : freeFrom(Date.parse(inTheAir.endedAt ?? ''), bundles);
};
