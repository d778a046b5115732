// `npm run bench -- isolate [--simulations 2000]`: how many CI runs and rounds it takes to find k culprits among n, asked of
// the function that bundle-train runs, beside testing one by one, halving (bors-ng) and the entropy bound. The search does
// not know k: it has the record of 30 bundles before. Writes bench/out/isolate.json; fails where a number to hold is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entropyBits } from './isolate/rivals.ts';
import { run } from './isolate/series.ts';

const { values } = parseArgs({ options: { simulations: { type: 'string', default: '2000' } }, allowPositionals: true });
const simulations = Number(values.simulations);
if (!Number.isInteger(simulations) || simulations < 1) throw new Error(`--simulations must be a whole number, not ${values.simulations}`);

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const flakeRate = 0.05;
const hints = 0.7;

/** Without flakes, with them, and with a log that names a test of the culprit's module seven times in ten. */
const row = (n: number, k: number, width: number) => {
  const shared = { n, k, width, simulations };
  const calm = run({ ...shared, flakeRate: 0 });
  const flaky = run({ ...shared, flakeRate });
  const informed = run({ ...shared, flakeRate: 0, hints });
  return {
    n,
    k,
    width,
    runs: round(calm.runs),
    rounds: round(calm.rounds),
    reruns: round(calm.reruns),
    confirmations: round(calm.confirmations),
    halving: round(calm.halving),
    oneByOne: n,
    entropy: round(entropyBits(n, k)),
    innocentsAt5PercentFlakes: round(flaky.innocents, 4),
    runsWithPriors: round(informed.runs),
    roundsWithPriors: round(informed.rounds),
    runsAt5PercentFlakes: round(flaky.runs + flaky.reruns + flaky.confirmations),
    roundsAt5PercentFlakes: round(flaky.rounds),
    innocentsWithoutFlakes: round(calm.innocents, 4),
    simulations,
  };
};
type Row = ReturnType<typeof row>;

const heads = [
  'n / k',
  'at once',
  'runs',
  '+ reruns',
  '+ confirmations',
  'rounds',
  'with priors',
  'halving',
  'one by one',
  'entropy',
  'runs, 5 % flakes',
  'innocents',
];
const cells = (r: Row): (string | number)[] => [
  `${r.n} / ${r.k}`,
  r.width,
  r.runs,
  r.reruns,
  r.confirmations,
  r.rounds,
  r.runsWithPriors,
  r.halving,
  r.oneByOne,
  r.entropy,
  r.runsAt5PercentFlakes,
  r.innocentsAt5PercentFlakes,
];
console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '--:|').join('')}`);
const started = Date.now();
const rows: Row[] = [];
for (const width of [1, 4]) {
  for (const n of [16, 64, 100, 500]) {
    for (const k of [0, 1, 2, 3, 5, 10]) {
      const one = row(n, k, width);
      rows.push(one);
      console.log(`| ${cells(one).join(' | ')} |`);
    }
  }
}
console.log(`\n${simulations} simulations a row and series, ${Math.round((Date.now() - started) / 1000)} s.`);

const folder = join(import.meta.dirname, 'out');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'isolate.json'), `${JSON.stringify(rows, null, 2)}\n`);

/** Promises for 100 passengers: [k, search runs, all runs, rounds of four, bors-ng's halving]. */
const promised: [number, number, number, number, number][] = [
  [1, 9, 11, 6.5, 14.5],
  [3, 20, 25, 16, 32.6],
  [5, 30, 36, 25, 46.6],
];
const missed: string[] = [];
const hold = (what: string, value: number, most: number): void => {
  if (value > most) missed.push(`${what}: ${value}, to hold: ${most}`);
};
for (const [k, search, all, rounds, halving] of promised) {
  const one = rows.find((r) => r.n === 100 && r.k === k && r.width === 1);
  const four = rows.find((r) => r.n === 100 && r.k === k && r.width === 4);
  if (one === undefined || four === undefined) throw new Error(`no row for 100 / ${k}`);
  hold(`search runs of 100 / ${k}`, one.runs, search);
  hold(`all runs of 100 / ${k}`, round(one.runs + one.reruns + one.confirmations), all);
  hold(`rounds of 100 / ${k}, four at once`, four.rounds, rounds);
  hold(`halving of 100 / ${k}, away from bors-ng's ${halving} (share)`, round(Math.abs(one.halving / halving - 1), 4), 0.03);
}
for (const r of rows) {
  hold(`innocents of ${r.n} / ${r.k}, ${r.width} at once, 5 % flakes`, r.innocentsAt5PercentFlakes, 0.02);
  hold(`innocents of ${r.n} / ${r.k}, ${r.width} at once, no flakes`, r.innocentsWithoutFlakes, 0);
}
if (missed.length > 0) {
  console.error(`Missed:\n${missed.map((line) => `- ${line}`).join('\n')}`);
  process.exitCode = 1;
}
