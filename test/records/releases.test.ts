// Two releases at work in one repository, as when a pin is raised, rolled back and raised again: each goes on from what
// the other wrote. The built actions of the oldest release that is supported, and today's.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startScriptedModel } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Report, Town } from '../bad-input/town.ts';
import { actionsDirectory, openWorld, type World } from '../bad-input/world.ts';
import { oldestRelease, unpackActions } from './oldest-release.ts';

let world: World;
let directory: string;
let oldest: string;
const today = actionsDirectory;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clambake-releases-'));
  oldest = unpackActions(oldestRelease, directory);
  world = await openWorld();
});
afterEach(() => world.settle());
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

const command = async (town: Town, p: { word: string; actions: string }): Promise<Report> => {
  const run = await town.startRun();
  const permissions = { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'write' } as const;
  const request = {
    name: 'command',
    actionDir: join(p.actions, 'assign-agent'),
    inputs: { mode: 'command', command: p.word },
    permissions,
  };
  const report = await town.job(run, request);
  town.end(run);
  return report;
};

test('what one release has begun the other ends: assigned, landed, bundled and merged in turns, a pause and a lost attempt between', async () => {
  const town = await world.build();
  const issue = town.ask();
  const model = await startScriptedModel({
    script: ({ turn }) =>
      turn > 0
        ? [{ text: 'Served.' }]
        : [{ tool: 'Bash', input: { command: 'echo lemonade >> menu.txt && git commit -qam Lemonade', description: 'Serve it' } }],
  });
  const reports: Report[] = [];
  const did = <T extends Report>(report: T): T => {
    expect([report.exitCode, report.said], report.log).toEqual([0, []]);
    reports.push(report);
    return report;
  };

  const first = did(await town.assign({ actions: oldest }));
  const [assignment] = first.assignments;
  if (assignment === undefined) throw new Error(`nothing was assigned:\n${first.log}`);
  const claude = join(dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')), 'bin', 'claude.exe');
  const inputs = { 'anthropic-base-url': model.url, 'claude-code-path': claude };
  const worked = did(await town.work(first.run, assignment, { inputs, actions: today }));
  did(await town.land(first.run, assignment, { from: worked, change: { actions: today } }));
  town.end(first.run);
  await model.stop();
  expect(await town.record(issue)).toMatchObject({ state: 'landed' });

  did(await town.train({ inputs: { 'hold-minutes': '0' }, actions: oldest }));
  expect(await town.record(issue)).toMatchObject({ state: 'bundled', flight: { id: '1' } });

  const other = town.ask('Serve beer');
  did(await command(town, { word: 'pause', actions: today }));
  expect(did(await town.assign({ actions: oldest })).assignments).toEqual([]);
  did(await command(town, { word: 'resume', actions: oldest }));
  const second = did(await town.assign({ actions: today }));
  expect(second.assignments).toMatchObject([{ issue: other }]);
  const [lost] = second.assignments;
  // Its agent’s job was never there, which is an error of the landing job and an attempt that does not count.
  if (lost !== undefined) await town.land(second.run, lost, { change: { actions: oldest } });
  town.end(second.run);

  const landed = did(await town.train({ actions: today }));
  expect(landed.outputs['landed']).toBe(`[${issue}]`);
  expect(await town.git('show', 'main:menu.txt')).toContain('lemonade');
  for (const actions of [oldest, today]) town.end(did(await town.assign({ actions })).run);
  expect(town.issue(issue)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await town.record(other)).toMatchObject({ attempts: [{ outcome: 'lost' }, { outcome: 'lost' }] });
  expect(reports).toHaveLength(11);
});

test('a clone without the history says what it lacks', () => {
  expect(() => unpackActions('0'.repeat(40), directory)).toThrow(/has no commit 0{40}.*git fetch --unshallow.*fetch-depth: 0/);
});
