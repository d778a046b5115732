// Verifies signatures of commits as GitHub does: the key has to be registered in the account that has the committer's
// address. Pure apart from the programs ssh-keygen and gpg, because the hook's process calls it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A public key that a person has registered for signing. */
export interface SigningKey {
  login: string;
  /** Verified addresses of the account. */
  emails: string[];
  kind: 'ssh' | 'gpg';
  /** `ssh-ed25519 AAAA…`, or an armoured block. */
  publicKey: string;
}

/** Returns the signature, and the commit without it. */
const split = (raw: string): { signature: string; payload: string; email: string } | undefined => {
  const end = raw.indexOf('\n\n');
  const lines = raw.slice(0, end).split('\n');
  const first = lines.findIndex((line) => line.startsWith('gpgsig '));
  if (first === -1) return undefined;
  const after = lines.findIndex((line, place) => place > first && !line.startsWith(' '));
  const last = after === -1 ? lines.length : after;
  const signature = lines
    .slice(first, last)
    .map((line, place) => line.slice(place === 0 ? 'gpgsig '.length : 1))
    .join('\n');
  const committer = lines.find((line) => line.startsWith('committer ')) ?? '';
  const payload = [...lines.slice(0, first), ...lines.slice(last)].join('\n') + raw.slice(end);
  return { signature, payload, email: /<([^>]*)>/.exec(committer)?.[1] ?? '' };
};

/** True when the commit, as `git cat-file` prints it, has a signature that GitHub calls verified. */
export const isVerified = (raw: string, keys: readonly SigningKey[]): boolean => {
  const parts = split(raw);
  if (parts === undefined) return false;
  const { signature, payload, email } = parts;
  const kind = signature.startsWith('-----BEGIN SSH SIGNATURE') ? 'ssh' : 'gpg';
  const owned = keys.filter((key) => key.kind === kind && key.emails.includes(email)).map(({ publicKey }) => publicKey);
  if (owned.length === 0) return false;
  const home = mkdtempSync(join(tmpdir(), 'local-github-keys-'));
  const run = (program: string, args: readonly string[], input: string): boolean => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: home, GNUPGHOME: home, LC_ALL: 'C' };
    return spawnSync(program, args, { input, env, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0;
  };
  try {
    const file = join(home, 'signature');
    writeFileSync(file, `${signature}\n`);
    if (kind === 'gpg') {
      return run('gpg', ['--batch', '--quiet', '--import'], owned.join('\n')) && run('gpg', ['--batch', '--verify', file, '-'], payload);
    }
    const allowed = join(home, 'allowed');
    writeFileSync(allowed, owned.map((key) => `${email} namespaces="git" ${key}\n`).join(''));
    return run('ssh-keygen', ['-Y', 'verify', '-f', allowed, '-I', email, '-n', 'git', '-s', file], payload);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
};
