// Claude Code behind the port of a coding agent. Its settings come from a fresh home only (nothing of the checked-out
// tree is read as configuration), and its tools are a closed list. Which paths its work may change is for landing to judge, so
// it asks for no permission within that list (docs/decisions/055).
import { randomUUID } from 'node:crypto';
import type { AgentEnding, AgentRunOptions, CodingAgent } from '../coding-agent.ts';
import { runAgentProcess } from '../agent-machine/agent-process.ts';
import { anthropicApi } from './anthropic-api.ts';
import { installClaudeCode, installPinned } from './install.ts';
import { defaultEffort, startModel } from './models.ts';
import { pinnedVersion } from './pinned-package.ts';
import { claudeSessions } from './session-file.ts';
import { writeMcpServers, writeSettings } from './settings-file.ts';
import { readSteps } from './steps.ts';
import { openStopHook } from './stop-hook.ts';
import { openStream } from './stream.ts';
import { openTodoList } from './todo-list.ts';

/** Every tool that the agent gets, besides those below. Web tools are left out: the agent reaches the network through Bash. */
const allowedTools = [
  'Agent',
  'Bash',
  'BashOutput',
  'Edit',
  'Glob',
  'Grep',
  'KillShell',
  'NotebookEdit',
  'Read',
  'Task',
  'TaskCreate',
  'TaskGet',
  'TaskList',
  'TaskOutput',
  'TaskStop',
  'TaskUpdate',
  'TodoWrite',
  'ToolSearch',
  'Write',
] as const;
/** Removed by name as well, should a newer CLI offer them regardless: they promise a later turn or leave the tree. */
const removedTools = [
  'AskUserQuestion',
  'CronCreate',
  'CronDelete',
  'CronList',
  'EnterWorktree',
  'ExitWorktree',
  'Monitor',
  'ScheduleWakeup',
  'SendMessage',
  'Skill',
  'WebFetch',
  'WebSearch',
  'Workflow',
] as const;

/** Tools that the configuration may leave out, by the names that it uses. Each takes along what belongs to it. */
const choosable = new Set(['Agent', 'Bash', 'Edit', 'Glob', 'Grep', 'NotebookEdit', 'Read', 'Write']);
const partsOf: Readonly<Record<string, string>> = {
  BashOutput: 'Bash',
  KillShell: 'Bash',
  Task: 'Agent',
  TaskOutput: 'Agent',
  TaskStop: 'Agent',
};
const nameOf = (tool: string): string => partsOf[tool] ?? tool;

/** Claude Code's tool for each tool of the provider that the configuration may name. */
const toolsOfProvider: Readonly<Record<string, string>> = { web_search: 'WebSearch' };

/**
 * The conversation goes on in a file of its own. A system prompt on record would be sent again, so that ours is always asked for.
 */
const resumeArguments = (file: string | undefined): string[] =>
  file === undefined ? [] : [`--resume=${file}`, '--fork-session', '--system-prompt-snapshot=off'];

/** Pinned beside the default model. A model of the configuration has a default of its own, or knows no effort. */
const effortArguments = ({ model, effort }: AgentRunOptions['settings']): string[] => {
  const level = effort ?? (model === undefined ? defaultEffort : undefined);
  return level === undefined ? [] : [`--effort=${level}`];
};

/** Undefined: there is none. */
interface OurFiles {
  settingsFile: string | undefined;
  mcpFile: string | undefined;
}

const argumentsFor = (
  { maximumUsd, settings, instructions, resume, answerSchema }: AgentRunOptions,
  { settingsFile, mcpFile }: OurFiles,
): string[] => {
  const further = settings.serverTools.flatMap((tool) => toolsOfProvider[tool] ?? []);
  const kept = (tool: string): boolean =>
    settings.tools === undefined || !choosable.has(nameOf(tool)) || settings.tools.includes(nameOf(tool));
  const skill = settings.hasSkills === true ? ['Skill'] : [];
  const tools = [...allowedTools.filter(kept), ...further, ...skill];
  const allowed = [...tools, ...Object.keys(settings.mcpServers ?? {}).map((name) => `mcp__${name}`)].join(',');
  const removed = [...removedTools.filter((tool) => !tools.includes(tool)), ...allowedTools.filter((tool) => !kept(tool))].join(',');
  return [
    '-p',
    '--input-format=stream-json',
    '--output-format=stream-json',
    '--verbose',
    `--session-id=${randomUUID()}`,
    ...resumeArguments(resume),
    `--max-budget-usd=${maximumUsd}`,
    '--permission-mode=bypassPermissions',
    `--tools=${tools.join(',')}`,
    `--allowedTools=${allowed}`,
    `--disallowedTools=${removed}`,
    '--setting-sources=user',
    '--strict-mcp-config',
    ...(mcpFile === undefined ? [] : [`--mcp-config=${mcpFile}`]),
    ...(instructions === undefined ? [] : [`--append-system-prompt-file=${instructions}`]),
    ...(settingsFile === undefined ? [] : [`--settings=${settingsFile}`]),
    // It adds the tool StructuredOutput to the list, and asks once more where the model ends without it (tried with 2.1.330).
    ...(answerSchema === undefined ? [] : [`--json-schema=${JSON.stringify(answerSchema)}`]),
    `--model=${startModel(settings.model)}`,
    ...effortArguments(settings),
    ...(settings.fallbackModel === undefined ? [] : [`--fallback-model=${startModel(settings.fallbackModel)}`]),
    ...(settings.args ?? []),
  ];
};

