// Ends every process that an attempt started. A process that outlived the agent could change the work while it is packed
// or wait for a later step (attack-48), so packing may begin only when none is left. With a user of its own that is every
// process of that user; without one, the process group and every process that carries the attempt's mark.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { runWithin } from '../run-program.ts';
import { type AgentUser, asAgent } from './agent-user.ts';

/** Variable in the agent's environment that marks its processes. */
export const attemptVariable = 'CLAMBAKE_ATTEMPT';

export interface AgentProcesses {
  user: AgentUser;
  /** Leader of the group that Claude Code was started in. */
  pid: number | undefined;
  attempt: string;
  /** Directory that belongs to the agent alone. */
  directory: string;
  path: string;
}

/** Sends one signal to all of them, once. */
export const signalProcesses = async (processes: AgentProcesses, signal: 'TERM' | 'KILL'): Promise<void> => {
  const { user } = processes;
  if (user.kind === 'user') {
    // As the agent's own user: -1 then means "all it may signal", in one step of the kernel, so no fork escapes.
    const { argv, ...options } = asAgent(user, ['sh', '-c', `kill -s ${signal} -- -1`], { env: { PATH: processes.path }, cwd: '/' });
    await runWithin(argv, { ...options, timeoutMs: 10_000 });
    return;
  }
  if (processes.pid !== undefined) kill(-processes.pid, signal);
  for (const pid of await listProcesses(processes)) kill(pid, signal);
};

/** Kills until none is left. Throws when some survive, because nothing may be packed then. */
export const endProcesses = async (processes: AgentProcesses): Promise<void> => {
  for (let round = 0; round < 50; round++) {
    await signalProcesses(processes, 'KILL');
    if ((await listProcesses(processes)).length === 0) return;
    await pause(Math.min(20 * (round + 1), 200));
  }
  const left = await listProcesses(processes);
  throw new Error(`processes of the agent survived their end: ${left.join(', ')}`);
};

const kill = (pid: number, signal: 'TERM' | 'KILL'): void => {
  try {
    process.kill(pid, `SIG${signal}`);
  } catch {
    // Gone already.
  }
};

/** Returns the process ids of the attempt without zombies; none where the platform has no /proc. */
export const listProcesses = async (processes: AgentProcesses): Promise<number[]> => {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
  const belongs = await Promise.all(pids.map((pid) => (pid === process.pid ? false : isOurs(pid, processes))));
  return pids.filter((_, index) => belongs[index]);
};

const isOurs = async (pid: number, { user, attempt, directory }: AgentProcesses): Promise<boolean> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  if (status === '' || /^State:\s+[ZX]/m.test(status)) return false;
  if (user.kind === 'user') return /^Uid:\s+(.+)$/m.exec(status)?.[1]?.split(/\s+/).includes(String(user.uid)) ?? false;
  const [environ, cwd] = await Promise.all([
    readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
  ]);
  return environ.split('\0').includes(`${attemptVariable}=${attempt}`) || cwd === directory || cwd.startsWith(`${directory}/`);
};
