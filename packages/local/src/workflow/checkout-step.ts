// The stand-in for actions/checkout. Like the real action it leaves the files, a `.git`, and the token in a file that
// `.git/config` includes until the post step, unless persist-credentials is false.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { githubVariables } from './contexts.ts';
import type { Mapping } from './expressions.ts';
import type { Frame, JobSession, StepOutcome } from './job-session.ts';
import type { StepRequest } from './step-request.ts';
import { checkOut, runStepProcess } from './pieces.ts';
import type { RemoteActions } from './sources.ts';

/** True for actions/checkout, unless the settings have a directory for it. */
export const isCheckout = (uses: string, remote: RemoteActions = {}): boolean =>
  /^actions\/checkout@/.test(uses) && remote[uses] === undefined && remote['actions/checkout'] === undefined;

/** Supported inputs, and the value that each unsupported input must have. */
const known = ['fetch-depth', 'persist-credentials', 'ref', 'token', 'clean', 'set-safe-directory', 'show-progress'];
const inert: Record<string, readonly string[]> = {
  lfs: ['false', ''],
  submodules: ['false', ''],
  path: ['', '.'],
  'fetch-tags': ['false', ''],
};

export const runCheckout = async (
  session: JobSession,
  frame: Frame,
  request: StepRequest & { given: Record<string, string> },
): Promise<StepOutcome> => {
  const { place } = session;
  const { given } = request;
  const github = session.contexts.github as Mapping;
  for (const [name, value] of Object.entries(given)) {
    const isOwn = name === 'repository' && value.toLowerCase() === String(github.repository).toLowerCase();
    if (!known.includes(name) && !isOwn && !inert[name]?.includes(value)) {
      throw new Error(`the stand-in for actions/checkout does not support \`${name}: ${value}\``);
    }
  }
  if (existsSync(join(place.directories.workspace, '.git')))
    throw new Error('the stand-in for actions/checkout does not support a second checkout in one job');
  const lines: string[] = [];
  const { GITHUB_SHA: sha = '' } = githubVariables(github);
  const isBranchOfRun = sha === place.run.headSha && String(github.ref).startsWith('refs/heads/');
  const persistCredentials = (given['persist-credentials'] ?? 'true') !== 'false';
  const ref = given.ref === undefined || given.ref === '' ? (isBranchOfRun ? undefined : sha) : given.ref;
  const conclusion = await checkOut(session.world.host, {
    place,
    token: given.token === undefined || given.token === '' ? session.token : given.token,
    fetchDepth: Number(given['fetch-depth'] ?? 1),
    persistCredentials,
    ref,
    signal: request.signal,
    log: (line) => {
      lines.push(line);
      session.log(line);
    },
  });
  session.posts.push({
    name: `Post ${request.name}`,
    condition: 'always()',
    frame,
    run: () => (persistCredentials ? forget(session) : Promise.resolve({ conclusion: 'success', outputs: {} })),
  });
  const commit = lines.map((line) => /^commit ([0-9a-f]{40})$/.exec(line)?.[1]).find((found) => found !== undefined) ?? '';
  return { conclusion, outputs: { ref: given.ref ?? String(github.ref), commit } };
};

/** Removes the credentials from the repository and the disk. */
const forget = async (session: JobSession): Promise<StepOutcome> => {
  const { workspace } = session.place.directories;
  const paths: string[] = [];
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', GIT_CONFIG_NOSYSTEM: '1', HOME: workspace };
  const git = (...args: string[]): Promise<unknown> =>
    runStepProcess({ command: 'git', args, cwd: workspace, env, onLine: (line) => paths.push(line) });
  await git('config', '--local', '--get-all', 'include.path');
  await git('config', '--local', '--unset-all', 'include.path');
  const own = paths.filter((path) => path.startsWith(join(session.place.directories.temp, 'git-credentials-')));
  for (const path of own) await rm(path, { force: true });
  return { conclusion: 'success', outputs: {} };
};
