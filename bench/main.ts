// `node bench/main.ts <name> [options]` (`npm run bench -- <name>`): one benchmark, loaded only when it is asked for.
// Packages are taken from their sources, as the tests do.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...(context.conditions ?? []), 'source'] }),
});

const benches: Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>> = {
  merge: () => import('./merge.ts'),
  replay: () => import('./replay.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (load === undefined) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  await (await load()).run(args);
}
