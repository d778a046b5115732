// Gets the pinned package as npm publishes it: from the cache of the repository's runs, else from the registry. Its
// digest is compared before anything of it is unpacked, wherever it came from.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FetchOptions } from '../coding-agent.ts';
import { UserError } from '../errors.ts';
import { npmNetwork } from '../network.ts';
import { type CommandLine, findProgram, runProgram } from '../run-program.ts';
import { trustedOnly } from '../trusted-path.ts';
import { packageName, type PinnedPackage, pinnedVersion } from './pinned-package.ts';

export interface ArchiveOptions extends Pick<FetchOptions, 'scratch' | 'cache' | 'log'> {
  path: string;
  pinned: Omit<PinnedPackage, 'executable'>;
  /** Empty directory of ours. */
  directory: string;
}

/** The cache finds its entries by the key and by this name. */
const archiveFile = 'claude-code.tgz';
const cacheKey = ({ target }: ArchiveOptions['pinned']): string => `clambake-claude-code-${pinnedVersion}-${target}`;

/** Undefined: the file cannot be read. */
export const digestOf = async (file: string, algorithm: 'sha256' | 'sha512'): Promise<string | undefined> => {
  const worker = new Worker(digestInThread, { eval: true, workerData: { file, algorithm }, env: {} });
  try {
    const [digest] = (await once(worker, 'message')) as [string];
    return `${algorithm}-${digest}`;
  } catch {
    return undefined;
  } finally {
    await worker.terminate();
  }
};

/** 364 MB on the thread that starts everything else would hold all of it up. A larger buffer leaves the processor's cache: 530 ms, not 370. */
const digestInThread = `
const { createHash } = require('node:crypto');
const { openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const hash = createHash(workerData.algorithm);
const file = openSync(workerData.file);
const buffer = Buffer.alloc(256 * 1024);
for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) hash.update(buffer.subarray(0, bytes));
parentPort.postMessage(hash.digest('base64'));
`;

/**
 * Returns how to start npm: the one beside the program that runs us, or else one that only root and we can replace. On
 * GitHub's images everybody may write the npm that stands in PATH.
 */
const npmCommand = (path: string): CommandLine => {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return [process.execPath, beside];
  const found = findProgram('npm', trustedOnly(path));
  if (found !== undefined) return [found];
  const open = findProgram('npm', path);
  const why = open === undefined ? 'npm was not found on the runner' : `others than root can replace ${open}, the only npm of the runner`;
  throw new UserError(`${why}: install Node.js in a directory such as /usr/bin, or name an installed Claude Code with claude-code-path`);
};

const packFromNpm = async ({ pinned, directory, path, scratch }: ArchiveOptions): Promise<void> => {
  const options = ['--pack-destination', directory, '--ignore-scripts', '--silent', `${pinned.name}@${pinnedVersion}`] as const;
  // npm's own first line looks for Node in PATH.
  const search = [trustedOnly(path), dirname(process.execPath)].join(delimiter);
  const result = await runProgram([...npmCommand(path), 'pack', ...options], { env: { PATH: search, HOME: scratch, ...npmNetwork() } });
  const packed = (await readdir(directory)).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || packed === undefined) {
    const why = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
    throw new UserError(
      `npm could not install ${packageName}@${pinnedVersion} (${why || 'no package for this platform'}): check the runner's access to the npm registry, or set claude-code-path`,
    );
  }
  await rename(join(directory, packed), join(directory, archiveFile));
};

/** Trouble with the cache costs a download and nothing else. */
const restored = async (file: string, { cache, pinned, log }: ArchiveOptions): Promise<boolean> => {
  if (cache === undefined) return false;
  const key = cacheKey(pinned);
  try {
    if (!(await cache.restore(key, file))) return false;
  } catch (error) {
    log(`The cache could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  if ((await digestOf(file, 'sha512')) === pinned.integrity) {
    log(`Claude Code ${pinnedVersion} comes from the cache ${key}`);
    return true;
  }
  log(`What the cache ${key} holds is not what npm published, so it is not used`);
  await rm(file, { recursive: true, force: true });
  return false;
};

/** Path of an archive with the right digest. Throws a UserError that says what to do. */
const fetchArchive = async (options: ArchiveOptions): Promise<string> => {
  const { pinned, cache, log } = options;
  const file = join(options.directory, archiveFile);
  if (await restored(file, options)) return file;
  await packFromNpm(options);
  if ((await digestOf(file, 'sha512')) !== pinned.integrity) {
    throw new UserError(
      `the npm registry gave another ${pinned.name}@${pinnedVersion} than npm published: check the registry that the runner uses, or set claude-code-path`,
    );
  }
  log(`Claude Code ${pinnedVersion} comes from the npm registry`);
  await cache?.save(cacheKey(pinned), file).catch((error: unknown) => {
    log(`The cache could not be written: ${error instanceof Error ? error.message : String(error)}`);
  });
  return file;
};

/** Unpacks the package below `prefix`, where npm would put it. Two jobs on one machine do not meet. */
export const unpackPinned = async (prefix: string, options: ArchiveOptions): Promise<void> => {
  const archive = await fetchArchive(options);
  const scope = join(prefix, 'node_modules', '@anthropic-ai');
  const target = join(scope, options.pinned.name.split('/').at(-1) ?? '');
  const fresh = `${target}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const argv = ['tar', '-xzf', archive, '-C', fresh, '--strip-components=1', '--no-same-owner'] as const;
  const result = await runProgram(argv, { env: { PATH: options.path, LC_ALL: 'C' } });
  if (result.code !== 0) throw new Error(`the archive of Claude Code could not be unpacked: ${result.stderr.trim().slice(0, 300)}`);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
};
