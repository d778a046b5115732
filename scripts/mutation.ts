// `npm run mutation [-- --share 0.1 --seed 1 --only <glob>]`: mutates the rooms that guard the base, in a copy of the
// project, and counts the mutants that no test notices. Writes out/mutation/report.json. Fails when more than a tenth
// survive, when a survivor is not listed in test/mutation-survivors.json, or when fewer than 500 mutants were tried.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { copyProject } from './mutation/copy-project.ts';
import { type ListedSurvivor, report } from './mutation/report.ts';
import { codeDigest, type MutatedRoom, mutatedFiles, rooms } from './mutation/rooms.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/mutation');
const { values } = parseArgs({
  options: { share: { type: 'string', default: '0.1' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '**' } },
});
const sample = { seed: Number(values.seed), share: Number(values.share) };
const startedMs = performance.now();
const digest = codeDigest(root);
const copy = join(out, 'project');

const mutateRoom = async (room: MutatedRoom): Promise<MutantResult[]> => {
  const mutate = mutatedFiles(copy, room).filter((path) => matchesGlob(path, values.only));
  if (mutate.length === 0) return [];
  process.env['MUTATED_ROOM'] = room.name;
  return await new Stryker({
    mutate,
    // The copy is ours to change, and links of workspaces lead into it.
    inPlace: true,
    ignorePatterns: ['node_modules', 'dist', 'out'],
    packageManager: 'npm',
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', pool: 'forks', related: true },
    plugins: ['@stryker-mutator/vitest-runner', join(copy, 'scripts/mutation/sample.ts')],
    checkers: ['sample'],
    mutator: { excludedMutations: ['StringLiteral'] },
    coverageAnalysis: 'perTest',
    // Half of them are checkers, which have little to do.
    concurrency: 4,
    // On a busy machine a shorter limit would count mutants that no test notices.
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 15,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
    warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: true },
    ...({ sample: { ...sample, share: sample.share * room.weight } } as object),
  }).runMutationTest();
};

copyProject(root, copy);
process.chdir(copy);
const results: MutantResult[] = [];
for (const room of rooms) results.push(...(await mutateRoom(room)));

const listed = JSON.parse(readFileSync(join(root, 'test/mutation-survivors.json'), 'utf8')) as ListedSurvivor[];
const told = report({ results, listed, root: copy });
mkdirSync(out, { recursive: true });
const seconds = Math.round((performance.now() - startedMs) / 1000);
writeFileSync(
  join(out, 'report.json'),
  `${JSON.stringify({ digest, ...sample, only: values.only, seconds, ...told.counts, survivors: told.survivors }, null, 2)}\n`,
);
for (const line of told.lines) console.log(line);
process.exitCode = told.ok ? 0 : 1;
