// Nothing that GitHub or clambake would read is passed over: files and blocks become documents of the right kind, and a
// finding in a block names the line of the file it is in.
import { describe, expect, test } from 'vitest';
import { checkDocuments } from '../../scripts/lint/configuration.ts';
import { applyExceptions } from '../../scripts/lint/exceptions.ts';
import { checkOwnRules } from '../../scripts/lint/rules.ts';
import { commit, documentsOf, slug } from './fixtures.ts';

const block = (yaml: string): string => `# Title\n\nText.\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;
const kindsOf = (files: Record<string, string>): string[] => documentsOf(files).map(({ name, kind }) => `${kind} ${name}`);
const problemsOf = (yaml: string): string[] =>
  checkDocuments(documentsOf({ 'README.md': block(yaml) })).map(({ path, line, rule, message }) => `${path}:${line} ${rule} ${message}`);

describe('files', () => {
  test('are classified by their place, others by what they say', () => {
    const workflow = 'on: push\njobs: {}\n';
    expect(
      kindsOf({
        '.github/workflows/ci.yml': workflow,
        'examples/minimal/.github/workflows/clambake.yaml': workflow,
        'examples/minimal/.github/clambake.yml': 'ci: ci.yml\n',
        'examples/setup/.github/actions/clambake-setup/action.yml': 'name: x\n',
        'examples/minimal/other.yml': workflow,
        '.github/dependabot.yml': 'version: 2\nupdates: []\n',
        'dist/x/action.yml': 'name: x\n',
        'packages/core/src/testing/action.yml': 'name: x\n',
        'test/a/.github/workflows/a.yml': workflow,
        'src/a.ts': 'on: push\njobs: {}\n',
      }),
    ).toEqual([
      'workflow .github/workflows/ci.yml',
      'workflow examples/minimal/.github/workflows/clambake.yaml',
      'configuration examples/minimal/.github/clambake.yml',
      'action examples/setup/.github/actions/clambake-setup/action.yml',
      'workflow examples/minimal/other.yml',
      'dependabot .github/dependabot.yml',
    ]);
  });
});

describe('blocks of the documentation', () => {
  test.each([
    ['workflow', 'on: push\njobs:\n  a: { runs-on: ubuntu-24.04, steps: [] }'],
    ['action', 'name: x\nruns: { using: node24, main: x.js }'],
    ['configuration', 'ci: ci.yml\nagents: 3'],
    ['workflow', '- uses: actions/checkout@v7\n- run: echo'],
    ['workflow', 'steps:\n  - run: echo'],
    ['workflow', 'jobs:\n  a: { runs-on: ubuntu-24.04, steps: [] }'],
    ['workflow', 'a:\n  runs-on: ubuntu-24.04\n  steps: []'],
    ['workflow', 'on:\n  issues: { types: [labeled] }'],
  ])('one that is a %s is found', (kind, yaml) => {
    expect(documentsOf({ 'README.md': block(yaml) }).map((one) => one.kind)).toEqual([kind]);
  });

  test('are found indented, in both spellings, with either fence, and several in a file', () => {
    const text = '- item\n\n  ```yml\n  ci: a.yml\n  ```\n\n~~~yaml title="x"\nci: b.yml\n~~~\n\n```sh\nci: c.yml\n```\n';
    expect(documentsOf({ 'docs/a b.md': text }).map(({ name, text: content, lineOffset }) => ({ name, content, lineOffset }))).toEqual([
      { name: 'blocks/docs-a-b-4.yml', content: 'ci: a.yml\n', lineOffset: 3 },
      { name: 'blocks/docs-a-b-8.yml', content: 'ci: b.yml\n', lineOffset: 7 },
    ]);
  });

  test('attack-70: what is wrong in a snippet is found at its own line of the document', () => {
    const found = (yaml: string): string[] =>
      checkOwnRules(documentsOf({ 'README.md': block(yaml) }), slug).map((one) => `${one.path}:${one.line} ${one.rule}`);
    expect(found(`- run: echo\n- uses: actions/checkout@${commit}`)).toEqual(['README.md:7 clambake/pin-without-version']);
    expect(found('a:\n  runs-on: ubuntu-24.04\n  steps:\n    - run: echo\n      shell: ${{ inputs.a }}')).toEqual([
      'README.md:10 clambake/expression-in-script',
    ]);
    expect(found('on: push\nconcurrency: x')).toEqual(['README.md:7 clambake/group-off-leaf']);
    expect(found(`- uses: ${slug}/actions/land-work@${commit} # v0.1.0`)).toEqual([]);
  });

  test('that nothing checks, or that are no YAML, are findings', () => {
    expect(problemsOf('colour: blue')).toEqual([
      'README.md:6 clambake/unknown-kind neither a workflow, an action, a configuration nor steps or jobs of a workflow, so nothing checks it',
    ]);
    expect(problemsOf('a: [')[0]).toMatch(/^README\.md:[67] clambake\/yaml /);
  });

  test('that are a configuration are read as the actions read it', () => {
    expect(problemsOf('ci: ci.yml\nagent: 3')).toEqual([
      'README.md:6 clambake/configuration "agent" is not a key of .github/clambake.yml: did you mean "agents"?',
    ]);
    expect(problemsOf('ci: ci.yml\nagents: 3')).toEqual([]);
    expect(problemsOf('agents: 3')).toEqual([]);
    const files = checkDocuments(documentsOf({ 'examples/x/.github/clambake.yml': 'agents: 3\n' }));
    expect(files.map((one) => one.message)).toEqual([expect.stringContaining('"ci" is missing')]);
  });
});

describe('the list of exceptions', () => {
  const finding = { path: 'a.yml', line: 3, rule: 'actionlint/action', message: 'specifying action "$/x" in invalid format' };
  const entry = { rule: 'actionlint/action', message: 'action "$/', reason: 'not known there yet' };
  const remaining = (findings: (typeof finding)[], exceptions: (typeof entry & { paths?: string[] })[]): string[] =>
    applyExceptions(findings, { linter: 'actionlint', exceptions, list: 'list.json' }).map(({ path, message }) => `${path}: ${message}`);

  test('takes off what it names, and nothing else', () => {
    expect(remaining([finding], [entry])).toEqual([]);
    expect(remaining([finding, { ...finding, message: 'another' }], [entry])).toEqual(['a.yml: another']);
    expect(remaining([{ ...finding, rule: 'actionlint/expression' }], [])).toHaveLength(1);
  });

  test('fails where an entry matches nothing any more', () => {
    expect(remaining([], [entry])).toEqual(['list.json: matches nothing any more: action "$/']);
    expect(remaining([finding], [{ ...entry, paths: ['a.yml', 'b.yml'] }])).toEqual([
      'list.json: matches nothing in b.yml any more: action "$/',
    ]);
  });

  test('leaves alone what belongs to a linter that did not run', () => {
    expect(applyExceptions([], { linter: 'zizmor', exceptions: [entry], list: 'list.json' })).toEqual([]);
  });
});
