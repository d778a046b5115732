// The machine of the job: who may write where, which programs are found, and the variables of a called workflow.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import type { World } from '../world.ts';

const programs = ['env', 'setpriv', 'git'] as const;

/** True when only root can change the directory or one above it. */
const isOnlyRoots = async (world: World, directory: string): Promise<boolean> => {
  const { real } = await world.file(directory);
  if (real === undefined) return false;
  const parts = real.split('/').filter((part) => part !== '');
  let isSafe = true;
  for (let depth = 0; depth <= parts.length; depth++) {
    const { mode, uid } = await world.file(`/${parts.slice(0, depth).join('/')}`);
    isSafe &&= mode !== undefined && uid === 0 && (Number.parseInt(mode, 8) & 0o022) === 0;
  }
  return isSafe;
};

const programsOfRoot: Probe = {
  id: 'programs-of-root',
  question: 'Does every program that runs with more rights than the agent have a copy where only root can write?',
  calls: ['stat of each directory of PATH', 'sudo -n -- /usr/bin/id -u', 'sudo --version'],
  expected: {
    'env, in a directory that only root can write': 'yes',
    'setpriv, in a directory that only root can write': 'yes',
    'git, in a directory that only root can write': 'yes',
    'the job can become root': 'yes',
  },
  protects: "The isolation of the agent: a program that it plants in PATH never runs with the job's rights.",
  assumptions: ['Hosted Linux runners give passwordless sudo', 'sudo-rs, the sudo of'],
  ask: async (world): Promise<Facts> => {
    if ((await world.program('uname', '-s')).stdout.trim() !== 'Linux') throw new CannotAsk('the machine does not run Linux');
    const path = ((await world.variable('PATH')) ?? '').split(':').filter((part) => part.startsWith('/'));
    const safe: string[] = [];
    for (const directory of new Set(path)) if (await isOnlyRoots(world, directory)) safe.push(directory);
    const isRoot = (await world.program('id', '-u')).stdout.trim() === '0';
    const asRoot = isRoot ? ['/usr/bin/id', '-u'] : ['sudo', '-n', '--', '/usr/bin/id', '-u'];
    const become = await world.program(...(asRoot as [string, ...string[]]));
    if (!isRoot) await world.program('sudo', '--version');
    const facts: Record<string, string> = {};
    for (const program of programs) {
      let found = false;
      for (const directory of safe) {
        const { mode } = await world.file(`${directory}/${program}`);
        found ||= mode !== undefined;
      }
      facts[`${program}, in a directory that only root can write`] = found ? 'yes' : 'no';
    }
    return { ...facts, 'the job can become root': become.stdout.trim() === '0' ? 'yes' : 'no' };
  },
};

/** Directories that everybody may write on GitHub's ubuntu images; the tool cache is one more. */
const openOnImages = ['/usr/local/bin', '/usr/local/lib/node_modules', '/usr/share', '/opt'];

/** True when PATH has both directories, the first one before the second one. */
const isBefore = (path: string, first: string, second: string): boolean => {
  const [at, later] = [first, second].map((directory) => path.split(':').indexOf(directory)) as [number, number];
  return at >= 0 && at < later;
};

/** First file in PATH with this name. */
const findProgram = async (world: World, { path, name }: { path: string; name: string }): Promise<string> => {
  for (const directory of path.split(':')) {
    if (directory.startsWith('/') && (await world.file(`${directory}/${name}`)).mode !== undefined) return `${directory}/${name}`;
  }
  return 'nowhere';
};

