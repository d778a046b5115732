// Links of the documentation lead somewhere: a file of the repository, and a heading of it where one is named.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { configSchema } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listProjectFiles, repositoryRoot } from './source-files.ts';

const documents = listProjectFiles().filter(
  (path) => path.endsWith('.md') && !path.startsWith('demo/sample/') && !path.startsWith('dist/'),
);
const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** Markdown without its code, where brackets mean other things. */
const prose = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors GitHub gives to the headings of a document. */
const anchors = (text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const findBroken = (path: string, text: string): string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const target = match[1] ?? '';
    if (/^(?:https?|mailto):/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const resolved = file === '' ? path : relative(repositoryRoot, join(repositoryRoot, dirname(path), decodeURIComponent(file)));
    if (!existsSync(join(repositoryRoot, resolved))) return [`${path}: ${target}`];
    if (anchor === undefined || statSync(join(repositoryRoot, resolved)).isDirectory()) return [];
    return anchors(read(resolved)).includes(anchor) ? [] : [`${path}: ${target}`];
  });

describe('the documentation', () => {
  test('is there', () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        'README.md',
        'ARCHITECTURE.md',
        'docs/glossary.md',
        'docs/assumptions.md',
        'docs/environment.md',
        'docs/performance.md',
      ]),
    );
    expect(documents.filter((path) => path.startsWith('docs/decisions/')).length).toBeGreaterThan(3);
  });

  test('links to files and headings that exist', () => {
    expect(documents.flatMap((path) => findBroken(path, read(path)))).toEqual([]);
  });

  test('shows every key of the configuration, with the default it has', () => {
    const shown = parse(/```yaml\n(ci: [\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '') as Record<string, unknown>;
    expect(Object.keys(shown).sort()).toEqual(Object.keys(configSchema.shape).sort());
    // These have none: the value stands for any, or for what follows from the others.
    const {
      base,
      model,
      effort,
      tools,
      labels,
      signing,
      'fallback-model': fallback,
      'issue-usd': issueUsd,
      'day-usd': dayUsd,
      ...others
    } = shown;
    expect(configSchema.parse({ ci: 'ci.yml' })).toEqual({ ...others, labels: {} });
    expect(configSchema.safeParse({ ci: 'ci.yml', model, effort, tools, labels, 'fallback-model': fallback }).success).toBe(true);
    expect([base, model, signing]).toEqual(['main', 'opus', 'Ann Example <ann@example.com>']);
    const { agents, attempts, 'attempt-usd': attemptUsd } = configSchema.parse({ ci: 'ci.yml' });
    expect([issueUsd, dayUsd]).toEqual([attempts * attemptUsd, Math.max(100, 4 * agents * attemptUsd)]);
  });

  test('is checked by a search that finds a broken link', () => {
    expect(findBroken('README.md', 'see [this](docs/no-such-file.md) and [that](#no-such-heading) but not `[x](y)`')).toEqual([
      'README.md: docs/no-such-file.md',
      'README.md: #no-such-heading',
    ]);
  });
});
