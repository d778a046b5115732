// Calls that need files on this machine: an artifact, an object of git-lfs, a hook of git.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArtifacts, uploadLfsObjects } from '@clambake/adapters';
import type { Access, LfsAnswer } from './calls.ts';

/** Makes a directory beside git's files. */
const openFolder = async (gitDir: string, name: string): Promise<string> => {
  const folder = join(gitDir, 'conformance', name);
  await mkdir(folder, { recursive: true });
  return folder;
};

export const uploadArtifact = async (name: string, gitDir: string): Promise<{ artifact: number }> => {
  const folder = await openFolder(gitDir, 'artifact');
  const file = join(folder, 'probe.txt');
  await writeFile(file, `${name}\n`);
  return { artifact: (await openArtifacts().upload(name, [file], folder)).id };
};

/** Returns the address of git's server. Where the API is on the same port, the API's name is used, which this machine can look up. */
const findServer = ({ serverUrl, apiUrl }: Access['environment']): string => {
  const [server, api] = [new URL(serverUrl), new URL(apiUrl)];
  return server.port !== '' && server.port === api.port ? api.origin : serverUrl;
};

/** Asks as landing does, with its own client. */
export const askLfs = async (
  { content, isOffered }: { content: string; isOffered: boolean },
  { token, environment, gitDir }: Access,
): Promise<LfsAnswer> => {
  const oid = createHash('sha256').update(content).digest('hex');
  const directory = await openFolder(gitDir, isOffered ? 'lfs' : 'no-lfs');
  if (isOffered) await writeFile(join(directory, oid), content);
  const server = findServer(environment);
  const { owner, name } = environment.repository;
  const failed = await uploadLfsObjects(
    { remote: `${server}/${owner}/${name}`, credentials: { server, token }, branch: 'conformance', uploads: true },
    { pointers: [{ oid, size: Buffer.byteLength(content), path: 'probe.bin' }], directory },
  );
  return failed === undefined ? { oid } : { oid, why: failed.why };
};

/** Writes a hook that runs a git command inside of a push. Returns its directory. */
export const writePrePush = async (gitDir: string, args: readonly string[]): Promise<string> => {
  const folder = await openFolder(gitDir, 'hooks');
  const words = args.map((arg) => `'${arg.replaceAll("'", "'\\''")}'`);
  await writeFile(join(folder, 'pre-push'), `#!/bin/sh\nexec git ${words.join(' ')} >&2\n`, { mode: 0o755 });
  return folder;
};
