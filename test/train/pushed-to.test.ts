// Landed branches that a person pushes to, on real parts: the packed train as a process, real git, the local GitHub.
import { issueBranch } from '@clambake/core';
import { afterEach, expect, test } from 'vitest';
import { openShack, type Shack, shackFiles } from './shack.ts';
import { startTrain } from './train-process.ts';

let shack: Shack;
afterEach(() => shack.close());

const open = async (config = ''): Promise<void> => {
  shack = await openShack({ files: { '.github/clambake.yml': `${shackFiles['.github/clambake.yml']}${config}` } });
  shack.github.createLabel(shack.repository, { name: 'clambake:needs-human' });
};

/** A branch of an agent's, and a person's commit on top of it. */
const pushedTo = async (title: string, files: Record<string, string>): Promise<{ issue: number; tip: string }> => {
  const issue = await shack.land(title, { [`${title}.js`]: `export const ${title} = '${title}';\n` });
  return { issue, tip: await shack.github.commit(shack.repository, { branch: issueBranch(issue), files, by: 'ann' }) };
};
const labelsOf = (issue: number): readonly string[] => shack.repository.issues.get(issue)?.labels ?? [];
const isOnMain = (oid: string): boolean => shack.git('branch', '--contains', oid, '--format=%(refname:short)').split('\n').includes('main');

test('a good commit boards and lands as its author made it; a workflow and a secret are refused and stay where they were pushed', async () => {
  await open();
  const good = await pushedTo('good', { 'more.js': 'export const more = 1;\n' });
  const workflow = await pushedTo('workflow', { '.github/workflows/more.yml': 'on: push\njobs: {}\n' });
  const secret = await pushedTo('secret', { 'key.js': `export const key = 'ghp_${'a'.repeat(36)}';\n` });
  const { code, log } = await startTrain(shack).ended;
  expect({ code, log }).toMatchObject({ code: 0 });
  const { issues } = await shack.openLedger().read();
  expect([good, workflow, secret].map(({ issue }) => [labelsOf(issue), issues.get(issue)?.record.question])).toEqual([
    [['clambake:merged'], undefined],
    [['clambake:needs-human'], expect.stringContaining('it changes protected paths: ".github/workflows/more.yml"')],
    [['clambake:needs-human'], expect.stringContaining('the change to "key.js" adds what looks like a GitHub token')],
  ]);
  expect(issues.get(good.issue)?.record.landed).toMatchObject({ oid: good.tip, files: 2, additions: 2, pushedAfter: expect.any(String) });
  expect([good, workflow, secret].map(({ tip }) => isOnMain(tip))).toEqual([true, false, false]);
  expect(shack.git('log', '-1', '--format=%an', good.tip)).not.toContain('clambake');
  for (const { issue, tip } of [workflow, secret]) expect(shack.git('rev-parse', issueBranch(issue))).toBe(tip);
  expect(shack.github.problems()).toEqual([]);
}, 60_000);

test.each([
  ['is refused', '', 'clambake:needs-human'],
  ['boards where no path is protected: nothing else keeps it off', 'protected-paths: []\n', 'clambake:merged'],
])(
  'a protected file %s',
  async (_, config, label) => {
    await open(config);
    const { issue } = await pushedTo('owners', { 'docs/CODEOWNERS': '* @ann\n' });
    const { code, log } = await startTrain(shack).ended;
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(labelsOf(issue)).toEqual([label]);
  },
  60_000,
);
