// Runs the linter as `npm run lint` does and gives back what it found, as data.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './source-files.ts';

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

/** Lints a directory that holds its own biome.json; one entry a diagnostic. Throws when the linter did not run. */
export const lintFiles = (directory: string): { path: string; rule: string }[] => {
  const biome = join(repositoryRoot, 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: directory, encoding: 'utf8' });
  if (!run.stdout.startsWith('{')) throw new Error(`biome printed no report: ${run.stderr}`);
  const report = JSON.parse(run.stdout) as Report;
  return report.diagnostics.map((one) => ({ path: one.location.path, rule: one.category }));
};
