// Trouble of the account and of the model's provider, as run-agent sees it: a provider on loopback answers as users have seen it, an
// agent that plays a part asks through the key proxy, and run-agent asks for itself afterwards.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { claudeCode } from '@clambake/adapters';
import { afterEach, beforeEach, expect } from 'vitest';
import { attempt, closeProject, openProject } from '../support/plain-attempt.ts';
import { longTest, quickTest as test } from '../support/stories.ts';
import { scriptedAgent, success } from '../support/scripted-agent.ts';

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

type Answer = [status: number, type: string, message: string];
const fine: Answer = [200, '', ''];

/** `messages`: answers to the agent, in order; the last one stays. `counted`: the answer to run-agent; undefined: it hangs up. */
const provider = async ({
  messages,
  counted,
  shape,
}: {
  messages: Answer[];
  counted: Answer | undefined;
  shape?: (error: object) => object;
}) => {
  const seen: { path: string; key: string | undefined }[] = [];
  const left = [...messages];
  const server = createServer((request, response) => {
    request.resume();
    const path = request.url?.split('?')[0] ?? '';
    seen.push({ path, key: request.headers['x-api-key']?.toString() });
    const answer = path.endsWith('count_tokens') ? counted : left.length > 1 ? left.shift() : left[0];
    if (answer === undefined) return void request.socket.destroy();
    const [status, type, message] = answer;
    const body = status === 200 ? {} : { type: 'error', error: { type, message } };
    const text = JSON.stringify(status === 200 ? body : (shape?.(body) ?? body));
    response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway/`, seen };
};

const body = JSON.stringify({ model: 'claude-opus-5-5', max_tokens: 1, messages: [{ role: 'user', content: 'x' }] });

const play = async (given: Parameters<typeof provider>[0], change: { succeeded?: boolean } = {}) => {
  const { url, seen } = await provider(given);
  const agent = scriptedAgent(
    async ({ options: { api } }) => {
      for (const _ of given.messages)
        await fetch(`${api.url}/v1/messages?beta=true`, {
          method: 'POST',
          body,
          headers: { 'x-api-key': api.key, 'content-type': 'application/json' },
        });
      return { report: { ...success, succeeded: change.succeeded ?? false, word: 'gave_up' } };
    },
    { modelApi: claudeCode.modelApi },
  );
  const { result, error } = await attempt({ agent, inputs: { 'anthropic-base-url': url } });
  return { outcome: result?.outcome, detail: result?.detail, seen, error };
};

const credit: Answer = [
  400,
  'invalid_request_error',
  'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.',
];
const refused: Answer = [401, 'authentication_error', 'invalid x-api-key CANARY_key for @ada'];
const gone: Answer = [404, 'not_found_error', 'model: claude-opus-5-5'];
const overloaded: Answer = [529, 'overloaded_error', 'Overloaded'];

longTest.each<[string, { messages: Answer[]; counted: Answer | undefined }, string]>([
  ['credit used up on the way', { messages: [fine, credit], counted: fine }, 'no-credit'],
  ['a key that was taken back on the way', { messages: [fine, refused], counted: refused }, 'auth'],
  ['a 401 that the agent provoked', { messages: [fine, refused], counted: fine }, 'no-changes'],
  ['a model that is gone', { messages: [gone], counted: gone }, 'model-gone'],
  ['an outage', { messages: [fine, overloaded], counted: overloaded }, 'outage'],
  ['a provider that hangs up', { messages: [overloaded], counted: undefined }, 'outage'],
  ['an outage that is over', { messages: [fine, overloaded], counted: fine }, 'provider-trouble'],
])('%s ends as told by two witnesses', async (_, given, outcome) => {
  const played = await play(given, { succeeded: outcome === 'no-changes' });
  expect(played.outcome).toBe(outcome);
  // The agent said that it is done in that one case, and an attempt that went well asks nothing.
  const asked = played.seen.filter(({ path }) => path === '/gateway/v1/messages/count_tokens');
  expect(asked.map(({ key }) => key)).toEqual(outcome === 'no-changes' ? [] : ['CANARY_key']);
  const needsPerson = ['no-credit', 'auth', 'model-gone'].includes(outcome);
  expect((played.error as Error | undefined)?.message).toBe(needsPerson ? played.detail : undefined);
});

test('a 401 that an agent provoked before it failed is the agent’s failure, and the fleet goes on', async () => {
  const { outcome, error } = await play({ messages: [fine, refused], counted: fine });
  expect([outcome, error]).toEqual(['incomplete', undefined]);
});

test('people read the provider’s own sentence, without the key and without a mention', async () => {
  const { detail } = await play({ messages: [refused], counted: refused });
  expect(detail).toMatch(
    /^The model's API refused the key \(HTTP 401\): "invalid x-api-key .* for @ ada"\. Check the secret that holds it\./,
  );
  expect(detail).not.toContain('CANARY');
});

longTest.each<[string, (error: object) => object]>([
  ['as a text in a text', (error) => ({ error: { message: `litellm.BadRequestError: AnthropicException - ${JSON.stringify(error)}` } })],
  ['as a body in a body', (error) => ({ error: { message: JSON.stringify(error), code: '400' } })],
  ['as a detail', (error) => ({ detail: error })],
  ['as Amazon does', (error) => ({ Message: (error as { error: { message: string } }).error.message })],
])('a gateway that rewrites errors hides no used-up credit: %s', async (_, shape) => {
  const { outcome, detail } = await play({ messages: [credit], counted: [404, 'x', 'no such route'], shape });
  expect(outcome).toBe('no-credit');
  expect(detail).toContain('Your credit balance is too low');
});
