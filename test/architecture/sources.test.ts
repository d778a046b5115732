// Shipped code may not mention that it runs locally, an environment variable that is not documented, or a second spelling
// of the repository's name. A test may not switch itself off or replace the module that it tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentVariables } from '../../packages/adapters/src/environment.ts';
import { withoutPins } from '../../scripts/release/pins.ts';
import { withoutGenerated } from '../../scripts/render-readme.ts';
import { findEnvironmentReads } from './environment-reads.ts';
import { identifierName, type Node, parseSource, stringValue } from './parse-source.ts';
import { actionNames, listProjectFiles, readShippedSources, repositoryRoot } from './source-files.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const sources = readShippedSources();

describe('shipped sources', () => {
  test('are found at all', () => {
    for (const name of actionNames) expect(sources.map((one) => one.path)).toContain(`actions/${name}/src/main.ts`);
    expect(sources.length).toBeGreaterThan(30);
  });

  test('name a loopback address only where an agent asks this job', () => {
    const loopback = /localhost|127\.0\.0\.\d|\[::1\]|::ffff:127/i;
    const found = sources.filter((one) => loopback.test(one.text)).map((one) => one.path);
    expect(found).toEqual([
      'actions/run-agent/src/open-network.ts',
      'packages/adapters/src/agent-machine/serve.ts',
      // Ranges of addresses that are refused.
      'packages/adapters/src/agent-machine/special-addresses.ts',
    ]);
  });

  test('do not know the local GitHub', () => {
    const found = sources.filter((one) => /@clambake\/local|packages\/local|CLAMBAKE_LOCAL/i.test(one.text)).map((one) => one.path);
    expect(found).toEqual([]);
  });

  test('keep every main.ts under ten lines', () => {
    for (const name of actionNames) expect(read(`actions/${name}/src/main.ts`).trimEnd().split('\n').length).toBeLessThan(10);
  });
});

describe('environment variables', () => {
  /** First cell of each table row: `NAME`. */
  const documented = [...read('docs/environment.md').matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map((match) => match[1]);
  const reads = sources.flatMap((one) => findEnvironmentReads(one.text).map((name) => ({ path: one.path, name })));

  test('are each on the list in docs/environment.md, and the list names no other', () => {
    const named = reads.map((one) => one.name).filter((name) => name !== '*');
    expect([...new Set([...named, ...environmentVariables])].sort()).toEqual([...documented].sort());
  });

  test('are read as a whole in one place only', () => {
    const whole = reads.filter((one) => one.name === '*').map((one) => one.path);
    expect(whole).toEqual(['packages/adapters/src/environment.ts']);
  });

  test('are found however they are read', () => {
    expect(
      findEnvironmentReads("process.env.A; process.env['B']; const { C, D: d } = process.env; f(process.env); // process.env.E"),
    ).toEqual(['A', 'B', 'C', 'D', '*']);
    expect(
      findEnvironmentReads("import { env } from 'node:process'; import p from 'node:process'; env.A; p.env.B; globalThis.process.env.C"),
    ).toEqual(['*', '*', 'C']);
  });
});

describe('the repository', () => {
  const texts = listProjectFiles().filter(
    (path) => !path.startsWith('dist/') && /\.(?:ts|js|json|md|ya?ml)$|^LICENSE$|^\.ci\/run$/.test(path),
  );

  test('is named in package.json, in generated text and in pins only, which are set from there', () => {
    const { repository } = JSON.parse(read('package.json')) as { repository: { url: string } };
    const slug = /github\.com\/(.+?)(?:\.git)?$/.exec(repository.url)?.[1] ?? '';
    expect(slug).toMatch(/^[\w-]+\/[\w.-]+$/);
    const generated = [...actionNames.map((name) => `actions/${name}/README.md`), 'docs/configuration.md'];
    const found = texts.filter((path) => !generated.includes(path) && withoutPins(withoutGenerated(read(path)), slug).includes(slug));
    expect(found).toEqual(['package.json']);
    const copied = texts.filter((path) => /^examples\/[\w-]+\/\.github\/workflows\/clambake\.yml$/.test(path));
    for (const path of copied) expect(read(path), path).toContain(`uses: ${slug}/.github/workflows/clambake.yml@`);
  });

  test('has no file that names the directory it was written in', () => {
    const found = texts.filter((path) => read(path).includes(`${repositoryRoot}/`));
    expect(found).toEqual([]);
  });
});

describe('tests', () => {
  const tests = listProjectFiles().filter((path) => /\.(?:test|long)\.ts$/.test(path) && !path.startsWith('demo/sample/'));
  /** `vi.mock(…)`, `test.skip(…)`, `process.env.NODE_ENV`, each as the parser sees it. */
  const findForbidden = (text: string): string[] =>
    parseSource(text)
      .filter((node) => node.type === 'MemberExpression')
      .map((node) => `${identifierName(node.object) ?? ''}.${identifierName(node.property) ?? ''}`)
      .filter((use) =>
        /^vi\.(?:mock|doMock|hoisted|stubGlobal|spyOn)$|^(?:test|it|describe)\.(?:skip|only|todo|fails)$|\.NODE_ENV$/.test(use),
      );

  test('replace no module, switch nothing off and single nothing out', () => {
    const found = tests.flatMap((path) => findForbidden(read(path)).map((use) => `${path}: ${use}`));
    expect(found).toEqual([]);
  });

  test('are searched by a parser that sees these things', () => {
    expect(findForbidden("vi.mock('./x.ts'); test.skip('x', f); describe.only('y', f); const m = process.env.NODE_ENV;")).toEqual([
      'vi.mock',
      'test.skip',
      'describe.only',
      '.NODE_ENV',
    ]);
    expect(findForbidden("const text = 'vi.mock()'; // test.skip")).toEqual([]);
  });

  test('are not needed to steer shipped code: no source reads NODE_ENV', () => {
    expect(sources.filter((one) => one.text.includes('NODE_ENV')).map((one) => one.path)).toEqual([]);
  });

  /** Titles of `test.runIf(…)('title', …)` and `test.skipIf(…)('title', …)`. */
  const findConditional = (text: string): string[] =>
    parseSource(text).flatMap((node) => {
      const condition = node.type === 'CallExpression' ? (node.callee as Node) : undefined;
      const member = condition?.type === 'CallExpression' ? (condition.callee as Node) : undefined;
      if (member?.type !== 'MemberExpression' || !/^(?:skipIf|runIf)$/.test(identifierName(member.property) ?? '')) return [];
      return [stringValue((node.arguments as unknown[])[0]) ?? 'a computed title'];
    });

  test('that may skip themselves are on the list in test/skips.json with a reason, and no other is', () => {
    const skips = JSON.parse(read('test/skips.json')) as { name: string; reason: string }[];
    for (const skip of skips) expect(skip.reason.length, skip.name).toBeGreaterThan(20);
    expect(skips.map((one) => one.name).sort()).toEqual(tests.flatMap((path) => findConditional(read(path))).sort());
    expect(findConditional("test.runIf(root)('as root', f); test.skipIf(!root)(`too`, f); test('always', f);")).toEqual(['as root', 'too']);
  });
});
