// The walls that biome.json and its plugin enforce, shown to hold: each forbidden thing is rejected by the project's
// own configuration, and the same place accepts clean code (so a rejection is never for another reason).
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintFiles } from './lint-files.ts';
import { repositoryRoot } from './source-files.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures/core', `${name}.ts`), 'utf8');
/** A function of that many lines, the braces not counted. */
const functionOf = (lines: number): string => `export const long = (): void => {\n${'  void 0;\n'.repeat(lines)}};\n`;
const fileOf = (lines: number): string => Array.from({ length: lines }, (_, index) => `export const line${index} = ${index};\n`).join('');
const importOf = (specifier: string): string => `import { thing } from '${specifier}';\n\nexport const it = thing;\n`;

/** Path in a copy of the project's layout → content → the rule that must reject it (undefined: clean). */
const cases: { path: string; text: string; rejectedBy: string | undefined }[] = [
  { path: 'packages/core/src/clock.ts', text: fixture('clock'), rejectedBy: 'plugin' },
  { path: 'packages/core/src/randomness.ts', text: fixture('randomness'), rejectedBy: 'plugin' },
  { path: 'packages/core/src/io.ts', text: fixture('io'), rejectedBy: 'lint/correctness/noNodejsModules' },
  { path: 'packages/core/src/process.ts', text: fixture('process'), rejectedBy: 'lint/style/noRestrictedGlobals' },
  { path: 'packages/core/src/clean.ts', text: fixture('clean'), rejectedBy: undefined },
  { path: 'packages/core/src/no-new-date.ts', text: 'export const now = (): Date => new Date();\n', rejectedBy: 'plugin' },
  {
    path: 'packages/core/src/no-alias.ts',
    text: 'const clock = Date;\nexport const now = (): number => clock.now();\n',
    rejectedBy: 'plugin',
  },
  {
    path: 'packages/core/src/no-dice.ts',
    text: 'const { random } = Math;\nexport const dice = (): number => random();\n',
    rejectedBy: 'plugin',
  },
  {
    path: 'packages/core/src/no-timer.ts',
    text: 'export const wait = (): unknown => setTimeout(() => undefined, 1);\n',
    rejectedBy: 'lint/style/noRestrictedGlobals',
  },
  {
    path: 'packages/core/src/no-fetch.ts',
    text: "export const get = (): unknown => fetch('x:');\n",
    rejectedBy: 'lint/style/noRestrictedGlobals',
  },
  {
    path: 'packages/core/src/testing/no-buffer.ts',
    text: "export const hex = Buffer.from('a').toString('hex');\n",
    rejectedBy: 'lint/style/noRestrictedGlobals',
  },
  { path: 'packages/core/src/no-lazy.ts', text: "export const get = (): unknown => import('./clean.ts');\n", rejectedBy: 'plugin' },
  { path: 'packages/core/src/no-adapters.ts', text: importOf('@clambake/adapters'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'packages/core/src/no-octokit.ts', text: importOf('@octokit/core'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'packages/core/src/zod-is-fine.ts', text: importOf('zod'), rejectedBy: undefined },
  { path: 'packages/adapters/src/no-kit.ts', text: importOf('@clambake/action-kit'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'packages/adapters/src/core-is-fine.ts', text: importOf('@clambake/core'), rejectedBy: undefined },
  { path: 'packages/action-kit/src/no-local.ts', text: importOf('@clambake/local'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'packages/action-kit/src/adapters-are-fine.ts', text: importOf('@clambake/adapters'), rejectedBy: undefined },
  { path: 'actions/run-agent/src/no-local.ts', text: importOf('@clambake/local'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'actions/run-agent/src/kit-is-fine.ts', text: importOf('@clambake/action-kit'), rejectedBy: undefined },
  { path: 'packages/core/src/no-declaration.ts', text: 'export function one(): number {\n  return 1;\n}\n', rejectedBy: 'plugin' },
  { path: 'test/line/no-async-declaration.ts', text: 'export async function one(): Promise<void> {}\n', rejectedBy: 'plugin' },
  { path: 'demo/arrow-is-fine.ts', text: 'export const one = (): number => 1;\n', rejectedBy: undefined },
  {
    path: 'packages/local/src/generator-is-fine.ts',
    text: 'export function* one(): Generator<number> {\n  yield 1;\n}\n',
    rejectedBy: undefined,
  },
  { path: 'packages/local/src/no-core.ts', text: importOf('@clambake/core'), rejectedBy: 'lint/style/noRestrictedImports' },
  {
    path: 'packages/local/src/workflow/no-demo.ts',
    text: importOf('../../../../demo/issues.ts'),
    rejectedBy: 'lint/style/noRestrictedImports',
  },
  { path: 'actions/run-agent/src/long-function.ts', text: functionOf(52), rejectedBy: 'lint/complexity/noExcessiveLinesPerFunction' },
  { path: 'actions/run-agent/src/function-is-fine.ts', text: functionOf(45), rejectedBy: undefined },
  { path: 'test/line/function-is-fine.ts', text: functionOf(90), rejectedBy: undefined },
  { path: 'test/line/long-function.ts', text: functionOf(110), rejectedBy: 'lint/complexity/noExcessiveLinesPerFunction' },
  { path: 'packages/adapters/src/long-file.ts', text: fileOf(251), rejectedBy: 'lint/style/noExcessiveLinesPerFile' },
  { path: 'packages/adapters/src/file-is-fine.ts', text: fileOf(250), rejectedBy: undefined },
  { path: 'packages/adapters/src/file-is-fine.test.ts', text: fileOf(500), rejectedBy: undefined },
  { path: 'packages/adapters/src/long-file.test.ts', text: fileOf(501), rejectedBy: 'lint/style/noExcessiveLinesPerFile' },
  {
    path: 'packages/core/src/cycle-one.ts',
    text: "import { other } from './cycle-other.ts';\n\nexport const one = (): number => other();\n",
    rejectedBy: 'lint/suspicious/noImportCycles',
  },
  {
    path: 'packages/core/src/cycle-other.ts',
    text: "import { one } from './cycle-one.ts';\n\nexport const other = (): number => one();\n",
    rejectedBy: 'lint/suspicious/noImportCycles',
  },
  {
    path: 'packages/core/src/type-cycle-one.ts',
    text: "import type { Other } from './type-cycle-other.ts';\n\nexport interface One {\n  other: Other;\n}\n",
    rejectedBy: undefined,
  },
  {
    path: 'packages/core/src/type-cycle-other.ts',
    text: "import type { One } from './type-cycle-one.ts';\n\nexport interface Other {\n  one: One;\n}\n",
    rejectedBy: undefined,
  },
  { path: 'packages/local/src/msw-is-fine.ts', text: importOf('msw'), rejectedBy: undefined },
  { path: 'demo/no-adapters.ts', text: importOf('@clambake/adapters'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'demo/no-inside.ts', text: importOf('../packages/local/src/store.ts'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'demo/no-tests.ts', text: importOf('../test/support/git-server.ts'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'demo/no-package.ts', text: importOf('zod'), rejectedBy: 'lint/style/noRestrictedImports' },
  { path: 'demo/local-is-fine.ts', text: importOf('@clambake/local'), rejectedBy: undefined },
];

describe('the walls', () => {
  let root = '';
  let found: { path: string; rule: string }[] = [];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'clambake-lint-'));
    cpSync(join(repositoryRoot, 'biome.json'), join(root, 'biome.json'));
    cpSync(join(repositoryRoot, 'scripts/lint'), join(root, 'scripts/lint'), { recursive: true });
    for (const { path, text } of cases) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    found = lintFiles(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  for (const { path, rejectedBy } of cases) {
    test(`${path} is ${rejectedBy === undefined ? 'accepted' : `rejected by ${rejectedBy}`}`, () => {
      const rules = new Set(found.filter((one) => one.path === path).map((one) => one.rule));
      if (rejectedBy === undefined) expect([...rules]).toEqual([]);
      else expect([...rules]).toContain(rejectedBy);
    });
  }
});

test('the overrides of biome.json that name one file name one that is there', () => {
  const { overrides } = JSON.parse(readFileSync(join(repositoryRoot, 'biome.json'), 'utf8')) as { overrides: { includes: string[] }[] };
  const named = overrides.flatMap(({ includes }) => includes).filter((path) => !path.includes('*'));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
});
