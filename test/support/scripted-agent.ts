// A coding agent that plays a part: no program, no model, only the port. Its shell commands run as the agent's user in
// the agent's tree, so that its work is packed like any other.
import { type AgentEnding, type AgentRunOptions, asAgent, type CodingAgent, type FetchOptions, runProgram } from '@clambake/adapters';
import type { AgentReport } from '@clambake/core';

export interface Stage {
  options: AgentRunOptions;
  /** Runs a shell command and returns what it printed. */
  shell(command: string): Promise<string>;
  /** Shows a line in the log; without one, only lives. */
  live(line?: string): void;
  /** Resolves when the agent is asked to end. */
  stopped: Promise<void>;
}

export type Part = (stage: Stage) => Promise<Partial<AgentEnding>>;

export const success: AgentReport = {
  succeeded: true,
  cause: undefined,
  word: 'fine',
  turns: 3,
  costUsd: 1.25,
  denials: [],
  closingWords: 'It is done.',
};

export interface ScriptedAgent extends CodingAgent {
  /** The runs that it was asked for, in order. */
  runs: AgentRunOptions[];
  fetched: FetchOptions[];
}

export const scriptedAgent = (part: Part, change: Partial<CodingAgent> = {}): ScriptedAgent => {
  const runs: AgentRunOptions[] = [];
  const fetched: FetchOptions[] = [];
  return {
    name: 'Robin',
    steeringVariables: /^ROBIN_/,
    conventionFiles: ['CLAUDE.md'],
    skillsFolder: '.skills',
    silenceMs: 60_000,
    lingerMs: 60_000,
    modelApi: {
      routes: [/^POST \/think$/],
      keyHeader: 'x-robin-key',
      headersFor: () => ({}),
      whyRefused: () => undefined,
      readLimitEnd: (headers) => headers['x-robin-limit']?.toString(),
    },
    fetch: (options) => {
      fetched.push(options);
      return Promise.resolve('1.0.0');
    },
    install: () => Promise.resolve({ executable: '/opt/robin', version: '1.0.0' }),
    run: async (options) => {
      runs.push(options);
      const stopped = new Promise<void>((resolve) => options.stop.addEventListener('abort', () => resolve()));
      const shell = async (command: string): Promise<string> => {
        const started = asAgent(options.processes.user, ['sh', '-c', command], options);
        return (await runProgram(started.argv, started)).stdout.toString('utf8');
      };
      const told = await part({ options, shell, live: (line) => options.onEvent({ line }), stopped });
      const nothing = { report: undefined, sessionId: undefined, model: undefined, denials: [], limitedUntil: undefined };
      return { exitCode: 0, exitSignal: null, stopped: options.stop.reason, ...nothing, ...told };
    },
    ...change,
    runs,
    fetched,
  };
};
