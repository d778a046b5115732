// Signs commits with the SSH or GPG key of a person, with the programs that git itself uses. Invariants: the key is only in a
// directory that nobody else can read, which goes with the process; no error quotes it.
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@clambake/core';
import { configPath } from '../github/config-file.ts';
import { UserError } from '../errors.ts';
import { type CommandLine, findProgram, type ProgramResult, runWithin } from '../run-program.ts';
import { type CommitFacts, commitObject, type GitObject } from './git-object.ts';

export interface Signer {
  /** Name and address of the key's owner: GitHub looks for the key in the account of the committer. */
  committer: string;
  /** Returns the signature as a commit has it. */
  sign(content: Buffer): Promise<string>;
}

/** The commit with the signer as its committer. */
export const signedCommit = async (facts: CommitFacts, { committer, sign }: Signer): Promise<GitObject> => {
  const owned = { ...facts, committer: facts.committer.replace(/^.*>(?= )/s, committer) };
  const { bytes } = commitObject(owned);
  return commitObject({ ...owned, signature: await sign(bytes.subarray(bytes.indexOf(0) + 1)) });
};

/** Directories with keys. */
const opened: string[] = [];
const removeKeys = (): void => {
  for (const directory of opened) rmSync(directory, { recursive: true, force: true });
};

const inputName = 'Input "signing-key"';
const wanted = 'pass the private part of an SSH or GPG key without a passphrase, as a secret';

/** Opens the signer that the configuration asks for; undefined without a key. Throws a UserError when key and owner do not fit. */
export const openSignerFor = async (key: string, { signing: owner }: Pick<Config, 'signing'>): Promise<Signer | undefined> => {
  const { signingProblem } = await import('@clambake/core');
  const problem = signingProblem({ owner, hasKey: key !== '' });
  if (problem !== undefined) throw new UserError(`No commit can be signed: ${problem}`, { file: configPath });
  return owner === undefined ? undefined : openSigner({ key, committer: owner });
};

/** `key`: the private key as text. Throws a UserError when nothing can be signed with it. */
const openSigner = async ({ key, committer }: { key: string; committer: string }): Promise<Signer> => {
  const kind = kindOf(key);
  refuseHardware(key);
  // The socket of GPG's agent is in it, and the path of a socket is short.
  const directory = await mkdtemp(join(tmpdir(), 'clambake-sign-'));
  if (opened.length === 0) process.once('exit', removeKeys);
  opened.push(directory);
  const sign = kind === 'ssh' ? await openSsh(directory, key) : await openGpg(directory, key);
  await sign(Buffer.from('a first signature, which shows that the key can be used\n'));
  return { committer, sign };
};

const kindOf = (key: string): 'ssh' | 'gpg' => {
  if (key.includes('-----BEGIN PGP PRIVATE KEY BLOCK-----')) return 'gpg';
  if (/-----BEGIN (?:OPENSSH |RSA |EC |ENCRYPTED )?PRIVATE KEY-----/.test(key)) return 'ssh';
  const isPublic = /-----BEGIN (?:PGP |RSA |SSH2 )?PUBLIC KEY|^\s*(?:ssh-|ecdsa-sha2-|sk-)\S+ AAAA/.test(key);
  if (isPublic) throw new UserError(`${inputName} is a public key, which signs nothing: ${wanted}`);
  if (/-----BEGIN (?:TRUSTED )?CERTIFICATE/.test(key)) throw new UserError(`${inputName} is a certificate: ${wanted}`);
  throw new UserError(`${inputName} is no key that can be read: ${wanted}, with all its lines`);
};

/** An SSH key of the kinds ed25519-sk and ecdsa-sk is a handle: the device that it was made with signs. */
const refuseHardware = (key: string): void => {
  const [, body = ''] = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(key) ?? [];
  if (!/sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com/.test(Buffer.from(body, 'base64').toString('latin1'))) return;
  throw new UserError(`${inputName} is the handle of a key on a security device (ed25519-sk, ecdsa-sk), which no runner has: ${wanted}`);
};

/** People's editors and YAML indent keys and leave blanks at the ends of lines. */
const cleanLines = (key: string): string =>
  `${key
    .trim()
    .split(/\s*\n\s*/)
    .join('\n')}\n`;

const timeoutMs = 30_000;

const runTool = async (
  [program, ...args]: CommandLine,
  { input, home }: { input: Buffer | string; home: string },
): Promise<ProgramResult> => {
  const PATH = process.env['PATH'] ?? '';
  const path = findProgram(program, PATH);
  if (path === undefined) throw new UserError(`${inputName} needs ${program}, which this runner does not have: install it, or pass no key`);
  return runWithin([path, ...args], { env: { PATH, HOME: home, GNUPGHOME: home, LC_ALL: 'C' }, cwd: home, input, timeoutMs });
};

const refusal = (said: string, home: string): UserError => {
  const stderr = said.replaceAll(home, '');
  if (/passphrase|pinentry|Inappropriate ioctl/i.test(stderr))
    return new UserError(`${inputName} is encrypted with a passphrase, and no person is here to type it: ${wanted}`);
  if (/expired/i.test(stderr)) return new UserError(`${inputName} has expired: ${wanted}`);
  if (/libcrypto|invalid format|no valid OpenPGP data|CRC error|invalid (?:armor|packet)/i.test(stderr))
    return new UserError(`${inputName} is damaged: ${wanted}, with all its lines`);
  const [line = 'no reason given'] = stderr.trim().split('\n').slice(-1);
  return new UserError(`${inputName} cannot sign (${line.slice(0, 200)}): ${wanted}`);
};

const openSsh = async (home: string, key: string): Promise<Signer['sign']> => {
  const file = join(home, 'key');
  await writeFile(file, cleanLines(key), { mode: 0o600 });
  // It asks nobody: without a terminal a passphrase is only taken from here.
  const readable = await runTool(['ssh-keygen', '-y', '-P', '', '-f', file], { input: '', home });
  if (readable.code !== 0) throw refusal(readable.stderr, home);
  // A key in an older format does not hold its public part.
  await writeFile(`${file}.pub`, readable.stdout);
  return async (content) => {
    const signed = await runTool(['ssh-keygen', '-Y', 'sign', '-q', '-n', 'git', '-f', file], { input: content, home });
    if (signed.code !== 0) throw refusal(signed.stderr, home);
    return signed.stdout.toString('utf8').trim();
  };
};

const openGpg = async (home: string, key: string): Promise<Signer['sign']> => {
  const alone = ['--batch', '--no-tty', '--quiet'] as const;
  const imported = await runTool(['gpg', ...alone, '--import'], { input: `${key.trim()}\n`, home });
  if (imported.code !== 0) throw refusal(imported.stderr, home);
  return async (content) => {
    const how = ['--pinentry-mode', 'loopback', '--passphrase', '', '--armor', '--detach-sign'];
    const signed = await runTool(['gpg', ...alone, ...how], { input: content, home });
    if (signed.code !== 0) throw refusal(signed.stderr, home);
    return signed.stdout.toString('utf8').trim();
  };
};
