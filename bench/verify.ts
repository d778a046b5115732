// `npm run bench -- verify [--simulations 500]`: culprits of a bundle and CI runs with and without `verify`, asked of the search that
// bundle-train runs. A change is broken by itself, which the repository's own commands can see in the attempt, or only together
// with others, which CI alone sees. Writes bench/out/verify.json; fails where verify costs CI runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.ts';
import { measureVerify, type VerifyRow } from './verify/measure.ts';

/** Share of the changes that are broken by themselves, and share of those that the commands see. */
const cases = [
  { broken: 0.02, seen: 0.9 },
  { broken: 0.05, seen: 0.9 },
  { broken: 0.1, seen: 0.9 },
  { broken: 0.1, seen: 0.5 },
  { broken: 0.2, seen: 0.9 },
] as const;

const round = (value: number): number => Number(value.toFixed(2));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { simulations: { type: 'string', default: '500' } } });
  const simulations = Number(values.simulations);
  if (!Number.isInteger(simulations) || simulations < 1)
    throw new BenchError(`--simulations must be a whole number above 0, not ${values.simulations}`);
  console.log('| n | broken | seen | culprits without | with | CI runs without | with | CI runs a landed change without | with |');
  console.log(`|${'--:|'.repeat(9)}`);
  const rows: VerifyRow[] = [];
  for (const n of [16, 100]) {
    for (const one of cases) {
      const row = measureVerify({ n, ...one, simulations });
      rows.push(row);
      const { without, withVerify } = row;
      const cells = [without.culprits, withVerify.culprits, without.runs, withVerify.runs, without.runsPerLanded, withVerify.runsPerLanded];
      console.log(`| ${[n, percent(one.broken), percent(one.seen), ...cells.map(round)].join(' | ')} |`);
    }
  }
  const folder = join(import.meta.dirname, 'out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'verify.json'), `${JSON.stringify(rows, null, 2)}\n`);
  const dearer = rows.filter(({ without, withVerify }) => withVerify.runs > without.runs);
  if (dearer.length > 0) throw new BenchError(`verify costs CI runs in ${dearer.length} rows`);
};
