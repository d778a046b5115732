// A machine with the modes and the PATH of GitHub's ubuntu images, in a mount namespace of its own (bed.sh).
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BedUser = 'root' | 'runner';

/** PATH of a job, as the images set it, with directories that everybody may write in front. */
export const hostedPath = '/opt/pipx_bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin';
export const hostedToolCache = '/opt/hostedtoolcache';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Place of a file of the checkout in the bed, which covers /tmp and may cover the checkout with it. */
const inCheckout = (path: string): string => (path.startsWith(`${root}/`) ? `/mnt/checkout${path.slice(root.length)}` : path);
const here = join(root, 'test/isolation');
const unpacked = fileURLToPath(new URL('../../out/tools/sudo', import.meta.url));

const works = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};

/** Command that gives root's rights; undefined: there is none. */
const asRoot = process.geteuid?.() === 0 ? [] : works('/usr/bin/sudo', '-n', '/usr/bin/true') ? ['/usr/bin/sudo', '-n', '--'] : undefined;

/** Debian's own sudo, unpacked beside the machine's files. */
const unpackSudo = (): boolean => {
  if (existsSync(join(unpacked, 'usr/bin/sudo'))) return true;
  const scratch = mkdtempSync(join(tmpdir(), 'clambake-sudo-'));
  try {
    execFileSync('apt-get', ['download', 'sudo'], { cwd: scratch, stdio: 'ignore', timeout: 60_000 });
    mkdirSync(unpacked, { recursive: true });
    execFileSync('dpkg-deb', ['-x', join(scratch, readdirSync(scratch)[0] ?? ''), unpacked], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** Directory with a sudo for the bed; empty: the machine has its own; undefined: there is none. */
const sudo = existsSync('/usr/bin/sudo') ? '' : asRoot !== undefined && unpackSudo() ? unpacked : undefined;

export const hasBed = (user: BedUser): boolean => asRoot !== undefined && (user === 'root' || sudo !== undefined);

/** Runs one of the scenes in bed-scenes.ts and returns what it prints as JSON; `ownNetwork`: with a network of the bed's own, which is down. */
export const inBed = async <T>(user: BedUser, scene: string, ownNetwork = false): Promise<T> => {
  const node = [inCheckout(process.execPath), '--conditions=source', inCheckout(join(here, 'bed-scenes.ts')), scene];
  const [program = '', ...args] = [
    ...(asRoot ?? []),
    'unshare',
    '--mount',
    ...(ownNetwork ? ['--net'] : []),
    '--',
    'sh',
    join(here, 'bed.sh'),
    user,
    root,
    inCheckout(sudo ?? ''),
    ...node,
  ];
  const child = spawn(program, args, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !last.startsWith('{')) throw new Error(`the scene ${scene} failed (${String(code)}): ${stderr}${stdout}`);
  return JSON.parse(last) as T;
};
