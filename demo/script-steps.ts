// Builds the demo's tasks from tool calls of Claude Code and ordered lists of them.

export type Block = { text: string } | { tool: string; input: Record<string, unknown> };

/** A conversation as the model sees it. */
export interface Conversation {
  prompt: string;
  /** Text of the tool results, oldest first. */
  results: readonly string[];
  cwd: string;
}

export type Task = (conversation: Conversation) => Block[];

export const bash = (command: string): Block => ({ tool: 'Bash', input: { command, description: 'work on the issue' } });
export const write = (conversation: Conversation, path: string, content: string): Block => ({
  tool: 'Write',
  input: { file_path: `${conversation.cwd}/${path}`, content },
});
export const read = (conversation: Conversation, path: string): Block => ({
  tool: 'Read',
  input: { file_path: `${conversation.cwd}/${path}` },
});
export const done = (text: string): Block[] => [{ text }];
export const commit = (message: string): Block => bash(`git add -A && git commit -q -m "${message}" && git log --oneline -1`);

/** Returns a task of steps in a fixed order. The number of tool results so far selects the next step. */
export const steps =
  (list: ((conversation: Conversation) => Block)[], closing: string): Task =>
  (conversation) => {
    const next = list[conversation.results.length];
    return next === undefined ? done(closing) : [next(conversation)];
  };

export const test = (name: string, imports: string, body: string): string =>
  `import assert from 'node:assert/strict';\nimport { test } from 'node:test';\n${imports}\n\ntest('${name}', () => {\n${body}\n});\n`;
