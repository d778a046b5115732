// A word more is a row in one table, what carries it out where it is an order, and its texts: nothing else. Shown on a
// patched copy of packages/core, which the compiler refuses while a fact is missing and which then decides as it should.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Core from '@clambake/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import type * as Testing from '../../packages/core/src/testing/world.ts';

/** File → text that is there → text that stands after it. */
type Patch = Readonly<Record<string, readonly (readonly [after: string, added: string])[]>>;

const tables = {
  outcomes: ['records/outcomes.ts', 'export const outcomes = {\n'],
  modifiers: ['records/modifiers.ts', 'export const modifiers = {\n'],
  commands: ['records/commands.ts', 'export const commands = {\n'],
  states: ['records/states.ts', 'export const states = {\n'],
} as const;

/** Words without their facts. */
const bare: Patch = {
  [tables.outcomes[0]]: [[tables.outcomes[1], `  'timed-out': { text: 'timed out' },\n`]],
  [tables.modifiers[0]]: [[tables.modifiers[1], `  'priority-very-low': { color: '000000', description: 'After everything else.' },\n`]],
  [tables.commands[0]]: [[tables.commands[1], `  halt: { about: 'fleet' },\n`]],
  [tables.states[0]]: [[tables.states[1], `  reviewing: { label: null },\n`]],
};

const facts: Patch = {
  [tables.outcomes[0]]: [
    [tables.outcomes[1], `  'timed-out': { ...failed, text: 'timed out', lesson: 'took too long; begin with what matters most' },\n`],
  ],
  [tables.modifiers[0]]: [
    [
      tables.modifiers[1],
      `  'priority-very-low': { keepsFrom: null, rank: 4, color: '000000', description: 'After everything else.' },
  frozen: { keepsFrom: 'agents', rank: null, color: '000000', description: 'Not before the next release.' },\n`,
    ],
  ],
  [tables.commands[0]]: [
    [
      tables.commands[1],
      `  halt: { about: 'fleet', role: 'maintain', description: 'ends everything' },
  board: { about: 'train', role: 'write', description: 'says who boards' },\n`,
    ],
  ],
  [tables.states[0]]: [
    [
      tables.states[1],
      `  reviewing: { ...recorded, label: { color: '000000', description: 'A person reads it.' }, has: ['landed'], on: { request: 'ready' } },\n`,
    ],
  ],
};

