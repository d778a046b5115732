// The order of a CI run: `npm test`, then as many of the long test files as fit into the time. Invariants: the files
// rotate with the commit, so that all of them run within a few commits; nothing that ran is left out of the counts; the
// run ends when its time is over, and then it has failed.
import { createHash } from 'node:crypto';
import type { Counts, CountedTests } from '../count-tests.ts';

export interface CiTimes {
  /** No long file is started that is expected to end after this. */
  budgetSeconds: number;
  /** The run ends itself then. */
  limitSeconds: number;
}

export interface CiPorts {
  /** Undefined: it ended without its counts. `ok` false: it failed, whatever the counts say. `failures`: names of what failed. */
  runNpmTest(): Promise<(Counts & { ok: boolean; failures: string[] }) | undefined>;
  runLongFile(path: string): Promise<CountedTests>;
  /** Ends everything that this run started, and describes what it was, one line each. */
  killAll(): string[];
  /** Seconds since the run started. */
  elapsedSeconds(): number;
  /** Resolves after that many seconds. */
  wait(seconds: number): Promise<void>;
  print(line: string): void;
}

export interface CiFacts {
  commit: string;
  /** Long file → seconds it is expected to take. */
  longSeconds: Readonly<Record<string, number>>;
  times: CiTimes;
}

export interface CiResult extends Counts {
  ok: boolean;
}

/** The long files in an order that differs from commit to commit and is the same on every machine. */
export const orderFor = (commit: string, files: readonly string[]): string[] => {
  const key = (file: string): string => createHash('sha256').update(`${commit} ${file}`).digest('hex');
  return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Runs everything and returns the total. Never rejects because of a failing test. */
export const runCi = async (facts: CiFacts, ports: CiPorts): Promise<CiResult> => {
  const total: CiResult = { passed: 0, failed: 0, skipped: 0, ok: true };
  const running: { name: string } = { name: 'nothing yet' };
  const remaining = Math.max(0, facts.times.limitSeconds - ports.elapsedSeconds());
  const over = ports.wait(remaining).then(() => 'time is over' as const);
  const ended = runSteps({ facts, ports, total, running }).then(() => 'ended' as const);
  const outcome = await Promise.race([ended, over]);
  if (outcome === 'ended') return total;
  ports.print(`the time is over: ${minutes(facts.times.limitSeconds)} have passed while this was running: ${running.name}`);
  for (const line of ports.killAll()) ports.print(`  ended: ${line}`);
  // A copy: what was ended above may still report a result.
  return { ...total, failed: total.failed + 1, ok: false };
};

interface Run {
  facts: CiFacts;
  ports: CiPorts;
  total: CiResult;
  running: { name: string };
}

const minutes = (seconds: number): string => `${Math.round(seconds / 60)} minutes`;

const add = (total: CiResult, counts: Counts & { ok: boolean }): void => {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.ok &&= counts.ok;
};

const runSteps = async ({ facts, ports, total, running }: Run): Promise<void> => {
  running.name = 'npm test';
  const counts = await ports.runNpmTest();
  if (counts === undefined) ports.print('npm test ended without its counts, which is counted as one failure');
  add(total, counts ?? { passed: 0, failed: 1, skipped: 0, ok: false });

  const failures = [...(counts?.failures ?? [])];
  const ran: string[] = [];
  const leftOut: string[] = [];
  for (const file of orderFor(facts.commit, Object.keys(facts.longSeconds))) {
    const expected = facts.longSeconds[file] ?? 0;
    const left = Math.floor(facts.times.budgetSeconds - ports.elapsedSeconds());
    if (expected > left) {
      leftOut.push(
        `left out: ${file}: it takes about ${expected} s, and ${Math.max(0, left)} s are left of ${minutes(facts.times.budgetSeconds)}`,
      );
      continue;
    }
    running.name = file;
    const from = ports.elapsedSeconds();
    const counted = await runTwiceAtMost(file, ports);
    add(total, counted);
    failures.push(...counted.problems, ...counted.failures);
    ran.push(`ran: ${file}: ${Math.round(ports.elapsedSeconds() - from)} s, ${expected} s were expected`);
  }
  // Failures come last: whoever reads the end of the log needs nothing above it.
  for (const line of [...ran, ...leftOut, ...failures.map((name) => `failed: ${name}`)]) ports.print(line);
};

/** A file that fails gets a second run. What it says the second time counts. */
const runTwiceAtMost = async (file: string, ports: CiPorts): Promise<CountedTests> => {
  const first = await ports.runLongFile(file);
  // An unlisted skip does not go away by a second run.
  if (first.failed === 0) return first;
  ports.print(`${file} failed and runs once more`);
  const second = await ports.runLongFile(file);
  if (second.ok) {
    const tests = first.failures.length === 0 ? '' : `: ${first.failures.join('; ')}`;
    ports.print(`flaky: ${file} failed once and passed the second time${tests}`);
  }
  return second;
};
