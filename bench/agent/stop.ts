// An attempt that a person stops by a comment while the model streams: assign-agent takes the command, run-agent ends its agent, and
// land-work books the cost. Each is the built action.
import { setTimeout as pause } from 'node:timers/promises';
import { listProcesses } from '../../packages/adapters/src/agent-machine/end-processes.ts';
import type { Script } from '../../packages/local/src/index.ts';
import { type Assignment, type Attempt, issueRef } from '../../packages/core/src/index.ts';
import { plainGit } from '../merge-repository.ts';
import { growTree, isAlive } from '../process-tree.ts';
import { type AgentStage, type AgentStep, openAgentStage } from './agent-stage.ts';

export interface Stopped {
  /** From the ledger's word to the end of every process of the agent. */
  stopSeconds: number;
  /** Cost of the attempt in the issue's record. */
  bookedUsd: number;
  /** Cost by the usage of all answers that passed the key proxy. */
  proxiedUsd: number;
}

/** Leaves a process in a session of its own behind, and then talks for longer than the bench lasts. */
const streams: Script = ({ turn }) =>
  turn === 0
    ? [{ tool: 'Bash', input: { command: 'setsid sleep 900 >/dev/null 2>&1 & echo begun', description: 'Begin' } }]
    : [{ text: 'word '.repeat(3_000), everyMs: 100 }];

const maximumMs = 120_000;
export const until = async (isSo: () => boolean | Promise<boolean>, otherwise: string): Promise<void> => {
  for (const end = performance.now() + maximumMs; !(await isSo()); await pause(50)) if (performance.now() > end) throw new Error(otherwise);
};

/** Lands what the attempt left, and returns what its record says then. `outputs`: those of run-agent; none when it vanished. */
export const landAttempt = async (
  stage: AgentStage,
  { issue, agent, attempt }: Assignment,
  { 'artifact-id': id = '', 'artifact-digest': digest = '' }: Readonly<Record<string, string>>,
): Promise<Attempt> => {
  const inputs = { issue: String(issue), agent, attempt, 'artifact-id': id, 'artifact-digest': digest };
  const landed = await stage.job('land-work', `land #${issue} (${attempt})`, inputs);
  if (landed.conclusion !== 'success') throw new Error(`land-work failed:\n${landed.log}`);
  const booked = (await stage.record(issue))?.attempts.find((one) => one.id === attempt);
  if (booked === undefined) throw new Error(`attempt ${attempt} is not booked:\n${landed.log}`);
  return booked;
};

/** Every process below run-agent, or of the attempt, at this moment, and later all of theirs. */
const watchTree = async ({ child }: AgentStep, attempt: string) => {
  const root = child.pid ?? 0;
  // One in a session of its own has another parent by now.
  const marked = await listProcesses({ user: { kind: 'none' }, pid: undefined, attempt, directory: '/nonexistent', path: '' });
  const tree = new Set(marked);
  const look = async (): Promise<number[]> => {
    await growTree(tree);
    return [...tree].filter((pid) => isAlive(pid));
  };
  await growTree(tree, root);
  tree.delete(root);
  if (marked.length === 0) throw new Error('no process of the attempt is found');
  return look;
};

const stop = async (stage: AgentStage, step: AgentStep, { issue, attempt }: Assignment): Promise<number> => {
  const { github, repository } = stage;
  const said = (): string => plainGit(repository.gitDir, ['rev-parse', issueRef(issue)]);
  const before = said();
  const comment = github.addComment(repository, issue, { body: '/stop it is not wanted', by: 'ann' });
  const look = await watchTree(step, attempt);
  const told = stage.job('assign-agent', 'command', { mode: 'command', 'comment-id': String(comment.id) });
  await until(() => said() !== before, 'the ledger was not told to stop');
  const saidMs = performance.now();
  await until(async () => (await look()).length === 0, 'processes of the agent are left');
  const seconds = (performance.now() - saidMs) / 1000;
  const { conclusion, log } = await told;
  if (conclusion !== 'success') throw new Error(`the command failed:\n${log}`);
  return seconds;
};

export const measureStop = async (config: string): Promise<Stopped> => {
  const stage = await openAgentStage({ issues: 1, config, script: streams });
  try {
    const [assignment] = stage.assignments;
    if (assignment === undefined) throw new Error('no issue is claimed');
    const step = await stage.start(assignment);
    const asked: ReturnType<typeof stage.meter.take> = [];
    await until(() => asked.push(...stage.meter.take()) > 1, 'the model does not stream');
    // A few words have come.
    await pause(1000);
    const stopSeconds = await stop(stage, step, assignment);
    const { outputs, log } = await step.ended;
    if (outputs['outcome'] !== 'stopped') throw new Error(`the attempt was not stopped:\n${log}`);
    const booked = (await landAttempt(stage, assignment, outputs)).costUsd;
    const proxied = [...asked, ...stage.meter.take()].reduce((sum, { usd }) => sum + usd, 0);
    const cents = (usd: number): number => Number(usd.toFixed(6));
    return { stopSeconds: Number(stopSeconds.toFixed(1)), bookedUsd: cents(booked), proxiedUsd: cents(proxied) };
  } finally {
    await stage.close();
  }
};
