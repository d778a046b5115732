import { describe, expect, test } from 'vitest';
import { approvedPaths, openPathPolicy, type PathChange, type PathLevel } from './path-policy.ts';
import { parseConfig } from '../config-text.ts';
import { globsOf, pathRulesOf } from './path-rules.ts';
import { refusedPathIn, refusingToo } from './server-refusal.ts';

const file = { mode: '100644', oid: 'a'.repeat(40) };
const other = { mode: '100644', oid: 'b'.repeat(40) };
const link = { mode: '120000', oid: 'c'.repeat(40) };
const added = (path: string, to = file): PathChange => ({ path, from: undefined, to });
const levelOf = (rules: Record<string, PathLevel>, path: string, entry = file): string =>
  openPathPolicy(rules).judge([added(path, entry)])?.level ?? 'allow';

describe('a path is protected', () => {
  test.each([
    ['by its own name', '.github/**', '.github/workflows/ci.yml'],
    ['in any case', '.github/**', '.GitHub/Workflows/CI.yml'],
    ['by a glob in any case', '.GitHub/**', '.github/x'],
    ['at any depth', '**/CODEOWNERS', 'a/b/CODEOWNERS'],
    ['at the root', '**/CODEOWNERS', 'CODEOWNERS'],
    ['in a folder that the glob names without a star', 'infra', 'infra/deep/x.tf'],
    ['in a folder with a slash at its end', 'infra/', 'infra/x.tf'],
    ['by a glob that begins at the root', '/infra/*.tf', 'infra/x.tf'],
    ['with dots and spaces at the end', '.github/**', '.github. ./x'],
    ['with a stream of NTFS', '**/CODEOWNERS', 'CODEOWNERS::$DATA'],
    ['with a stream of a folder', '.github/**', '.github::$INDEX_ALLOCATION/x'],
    ['with backslashes', '.github/**', '.github\\workflows\\x.yml'],
    ['by a short name of Windows', '.github/**', 'GITHUB~1/x'],
    ['by a short name with an ending', '.mcp.json', 'MCP~1.JSO'],
    ['by a short name with a hash', '.gitmodules', 'GI7EBA~1'],
    ['with an invisible character', '.github/**', '.git\u200chub/x'],
    ['with letters of full width', '.github/**', '．ｇｉｔｈｕｂ／x'],
    ['with a ligature', '**/profile', 'proﬁle'],
    ['with the long s and the dotless i', '**/.claude/settings', '.claude/ſettıngs'],
    ['with the kelvin sign', '**/key', '\u212aey'],
    ['decomposed', 'é/**', 'e\u0301/x'],
  ])('%s', (_, glob, path) => {
    // The names with invisible characters are refused as such; without them the form must match all the same.
    const visible = /[\u200b-\u200f]/.test(path) ? path.replace(/[\u200b-\u200f]/g, '\u00b7') : path;
    expect(levelOf({ [glob]: 'block' }, path)).toBe('block');
    expect(openPathPolicy({ [glob]: 'needs-human' }).judge([added(path)])?.level).toBe(visible === path ? 'needs-human' : 'block');
    expect(levelOf({}, path)).toBe(visible === path ? 'allow' : 'block');
  });

  test.each([
    ['.github/**', 'github/x'],
    ['.github/**', '.github-old/x'],
    ['**/CODEOWNERS', 'CODEOWNERS.md'],
    ['.github/**', 'GIT~1/x'],
    ['.mcp.json', 'mcp.json'],
    ['infra/*.tf', 'infra/deep/x.tf'],
    ['*.md', 'docs/x.md'],
  ])('%s does not protect %s', (glob, path) => {
    expect(levelOf({ [glob]: 'block' }, path)).toBe('allow');
  });

  test('by the strictest of the globs that match it', () => {
    const rules = { 'docs/**': 'needs-human', 'docs/secret/**': 'block', 'docs/free/**': 'allow', 'src/**': 'allow' } as const;
    expect(['docs/a', 'docs/secret/a', 'docs/free/a', 'src/a', 'a'].map((path) => levelOf(rules, path))).toEqual([
      'needs-human',
      'block',
      'needs-human',
      'allow',
      'allow',
    ]);
  });

  test('from a link in place of a folder that the glob leads through, and not from a file there', () => {
    expect(levelOf({ '.github/workflows/**': 'block' }, '.github', link)).toBe('block');
    expect(levelOf({ 'packages/*/secrets/**': 'block' }, 'packages/a', link)).toBe('block');
    expect(levelOf({ 'packages/*/secrets/**': 'block' }, 'packages/README.md')).toBe('allow');
    expect(levelOf({ '**/CODEOWNERS': 'block' }, 'docs', link)).toBe('allow');
  });
});

