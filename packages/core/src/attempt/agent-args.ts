// Arguments for Claude Code that the configuration may add. Those that are ours are refused by name: they decide what the agent may do
// and what we read of it.

/** They take a number or a word and change how the model works, and nothing else (2.1.330). */
const harmless: ReadonlySet<string> = new Set([
  'append-subagent-system-prompt',
  'autocompact',
  'exclude-dynamic-system-prompt-sections',
  'max-thinking-tokens',
  'max-turns',
  'thinking',
]);

/** The others, by the thing that they touch. */
const touched: Readonly<Record<string, string>> = {
  settings:
    'add-dir agent agents bare chrome file ide managed-settings plugin-dir plugin-url restricted safe-mode setting-sources settings trust-workspace',
  permissions:
    'allow-dangerously-skip-permissions allowed-tools allowedTools dangerously-skip-permissions disallowed-tools disallowedTools permission-mode permission-prompt-tool permission-prompts',
  output:
    'debug debug-file include-hook-events include-partial-messages input-format json-schema output-format print prompt-suggestions replay-user-messages verbose',
  'the session':
    'background bg cloud continue fork-session from-pr name no-session-persistence remote-control resume session-id system-prompt-snapshot teleport tmux worktree',
};

/** Keys of the configuration that stand for an argument. */
const keyOf: Readonly<Record<string, string>> = {
  'append-system-prompt': 'system-prompt',
  'append-system-prompt-file': 'system-prompt',
  effort: 'effort',
  'fallback-model': 'fallback-model',
  'max-budget-usd': 'attempt-usd',
  'mcp-config': 'mcp-servers',
  model: 'model',
  'strict-mcp-config': 'mcp-servers',
  'system-prompt': 'system-prompt',
  'system-prompt-file': 'system-prompt',
  tools: 'tools',
};

/** Returns what is wrong with an argument, in a clause; undefined: it may be passed. */
export const refusedArgument = (text: string): string | undefined => {
  const [, name] = /^--([a-z][a-zA-Z-]*)(?:=[^\0]*)?$/.exec(text) ?? [];
  if (name === undefined) return 'is no argument: write --name or --name=value';
  if (harmless.has(name)) return undefined;
  if (Object.hasOwn(keyOf, name)) return `is refused: use the key "${keyOf[name]}" for --${name}`;
  const kind = Object.keys(touched).find((one) => touched[one]?.split(' ').includes(name));
  const why = kind === undefined ? 'it is none that is known to touch nothing else' : `it touches ${kind}`;
  return `is refused: ${why}. The arguments that may be added are ${[...harmless].map((one) => `--${one}`).join(', ')}`;
};
