// `npm run bench -- bundle [--branches 500]`: a bundle from the first fetch of its branches to the end of its push, on the
// local GitHub over HTTP, by the built bundle-train as a process of its own; and the memory that this process and its gits
// need at the most. The rival does the same in the same run in a checkout: clone, `git merge` of each branch, push.
// Writes bench/out/bundle.json; fails where a number to hold is missed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RequestLogEntry } from '../packages/local/src/store.ts';
import { readCpuMs } from './cpu-time.ts';
import { gitEnvironment, plainGit } from './merge-repository.ts';
import { findChild, watchMemory } from './process-tree.ts';
import { openTrainStage, type TrainStage } from './train-stage.ts';

export interface BundleResult {
  branches: number;
  merged: number;
  /** From the first request of the fetch to the answer to the bundle's push. */
  seconds: number;
  peakMiB: number;
  /** CPU time of the whole job, landing included: of the action's process and its gits, not of the server. */
  cpuSeconds: number;
  /** CPU time of the checkout's gits, and of the server's, which this process waits for too. */
  worktreeCpuSeconds: number;
  worktreeSeconds: number;
  ratioToWorktree: number;
  /** The pushed bundle has the tree that the checkout came to. */
  identicalTree: boolean;
}

/**
 * The fetch of the branches is the last one but for the few contents, and the bundle's push is the last one before the
 * pull request is opened. All the time of the train's own process between the two counts.
 */
const spanOf = (entries: readonly RequestLogEntry[]): number => {
  const snapshot = entries.findIndex((entry) => entry.route === 'POST /graphql');
  const opened = entries.findIndex((entry) => entry.route === 'POST /repos/{owner}/{repo}/pulls');
  const fetched = entries.find((entry, index) => index > snapshot && entry.route === 'git-upload-pack');
  const opening = entries[opened];
  if (snapshot < 0 || opening === undefined || fetched === undefined) throw new Error('no bundle was fetched and published');
  return (opening.at - fetched.at) / 1000;
};

const git = async (cwd: string, args: readonly string[]): Promise<number> => {
  const child = spawn('git', args, { cwd, env: gitEnvironment, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 128;
};

/** Asynchronous, because the server is in this very process. */
const mergeInCheckout = async (stage: TrainStage, base: string): Promise<{ seconds: number; cpuSeconds: number; tree: string }> => {
  const directory = join(stage.root, 'checkout');
  const token = stage.github.createToken({ kind: 'user', actor: 'ann' }).value;
  const remote = `${stage.github.serverUrl}/ann/sample`.replace('://', `://x-access-token:${token}@`);
  const [started, cpu] = [performance.now(), readCpuMs()];
  if ((await git('/', ['clone', '--quiet', '--no-tags', remote, directory])) !== 0) throw new Error('the clone failed');
  await git(directory, ['checkout', '--quiet', '--detach', base]);
  for (const head of stage.heads) {
    const merge = ['merge', '--quiet', '--no-ff', '--no-edit', '-m', `Merge ${head}`, head];
    if ((await git(directory, merge)) !== 0) await git(directory, ['merge', '--abort']);
  }
  if ((await git(directory, ['push', '--quiet', 'origin', 'HEAD:refs/heads/by-hand'])) !== 0) throw new Error('the push failed');
  const [seconds, cpuSeconds] = [(performance.now() - started) / 1000, (readCpuMs() - cpu) / 1000];
  return { seconds, cpuSeconds, tree: plainGit(directory, ['rev-parse', 'HEAD^{tree}']) };
};

export const measureBundle = async (branches: number): Promise<BundleResult> => {
  const stage = await openTrainStage({ landed: branches, files: 2000 });
  try {
    const base = plainGit(stage.repository.gitDir, ['rev-parse', 'main']);
    const rival = await mergeInCheckout(stage, base);
    const { requests } = stage.github.store;
    const before = requests.length;
    let isOver = false;
    let root: number | undefined;
    const watched = watchMemory({
      root: async () => {
        root ??= await findChild('dist/bundle-train/index.js');
        return root;
      },
      isOver: () => isOver,
      sampleMs: 50,
    });
    const done = await stage.train();
    isOver = true;
    const peak = await watched;
    if (done.conclusion !== 'success') throw new Error(`bundle-train failed:\n${done.log.slice(-4000)}`);
    const seconds = spanOf(requests.slice(before).filter((entry) => entry.jobId === done.job.id));
    const merged = (JSON.parse(done.outputs['landed'] ?? '[]') as number[]).length;
    return {
      branches,
      merged,
      seconds: Number(seconds.toFixed(2)),
      peakMiB: Math.ceil(peak.kib / 1024),
      cpuSeconds: Number((peak.cpuMs / 1000).toFixed(2)),
      worktreeCpuSeconds: Number(rival.cpuSeconds.toFixed(2)),
      worktreeSeconds: Number(rival.seconds.toFixed(2)),
      ratioToWorktree: Number((rival.seconds / seconds).toFixed(1)),
      identicalTree: plainGit(stage.repository.gitDir, ['rev-parse', 'main^{tree}']) === rival.tree,
    };
  } finally {
    await stage.close();
  }
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { branches: { type: 'string', default: '500' } } });
  const one = await measureBundle(Number(values.branches));
  console.log(
    '| branches | merged | fetch to push, s | CPU s of the whole job | peak MiB | clone, git merge, push, s | CPU s | faster | identical tree |',
  );
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|---|');
  const { branches, merged, seconds, cpuSeconds, peakMiB, worktreeSeconds, worktreeCpuSeconds, ratioToWorktree } = one;
  const cells = [branches, merged, seconds, cpuSeconds, peakMiB, worktreeSeconds, worktreeCpuSeconds, `${ratioToWorktree} ×`];
  console.log(`| ${cells.join(' | ')} | ${one.identicalTree ? 'yes' : 'NO'} |`);
  const out = join(import.meta.dirname, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'bundle.json'), `${JSON.stringify([one], null, 2)}\n`);
  if (!one.identicalTree) throw new Error('the bundle is not what git merge makes of the branches');
  if (one.seconds > 5 || one.peakMiB > 400) {
    console.error('over the limit of 5 s and 400 MiB');
    process.exitCode = 1;
  }
};
