// Counts the mutants that no test noticed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** A mutant that may survive: the line that it changes, as it is written, and what it puts there. */
export interface ListedSurvivor {
  file: string;
  line: string;
  replacement: string;
  reason: string;
}
type Mutant = Pick<MutantResult, 'fileName' | 'status' | 'location' | 'replacement'>;
type Survivor = Omit<ListedSurvivor, 'reason'> & { reason?: string; at: number; covered: boolean };

const smallestSample = 500;
const largestShare = 0.1;

/** `fileName` of a result is relative to `root`. */
export const report = (run: { results: readonly Mutant[]; listed: readonly ListedSurvivor[]; root: string }) => {
  const having = (...status: string[]): Mutant[] => run.results.filter((one) => status.includes(one.status));
  const killed = having('Killed', 'Timeout').length;
  const survivors = having('Survived', 'NoCoverage').map((one): Survivor => describe(one, run));
  const mutants = killed + survivors.length;
  const unlisted = survivors.filter(({ reason }) => reason === undefined);
  const troubles = [
    ...(mutants < smallestSample ? [`${mutants} mutants were tried, ${smallestSample} are asked for: raise --share`] : []),
    ...(survivors.length > mutants * largestShare ? [`${survivors.length} of ${mutants} mutants survived, a tenth may`] : []),
    ...unlisted.map(
      (one) =>
        `not noticed and not listed: ${one.file}:${one.at} ${one.covered ? '' : '(no test runs it) '}${one.line} → ${one.replacement}`,
    ),
  ];
  const counts = { mutants, killed, survived: survivors.length, unlisted: unlisted.length, invalid: having('RuntimeError').length };
  return { ok: troubles.length === 0, counts, survivors, lines: [...troubles, `${mutants} mutants, ${survivors.length} survived`] };
};

const describe = (mutant: Mutant, { listed, root }: { listed: readonly ListedSurvivor[]; root: string }): Survivor => {
  const file = mutant.fileName;
  const at = mutant.location.start.line - 1;
  // In place, Stryker has put the file back when it reports.
  const line = (readFileSync(join(root, file), 'utf8').split('\n')[at] ?? '').trim();
  const replacement = mutant.replacement ?? '';
  const known = listed.find((one) => one.file === file && one.line === line && one.replacement === replacement);
  return { file, line, replacement, at: at + 1, covered: mutant.status === 'Survived', ...(known && { reason: known.reason }) };
};
