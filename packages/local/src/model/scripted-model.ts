// A model that answers from a script: Anthropic's Messages API on loopback, so that the real Claude Code CLI runs its
// real tools offline and the same way every time. It knows only the request it is sent. An unknown route is an error
// that names it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendError, sendMessage, streamMessage } from './messages-api.ts';
import { type ApiRequest, readScriptRequest, type Script, type ScriptRequest } from './script.ts';

/** One request to the model, side requests included, in order of arrival. */
export interface ModelRequest {
  method: string;
  path: string;
  apiKey: string | undefined;
  status: number;
  /** The script's input; undefined when the script was not asked. */
  shown: ScriptRequest | undefined;
}

export interface ScriptedModel {
  url: string;
  requests: readonly ModelRequest[];
  /** Requests outside the API, and errors that the script threw; a test expects none. */
  problems: readonly string[];
  stop(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** True for the CLI's own requests (titles, quota probes, summaries), which offer no tools. */
const isSideRequest = (request: ApiRequest): boolean => (request.tools ?? []).length === 0;

const models = ['claude-sonnet-4-5', 'claude-opus-4-5', 'claude-haiku-4-5'].map((id) => ({
  type: 'model',
  id,
  display_name: id,
  created_at: '2026-01-01T00:00:00Z',
}));

interface Conversation {
  script: Script;
  /** Number of this answer in the process; ids of messages and tool calls contain it. */
  count: number;
  entry: ModelRequest;
}

const answerMessages = async (body: ApiRequest, response: ServerResponse, { script, count, entry }: Conversation): Promise<void> => {
  const id = String(count).padStart(6, '0');
  const reply = body.stream === true ? streamMessage : sendMessage;
  if (isSideRequest(body)) {
    await reply(response, { id, model: body.model, turn: 0, blocks: [{ text: '{"title":"Work on an issue","isNewTopic":false}' }] });
    return;
  }
  const shown = readScriptRequest(body);
  entry.shown = shown;
  const answer = await script(shown);
  if (!('fault' in answer)) {
    await reply(response, { id, model: body.model, turn: shown.turn, blocks: answer });
  } else if (answer.fault === 'status') {
    entry.status = answer.status;
    sendError(response, { message: 'scripted trouble', ...answer });
  } else if (answer.fault === 'drop') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': cut\n\n', () => response.destroy());
  }
  // `hang` keeps the connection open until the client gives up or the model is stopped.
};

const newEntry = (request: IncomingMessage): ModelRequest => {
  const key = request.headers['x-api-key'];
  const path = (request.url ?? '').split('?')[0] ?? '';
  return { method: request.method ?? '', path, apiKey: typeof key === 'string' ? key : undefined, status: 200, shown: undefined };
};

const sendJson = (response: ServerResponse, value: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

/** Ids of messages and tool calls are never used twice, also by models that answer parts of one conversation. */
let answers = 0;

/**
 * Starts the model on a free port of 127.0.0.1.
 * @param options.script asked once for each request that offers tools
 */
export const startScriptedModel = async (options: { script: Script }): Promise<ScriptedModel> => {
  const requests: ModelRequest[] = [];
  const problems: string[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const entry = newEntry(request);
    requests.push(entry);
    const body = await readBody(request);
    const route = `${entry.method} ${entry.path}`;
    if (route === 'POST /v1/messages') {
      answers += 1;
      await answerMessages(JSON.parse(body) as ApiRequest, response, { script: options.script, count: answers, entry });
    } else if (route === 'POST /v1/messages/count_tokens') sendJson(response, { input_tokens: Math.ceil(body.length / 4) });
    else if (route === 'GET /v1/models') sendJson(response, { data: models, has_more: false });
    else {
      entry.status = 404;
      problems.push(`no route ${route}`);
      sendError(response, { status: 404, message: `the scripted model has no route ${route}` });
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (response.headersSent) response.destroy();
      else sendError(response, { status: 500, message: `the script failed: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    problems,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
