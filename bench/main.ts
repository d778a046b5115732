// `node bench/main.ts <name> [options]` (`npm run bench -- <name>`): one benchmark, loaded only when it is asked for.
// Packages are taken from their sources, as the tests do.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...(context.conditions ?? []), 'source'] }),
});

const benches: Record<string, (args: readonly string[]) => Promise<void>> = {
  // Reads its options from the command line itself.
  isolate: async () => void (await import('./isolate.ts')),
  bundle: async (args) => (await import('./bundle.ts')).run(args),
  merge: async (args) => (await import('./merge.ts')).run(args),
  requests: async (args) => (await import('./requests.ts')).run(args),
  points: async (args) => (await import('./points.ts')).run(args),
  landings: async (args) => (await import('./landings.ts')).run(args),
  trust: async (args) => (await import('./trust.ts')).run(args),
  verify: async (args) => (await import('./verify.ts')).run(args),
  money: async (args) => (await import('./money.ts')).run(args),
  agent: async (args) => (await import('./agent.ts')).run(args),
  reliability: async (args) => (await import('./reliability.ts')).run(args),
  replay: async (args) => (await import('./replay.ts')).run(args),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  try {
    await bench(args);
  } catch (error) {
    // The request was wrong, so a sentence helps more than a stack.
    console.error(error instanceof Error && error.name === 'BenchError' ? error.message : error);
    process.exitCode = 1;
  }
}
