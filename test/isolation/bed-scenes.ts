// The scenes of the bed. This runs there as a program of its own and prints one line of JSON. Its own PATH has only
// directories of root; the attempt gets the job's PATH, which has others in front.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  asAgent,
  decideIsolation,
  handOver,
  openNamespace,
  ownTemp,
  prepareDirectories,
  readEnvironment,
  readIsolationFacts,
  reserveAgentUser,
  trustedOnly,
} from '@clambake/adapters';
import { askProbes } from '../../actions/probe-github/src/ask-probes.ts';
import { openCalls } from '../../actions/probe-github/src/calls.ts';
import { probes } from '../../actions/probe-github/src/probes.ts';
import { plainGit } from '../support/git-server.ts';
import { attempt, closeProject, openProject, sourceOf } from '../support/plain-attempt.ts';
import { hostedPath, hostedToolCache } from './hosted-bed.ts';
import { allowList, reachFromAttempt } from './network-scene.ts';
import { installFromAttempt } from './package-scene.ts';
import { listen, mark, plant, plantedNames, targets } from './planted.ts';

const ours = process.geteuid?.() ?? 0;
const bash = (command: string, env: Record<string, string> = {}): string => {
  const { stdout, stderr } = spawnSync('/bin/bash', ['-c', command], {
    env: { PATH: hostedPath, HOME: '/home/runner', ...env },
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
};

/** Starts everything by its name, as the later steps of the job may. */
const runLaterSteps = (): void => {
  for (const name of plantedNames) bash(`${name} --version; sudo -n ${name} --version`);
};

const inPath = ['/usr/local/bin', '/opt/pipx_bin', '/opt/hostedtoolcache/node/24.21.0/x64/bin'];

/** One whole attempt with the real Claude Code, whose Bash plants programs; then the job's later steps. */
const plantDuringAttempt = async (isolation: 'user' | 'none', before = false): Promise<object> => {
  const listener = await listen();
  if (before) bash(plant(listener.port, inPath));
  await openProject();
  // As our own user it could replace the programs of the bed itself.
  writeFileSync(join(sourceOf(), 'plant.sh'), plant(listener.port, isolation === 'none' ? inPath : targets));
  plainGit(sourceOf(), 'add', '--all');
  plainGit(sourceOf(), 'commit', '--quiet', '--message=Add a script');
  const work = 'bash plant.sh; env git --version; echo done > work.txt; git add work.txt; git commit --quiet -m Work';
  process.env['PATH'] = hostedPath;
  const outcome = await attempt({
    config: `ci: ci.yml\nisolation: ${isolation}\n`,
    variables: { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache },
    script: ({ turn }) => (turn === 0 ? [{ tool: 'Bash', input: { command: work } }] : [{ text: 'Done.' }]),
  });
  if (!before) runLaterSteps();
  await pause(300);
  const printed = outcome.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  const seen = { outcome: outcome.result?.outcome, detail: outcome.result?.detail, said: outcome.said };
  const left = plantedDirectories();
  await closeProject();
  listener.close();
  return { ...seen, printed, ours, heard: [...new Set(listener.heard)], left };
};

const isPlanted = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() === true && readFileSync(file).includes(mark);
const plantedDirectories = (): string[] => targets.filter((directory) => plantedNames.some((name) => isPlanted(join(directory, name))));

/** The agent's user outside and inside of a namespace of its own. */
const withAgent = async <T>(use: (run: (inside: boolean, command: string) => string) => T | Promise<T>): Promise<T> => {
  const isolation = decideIsolation(await readIsolationFacts('user', hostedPath));
  if (isolation.kind === 'refused') throw new Error(isolation.why);
  const path = trustedOnly(hostedPath);
  const { user, release } = await reserveAgentUser(isolation, path);
  if (user.kind === 'none') throw new Error('the bed has no other user');
  const own = await ownTemp('/tmp');
  const directories = await prepareDirectories({ user, own, repository: { owner: 'bed', name: 'bed' }, issue: 1, path });
  await handOver(user, directories, path);
  const namespace = await openNamespace({ user, root: directories.root, toolCache: hostedToolCache, path });
  if ('why' in namespace) throw new Error(namespace.why);
  const run = (inside: boolean, command: string): string => {
    const place = { env: { PATH: '/usr/bin:/bin', HOME: directories.home, TREE: directories.tree }, cwd: '/' };
    const { argv, env } = asAgent(inside ? namespace.user : user, ['bash', '-c', command], place);
    const [program = '', ...args] = argv;
    const { stdout, stderr } = spawnSync(program, args, { env, cwd: '/', encoding: 'utf8' });
    return `${stdout}${stderr}`;
  };
  try {
    return await use(run);
  } finally {
    await namespace.close();
    release();
  }
};

/** Tries who can write where: the agent's user without a namespace, with it, and whether the machine sees it. */
const table = (): Promise<object> =>
  withAgent((run) => {
    const rows: Record<string, { before: boolean; after: boolean; seen: boolean }> = {};
    for (const directory of [...targets, '/usr/local', '/etc', '/run', '$TREE', '$HOME']) {
      const writes = (inside: boolean): boolean => run(inside, `touch "${directory}/probe" && echo yes`).includes('yes');
      const probe = `${directory}/probe`;
      const before = writes(false);
      run(false, `rm -f "${probe}"`);
      const after = writes(true);
      rows[directory] = { before, after, seen: after && run(false, `[ -e "${probe}" ] && echo yes`).includes('yes') };
    }
    return {
      rows,
      mounts: run(
        true,
        'mount -o remount,rw /usr; umount /usr/local; unshare -Urm sh -c "mount -o remount,bind,rw /; touch /usr/bin/x" && echo escaped',
      ),
    };
  });

/** The same attack without the namespace: the agent's own user, and then a later step of the job. */
const control = async (): Promise<object> => {
  const listener = await listen();
  await withAgent((run) => run(false, plant(listener.port, inPath)));
  runLaterSteps();
  await pause(300);
  listener.close();
  return { ours, heard: [...new Set(listener.heard)] };
};

/** An agent looks at the machine's processes, and leaves one behind. */
const lookAround = async (config: string): Promise<object> => {
  // A network of the bed's own is down.
  if (config.includes(allowList)) bash('ip link set lo up');
  await openProject();
  process.env['PATH'] = hostedPath;
  const commands = [
    'echo "processes $(ls /proc | grep -c "^[0-9]")"',
    'tr "\\0" " " </proc/1/cmdline; echo',
    'cat /proc/[0-9]*/cmdline | tr "\\0" " " | grep -c "bed-scene[s]"; hostname; kill -0 1 && echo signalled',
    'setsid nohup sleep 4321 >/dev/null 2>&1 & echo done > work.txt; git add work.txt; git commit --quiet -m Work',
  ];
  const outcome = await attempt({
    config: `ci: ci.yml\nverify: ['ls /proc | grep -c "^[0-9]" > /dev/null']\n${config}`,
    variables: { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache },
    script: ({ turn }) => (turn === 0 ? [{ tool: 'Bash', input: { command: commands.join('\n') } }] : [{ text: 'Done.' }]),
  });
  const printed = outcome.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  await closeProject();
  const { result, said } = outcome;
  const left = bash('cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " " | grep -c "sleep 432[1]"').trim();
  return {
    outcome: result?.outcome,
    detail: result?.detail,
    verify: result?.verify?.result,
    commits: result?.commits,
    said,
    printed,
    left,
  };
};

/** No namespace can be made, because `unshare` is no program here. */
const withoutNamespace = async (isClosed: boolean): Promise<object> => {
  const asRoot = ours === 0 ? '' : '/usr/bin/sudo -n ';
  bash(`${asRoot}/usr/bin/chmod 000 /usr/bin/unshare`);
  if (isClosed) bash(`${asRoot}/usr/bin/find /usr/local /opt /usr/share -type d -exec /usr/bin/chmod go-w {} +`);
  return plantDuringAttempt('user');
};

/** The conformance kit's probe of the image, which asks this machine as it would ask GitHub's; `isOther`: /opt is closed first. */
const probeImage = async (isOther: boolean): Promise<object> => {
  if (isOther) bash('sudo -n /usr/bin/chmod 755 /opt');
  const variables = { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache, ImageOS: 'ubuntu24' };
  const nowhere = 'http://127.0.0.1:9';
  const environment = readEnvironment({
    ...variables,
    GITHUB_API_URL: nowhere,
    GITHUB_GRAPHQL_URL: `${nowhere}/graphql`,
    GITHUB_SERVER_URL: nowhere,
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: '/tmp/bed',
  });
  const calls = await openCalls({ token: 'not-a-real-token', environment, gitDir: '/tmp/bed/probes.git' });
  const place = { runId: 77, workflow: undefined, defaultBranch: 'main', startedAt: '2026-01-01T00:00:00Z', quietMs: 0 };
  const asked = probes.filter(({ id }) => ['directories-of-the-image', 'programs-of-root'].includes(id));
  return { results: await askProbes(asked, { place, callsOf: () => calls }) };
};

const scenes: Record<string, () => Promise<object>> = {
  'the agent plants': () => plantDuringAttempt('user'),
  'the agent plants, isolation none': () => plantDuringAttempt('none'),
  'planted before': () => plantDuringAttempt('user', true),
  table,
  control,
  'probe of the image': () => probeImage(false),
  'probe of another image': () => probeImage(true),
  'the agent reaches, allow-list': () => reachFromAttempt(allowList),
  'the agent reaches, open': () => reachFromAttempt(''),
  'package managers': installFromAttempt,
  'looks around, container': () => lookAround('isolation: container\n'),
  'looks around, container, allow-list': () => lookAround(`isolation: container\n${allowList}`),
  'looks around, user': () => lookAround('isolation: user\n'),
  'no container': () => {
    bash('/usr/bin/chmod 000 /usr/bin/unshare');
    return lookAround('isolation: container\n');
  },
  'no network of its own': () => {
    bash('/usr/bin/chmod 000 /usr/bin/unshare');
    return reachFromAttempt(allowList);
  },
  'no namespace': () => withoutNamespace(false),
  'no namespace, closed directories': () => withoutNamespace(true),
};

mkdirSync('/tmp/bed', { recursive: true });
process.chdir('/tmp/bed');
const scene = scenes[process.argv[2] ?? ''];
if (scene === undefined) throw new Error(`there is no scene ${process.argv[2]}`);
const result = await scene();
// Servers of a scene may still be open.
setTimeout(() => process.exit(), 100);
rmSync('/tmp/bed', { recursive: true, force: true });
console.log(JSON.stringify(result));
