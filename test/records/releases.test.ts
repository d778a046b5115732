// Two releases at work in one repository, as when a pin is raised, rolled back and raised again: each goes on from what
// the other wrote. The built actions of the oldest release that is supported, of some later ones, and today's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { actionsDirectory } from '../support/repository-files.ts';
import type { Report } from '../support/repository-jobs.ts';
import { laterReleases, oldestRelease, unpackActions } from './releases.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const directory = await mkdtemp(join(tmpdir(), 'clambake-releases-'));
const today = actionsDirectory;
afterAll(() => rm(directory, { recursive: true, force: true }));

longTest.for([oldestRelease, ...laterReleases])(
  'what release %s has begun this one ends, and the reverse: assigned, landed, bundled and merged in turns, a pause and a lost attempt between',
  async (release) => {
    const earlier = unpackActions(release, await mkdtemp(join(directory, 'release-')));
    const repo = await openRepository({
      script: ({ turn }) =>
        turn > 0
          ? [{ text: 'Served.' }]
          : [{ tool: 'Bash', input: { command: 'echo lemonade >> menu.txt && git commit -qam Lemonade', description: 'Serve it' } }],
    });
    const issue = repo.ask();
    const reports: Report[] = [];
    const did = <T extends Report>(report: T): T => {
      expect([report.exitCode, report.said], report.log).toEqual([0, []]);
      reports.push(report);
      return report;
    };

    const first = did(await repo.assign({ actions: earlier }));
    const [assignment] = first.assignments;
    if (assignment === undefined) throw new Error(`nothing was assigned:\n${first.log}`);
    // A later release than both has been here.
    const later = { weather: { sky: 'clear' } };
    await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify({ ...(await repo.record(issue)), ...later }));
    const worked = did(await repo.work(first.run, assignment, { actions: today }));
    did(await repo.land(first.run, assignment, { from: worked, actions: today }));
    repo.end(first.run);
    expect(await repo.record(issue)).toMatchObject({ state: 'landed' });

    did(await repo.train({ inputs: { 'hold-minutes': '0' }, actions: earlier }));
    expect(await repo.record(issue)).toMatchObject({ state: 'bundled', flight: { id: '1' } });

    const other = repo.ask('Serve beer');
    did(await repo.command({ command: 'pause' }, { actions: today }));
    expect(did(await repo.assign({ actions: earlier })).assignments).toEqual([]);
    did(await repo.command({ command: 'resume' }, { actions: earlier }));
    const second = did(await repo.assign({ actions: today }));
    expect(second.assignments).toMatchObject([{ issue: other }]);
    const [lost] = second.assignments;
    // Its agent’s job was never there, which is an error of the landing job and an attempt that does not count.
    if (lost !== undefined) await repo.land(second.run, lost, { actions: earlier });
    repo.end(second.run);

    const landed = did(await repo.train({ actions: today }));
    expect(landed.outputs['landed']).toBe(`[${issue}]`);
    expect(await repo.git('show', 'main:menu.txt')).toContain('lemonade');
    for (const actions of [earlier, today]) repo.end(did(await repo.assign({ actions })).run);
    expect(repo.issue(issue)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    expect(await repo.record(issue)).toMatchObject(later);
    expect(await repo.record(other)).toMatchObject({ attempts: [{ outcome: 'lost' }, { outcome: 'lost' }] });
    expect(reports).toHaveLength(11);
  },
);

test('a clone without the history says what it lacks', () => {
  expect(() => unpackActions('0'.repeat(40), directory)).toThrow(/has no commit 0{40}.*git fetch --unshallow.*fetch-depth: 0/);
});
