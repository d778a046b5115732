// `npm run soak [-- --issues 300 --agents 12 --seed 1 --minutes 45]`: a long life of a fleet with the packed actions, with random
// faults, lost machines and people who interfere. Writes out/soak/result.json. Exit code 0: nothing was lost, duplicated or stuck.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSoak } from './soak.ts';

const options = {
  issues: { type: 'string', default: '300' },
  agents: { type: 'string', default: '12' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '45' },
} as const;

const { values } = parseArgs({ options });
const [issues, agents, seed, minutes] = [values.issues, values.agents, values.seed, values.minutes].map(Number) as [
  number,
  number,
  number,
  number,
];
if (![issues, agents, seed, minutes].every((value) => Number.isSafeInteger(value) && value > 0) || issues < 8 || agents > 20) {
  console.error('npm run soak: --issues from 8, --agents from 1 to 20, --seed and --minutes are whole numbers above 0');
  process.exit(2);
}
const result = await runSoak({ issues, agents, seed, minutes });
const out = join('out', 'soak');
await mkdir(out, { recursive: true });
await writeFile(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
process.exitCode = result.lost.length + result.duplicated.length + result.stuck.length + result.problems.length === 0 ? 0 : 1;
