// Landing with a signing key: with one that signs, with keys that sign nothing, and without the key that the configuration names.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  artifactOf,
  branchOid,
  commit,
  fresh,
  land,
  projected,
  remote,
  result,
  root,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';
import { plainGit } from '../../../test/support/git-server.ts';

useLandingBed();

const configText = 'ci: ci.yml\nsigning: Ann Example <ann@example.com>\n';
const keyOf = (...args: string[]): { secret: string; open: string } => {
  const file = join(root, `key-${fresh()}`);
  execFileSync('ssh-keygen', ['-q', '-f', file, ...args]);
  return { secret: readFileSync(file, 'utf8'), open: readFileSync(`${file}.pub`, 'utf8') };
};
let keys: Record<'plain' | 'encrypted', ReturnType<typeof keyOf>>;
beforeAll(() => {
  keys = { plain: keyOf('-t', 'ed25519', '-N', ''), encrypted: keyOf('-t', 'ed25519', '-N', 'a passphrase') };
});

const withWork = (): string => {
  commit({ 'b.txt': 'b\n' });
  return artifactOf(result());
};
const landWith = async (key: string, config = configText) => {
  const warnings: string[] = [];
  const report = await land({ uploaded: withWork(), configText: config, signing: { key, warn: (text) => warnings.push(text) } });
  if (report.kind !== 'written') throw new Error(`not written: ${report.kind}`);
  return { warnings, ...(await stateNow()) };
};
const half = (text: string): string => text.slice(0, text.length / 2);

test('the landed commit has the owner of the key as its committer, and a signature', async () => {
  const { record, busy, warnings } = await landWith(keys.plain.secret);
  expect({ state: record?.state, busy, warnings }).toEqual({ state: 'landed', busy: 0, warnings: [] });
  const raw = plainGit(remote.gitDir, 'cat-file', 'commit', branchOid());
  expect(raw).toMatch(
    /^author clambake agent 001 [^\n]+\ncommitter Ann Example <ann@example.com> [^\n]+\ngpgsig -----BEGIN SSH SIGNATURE-----/m,
  );
});

test('a key with the line ends of Windows signs', async () => {
  expect((await landWith(keys.plain.secret.replaceAll('\n', '\r\n'))).record?.state).toBe('landed');
});

describe('a key that signs nothing puts the landing off, and job and issue name it and what to do', () => {
  test.each<[string, () => string, string, string?]>([
    ['a public key', () => keys.plain.open, 'is a public key, which signs nothing'],
    ['a key with a passphrase', () => keys.encrypted.secret, 'is encrypted with a passphrase'],
    ['half a key', () => half(keys.plain.secret), 'is damaged'],
    ['a key without its first line', () => keys.plain.secret.split('\n').slice(1).join('\n'), 'is no key that can be read'],
    ['a key on one line', () => keys.plain.secret.replaceAll('\n', ' '), 'is damaged'],
    ['a key with the two characters \\n', () => keys.plain.secret.replaceAll('\n', '\\n'), 'is damaged'],
    ['a certificate', () => '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'is a certificate'],
    ['a word', () => 'secret', 'is no key that can be read'],
    ['a path', () => '~/.ssh/id_ed25519', 'is no key that can be read'],
    ['half a GPG key', () => '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ\n', 'is damaged'],
    ['a public GPG key', () => '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ\n', 'is a public key'],
    ['a key without an owner', () => keys.plain.secret, 'signing', 'ci: ci.yml'],
  ])('%s', async (_, key, words, config) => {
    const signing = { key: key(), warn: () => {} };
    const report = await land({ uploaded: withWork(), configText: config ?? configText, signing });
    const { record, busy } = await stateNow();
    const why = record?.claim?.delay?.why ?? '';
    expect(report.kind === 'put-off' ? String(report.error) : '').toContain(words);
    expect(why).toContain(words);
    expect(projected.at(-1)?.comment?.body).toContain(words);
    expect(why).not.toContain(keys.plain.secret.split('\n')[1]);
    expect({ state: record?.state, busy, branch: branchOid() }).toEqual({ state: 'assigned', busy: 0, branch: '' });
    expect(record?.attempts).toEqual([]);
  });
});

test('without the key that the configuration names the work lands unsigned, and a warning says so', async () => {
  const { record, warnings } = await landWith('');
  expect(record?.state).toBe('landed');
  expect(warnings).toEqual([expect.stringContaining('this job has no signing-key')]);
  expect(plainGit(remote.gitDir, 'cat-file', 'commit', branchOid())).not.toContain('gpgsig');
});
