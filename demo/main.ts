// `npm run demo`: runs the demo on a live board, prints the final table and writes out/demo/. Exit code 0: the end state
// is the expected one; 1: it is not; 2: the command line is wrong and nothing was started.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boardFacts, openLedgerReader, openScreen, renderBoard } from './board.ts';
import { type DemoResult, toleratedLateSeconds, runDemo } from './demo.ts';
import { type DemoOptions, parseOptions } from './options.ts';
import type { Stage } from './stage.ts';

const out = join('out', 'demo');

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

function readCommandLine(args: string[]): DemoOptions {
  try {
    return parseOptions(args);
  } catch (error) {
    console.error(`npm run demo: ${(error as Error).message}`);
    process.exit(2);
  }
}

/** Says how to clone, and goes on serving until the first signal. */
function keepRunning(stage: Stage): void {
  const path = `${stage.repository.owner}/${stage.repository.name}`;
  console.log(`\nThe local GitHub goes on until you press Ctrl-C. Clone from it with\n  git clone ${stage.local.serverUrl}/${path}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stage.close().then(() => process.exit()));
}

/** "#4 Print a receipt: waits: blocked by #1" → 4, "waits: blocked by #1". */
function readReasons(summary: string): Map<number, string> {
  const section = summary.split('### What waits, and why\n')[1]?.split('\n\n')[0] ?? '';
  const lines = section.split('\n').map((line) => /^- #(\d+) .*?: (.+)$/.exec(line));
  return new Map(lines.flatMap((found) => (found?.[1] === undefined ? [] : [[Number(found[1]), found[2] ?? '']])));
}

function clockTime(timestamp: string): string {
  return timestamp.slice(11, 19);
}

function printResult(result: DemoResult): void {
  const { issues, bundles, departures, requests, runnerMinutes, seconds, isolation, problems, ok } = result;
  console.log('');
  console.table(
    Object.fromEntries(
      issues.map(({ number, title, state, attempts, costUsd, bundle }) => [
        `#${number}`,
        { title, state, attempts, costUsd, bundle: bundle ?? '' },
      ]),
    ),
  );
  for (const { pr, passengers, evicted, ciRuns, mergedTree, testedTree } of bundles) {
    const came = passengers.length === 0 ? 'nothing' : passengers.map((issue) => `#${issue}`).join(' ');
    const left = evicted.length === 0 ? '' : `, evicted ${evicted.map((issue) => `#${issue}`).join(' ')}`;
    const tree =
      mergedTree === null
        ? 'not merged'
        : mergedTree === testedTree
          ? 'the merged tree is the tested one'
          : 'the merged tree was NOT tested';
    console.log(`bundle #${pr}: ${came}${left}; CI runs: ${ciRuns}; ${tree}`);
  }
  for (const { flight, departedAt, promisedBy, lateSeconds } of departures) {
    const promise = promisedBy === null ? 'with nobody who had waited' : `promised by ${clockTime(promisedBy)}`;
    console.log(`flight ${flight} departed at ${clockTime(departedAt)}, ${promise}${lateSeconds > 0 ? `: ${lateSeconds} s late` : ''}`);
  }
  if (departures.some(({ lateSeconds }) => lateSeconds > 0))
    console.log(
      `(While everybody waits, GitHub's clock here goes up to a minute on between two looks at it: late is what is beyond ${toleratedLateSeconds} s.)`,
    );
  console.log(
    `${requests.total} API requests (${requests.perMergedIssue} a merged issue), ${requests.gitRequests} git requests; ${seconds} s`,
  );
  console.log(
    `${result.ciRuns.started} CI runs, ${runnerMinutes.ci} runner minutes of CI and ${runnerMinutes.clambake} of ours, by GitHub's clock`,
  );
  printAppUse(result.appToken);
  if (isolation === 'none') {
    console.log(
      'isolation: none. This machine lets us start no second user, so the agents ran as you, as the configuration of the demo says.',
    );
  }
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  console.log(ok ? 'Every eligible issue is merged; the end state is the expected one.' : 'The end state is NOT the expected one.');
}

function printAppUse({ requests, pushed }: DemoResult['appToken']): void {
  if (Object.keys(requests).length === 0) return;
  const routes = Object.entries(requests).map(([route, count]) => `${count} × ${route}`);
  console.log(`The App's token was used for ${routes.join(', ')}; it pushed ${pushed.join(', ')}`);
}
