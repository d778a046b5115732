// Tests the order and the end of a CI run, with runners that only let time pass.
import { describe, expect, test } from 'vitest';
import { type CiFacts, type CiPorts, orderFor, runCi } from '../../scripts/ci/run-ci.ts';
import type { CountedTests } from '../../scripts/count-tests.ts';

const passed: CountedTests = { passed: 2, failed: 0, skipped: 0, ok: true, problems: [], failures: [], skips: [] };
const failed: CountedTests = { ...passed, passed: 1, failed: 1, ok: false, failures: ['the second test'] };

interface World {
  /** Seconds that npm test and each run of a long file take. */
  npmTestSeconds?: number;
  longSeconds?: number;
  /** Results of the runs of each file, in order. A run without a result passes. */
  answers?: Record<string, CountedTests[]>;
  startsAt?: number;
  npmTest?: Awaited<ReturnType<CiPorts['runNpmTest']>>;
}

/** Ports whose clock moves only while something runs; `wait` ends as soon as the clock has passed its time. */
const openWorld = (world: World = {}) => {
  let clock = world.startsAt ?? 0;
  const waiting: { until: number; end: () => void }[] = [];
  const lines: string[] = [];
  const ran: string[] = [];
  const pass = async (seconds: number): Promise<void> => {
    clock += seconds;
    for (const { until, end } of waiting) if (clock >= until) end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const ports: CiPorts = {
    runNpmTest: async () => {
      await pass(world.npmTestSeconds ?? 0);
      return 'npmTest' in world ? world.npmTest : { passed: 10, failed: 0, skipped: 1, ok: true, failures: [] };
    },
    runLongFile: async (path) => {
      ran.push(path);
      await pass(world.longSeconds ?? 0);
      return world.answers?.[path]?.shift() ?? passed;
    },
    killAll: () => ['4711 node demo'],
    elapsedSeconds: () => clock,
    wait: (seconds) => new Promise((end) => waiting.push({ until: clock + seconds, end })),
    print: (line) => lines.push(line),
  };
  return { ports, lines, ran };
};

const times = { budgetSeconds: 2700, limitSeconds: 4800 };
const factsOf = (longSeconds: Record<string, number>, commit = 'a'.repeat(40)): CiFacts => ({ commit, longSeconds, times });
const files = Array.from({ length: 8 }, (_, index) => `test/${index}.long.ts`);

describe('the order of the long files', () => {
  test('is the same for one commit on every machine, whatever order they are listed in', () => {
    const order = orderFor('abc', files);
    expect(orderFor('abc', [...files].reverse())).toEqual(order);
    expect([...order].sort()).toEqual(files);
  });

  test('rotates: within a hundred commits each of them comes first', () => {
    const first = new Set(Array.from({ length: 100 }, (_, commit) => orderFor(`commit ${commit}`, files)[0]));
    expect([...first].sort()).toEqual(files);
  });
});

describe('the budget', () => {
  test('leaves out what would not end in time, and says so with the figures', async () => {
    const world = openWorld({ npmTestSeconds: 600, longSeconds: 900 });
    const facts = factsOf({ 'a.long.ts': 900, 'b.long.ts': 900, 'c.long.ts': 900 });
    const total = await runCi(facts, world.ports);
    const order = orderFor(facts.commit, ['a.long.ts', 'b.long.ts', 'c.long.ts']);
    expect(world.ran).toEqual(order.slice(0, 2));
    expect(world.lines).toContain(`ran: ${order[0]}: 900 s, 900 s were expected`);
    expect(world.lines).toContain(`left out: ${order[2]}: it takes about 900 s, and 300 s are left of 45 minutes`);
    expect(total).toEqual({ passed: 14, failed: 0, skipped: 1, ok: true });
  });

  test('goes on with a shorter file where the next one does not fit', async () => {
    const seconds = Object.fromEntries(files.map((file) => [file, 3000]));
    const world = openWorld();
    await runCi(factsOf({ ...seconds, 'short.long.ts': 60 }), world.ports);
    expect(world.ran).toEqual(['short.long.ts']);
  });

  test('counts the time before npm test too', async () => {
    const world = openWorld({ startsAt: 2000 });
    await runCi(factsOf({ 'a.long.ts': 900 }), world.ports);
    expect(world.ran).toEqual([]);
    expect(world.lines).toEqual(['left out: a.long.ts: it takes about 900 s, and 700 s are left of 45 minutes']);
  });

  test('goes by the real time: what took longer than expected leaves less for the others', async () => {
    const world = openWorld({ longSeconds: 2600 });
    await runCi(factsOf({ 'a.long.ts': 200, 'b.long.ts': 200 }), world.ports);
    expect(world.ran).toHaveLength(1);
  });
});

describe('a long file that fails', () => {
  test('runs once more, and passing then is flaky and no failure', async () => {
    const world = openWorld({ answers: { 'a.long.ts': [failed] } });
    expect(await runCi(factsOf({ 'a.long.ts': 60 }), world.ports)).toEqual({ passed: 12, failed: 0, skipped: 1, ok: true });
    expect(world.ran).toEqual(['a.long.ts', 'a.long.ts']);
    expect(world.lines).toContain('flaky: a.long.ts failed once and passed the second time: the second test');
  });

  test('fails the run when it fails again, and runs no third time', async () => {
    const world = openWorld({ answers: { 'a.long.ts': [failed, failed] } });
    expect(await runCi(factsOf({ 'a.long.ts': 60 }), world.ports)).toEqual({ passed: 11, failed: 1, skipped: 1, ok: false });
    expect(world.ran).toEqual(['a.long.ts', 'a.long.ts']);
    expect(world.lines.filter((line) => line.startsWith('flaky'))).toEqual([]);
  });

  test('only by a skip that is not listed does not run again, and fails the run', async () => {
    const unlisted = { ...passed, skipped: 1, ok: false, problems: ['skipped, and not listed'] };
    const world = openWorld({ answers: { 'a.long.ts': [unlisted] } });
    expect(await runCi(factsOf({ 'a.long.ts': 60 }), world.ports)).toMatchObject({ failed: 0, ok: false });
    expect(world.ran).toEqual(['a.long.ts']);
  });
});

describe('npm test', () => {
  test('that ends without its counts is one failure', async () => {
    const world = openWorld({ npmTest: undefined });
    expect(await runCi(factsOf({ 'a.long.ts': 60 }), world.ports)).toEqual({ passed: 2, failed: 1, skipped: 0, ok: false });
  });

  test('that fails fails the run, and the long files run all the same', async () => {
    const world = openWorld({ npmTest: { passed: 9, failed: 1, skipped: 0, ok: false, failures: ['a.test.ts: a story'] } });
    expect(await runCi(factsOf({ 'a.long.ts': 60 }), world.ports)).toEqual({ passed: 11, failed: 1, skipped: 0, ok: false });
  });
});

describe('what failed', () => {
  test('is named at the end, below the files that ran and were left out', async () => {
    const npmTest = { passed: 9, failed: 1, skipped: 0, ok: false, failures: ['a.test.ts: a story'] };
    const world = openWorld({ npmTest, answers: { 'a.long.ts': [failed, failed] } });
    await runCi(factsOf({ 'a.long.ts': 60, 'b.long.ts': 60, 'c.long.ts': 9000 }), world.ports);
    expect(world.lines.slice(-2)).toEqual(['failed: a.test.ts: a story', 'failed: the second test']);
  });
});

describe('the limit', () => {
  test('ends the run, red, with the counts so far and the name of what was running', async () => {
    const world = openWorld({ npmTestSeconds: 600, longSeconds: 4300 });
    const total = await runCi(factsOf({ 'a.long.ts': 60 }), world.ports);
    expect(total).toEqual({ passed: 10, failed: 1, skipped: 1, ok: false });
    expect(world.lines).toEqual(['the time is over: 80 minutes have passed while this was running: a.long.ts', '  ended: 4711 node demo']);
  });

  test('counts from the start of .ci/run', async () => {
    const world = openWorld({ startsAt: 4700, npmTestSeconds: 101 });
    expect(await runCi(factsOf({}), world.ports)).toMatchObject({ failed: 1, ok: false });
  });
});
