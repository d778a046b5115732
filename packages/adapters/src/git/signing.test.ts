// Real keys of ssh-keygen and gpg, and git's own check of the signatures.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainGit, plainGitEnv } from '../../../../test/support/git-server.ts';
import { emptyTree, type GitObject } from './git-object.ts';
import { writeObjects } from './object-writer.ts';
import { openSignerFor, signedCommit } from './signing.ts';

const owner = 'Ann Example <ann@example.com>';
const configuration = { signing: owner };
let root: string;
let repository: string;
let gpgHome: string;

let keys = 0;
const sshKey = (...more: string[]): { secret: string; public: string } => {
  keys += 1;
  const file = join(root, `key-${keys}`);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', owner, '-f', file, ...more]);
  return { secret: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8') };
};
const gpg = (...args: string[]): string =>
  execFileSync('gpg', ['--batch', '--quiet', '--pinentry-mode', 'loopback', ...args], {
    env: { ...process.env, GNUPGHOME: gpgHome },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const gpgKey = (address: string, { passphrase = '', lasts = 'never' } = {}): { secret: string; public: string } => {
  gpg('--passphrase', passphrase, '--quick-gen-key', `Ann Example <${address}>`, 'ed25519', 'sign', lasts);
  const how = ['--passphrase', passphrase, '--armor'];
  return { secret: gpg(...how, '--export-secret-keys', address), public: gpg('--armor', '--export', address) };
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signing-'));
  repository = join(root, 'repository.git');
  gpgHome = join(root, 'gpg');
  mkdirSync(gpgHome, { mode: 0o700 });
  plainGit(root, 'init', '--quiet', '--bare', repository);
  plainGit(repository, 'hash-object', '-t', 'tree', '-w', '/dev/null');
});
afterAll(() => {
  try {
    execFileSync('gpgconf', ['--kill', 'gpg-agent'], { env: { ...process.env, GNUPGHOME: gpgHome } });
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** As `ssh-keygen -t ed25519-sk` writes it, which needs the device. */
const deviceHandle = (): string => {
  const field = (value: Buffer | string): Buffer => {
    const bytes = Buffer.from(value as string);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const blob = Buffer.concat([field('sk-ssh-ed25519@openssh.com'), field(Buffer.alloc(32, 7)), field('ssh:')]);
  const secret = Buffer.concat([Buffer.alloc(8, 1), blob, Buffer.from([1]), field('handle of the device'), field(''), field('comment')]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, (8 - (secret.length % 8)) % 8));
  const head = [Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field(''), Buffer.from([0, 0, 0, 1]), field(blob)];
  const text = Buffer.concat([...head, field(Buffer.concat([secret, padding]))])
    .toString('base64')
    .replace(/.{70}/g, '$&\n');
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${text}\n-----END OPENSSH PRIVATE KEY-----\n`;
};

const at = 'clambake agent 001 <clambake+agent-001@users.noreply.github.com> 1700000000 +0000';
const commit = async (key: string): Promise<GitObject> => {
  const signer = await openSignerFor(key, configuration);
  if (signer === undefined) throw new Error('there is a key');
  const made = await signedCommit({ tree: emptyTree, parents: [], author: at, committer: at, message: 'Sing\n\nLa la\n' }, signer);
  writeObjects(repository, [made]);
  return made;
};
const verify = (oid: string, env: Record<string, string>, ...config: string[]): string =>
  execFileSync('git', ['--git-dir', repository, ...config, 'log', '-1', '--format=%G? %an / %cn <%ce> %ct', oid], {
    env: { ...plainGitEnv, ...env },
    encoding: 'utf8',
  }).trim();
const good = 'clambake agent 001 / Ann Example <ann@example.com> 1700000000';

describe('commits that git itself calls well signed', () => {
  test.each([
    ['an SSH key', (key: string) => key],
    ['a key whose last newline is lost', (key: string) => key.trim()],
    ['a key with line ends of Windows', (key: string) => key.replaceAll('\n', '\r\n')],
    ['a key whose lines are indented, as from YAML', (key: string) => key.replaceAll(/^/gm, '    ')],
    ['a key with blanks at the ends of its lines', (key: string) => key.replaceAll('\n', ' \t\n')],
    ['a key with blanks and empty lines around it', (key: string) => ` \t\n\n${key}\n \r\n`],
  ])('%s signs, and the committer is its owner', async (_, changed) => {
    const key = sshKey();
    const { oid } = await commit(changed(key.secret));
    const allowed = join(root, 'allowed');
    writeFileSync(allowed, `ann@example.com ${key.public}`);
    expect(verify(oid, {}, '-c', `gpg.ssh.allowedSignersFile=${allowed}`)).toBe(`G ${good}`);
    expect(plainGit(repository, 'fsck', '--strict', '--no-dangling', oid)).toBe('');
  });

  test('an RSA key in the older format signs too', async () => {
    const key = sshKey('-t', 'rsa', '-m', 'PEM');
    expect(key.secret).toContain('BEGIN RSA PRIVATE KEY');
    const allowed = join(root, 'allowed');
    const { oid } = await commit(key.secret);
    writeFileSync(allowed, `ann@example.com ${key.public}`);
    expect(verify(oid, {}, '-c', `gpg.ssh.allowedSignersFile=${allowed}`)).toBe(`G ${good}`);
  });

  test.each([
    ['indented', (key: string) => key.replaceAll(/^/gm, '    ')],
    ['with line ends of Windows', (key: string) => key.replaceAll('\n', '\r\n')],
  ])('a GPG key %s signs', async (how, changed) => {
    const { oid } = await commit(changed(gpgKey(`${how.replaceAll(' ', '-')}@example.com`).secret));
    expect(verify(oid, { GNUPGHOME: gpgHome })).toMatch(/^[GU] /);
  });

  test('a GPG key signs', async () => {
    const key = gpgKey('ann@example.com');
    const { oid } = await commit(key.secret);
    expect(verify(oid, { GNUPGHOME: gpgHome })).toMatch(new RegExp(`^[GU] ${good}$`));
  });
});

describe('a key that cannot sign is named, with what to do, and never quoted', () => {
  const lines = ['passing', 'an', 'unreadable', 'thing'].join('\n');
  test.each<[string, () => string, RegExp]>([
    ['a public SSH key', () => sshKey().public, /is a public key, which signs nothing/],
    ['a public GPG key', () => gpgKey('public@example.com').public, /is a public key, which signs nothing/],
    ['an SSH key with a passphrase', () => sshKey('-N', 'secret').secret, /is encrypted with a passphrase/],
    ['a GPG key with a passphrase', () => gpgKey('locked@example.com', { passphrase: 'secret' }).secret, /is encrypted with a passphrase/],
    ['a handle of a security device', () => deviceHandle(), /is the handle of a key on a security device/],
    ['a certificate', () => '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', /is a certificate/],
    ['any text', () => lines, /is no key that can be read/],
    ['half an SSH key', () => sshKey().secret.slice(0, 200), /is damaged/],
    ['an SSH key without its lines', () => sshKey().secret.replaceAll('\n', ' '), /is damaged/],
    ['half a GPG key', () => gpgKey('half@example.com').secret.slice(0, 300), /is damaged/],
  ])('%s', async (_, make, words) => {
    const key = make();
    const error: unknown = await openSignerFor(key, configuration).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringMatching(words) });
    const { message } = error as Error;
    expect(message).toMatch(/^Input "signing-key" .*pass the private part of an SSH or GPG key without a passphrase, as a secret/);
    for (const line of key.split('\n').filter((text) => text.length > 20)) expect(message).not.toContain(line.slice(0, 40));
    expect(message).not.toContain(tmpdir());
  });

  test('an expired GPG key', async () => {
    const key = gpgKey('late@example.com', { lasts: 'seconds=1' });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await expect(openSignerFor(key.secret, configuration)).rejects.toThrow(/^Input "signing-key" (?:has expired|cannot sign \(.+\))/);
  });
});

test('key and owner go together', async () => {
  await expect(openSignerFor('', configuration)).rejects.toThrow(
    /"signing" in \.github\/clambake\.yml names the owner of a key, and the secret "signing-key" is empty/,
  );
  await expect(openSignerFor(sshKey().secret, {})).rejects.toThrow(
    /does not say whose key it is: add .*signing: "Ann Example <ann@example\.com>"/,
  );
  expect(await openSignerFor('', {})).toBeUndefined();
});
