// Prints the result of a demo: a table of the issues, a line for each bundle and departure, and counts.
import { type DemoResult, toleratedLateSeconds } from './demo.ts';

const clockTime = (timestamp: string): string => timestamp.slice(11, 19);

const describeTree = ({ mergedTree, testedTree }: DemoResult['bundles'][number]): string => {
  if (mergedTree === null) return 'not merged';
  return mergedTree === testedTree ? 'the merged tree is the tested one' : 'the merged tree was NOT tested';
};

const printBundle = (bundle: DemoResult['bundles'][number]): void => {
  const { pr, passengers, evicted, ciRuns } = bundle;
  const came = passengers.length === 0 ? 'nothing' : passengers.map((issue) => `#${issue}`).join(' ');
  const left = evicted.length === 0 ? '' : `, evicted ${evicted.map((issue) => `#${issue}`).join(' ')}`;
  console.log(`pull request #${pr}: ${came}${left}; CI runs: ${ciRuns}; ${describeTree(bundle)}`);
};

const printDepartures = (departures: DemoResult['departures']): void => {
  for (const { flight: bundle, departedAt, promisedBy, lateSeconds } of departures) {
    const promise = promisedBy === null ? 'no passenger had waited' : `promised by ${clockTime(promisedBy)}`;
    console.log(`bundle ${bundle} departed at ${clockTime(departedAt)}, ${promise}${lateSeconds > 0 ? `: ${lateSeconds} s late` : ''}`);
  }
  if (departures.some(({ lateSeconds }) => lateSeconds > 0))
    console.log(
      `(The demo's clock may jump by a minute while every job waits, so only more than ${toleratedLateSeconds} s are a problem.)`,
    );
};

const printAppUse = ({ requests, pushed }: DemoResult['appToken']): void => {
  if (Object.keys(requests).length === 0) return;
  const routes = Object.entries(requests).map(([route, count]) => `${count} × ${route}`);
  console.log(`The App's token was used for ${routes.join(', ')}; it pushed ${pushed.join(', ')}`);
};

const counts = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([what, number]) => `${number} ${what}`)
    .join(', ');

const printBilled = ({ billedMinutes, runsByConclusion }: Pick<DemoResult, 'billedMinutes' | 'runsByConclusion'>): void => {
  const { total, perMergedIssue, idlePerDay, byJob } = billedMinutes;
  console.log(
    `${total} billed minutes of ours (${perMergedIssue} a merged issue), ${idlePerDay} a day while idle; by kind of job: ${counts(byJob)}`,
  );
  console.log(`Runs on the page of Actions: ${counts(runsByConclusion)}`);
};

export const printResult = (result: DemoResult): void => {
  const { issues, bundles, departures, requests, runnerMinutes, ciRuns, seconds, isolation, problems, ok } = result;
  const rows = issues.map(({ number, bundle, ...issue }) => [`#${number}`, { ...issue, 'pull request': bundle ?? '' }] as const);
  console.log('');
  console.table(Object.fromEntries(rows));
  for (const bundle of bundles) printBundle(bundle);
  printDepartures(departures);
  console.log(
    `${requests.total} API requests (${requests.perMergedIssue} a merged issue), ${requests.gitRequests} git requests; ${seconds} s`,
  );
  console.log(
    `${ciRuns.started} CI runs, ${runnerMinutes.ci} runner minutes of CI and ${runnerMinutes.clambake} of ours, by GitHub's clock`,
  );
  printBilled(result);
  printAppUse(result.appToken);
  if (isolation === 'none')
    console.log('isolation: none. The demo cannot switch users on this machine, so the agents ran as your own user.');
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  console.log(ok ? 'Every eligible issue is merged; the end state is the expected one.' : 'The end state is NOT the expected one.');
};
