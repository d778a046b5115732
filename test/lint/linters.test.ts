// Every workflow, action.yml, configuration and YAML block of the documentation goes through GitHub's own language
// service, zizmor, actionlint and our own rules. Each linter is first shown to find what is wrong.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../scripts/lint/document.ts';
import { checkWithLanguageService } from '../../scripts/lint/language-service.ts';
import { checkWithOutsideLinter, findTool, type OutsideLinter } from '../../scripts/lint/outside-linters.ts';
import {
  exceptionsList,
  lintWithLanguageService,
  lintWithOutsideLinter,
  lintWithOwnRules,
  readProject,
} from '../../scripts/lint/project.ts';
import { readExceptions } from '../../scripts/lint/exceptions.ts';
import { repositoryRoot } from '../architecture/source-files.ts';
import { called, commit, documentsOf, job, slug, workflowPath } from './fixtures.ts';

const project = readProject(repositoryRoot);
const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, line, rule, message }) => `${path}:${line}: ${rule}: ${message}`);

test('the project has documents of every kind that is checked', () => {
  const kinds = project.documents.map((one) => one.kind);
  expect(kinds).toEqual(expect.arrayContaining(['workflow', 'action', 'configuration']));
  const paths = project.documents.map((one) => one.path);
  expect(paths).toEqual(
    expect.arrayContaining(['README.md', 'actions/run-agent/action.yml', 'actions/run-agent/README.md', '.github/workflows/ci.yml']),
  );
  expect(new Set(project.documents.map((one) => one.name)).size, 'names are distinct').toBe(project.documents.length);
});

test('attack-70: our own rules find nothing in the project', () => {
  expect(shown(lintWithOwnRules(project))).toEqual([]);
});

test('every exception says why', () => {
  for (const one of readExceptions(`${repositoryRoot}/${exceptionsList}`)) expect(one.reason.length, one.message).toBeGreaterThan(30);
});

describe('GitHub’s language service', () => {
  const check = async (files: Record<string, string>): Promise<string[]> => shown(await checkWithLanguageService(documentsOf(files), slug));

  test('finds nothing in the project', async () => {
    expect(shown(await lintWithLanguageService(project))).toEqual([]);
  });

  test('finds a misspelt key, an unknown context and a job that is not there', async () => {
    const found = await check({ [workflowPath('a')]: job('needs: b\nstep: []\nsteps:\n  - run: echo ${{ nobody.x }}') });
    expect(found.join('\n')).toMatch(/a\.yml:6: languageservice\/.*'b'/);
    expect(found.join('\n')).toMatch(/a\.yml:7: languageservice\/.*'step'/);
    expect(found.join('\n')).toMatch(/a\.yml:9: languageservice\/.*nobody/);
  });

  test('tells two texts of the same name apart', async () => {
    const good = { [workflowPath('a')]: job('steps:\n  - run: echo') };
    expect(await check(good)).toEqual([]);
    expect(await check({ [workflowPath('a')]: job('stops:\n  - run: echo') })).not.toEqual([]);
    expect(await check(good)).toEqual([]);
  });

  test('finds an input that a called workflow, an action of the project or an action.yml does not have', async () => {
    const call = (input: string): string =>
      `on: push\npermissions: {}\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    with: { ${input}: x }\n`;
    const callee = called('steps:\n  - run: echo').replace(
      'on: workflow_call',
      'on: { workflow_call: { inputs: { base: { type: string } } } }',
    );
    expect(await check({ [workflowPath('a')]: call('base'), [workflowPath('b')]: callee })).toEqual([]);
    expect((await check({ [workflowPath('a')]: call('bass'), [workflowPath('b')]: callee })).join()).toMatch(/bass/);
    const byName = (input: string): string =>
      call(input).replace('./.github/workflows/b.yml', `${slug}/.github/workflows/b.yml@${commit} # v1.0.0`);
    expect(await check({ 'examples/x/.github/workflows/a.yml': byName('base'), [workflowPath('b')]: callee })).toEqual([]);
    expect((await check({ 'examples/x/.github/workflows/a.yml': byName('bass'), [workflowPath('b')]: callee })).join()).toMatch(/bass/);
    const action = 'name: x\ndescription: x\ninputs: { issue: { description: x, required: true } }\nruns: { using: node24, main: x.js }\n';
    const step = (uses: string, input: string): string => job(`steps:\n  - uses: ${uses}\n    with: { ${input}: x }`);
    for (const uses of ['$/actions/x', `${slug}/actions/x@${commit} # v1.0.0`]) {
      expect(await check({ [workflowPath('a')]: step(uses, 'issue'), 'actions/x/action.yml': action }), uses).toEqual([]);
      expect((await check({ [workflowPath('a')]: step(uses, 'tissue'), 'actions/x/action.yml': action })).join(), uses).toMatch(/tissue/);
    }
    expect((await check({ 'actions/x/action.yml': action.replace('using: node24', 'using: node1') })).join()).toMatch(/node1/);
  });
});

describe.each(['zizmor', 'actionlint'] satisfies OutsideLinter[])('%s', (linter) => {
  const executable = findTool(linter, repositoryRoot);
  const check = (files: Record<string, string>): string[] =>
    shown(checkWithOutsideLinter(linter, { executable: executable ?? '', documents: documentsOf(files) }));

  test.skipIf(executable === undefined)('an outside linter, where it could be installed, finds nothing in the project (attack-70)', () => {
    expect(shown(lintWithOutsideLinter(project, { linter, executable: executable ?? '' }))).toEqual([]);
  });

  test.skipIf(executable === undefined)(
    'an outside linter, where it could be installed, finds what is wrong in files and in blocks',
    () => {
      const dangerous = job('steps:\n  - run: echo ${{ github.event.issue.title }}').replace('on: push', 'on: issues');
      const files = check({ [workflowPath('a')]: dangerous });
      expect(files).toHaveLength(1);
      expect(files[0]).toMatch(new RegExp(`^\\.github/workflows/a\\.yml:7: ${linter}/(?:template-injection|expression): `));
      const block = check({ 'README.md': `Text.\n\n\`\`\`yaml\n- run: echo \${{ github.event.issue.title }}\n\`\`\`\n` });
      expect(block.map((one) => one.split(': ')[0])).toEqual(['README.md:4']);
      expect(check({ [workflowPath('a')]: job('steps:\n  - run: echo') })).toEqual([]);
    },
  );

  test.skipIf(executable === undefined)('an outside linter, where it could be installed, cannot fail unseen', () => {
    const documents = documentsOf({ [workflowPath('a')]: job('steps:\n  - run: echo') });
    expect(() => checkWithOutsideLinter(linter, { executable: process.execPath, documents })).toThrow(new RegExp(`${linter} ended with`));
  });
});
