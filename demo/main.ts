// `npm run demo`: runs the demo with a live board, prints the final table and writes out/demo/. Exit code 0: the end
// state is the expected one. 1: it is not. 2: the command line is wrong and nothing was started.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boardFacts, openLedgerReader, openScreen, renderBoard } from './board.ts';
import { runDemo } from './demo.ts';
import { type DemoOptions, parseOptions } from './options.ts';
import { printResult } from './print-result.ts';
import type { Stage } from './stage.ts';

const out = join('out', 'demo');

const readCommandLine = (args: string[]): DemoOptions => {
  try {
    return parseOptions(args);
  } catch (error) {
    console.error(`npm run demo: ${(error as Error).message}`);
    process.exit(2);
  }
};

/** Reads "#4 Print a receipt: waits: blocked by #1" as 4 → "waits: blocked by #1". */
const readReasons = (summary: string): Map<number, string> => {
  const section = summary.split('### What waits, and why\n')[1]?.split('\n\n')[0] ?? '';
  const lines = section.split('\n').map((line) => /^- #(\d+) .*?: (.+)$/.exec(line));
  return new Map(lines.flatMap((found) => (found?.[1] === undefined ? [] : [[Number(found[1]), found[2] ?? '']])));
};

/** Prints how to clone the repository, and serves it until the first signal. */
const keepRunning = (stage: Stage): void => {
  const path = `${stage.repository.owner}/${stage.repository.name}`;
  console.log(`\nThe local GitHub runs until you press Ctrl-C. Clone from it with\n  git clone ${stage.local.serverUrl}/${path}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stage.close().then(() => process.exit()));
};

const options = readCommandLine(process.argv.slice(2));
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const screen = openScreen(process.stdout);
let readLedger: ReturnType<typeof openLedgerReader> | undefined;
const draw = async (stage: Stage): Promise<void> => {
  readLedger ??= openLedgerReader(stage.local.store);
  const facts = { now: stage.local.clock.now(), agents: options.agents, departureMinutes: 10, reasons: readReasons(stage.latestSummary()) };
  screen.draw(renderBoard(boardFacts(stage.repository, await readLedger(stage.repository), facts)));
};
const { stage, result } = await runDemo({
  ...options,
  out,
  onChange: draw,
  limitMs: 240_000 + options.ciMinutes * 6_000 + (options.scale ?? 0) * 30_000,
});
await draw(stage);
screen.end();
await writeFile(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
printResult(result);
process.exitCode = result.ok ? 0 : 1;
if (options.keep) keepRunning(stage);
else await stage.close();
