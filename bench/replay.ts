// `bench replay --repo DIR --base REF --heads FILE`: merges the given heads, in order, onto the base of any repository
// and prints what came of it as JSON. Whoever conflicts with what is merged before is left out. Nothing is written to
// that repository: its objects are read through an alternate of a temporary one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { openMerge } from '../packages/adapters/src/merge.ts';
import { BenchError } from './bench-error.ts';
import { borrowRepository } from './borrow-repository.ts';

export interface ReplayResult {
  /** The merged tree; the base's own when nothing was merged. */
  tree: string;
  /** In order; a head that the base already has counts as merged. */
  merged: string[];
  leftOut: { head: string; reason: 'conflict' | 'unrelated history' | 'no such commit'; files: string[] }[];
  /** Those of `merged` that needed no merge. */
  contained: string[];
  msPerBranch: number;
}

/** `heads`: names or object ids. `temporary`: an empty directory. */
export const replayMerges = async ({
  repo,
  temporary,
  base,
  heads,
}: {
  repo: string;
  base: string;
  heads: readonly string[];
  temporary: string;
}): Promise<ReplayResult> => {
  const borrowed = borrowRepository(repo, join(temporary, 'replay.git'));
  const baseOid = borrowed.resolve(base);
  if (baseOid === undefined) throw new BenchError(`${repo} has no commit ${base}`);
  const found = heads.map((head) => ({ head, oid: borrowed.resolve(head) }));
  const merge = openMerge({ gitDir: borrowed.gitDir, remote: repo, allowFile: true });
  const passengers = found.flatMap(({ oid }, index) => (oid === undefined ? [] : [{ issue: index + 1, oid, message: `Merge ${oid}` }]));
  const started = performance.now();
  const assembly = await merge.assemble({ baseOid, at: '2000-01-01T00:00:00Z', passengers });
  const ms = performance.now() - started;
  const tree = assembly.prefixes.at(-1)?.tree ?? (await merge.readTree(baseOid));
  const left = new Map(assembly.leftOut.map((one) => [one.issue, one.files]));
  const contained = new Set(assembly.contained);
  const result: ReplayResult = { tree, merged: [], leftOut: [], contained: [], msPerBranch: 0 };
  for (const [index, { head, oid }] of found.entries()) {
    const files = left.get(index + 1);
    if (oid === undefined || assembly.missing.includes(index + 1)) result.leftOut.push({ head, reason: 'no such commit', files: [] });
    else if (files === undefined) result.merged.push(oid);
    else result.leftOut.push({ head, reason: borrowed.isRelated(baseOid, oid) ? 'conflict' : 'unrelated history', files });
    if (oid !== undefined && contained.has(index + 1)) result.contained.push(oid);
  }
  return { ...result, msPerBranch: Number((ms / Math.max(1, passengers.length)).toFixed(3)) };
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { repo: { type: 'string' }, base: { type: 'string' }, heads: { type: 'string' } },
  });
  const { repo, base, heads } = values;
  if (repo === undefined || base === undefined || heads === undefined) {
    throw new BenchError('replay needs --repo DIR --base REF --heads FILE (one head a line, in order)');
  }
  if (!existsSync(heads)) throw new BenchError(`there is no file ${heads} with the heads`);
  const lines = readFileSync(heads, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const temporary = mkdtempSync(join(tmpdir(), 'bench-replay-'));
  try {
    console.log(JSON.stringify(await replayMerges({ repo, base, heads: lines, temporary }), null, 2));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
