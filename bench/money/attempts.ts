// Attempts that end in each way, one after the other: what is booked for them, and what passed the key proxy. The built run-agent and
// land-work run as processes, with the real Claude Code. Only the attempt whose machine vanishes runs from the sources, because it makes
// its checkpoints sooner.
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ownTemp } from '../../packages/adapters/src/agent-machine/agent-directories.ts';
import { listProcesses } from '../../packages/adapters/src/agent-machine/end-processes.ts';
import type { Assignment } from '../../packages/core/src/index.ts';
import type { Script, ScriptAnswer } from '../../packages/local/src/index.ts';
import { type AgentStage, type AgentStep, openAgentStage } from '../agent/agent-stage.ts';
import type { Asked } from '../agent/meter.ts';
import { workScript } from '../agent/spans.ts';
import { landAttempt, until } from '../agent/stop.ts';
import { growTree, isAlive } from '../process-tree.ts';
import { type MoneyRow, rowOf } from './books.ts';

/** Dollars of each attempt: thirteen answers of two thousand tokens and a hundred words. */
const limitUsd = 0.1;
const config = `isolation: ${process.geteuid?.() === 0 ? 'user' : 'none'}\nmodel: claude-sonnet-4-5\nattempt-usd: ${limitUsd}\n`;

/** As long as what the scripted model counts for it: two thousand tokens. */
const body = JSON.stringify({
  model: 'claude-sonnet-4-5',
  max_tokens: 100,
  messages: [{ role: 'user', content: `DIRECT ${'word '.repeat(1_600)}` }],
});
const direct = `BODY='${body}'
for one in $(seq 30); do curl -s -o /dev/null -H "x-api-key: $ANTHROPIC_API_KEY" -H 'anthropic-version: 2023-06-01' -H 'content-type: application/json' --data "$BODY" "$ANTHROPIC_BASE_URL/v1/messages" & done; wait`;

const bash = (command: string): ScriptAnswer => [{ tool: 'Bash', input: { command, description: 'Work' } }];
/** Writes half of its work, and then talks for longer than the bench lasts. */
const talks: Script = ({ turn }) => (turn === 0 ? bash('echo half > half.txt') : [{ text: 'word '.repeat(3_000), everyMs: 100 }]);
const asks: Script = ({ turn, prompt }) => {
  if (prompt.includes('DIRECT')) return [{ text: 'answered' }];
  return turn === 0 ? bash(direct) : [{ tool: 'StructuredOutput', input: { kind: 'done', words: 'It is asked.' } }];
};

interface Scene {
  script: Script;
  /** Arguments of Node in the place of the built action. */
  entry?: readonly string[];
  /** Ends the attempt in its way, once the model talks. */
  end?: (stage: AgentStage, step: AgentStep, assignment: Assignment) => Promise<void>;
}

const killAll = (pids: Iterable<number>): void => {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
};

/** Claude Code's own processes of the attempt. */
const claudeOf = async (attempt: string): Promise<number[]> => {
  const all = await listProcesses({ user: { kind: 'none' }, pid: undefined, attempt, directory: '/nonexistent', path: '' });
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, place) => lines[place]?.includes('stream-json') === true);
};

const kill: Scene['end'] = async (_stage, _step, { attempt }) => {
  const found = await claudeOf(attempt);
  if (found.length === 0) throw new Error('Claude Code is not found');
  killAll(found);
};

const vanish: Scene['end'] = async ({ github, run }, { child }, { attempt }) => {
  const isKept = (): boolean => github.artifacts.list(run.id).some(({ name }) => name.startsWith(`clambake-${attempt}-checkpoint-`));
  await until(isKept, 'there is no checkpoint');
  const tree = new Set(await listProcesses({ user: { kind: 'none' }, pid: undefined, attempt, directory: '/nonexistent', path: '' }));
  await growTree(tree, child.pid ?? 0);
  // A machine ends everything at once.
  process.kill(child.pid ?? 0, 'SIGSTOP');
  killAll(tree);
};

const quickCheckpoints = join(import.meta.dirname, '../../test/workflows/machines/quick-checkpoints-attempt.ts');
const scenes = {
  finished: { script: workScript },
  killed: { script: talks, end: kill },
  cancelled: { script: talks, end: async (_stage, { child }) => void child.kill('SIGINT') },
  vanished: { script: talks, end: vanish, entry: ['--conditions=source', quickCheckpoints] },
  'direct requests': { script: asks },
} satisfies Record<string, Scene>;

export type AttemptCase = keyof typeof scenes;
export const attemptCases = Object.keys(scenes) as AttemptCase[];

const play = async (stage: AgentStage, { name, assignment }: { name: AttemptCase; assignment: Assignment }): Promise<MoneyRow> => {
  const { end, entry }: Scene = scenes[name];
  const asked: Asked[] = [];
  const step = await stage.start(assignment, entry);
  if (end !== undefined) {
    await until(() => asked.push(...stage.meter.take()) > 1, 'the model does not talk');
    await pause(1000);
    await end(stage, step, assignment);
  }
  const { outputs } = await step.ended;
  const booked = await landAttempt(stage, assignment, outputs);
  return rowOf(name, { asked: [...asked, ...stage.meter.take()], booked: [booked], limitUsd });
};

export const measureAttempts = async (names: readonly AttemptCase[]): Promise<MoneyRow[]> => {
  // The issues are called "Task 1" and so on.
  const script: Script = (request) => {
    const place = Number(/\bTask (\d+)\b/.exec(request.prompt)?.[1] ?? 0) - 1;
    const isDirect = request.prompt.includes('DIRECT');
    return (isDirect ? asks : scenes[names[place] ?? 'finished'].script)(request);
  };
  const stage = await openAgentStage({ issues: names.length, config, script });
  try {
    const rows: MoneyRow[] = [];
    for (const [place, name] of names.entries()) {
      const assignment = stage.assignments[place];
      if (assignment === undefined) throw new Error(`no issue is claimed for ${name}`);
      rows.push(await play(stage, { name, assignment }));
    }
    return rows;
  } finally {
    await stage.close();
    // A machine that vanished leaves the frame of its attempt.
    await rm(join(await ownTemp(tmpdir()), 'ann-sample'), { recursive: true, force: true });
  }
};
