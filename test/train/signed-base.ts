// A repository whose rulesets want a signature on every commit of every branch: an attempt and a bundle by the built actions,
// with a key of the kind that is named. The author stays the agent, and the owner of the key is the committer.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { train } from './train-job.ts';

type Kind = 'ssh' | 'gpg';
interface Key {
  secret: string;
  publicKey: string;
}

const owner = 'Ann Example <ann@example.com>';

const makeSsh = (directory: string): Key => {
  const file = join(directory, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  return { secret: readFileSync(file, 'utf8'), publicKey: readFileSync(`${file}.pub`, 'utf8').trim() };
};

const makeGpg = (directory: string): Key => {
  const home = join(directory, 'gpg');
  mkdirSync(home, { mode: 0o700 });
  const env = { ...process.env, GNUPGHOME: home };
  const gpg = (...args: string[]): string =>
    execFileSync('gpg', ['--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', '--armor', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  try {
    gpg('--quick-gen-key', owner, 'ed25519', 'sign', 'never');
    return { secret: gpg('--export-secret-keys', 'ann@example.com'), publicKey: gpg('--export', 'ann@example.com') };
  } finally {
    execFileSync('gpgconf', ['--kill', 'gpg-agent'], { env });
  }
};

export const expectSigned = async (kind: Kind, { history = 'merge' }: { history?: 'merge' | 'squash' } = {}): Promise<void> => {
  // A short path: the socket of GPG's agent is in it.
  const directory = mkdtempSync(join(tmpdir(), 'signed-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  const { secret, publicKey } = kind === 'ssh' ? makeSsh(directory) : makeGpg(directory);
  const key = { inputs: { 'signing-key': secret } };
  const repo = await openRepository({
    config: `signing: ${owner}\nhistory: ${history}\n`,
    settings: {
      protections: [],
      signingKeys: [{ login: 'ann', emails: ['ann@example.com'], kind, publicKey }],
      rulesets: [{ branches: ['~ALL'], rules: [{ type: 'required_signatures' }] }],
    },
  });
  const start = await repo.git('rev-parse', 'main');
  repo.ask('Say hello');
  expect((await repo.assign({ inputs: { 'has-signing-key': 'false' } })).said.join()).toContain(
    'no commit could be signed: "signing" in .github/clambake.yml',
  );
  const { run, assignments } = await repo.assign({ inputs: { 'has-signing-key': 'true' } });
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('an agent is free');
  const worked = await repo.work(run, assignment);
  const landed = await repo.land(run, assignment, { from: worked, ...key, secrets: [secret] });
  repo.end(run);
  await expect(train(repo, { 'signing-key': 'nothing of the kind' })).rejects.toThrow('Input "signing-key" is no key that can be read');
  const told = await train(repo, key.inputs);
  const commits = (await repo.git('log', '--format=%an / %cn', `${start}..main`)).split('\n');
  const wanted = ['clambake agent 001 / Ann Example', ...(history === 'merge' ? ['clambake train / Ann Example'] : [])];
  expect(commits.sort()).toEqual(wanted);
  const shown = kind === 'gpg' ? '-----BEGIN PGP SIGNATURE-----' : '-----BEGIN SSH SIGNATURE-----';
  for (const oid of (await repo.git('rev-list', `${start}..main`)).split('\n'))
    expect(await repo.git('cat-file', 'commit', oid)).toContain(`gpgsig ${shown}`);
  for (const line of secret.split('\n').filter((one) => one.length > 20 && !one.includes('-----')))
    expect(`${landed.log}${JSON.stringify(told)}`).not.toContain(line);
  expect(repo.local.problems()).toEqual([]);
};