/** Claude Code asks for this before it runs without questions as root. */
const asRoot = ({ user }: AgentRunOptions['processes']): Record<string, string> =>
  user.kind === 'none' && process.geteuid?.() === 0 ? { IS_SANDBOX: '1' } : {};

/** https://code.claude.com/docs/en/env-vars */
const environmentFor = ({ env, api, settings, processes }: AgentRunOptions): Record<string, string> => ({
  ...env,
  CLAUDE_CONFIG_DIR: `${env['HOME']}/.claude`,
  ANTHROPIC_BASE_URL: api.url,
  ANTHROPIC_API_KEY: api.key,
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  DISABLE_AUTOUPDATER: '1',
  DISABLE_TELEMETRY: '1',
  DISABLE_ERROR_REPORTING: '1',
  // A headless attempt has no later turn in which a background task could be read.
  CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
  CLAUDE_CODE_MAX_CONCURRENT_SUBAGENTS: '2',
  // The key proxy serves this model. A sub-agent would ask for another one otherwise (tried with 2.1.330).
  CLAUDE_CODE_SUBAGENT_MODEL: startModel(settings.model),
  CLAUDE_CODE_SUBAGENT_MODEL_FORCE: '1',
  // Skills of its own promise later turns or change settings; those of the configuration stay.
  CLAUDE_CODE_DISABLE_BUNDLED_SKILLS: '1',
  ...asRoot(processes),
});

/** Ends the turn as a person does, sub-agents included, so that Claude Code reports the cost so far. A signal does so only without sub-agents. */
const interrupt = `${JSON.stringify({ type: 'control_request', request_id: 'stop', request: { subtype: 'interrupt' } })}\n`;

const run = async (options: AgentRunOptions): Promise<AgentEnding> => {
  const { finish, processes, settings } = options;
  const mcpFile = await writeMcpServers(processes.directory, settings.mcpServers ?? {});
  if (finish === undefined) return runWith(options, { settingsFile: undefined, mcpFile });
  const hook = await openStopHook(finish);
  try {
    const settingsFile = await writeSettings(processes.directory, { stopHook: { ...hook, maximumMs: finish.maximumMs } });
    return await runWith(options, { settingsFile, mcpFile });
  } finally {
    await hook.close();
  }
};

const runWith = async (options: AgentRunOptions, files: OurFiles): Promise<AgentEnding> => {
  const { told, read } = openStream(options.cwd);
  const todos = openTodoList();
  const ending = await runAgentProcess({
    ...options,
    argv: [options.executable, ...argumentsFor(options, files)],
    env: environmentFor(options),
    input: `${JSON.stringify({ type: 'user', message: { role: 'user', content: options.prompt } })}\n`,
    interrupt,
    onLine: (text) => {
      const reported = told.report;
      const line = read(text);
      const isLast = told.report !== reported;
      options.onEvent({ line, steps: readSteps(text), todos: todos.read(text), isLast });
      return isLast;
    },
  });
  return { ...ending, ...told };
};

export const claudeCode: CodingAgent = {
  name: 'Claude Code',
  steeringVariables: /^(?:ANTHROPIC|CLAUDE|CLAUDECODE|DISABLE)(?:_|$)/i,
  conventionFiles: ['CLAUDE.md', 'AGENTS.md'],
  skillsFolder: '.claude/skills',
  // The longest that a Bash command of Claude Code may take is 10 minutes.
  silenceMs: 15 * 60_000,
  lingerMs: 60_000,
  modelApi: anthropicApi,
  sessions: claudeSessions,
  fetch: (options) => installPinned(options).then(() => pinnedVersion),
  install: installClaudeCode,
  run,
};
