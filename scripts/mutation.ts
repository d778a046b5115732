// `npm run mutation [-- --share 0.11 --seed 1 --only <glob>]`: mutates the rooms that guard the base, in a copy of the
// project, and counts the mutants that no test notices. Writes out/mutation/report.json, and room-*.json, so that rooms which did not change
// are not run again. Fails when more than a tenth
// survive, when a survivor is not listed in test/mutation-survivors.json, or when fewer than 500 mutants were tried.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { copyProject } from './mutation/copy-project.ts';
import { type ListedSurvivor, report } from './mutation/report.ts';
import { codeDigest, type MutatedRoom, mutatedFiles, rooms } from './mutation/rooms.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/mutation');
const { values } = parseArgs({
  options: { share: { type: 'string', default: '0.11' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '**' } },
});
const sample = { seed: Number(values.seed), share: Number(values.share) };
const digest = codeDigest(root);
const copy = join(out, 'project');

interface RoomResult {
  digest: string;
  sample: object;
  only: string;
  seconds: number;
  results: Pick<MutantResult, 'fileName' | 'status' | 'location' | 'replacement'>[];
}

/** A room whose code and tests have not changed since its last run is not run again. */
const resultOf = async (room: MutatedRoom): Promise<RoomResult> => {
  const file = join(out, `room-${room.name}.json`);
  const asked = {
    digest: codeDigest(root, [room]),
    sample: { ...sample, weight: room.weight, hasStatic: room.hasStatic },
    only: values.only,
  };
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RoomResult) : undefined;
  const { digest: was, sample: as, only } = known ?? {};
  if (known !== undefined && isDeepStrictEqual({ digest: was, sample: as, only }, asked)) {
    console.log(`${room.name}: as in its last run, of this very code`);
    return known;
  }
  const startedMs = performance.now();
  const results = (await mutateRoom(room)).map(({ fileName, status, location, replacement }) => ({
    fileName: relative(copy, fileName),
    ...{ status, location, replacement },
  }));
  const result = { ...asked, seconds: Math.round((performance.now() - startedMs) / 1000), results };
  writeFileSync(file, JSON.stringify(result));
  return result;
};

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
    ignoreStatic: !room.hasStatic,
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

mkdirSync(out, { recursive: true });
copyProject(root, copy);
process.chdir(copy);
const measured: RoomResult[] = [];
for (const room of rooms) measured.push(await resultOf(room));

const listed = JSON.parse(readFileSync(join(root, 'test/mutation-survivors.json'), 'utf8')) as ListedSurvivor[];
const told = report({ results: measured.flatMap(({ results }) => results), listed, root });
const seconds = measured.reduce((sum, one) => sum + one.seconds, 0);
writeFileSync(
  join(out, 'report.json'),
  `${JSON.stringify({ digest, ...sample, only: values.only, seconds, ...told.counts, survivors: told.survivors }, null, 2)}\n`,
);
for (const line of told.lines) console.log(line);
process.exitCode = told.ok ? 0 : 1;
