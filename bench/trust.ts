// `npm run bench -- trust [--walks 100] [--cases 2000] [--bundles 200] [--seed 1]`: runs the controls that test/attack-cases.json
// names, random agents, hostile work and hostile passengers, and reads the mutation run of this very code. Writes
// bench/out/trust.json. Fails when work is lost or invented, when the policy is bypassed, or when a control does not bite.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeDigest } from '../scripts/mutation/rooms.ts';
import { runFuzz } from '../test/fuzz/run-fuzz.ts';
import { openTrainFuzz } from '../test/fuzz/fuzz-train.ts';
import { runWalks } from '../test/walks/run-walks.ts';
import { BenchError } from './bench-error.ts';
import { runControls } from './trust/controls.ts';

const root = join(import.meta.dirname, '..');

export interface MutationCounts {
  mutants: number;
  survived: number;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Returns the counts of a mutation report. A report about other code says nothing, so it is refused. */
export const readMutationReport = (text: string | undefined, digest: string): MutationCounts => {
  const again = 'run `npm run mutation`';
  if (text === undefined) throw new BenchError(`There is no out/mutation/report.json: ${again} first.`);
  let report: Record<string, unknown> | undefined;
  try {
    report = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new BenchError(`out/mutation/report.json is no JSON: ${again} again.`);
  }
  if (report?.['digest'] !== digest) throw new BenchError(`out/mutation/report.json is about other code than this: ${again} again.`);
  const { mutants, survived } = report;
  if (!isCount(mutants) || !isCount(survived)) throw new BenchError(`out/mutation/report.json has no counts of mutants: ${again} again.`);
  return { mutants, survived };
};

const readMutation = async (): Promise<MutationCounts> => {
  const file = join(root, 'out/mutation/report.json');
  return readMutationReport(existsSync(file) ? readFileSync(file, 'utf8') : undefined, codeDigest(root));
};

const runBundles = async ({ bundles, seed }: { bundles: number; seed: number }): Promise<string[]> => {
  const train = await openTrainFuzz();
  const wrong: string[] = [];
  for (let at = seed; at < seed + bundles; at += 1) wrong.push(...(await train.run(at)).wrong.map((what) => `train ${at}: ${what}`));
  train.close();
  return wrong;
};

const options = {
  walks: { type: 'string', default: '100' },
  cases: { type: 'string', default: '2000' },
  bundles: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
} as const;

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options });
  const [walks, cases, bundles, seed] = [values.walks, values.cases, values.bundles, values.seed].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (![walks, cases, bundles, seed].every((value) => Number.isSafeInteger(value) && value > 0)) {
    throw new BenchError('trust needs whole numbers: --walks N --cases N --bundles N --seed N');
  }
  const mutation = await readMutation();
  console.log('controls of the attacks');
  const { controls, biting, silent } = runControls(root);
  console.log(`${walks} random agents`);
  const { lost, invented } = await runWalks({ first: seed * 10_000, count: walks, length: 18 });
  console.log(`${cases} hostile cases, ${bundles} bundles of hostile passengers`);
  const fuzz = await runFuzz({ cases, seed: seed * 10_000 });
  const train = await runBundles({ bundles, seed: seed * 10_000 });
  const trust = {
    controls,
    controlsThatBite: biting,
    ...mutation,
    seeds: walks,
    lost: lost.length,
    invented: invented.length,
    policyBypasses: fuzz.policyBypasses + train.length,
  };
  const directory = join(import.meta.dirname, 'out');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'trust.json'), `${JSON.stringify(trust, null, 2)}\n`);
  const troubles = [...silent.map((title) => `it does not bite: ${title}`), ...lost, ...invented, ...fuzz.wrong, ...train];
  for (const trouble of troubles.slice(0, 50)) console.error(trouble);
  console.log(JSON.stringify(trust));
  if (troubles.length > 0) process.exitCode = 1;
};