/** The functions that carry the commands out, and the texts of the state. */
const rest: Patch = {
  'fleet/fleet-commands.ts': [
    [
      'asked: AskedCommand & { fleet: FleetRecord }) => Steered> = {\n',
      `  halt: (_ledger, { fleet, by }) => ({ fleet, text: \`halted by \${by}\` }),\n`,
    ],
  ],
  'train/train-commands.ts': [
    ['TrainDecision | undefined> = {\n', `  board: (input, { command }) => answered(input, command, 'nobody boards'),\n`],
  ],
  'texts/status-comment.ts': [['switch (record.state) {\n', `    case 'reviewing':\n      return '**Read** by a person.';\n`]],
  'board/board-people.ts': [['switch (state) {\n', `    case 'reviewing':\n      return 'a person reads it.';\n`]],
  'texts/fleet-summary.ts': [['| null> = {\n', `  reviewing: () => 'is read by a person',\n`]],
  'fleet/why.ts': [['Say> = {\n', `  reviewing: () => 'a person reads it',\n`]],
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-words-'));
  await symlink(join(clambakeDirectory, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A copy of core with these patches; its directory. */
const patched = async (name: string, ...patches: readonly Patch[]): Promise<string> => {
  const directory = join(root, name);
  await cp(join(clambakeDirectory, 'packages/core/src'), directory, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  for (const [path, changes] of patches.flatMap((patch) => Object.entries(patch))) {
    const file = join(directory, path);
    let text = await readFile(file, 'utf8');
    for (const [after, added] of changes) {
      if (text.split(after).length !== 2) throw new Error(`${path} has ${JSON.stringify(after)} not once`);
      text = text.replace(after, () => `${after}${added}`);
    }
    await writeFile(file, text);
  }
  return directory;
};

/** Files that the compiler finds fault with, each once, in order. */
const faults = async (directory: string): Promise<string[]> => {
  const options = { noEmit: true, allowImportingTsExtensions: true, rewriteRelativeImportExtensions: false };
  const config = { extends: join(clambakeDirectory, 'tsconfig.base.json'), compilerOptions: options, include: ['.'] };
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions: { ...options, types: [] } }));
  const tsc = join(clambakeDirectory, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', directory, '--pretty', 'false'], { cwd: directory });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  return [...new Set(lines.flatMap((line) => /^(\S+?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []))].sort();
};

describe('the compiler refuses', () => {
  test('a word whose facts are missing, in each of the four tables', { timeout: 120_000 }, async () => {
    const found = await faults(await patched('bare', bare));
    expect(found.filter((file) => Object.values(tables).some(([table]) => table === file))).toEqual(
      Object.values(tables)
        .map(([table]) => table)
        .sort(),
    );
  });

  test('a command that nobody carries out and a state that nobody can read of, and nothing else', { timeout: 120_000 }, async () => {
    expect(await faults(await patched('facts', facts))).toEqual(Object.keys(rest).sort());
  });
});

describe('with its facts', () => {
  let core: typeof Core;
  let world: typeof Testing;
  beforeAll(async () => {
    const directory = await patched('all', facts, rest);
    expect(await faults(directory)).toEqual([]);
    core = (await import(join(directory, 'index.ts'))) as typeof Core;
    world = (await import(join(directory, 'testing/world.ts'))) as typeof Testing;
  }, 60_000);

  test('an outcome is counted, backs off, is told to the next attempt and ends with a question', () => {
    const { claimOf, config, issue, now, recordOf } = world;
    const outcome = 'timed-out' as 'killed';
    let record = recordOf(1, 'assigned');
    const seen: unknown[] = [];
    for (let ordinal = 1; ordinal <= 3; ordinal += 1) {
      const decision = core.decideLanding(
        {
          now,
          run: world.world({}).run,
          stored: { oid: 'a'.repeat(40), record },
          view: issue(1),
          assignment: { issue: 1, agent: '001', attempt: claimOf(1).id },
          result: core.attemptResultSchema.parse({
            ...{ v: 1, issue: 1, agent: '001', attempt: claimOf(1).id, outcome, detail: 'It took too long.' },
            ...{ startOid: 'a'.repeat(40), baseOid: 'a'.repeat(40), headOid: null, commits: 0, costUsd: 5, turns: 9, durationMs: 1 },
            ...{ sessionId: null, model: null, denials: [], closingWords: '', startedAt: now },
          }),
          check: undefined,
          fleet: undefined,
        },
        config({ attempts: 3 }),
      );
      if (decision.superseded) throw new Error(decision.why);
      const { state, notBefore, question } = decision.record;
      seen.push([state, notBefore ?? question]);
      record = { ...decision.record, state: 'assigned', claim: claimOf(1) };
      delete record.question;
    }
    expect(seen).toEqual([
      ['ready', '2026-11-23T12:02:00.000Z'],
      ['ready', '2026-11-23T12:04:00.000Z'],
      ['needs-human', expect.stringMatching(/^All 3 attempts are used up\. The last one: It took too long\./)],
    ]);
    const facts = {
      issue: { number: 1, title: 't', body: 'b' },
      base: 'main',
      branch: 'x',
      attempt: 2,
      attemptsAllowed: 3,
      protectedPaths: [],
    };
    expect(core.buildPrompt({ ...facts, feedback: record.feedback }).text).toContain('took too long; begin with what matters most');
    expect(core.renderStatusComment(record, { repositoryUrl: 'https://x' })).toContain('| timed out |');
  });

  test('a priority has its place in both lines, and a label that blocks keeps the agents away', () => {
    const { config, issue, oidOf, recordOf } = world;
    const labelled = (number: number, ...labels: string[]) => issue(number, { labels: ['clambake:ready', ...labels] });
    const issues = [labelled(1, 'clambake:priority-very-low'), labelled(2, 'clambake:priority-low'), labelled(3, 'clambake:frozen')];
    const decision = core.decideFleet(world.world({ issues }), config());
    expect(decision.assignments.map((one) => one.issue)).toEqual([2, 1]);
    expect(decision.reasons).toEqual([{ issue: 3, text: 'not for agents: clambake:frozen' }]);
    const landed = [issues[0], issues[1]].flatMap((view) => (view === undefined ? [] : [{ ...view, labels: view.labels.slice(1) }]));
    const snapshot = world.world({
      issues: landed,
      records: [recordOf(1, 'landed'), recordOf(2, 'landed')],
      change: { branches: new Map([1, 2].map((number) => [core.issueBranch(number), oidOf(`w${number}`)])) },
    });
    const train = { v: 1 as const, base: 'main', lastFlight: 0, verdicts: {}, history: [] };
    const boarding = core.planBoarding({
      snapshot,
      config: config(),
      base: 'main',
      train,
      onBase: new Set(),
      squashedAs: new Map(),
      baseTree: undefined,
      force: false,
    });
    expect(boarding.passengers.map(({ record, priority }) => [record.issue, priority])).toEqual([
      [2, 3],
      [1, 4],
    ]);
    const names = core.labelDefinitions(1).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['clambake:priority-very-low', 'clambake:frozen', 'clambake:reviewing']));
  });

  test('a command is understood, carried out at once or by the train, and answered', () => {
    const { config, now, oidOf } = world;
    expect(core.parseSlashCommand('/halt')).toMatchObject({ kind: 'command', word: 'halt' });
    expect(core.commandFacts('halt' as 'pause').role).toBe('maintain');
    const asked = { id: 'comment-1', issue: undefined, base: undefined, by: 'ann', at: now, words: '' };
    const { ledger } = world.world({});
    expect(core.recordCommand(ledger, { ...asked, word: 'halt' as 'pause' })).toMatchObject({ kind: 'recorded', text: 'halted by ann' });
    const queued = core.recordCommand(ledger, { ...asked, word: 'board' as 'depart' });
    if (queued.kind !== 'recorded') throw new Error('not taken');
    const record = core.fleetRecordSchema.parse(queued.fleet);
    const snapshot = world.world({ fleet: { oid: oidOf('f'), record } });
    const input = { snapshot, config: config(), base: 'main' } as Parameters<typeof core.decideCommands>[0];
    expect(core.decideCommands(input, undefined)?.step).toMatchObject({ kind: 'write', why: '/board by ann: nobody boards' });
  });

  test('a state is written, labelled, read back from its label and shown', () => {
    const reviewing = 'reviewing' as 'landed';
    expect(() => world.recordOf(1, reviewing)).toThrow('an issue that is reviewing has landed in its record');
    const { landed } = world.recordOf(1, 'landed');
    const record = world.recordOf(1, reviewing, { landed });
    expect(core.labelsFor(record, { jobRunning: false })).toEqual(['clambake:reviewing']);
    expect(core.observeState(['clambake:reviewing'])).toBe('reviewing');
    expect(core.transitionIssue(reviewing, 'request')).toBe('ready');
    expect(core.renderStatusComment(record, { repositoryUrl: 'https://x' })).toContain('**Read** by a person.');
  });
});
