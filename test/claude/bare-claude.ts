// The real Claude Code without anything of clambake around it, for facts about itself: an empty environment, a home of its own, a
// made-up key, and a model on loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Path of the executable of the development dependency. */
export const claudeExecutable = join(
  dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')),
  'bin',
  'claude.exe',
);

export interface BareOptions {
  /** Address of the model. */
  url: string;
  /** Directory of its home and its configuration. */
  home: string;
  cwd: string;
  /** Text for its standard input, which ends with it. */
  input: string;
  args: readonly string[];
}

export interface BareResult {
  is_error?: boolean;
  subtype?: string;
  total_cost_usd?: number;
  num_turns?: number;
  modelUsage?: Record<string, { inputTokens: number }>;
  errors?: string[];
  structured_output?: unknown;
  permission_denials?: { tool_name: string }[];
}

export interface BareEnding {
  /** null: a signal ended it. */
  code: number | null;
  result: BareResult;
}

const fixed = [
  ...['-p', '--output-format=stream-json', '--verbose', '--permission-mode=dontAsk', '--tools=Bash', '--allowedTools=Bash'],
  ...['--setting-sources=user', '--model=claude-sonnet-4-5'],
];

/** Starts it with the tool Bash alone. */
export const startBareClaude = (options: BareOptions): { child: ChildProcess; ended: Promise<BareEnding> } => {
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: options.home,
    CLAUDE_CONFIG_DIR: join(options.home, '.claude'),
    ANTHROPIC_BASE_URL: options.url,
    ANTHROPIC_API_KEY: 'made-up',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
  };
  const child = spawn(claudeExecutable, [...fixed, ...options.args], { env, cwd: options.cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  // It may end before it has read everything.
  child.stdin.on('error', () => {}).end(options.input);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const ended = new Promise<BareEnding>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, result: resultIn(out) }));
    // A process that a killed one has left behind may hold the pipe open.
    child.once('exit', (code) => {
      if (code === null) resolve({ code, result: resultIn(out) });
    });
  });
  return { child, ended };
};

const resultIn = (out: string): BareResult => {
  const lines = out
    .split('\n')
    .flatMap((line) => (line.includes('"type":"result"') ? [JSON.parse(line) as BareResult & { type: string }] : []));
  return lines.find(({ type }) => type === 'result') ?? {};
};
