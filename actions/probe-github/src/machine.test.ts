// The probe of GitHub's images, on machines that are played.
import { expect, test } from 'vitest';
import { askProbes } from './ask-probes.ts';
import type { Answer, Call } from './calls.ts';
import { probes } from './probes.ts';

interface Machine {
  image: string | undefined;
  modes: Record<string, string>;
  path: string;
  /** Path of root with sudo. */
  rootPath: string;
}

const hosted: Machine = {
  image: 'ubuntu24',
  modes: {
    '/usr/local/bin': '777',
    '/usr/local/lib/node_modules': '777',
    '/usr/share': '777',
    '/opt': '777',
    '/opt/hostedtoolcache': '777',
    '/usr/bin/sudo': '4755',
    '/usr/bin/env': '755',
    '/usr/bin/setpriv': '755',
    '/usr/bin/git': '755',
  },
  path: '/opt/pipx_bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  rootPath: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
};

const answer = ({ image, modes, path, rootPath }: Machine, call: Call): Answer => {
  if (call.kind === 'file') return { mode: modes[call.path], uid: 0, real: call.path };
  if (call.kind === 'program') return { code: 0, stdout: `${rootPath}\n`, stderr: '' };
  if (call.kind !== 'variable') throw new Error(`nobody asks for ${call.kind} here`);
  return { value: { PATH: path, RUNNER_TOOL_CACHE: '/opt/hostedtoolcache', ImageOS: image }[call.name] };
};

const ask = async (machine: Machine) => {
  const place = { runId: 77, workflow: undefined, defaultBranch: 'main', startedAt: '2026-01-01T00:00:00Z', quietMs: 0 };
  const calls = { ask: async (call: Call) => answer(machine, call), wait: () => Promise.resolve() };
  const [result] = await askProbes(
    probes.filter(({ id }) => id === 'directories-of-the-image'),
    { place, callsOf: () => calls },
  );
  return result;
};

test('an image as it is known is as assumed', async () => {
  expect(await ask(hosted)).toMatchObject({ verdict: 'as assumed' });
});

test.each<[string, Partial<Machine>, Record<string, string>]>([
  [
    'a directory that is closed',
    { modes: { ...hosted.modes, '/opt': '755' } },
    { 'known directories that not everybody may write': '/opt (755)' },
  ],
  [
    'no tool cache',
    { modes: { ...hosted.modes, '/opt/hostedtoolcache': undefined as never } },
    { 'known directories that not everybody may write': '/opt/hostedtoolcache (missing)' },
  ],
  ['another PATH', { path: '/usr/bin:/usr/local/bin' }, { 'paths with /usr/local/bin behind /usr/bin': 'PATH' }],
  ['a sudo with another path', { rootPath: '/usr/bin:/bin' }, { 'paths with /usr/local/bin behind /usr/bin': 'secure_path' }],
  [
    'a program before that of the system',
    { modes: { ...hosted.modes, '/usr/local/bin/env': '755' } },
    { 'programs that are not in /usr/bin': 'env (/usr/local/bin/env)' },
  ],
])('an image with %s is different, and a machine without an image has nothing to compare', async (_, other, got) => {
  expect(await ask({ ...hosted, ...other })).toMatchObject({ verdict: 'different', got });
  expect(await ask({ ...hosted, ...other, image: undefined })).toMatchObject({ verdict: 'as assumed' });
});
