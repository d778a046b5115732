// Runs seeded cases of every kind and counts what became of them.
import { fuzzName } from './fuzz-names.ts';
import { openResultFuzz } from './fuzz-results.ts';
import { openWorkFuzz } from './fuzz-work.ts';

const kinds = ['bundles', 'trees', 'names', 'messages', 'results'] as const;
export type FuzzKind = (typeof kinds)[number];

/** Shares of all cases, in hundredths. A work file of the kind `messages` is one case for each of its messages. */
const shares: Record<FuzzKind, number> = { bundles: 20, trees: 25, names: 25, messages: 15, results: 15 };

export interface FuzzReport {
  seed: number;
  cases: number;
  counts: Record<string, number>;
  policyBypasses: number;
  /** A line for each wrong outcome, with kind and seed. */
  wrong: string[];
}

export interface FuzzOptions {
  cases: number;
  seed: number;
  kinds?: readonly FuzzKind[];
  heard?: (line: string) => void;
}

const messagesOfCase = 40;

export const runFuzz = async ({ cases, seed, kinds: chosen = kinds, heard }: FuzzOptions): Promise<FuzzReport> => {
  const report: FuzzReport = { seed, cases: 0, counts: {}, policyBypasses: 0, wrong: [] };
  const [work, results] = [openWorkFuzz(), openResultFuzz()];
  const runOne = async (kind: FuzzKind, at: number): Promise<{ outcome: string; wrong: string[] }> => {
    if (kind === 'names') return fuzzName(at);
    return kind === 'results' ? results.run(at) : work.run(at, kind);
  };
  try {
    for (const kind of chosen) {
      const size = kind === 'messages' ? messagesOfCase : 1;
      const count = Math.ceil((cases * shares[kind]) / 100 / size);
      for (let at = seed; at < seed + count; at += 1) {
        const { outcome, wrong } = await runOne(kind, at);
        report.cases += size;
        report.counts[`${kind} ${outcome}`] = (report.counts[`${kind} ${outcome}`] ?? 0) + size;
        report.wrong.push(...wrong.map((what) => `${kind} ${at}: ${what}`));
        if (outcome !== 'refused' && wrong.length > 0) report.policyBypasses += 1;
        if ((at - seed + 1) % 500 === 0) heard?.(`${kind}: ${at - seed + 1} of ${count}`);
      }
    }
    return report;
  } finally {
    work.close();
    results.close();
  }
};