const image: Probe = {
  id: 'directories-of-the-image',
  question: 'Does the machine, if it is an ubuntu image of GitHub, have the modes, the order of PATH and the programs that are known?',
  calls: [
    'stat of /usr/local/bin, /opt, /usr/share, …',
    'PATH',
    'sudo -n -- /usr/bin/printenv PATH',
    'the first sudo, env, setpriv and git in PATH',
  ],
  expected: {
    'known directories that not everybody may write': 'none',
    'paths with /usr/local/bin behind /usr/bin': 'none',
    'programs that are not in /usr/bin': 'none',
  },
  protects:
    'The table of docs/isolation.md and the layers of the namespace: agents go on installing into these directories, for themselves alone.',
  assumptions: ['On `ubuntu-*` images'],
  ask: async (world): Promise<Facts> => {
    const path = (await world.variable('PATH')) ?? '';
    const ofRoot = (await world.program('sudo', '-n', '--', '/usr/bin/printenv', 'PATH')).stdout.trim();
    const toolCache = await world.variable('RUNNER_TOOL_CACHE');
    const closed: string[] = [];
    for (const directory of [...openOnImages, ...(toolCache === undefined ? [] : [toolCache])]) {
      const { mode = 'missing' } = await world.file(directory);
      if ((Number.parseInt(mode, 8) & 0o002) === 0 || mode === 'missing') closed.push(`${directory} (${mode})`);
    }
    const elsewhere: string[] = [];
    for (const name of ['sudo', ...programs]) {
      const found = await findProgram(world, { path, name });
      if (found !== `/usr/bin/${name}`) elsewhere.push(`${name} (${found})`);
    }
    const paths = { PATH: path, secure_path: ofRoot };
    const other = Object.entries(paths).filter(([, value]) => !isBefore(value, '/usr/local/bin', '/usr/bin'));
    const isImage = /^ubuntu/.test((await world.variable('ImageOS')) ?? '');
    const list = (found: readonly string[]): string => (isImage ? found.join(', ') : '') || 'none';
    return {
      'known directories that not everybody may write': list(closed),
      'paths with /usr/local/bin behind /usr/bin': list(other.map(([name]) => name)),
      'programs that are not in /usr/bin': list(elsewhere),
    };
  },
};

const calledWorkflow: Probe = {
  id: 'variables-of-a-called-workflow',
  question: "Do the variables of a job in a called workflow name the caller's repository, file and event?",
  calls: ['GITHUB_REPOSITORY, GITHUB_WORKFLOW_REF, GITHUB_EVENT_NAME'],
  expected: { 'the workflow': "the caller's", 'the event': 'workflow_dispatch' },
  protects: 'Waking up and handing over: a job starts another run of the workflow that these variables name.',
  assumptions: ['In a called workflow `GITHUB_WORKFLOW_REF` names', 'In a called workflow `github.event`'],
  ask: async (world): Promise<Facts> => {
    const [repository, ref, event] = [
      await world.variable('GITHUB_REPOSITORY'),
      await world.variable('GITHUB_WORKFLOW_REF'),
      await world.variable('GITHUB_EVENT_NAME'),
    ];
    if (repository === undefined || ref === undefined) throw new CannotAsk('this is no job of GitHub Actions');
    return {
      'the workflow': ref.startsWith(`${repository}/.github/workflows/${world.workflow}@`) ? "the caller's" : ref,
      'the event': event ?? 'none',
    };
  },
};

const freeLimits: Probe = {
  id: 'rate-limit-is-free',
  question: "Does asking for the rate limit cost nothing, and does the answer carry GitHub's time?",
  calls: ['GET /rate_limit, twice'],
  expected: { 'requests used by it': 'none', 'a Date header': 'yes' },
  protects: 'Waiting inside a job: it asks for the time again and again.',
  assumptions: ['`GET /rate_limit` costs no quota'],
  ask: async (world): Promise<Facts> => {
    const used = async () => {
      const answer = await world.rest('GET', '//rate_limit');
      return { count: Number(answer.body?.resources?.core?.used), date: answer.headers['date'] };
    };
    const first = await used();
    const second = await used();
    return {
      'requests used by it': second.count === first.count ? 'none' : String(second.count - first.count),
      'a Date header': Number.isNaN(Date.parse(first.date ?? '')) ? 'no' : 'yes',
    };
  },
};

export const machineProbes: readonly Probe[] = [programsOfRoot, image, calledWorkflow, freeLimits];
