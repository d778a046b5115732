// Decides from facts whether the agent can run as another user. Without a second user its processes could read the
// runner's environment, tokens included, so anything but a clear yes is a refusal: only the configuration may say that
// the agent shares the runner's user.
import { delimiter, isAbsolute } from 'node:path';
import type { Config } from '@clambake/core';
import { findProgram, runProgram } from '../run-program.ts';
import { trustedOnly } from '../trusted-path.ts';
import { asAdministrator } from './agent-user.ts';

export interface IsolationFacts {
  wanted: Config['isolation'];
  platform: string;
  /** Effective user of this process; undefined where the platform has none. */
  uid: number | undefined;
  /** `sudo -n true` succeeded. */
  passwordlessSudo: boolean;
  /** Commands that isolation needs and that PATH lacks. */
  missing: readonly string[];
  /** Files of such commands that others than root can replace. */
  replaceable?: readonly string[];
}

export type Isolation =
  /** The agent shares our user: asked for by the configuration. */
  | { kind: 'none' }
  /** The agent gets a user of its own, made with our own rights or through sudo. */
  | { kind: 'user'; via: 'root' | 'sudo' }
  | { kind: 'refused'; why: string };

const isolationCommands = ['setpriv', 'useradd', 'chown', 'env', 'sh', 'git'] as const;
const wayOut = "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read";

export const decideIsolation = (facts: IsolationFacts): Isolation => {
  const refused = (why: string): Isolation => ({ kind: 'refused', why: `the agent cannot run as another user${why}, ${wayOut}` });
  if (facts.wanted === 'none') return { kind: 'none' };
  if (facts.platform !== 'linux') return refused(` on ${facts.platform}: use a Linux runner`);
  if (facts.missing.length > 0) return refused(` without ${facts.missing.join(', ')}: install it on the runner`);
  const [open] = facts.replaceable ?? [];
  if (open !== undefined) return refused(`: others than root can replace ${open}. Install it where only root can write, such as /usr/bin`);
  if (facts.uid === 0) return { kind: 'user', via: 'root' };
  if (facts.passwordlessSudo) return { kind: 'user', via: 'sudo' };
  return refused(': this runner is neither root nor allowed to use sudo without a password. Allow it');
};

/** Returns the PATH for the agent and the system tools: absolute directories only, those of system tools among them. */
export const safePath = (path: string | undefined): string => {
  const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  const given = (path ?? '').split(delimiter).filter((directory) => isAbsolute(directory));
  return [...new Set([...given, ...system])].join(delimiter);
};

/** BusyBox (Alpine) has a setpriv that changes no user. */
const dropsRights = async (search: string): Promise<boolean> => {
  const { stdout, stderr } = await runProgram(['setpriv', '--help'], { env: { PATH: search, LC_ALL: 'C' } });
  return ['--reuid', '--clear-groups', '--bounding-set'].every((option) => `${stdout.toString('utf8')}${stderr}`.includes(option));
};

export const readIsolationFacts = async (wanted: Config['isolation'], path: string | undefined): Promise<IsolationFacts> => {
  const all = safePath(path);
  const search = trustedOnly(all);
  const uid = process.geteuid?.();
  const absent = isolationCommands.filter((command) => findProgram(command, search) === undefined);
  const replaceable = absent.flatMap((command) => findProgram(command, all) ?? []);
  const missing: string[] = absent.filter((command) => findProgram(command, all) === undefined);
  if (wanted !== 'none' && !absent.includes('setpriv') && !(await dropsRights(search))) missing.push('setpriv of util-linux');
  const asks = wanted !== 'none' && uid !== 0 && findProgram('sudo', search) !== undefined;
  const sudo = asks ? asAdministrator({ kind: 'user', via: 'sudo' }, ['true'], search) : undefined;
  const passwordlessSudo = sudo !== undefined && (await runProgram(sudo, { env: { PATH: search } })).code === 0;
  return { wanted, platform: process.platform, uid, passwordlessSudo, missing, replaceable };
};
