// Searches the ledger's protocol within a big bound: npm run protocol -- --depth 6 --states 500000
import { parseArgs } from 'node:util';
import { bigBounds } from '../test/protocol/bounds.ts';
import { searchProtocol } from '../test/protocol/search.ts';

const { values } = parseArgs({
  options: { depth: { type: 'string', default: '6' }, states: { type: 'string', default: '500000' } },
});

for (const [what, options] of Object.entries(bigBounds(Number(values.depth), Number(values.states)))) {
  const { counterexample, ...found } = searchProtocol(options);
  console.log(`${what}: ${JSON.stringify({ bound: options.bound, ...found })}`);
  if (counterexample === undefined) continue;
  console.log(`broken: ${counterexample.promise}\n  ${counterexample.moves.join('\n  ')}`);
  process.exitCode = 1;
}
