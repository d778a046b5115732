// Random schedules of a whole fleet: npm run chaos -- --seeds 10000. A failing one says how to replay it.
import { parseArgs } from 'node:util';
import { runChaos } from '../test/chaos/run-chaos.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
console.log(`seed ${seed}`);
const { seeds, broken } = await runChaos({ seeds: Number(values.seeds), seed, path: values.path });
console.log(`${seeds} schedules`);
if (broken !== undefined) {
  console.log(`broken: ${broken.promises}\n${broken.events.map((event) => JSON.stringify(event)).join('\n')}\nreplay: ${broken.replay}`);
  process.exitCode = 1;
}
