// Hooks of Claude Code as a question to this process: Claude Code posts to an address on loopback when the model gives its structured
// answer, and when it wants to end its turn; the reply lets it finish or tells it to go on
// (https://code.claude.com/docs/en/hooks#http-hooks). The answer needs a hook of its own: after it the turn ends whatever a Stop hook
// says (tried with 2.1.330). Invariant: a request only asks; what is done for it and how often is not in it. The agent may read the
// addresses and ask by itself, or not at all.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { loopback, serve } from '../agent-machine/serve.ts';
import type { FinishQuestion } from '../coding-agent.ts';
import { parseJson } from '../parse-json.ts';

export interface StopHook {
  /** Address for a PreToolUse hook of the tool that gives the answer. */
  answerUrl: string;
  /** Address for a Stop hook. */
  stopUrl: string;
  /** Answers nobody any more. */
  close(): Promise<void>;
}

/** An answer has a paragraph. */
const maximumBody = 1_000_000;

export const openStopHook = async ({ ask, listener }: Pick<FinishQuestion, 'ask' | 'listener'>): Promise<StopHook> => {
  const paths = { answer: `/${randomUUID()}`, stop: `/${randomUUID()}` };
  let pending: Promise<string | undefined> | undefined;
  /** The turn ends after an answer that was let through, which is no further question. */
  let isOver = false;
  const question = async (request: IncomingMessage): Promise<string | undefined> => {
    const isAnswer = request.url === paths.answer;
    const answer = await answerIn(request);
    if (!isAnswer && isOver) return undefined;
    // Another request meanwhile gets the same answer.
    pending ??= ask(isAnswer ? answer : undefined).finally(() => (pending = undefined));
    const reason = await pending;
    isOver = isAnswer && reason === undefined;
    return reason;
  };
  const server = createServer((request, response) => {
    const shape = request.url === paths.answer ? denial : request.url === paths.stop ? block : undefined;
    if (request.method !== 'POST' || shape === undefined) return void response.writeHead(404).end();
    question(request).then(
      (reason) => reply(response, reason === undefined ? {} : shape(reason)),
      () => response.destroy(),
    );
  });
  server.requestTimeout = 0;
  server.unref();
  const { port, stop } = await serve(server, listener);
  const address = `http://${loopback}:${port}`;
  return {
    answerUrl: `${address}${paths.answer}`,
    stopUrl: `${address}${paths.stop}`,
    close: stop,
  };
};

/** Reads the input of the tool that the request is about. Throws when the body is too long. */
const answerIn = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maximumBody) throw new Error('the body of a hook is too long');
    chunks.push(chunk as Buffer);
  }
  const body = parseJson(Buffer.concat(chunks).toString('utf8'));
  return typeof body === 'object' && body !== null && 'tool_input' in body ? body.tool_input : undefined;
};

const block = (reason: string): object => ({ decision: 'block', reason });
const denial = (reason: string): object => ({
  hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: reason },
});

const reply = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