describe('a refusal', () => {
  test('names five files, the rules and the strictest level, which is about the files that it names first', () => {
    const rules = { 'CLAUDE.md': 'needs-human', '.github/**': 'block' } as const;
    const changes = ['CLAUDE.md', ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `.github/${name}`)].map((path) => added(path));
    expect(openPathPolicy(rules).judge(changes)).toMatchObject({
      level: 'block',
      why: 'it changes protected paths: ".github/a", ".github/b", ".github/c", ".github/d", ".github/e" and 2 more',
      rule: '".github/**": block, "CLAUDE.md": needs-human',
    });
  });

  test('is about removals and both sides of a rename', () => {
    const policy = openPathPolicy({ '.github/**': 'block' });
    expect(policy.judge([{ path: '.github/x', from: file, to: undefined }, added('docs/x')])?.changes).toHaveLength(1);
  });

  test('shows no hidden character and no long name as it is', () => {
    const why = openPathPolicy({}).judge([added(`x\u202e${'y'.repeat(500)}`)])?.why ?? '';
    expect(why).toMatch(/^the file name "x\\u\{202e\}y{117}…" has control or invisible characters$/);
    expect(openPathPolicy({}).judge([added('docs/❤️.md')])).toBeUndefined();
  });
});

test('attack-20: a path of many short names of Windows is protected as each of them, and takes a moment', () => {
  const started = performance.now();
  for (const count of [1, 5, 6, 7, 8, 100, 10_000]) {
    expect(levelOf({ '.github/**': 'block' }, `${'github~1/'.repeat(count)}x`), String(count)).toBe('block');
    expect(levelOf({ 'src/**': 'block' }, `${'github~1/'.repeat(count)}x`), String(count)).toBe('allow');
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('an approval', () => {
  const policy = openPathPolicy({ 'CLAUDE.md': 'needs-human', '.github/**': 'block' });

  test('covers one content at one path, and nothing beside it', () => {
    const approved = approvedPaths([added('CLAUDE.md')]);
    expect(policy.judge([added('CLAUDE.md'), added('src/a')], approved)).toBeUndefined();
    expect(policy.judge([added('CLAUDE.md', other)], approved)).toBeDefined();
    for (const mode of ['100755', '120000']) expect(policy.judge([added('CLAUDE.md', { ...file, mode })], approved)).toBeDefined();
    expect(policy.judge([added('claude.md')], approved)).toBeDefined();
    expect(policy.judge([added('CLAUDE.md'), added('.github/x')], approved)?.changes).toEqual([added('.github/x')]);
  });

  test('is needed for everything that is protected, removals and submodules included', () => {
    const changes = [{ path: 'CLAUDE.md', from: file, to: undefined }, added('src/a'), added('lib', { mode: '160000', oid: file.oid })];
    expect(policy.protectedAmong(changes)).toEqual([changes[0], changes[2]]);
    expect(policy.judge(changes, approvedPaths(policy.protectedAmong(changes)))).toBeUndefined();
  });
});

describe('the configuration', () => {
  const parse = (paths: unknown) => parseConfig({ ci: 'ci.yml', 'protected-paths': paths });
  const rulesOf = (paths?: unknown) => {
    const parsed = parse(paths);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    return pathRulesOf(parsed.config['protected-paths']);
  };

  test.each([
    ['block', ['.github/workflows/ci.yml', 'action.yml', 'tools/deep/action.yaml', 'docs/CODEOWNERS', '.gitmodules', 'a/.lfsconfig']],
    [
      'block',
      ['.claude/settings.json', 'sub/.claude/agents/x.md', '.mcp.json', 'sub/.mcp.json', '.husky/pre-commit', '.npmrc', 'a/.npmrc'],
    ],
    [
      'block',
      ['.devcontainer/devcontainer.json', 'a/.devcontainer/x', '.devcontainer.json', '.yarnrc.yml', '.pnpmfile.cjs', '.githooks/x'],
    ],
    [
      'needs-human',
      ['CLAUDE.md', 'src/CLAUDE.md', 'agents.md', 'GEMINI.md', '.cursor/rules/x.mdc', '.gitattributes', 'src/.gitattributes'],
    ],
    ['allow', ['src/index.ts', 'README.md', 'docs/claude.txt', 'package.json', 'actions.yml', 'claude/x']],
  ])('by default has level %s for %j', (level, paths) => {
    for (const path of paths) expect(levelOf(rulesOf(), path), path).toBe(level);
  });

  test('names its globs by their level', () => {
    const paths = { 'infra/**': 'needs-human', 'a.txt': 'block' } as const;
    expect(globsOf(paths, 'needs-human')).toContain('infra/**');
    expect(globsOf(paths, 'block')).toContain('a.txt');
    expect(globsOf(paths, 'block')).not.toContain('infra/**');
  });

  test('as a list blocks what it names, and nothing else is protected', () => {
    expect(rulesOf(['a', 'b/**'])).toEqual({ a: 'block', 'b/**': 'block' });
    expect(rulesOf([])).toEqual({});
  });

  test('as a map changes and adds to the default rules, and the strictest match decides', () => {
    const rules = rulesOf({
      'infra/**': 'needs-human',
      '**/CLAUDE.md': 'allow',
      '.github/ISSUE_TEMPLATE/**': 'allow',
      '**/AGENTS.md': 'block',
    });
    const paths = ['infra/x', 'CLAUDE.md', 'infra/CLAUDE.md', '.github/ISSUE_TEMPLATE/x', 'AGENTS.md', '.npmrc'];
    expect(paths.map((path) => levelOf(rules, path))).toEqual(['needs-human', 'allow', 'needs-human', 'block', 'block', 'block']);
  });

  test.each([
    [
      '.github/**',
      '"protected-paths" in .github/clambake.yml must be a list of globs, or a map from globs to one of allow, needs-human, block, not ".github/**"',
    ],
    [
      7,
      '"protected-paths" in .github/clambake.yml must be a list of globs, or a map from globs to one of allow, needs-human, block, not 7',
    ],
    [{ a: 'deny' }, '"protected-paths.a" in .github/clambake.yml must be one of allow, needs-human, block, not "deny"'],
    [{ '': 'block' }, '"protected-paths." in .github/clambake.yml has a glob that is empty, is too long or begins with "!"'],
    [
      ['.github/**', '!.github/x.yml'],
      '"protected-paths.1" in .github/clambake.yml must be a glob without "!" in front (a map such as {"**/CLAUDE.md": allow} frees a path), not "!.github/x.yml"',
    ],
    [{ '!src/**': 'block' }, '"protected-paths.!src/**" in .github/clambake.yml has a glob that is empty, is too long or begins with "!"'],
    [['ok', ''], '"protected-paths.1" in .github/clambake.yml must not be empty'],
    [[{ a: 'block' }], '"protected-paths.0" in .github/clambake.yml must be a string, not {"a":"block"}'],
  ])('%j is refused in one sentence', (paths, problem) => {
    expect(parse(paths)).toMatchObject({ ok: false, problems: [problem] });
  });
});

describe("a server's refusal", () => {
  test.each([
    [
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/a b.yml` without `workflows` permission',
      '.github/workflows/a b.yml',
    ],
    [
      'refusing to allow an OAuth App to create or update workflow `.github/workflows/x.yml` without `workflow` scope',
      '.github/workflows/x.yml',
    ],
    ["remote: error: File media/big.bin is 123.45 MB; this exceeds GitHub's file size limit of 100.00 MB", 'media/big.bin'],
    ['GH006: Protected branch update failed for refs/heads/main.', undefined],
    ['', undefined],
  ])('%s', (why, path) => {
    expect(refusedPathIn(why)).toBe(path);
  });

  test('makes the policy refuse whoever changes that path, approved or not, and nobody else', () => {
    const policy = refusingToo(openPathPolicy({ x: 'block' }), ['.github/workflows/x.yml']);
    const change = added('.github/workflows/x.yml');
    expect(policy.judge([added('a'), change], approvedPaths([change]))).toMatchObject({
      level: 'block',
      why: 'the server refuses a push that changes ".github/workflows/x.yml"',
      changes: [change],
    });
    expect(policy.judge([added('a')])).toBeUndefined();
    expect(policy.judge([added('x')])?.rule).toBe('"x": block');
  });
});

test('of two rules of one level the first that the configuration names is told', () => {
  const rules = { '*.md': 'block', 'a.*': 'block', 'a*': 'needs-human' } as const;
  expect(openPathPolicy(rules).judge([added('a.md')])).toMatchObject({ level: 'block', rule: '"*.md": block' });
});
