// `npm run fuzz -- --cases 10000 --seed 1`: sends hostile work and results through the checks of landing, and writes the counts to
// out/fuzz/result.json. Fails when one case brings something forbidden onto a branch, throws or takes too long.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFuzz } from '../test/fuzz/run-fuzz.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const [cases, seed] = [Number(values.cases), Number(values.seed)];
if (!Number.isSafeInteger(cases) || cases < 1 || !Number.isSafeInteger(seed)) {
  console.error('fuzz needs whole numbers: --cases N --seed N');
  process.exit(2);
}
const startedMs = performance.now();
const report = await runFuzz({ cases, seed, heard: (line) => console.log(line) });
const result = { ...report, seconds: Math.round((performance.now() - startedMs) / 1000) };
const directory = join(import.meta.dirname, '../out/fuzz');
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
for (const line of result.wrong.slice(0, 50)) console.error(line);
console.log(
  `${result.cases} cases of seed ${seed}, ${result.wrong.length} wrong, ${result.policyBypasses} policy bypasses, ${result.seconds} s`,
);
process.exitCode = result.wrong.length === 0 ? 0 : 1;
