// Each account: what goes to its provider, and that the agent never has the credential. A server on loopback stands for the provider. It checks
// the form of requests that the provider documents, and hands them to the scripted model; no real account is used.
import { generateKeyPairSync, createVerify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claudeCode, openAccount, startKeyProxy } from '@clambake/adapters';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { parse } from 'yaml';
import { agentInputs, accessOf } from '../../actions/run-agent/src/inputs.ts';
import { attempt, closeProject, openProject } from '../support/plain-attempt.ts';
import { longTest, quickTest as test } from '../support/stories.ts';
import { type Seen, startProvider } from './provider.ts';

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

const token = JSON.stringify({ access_token: 'CANARY_short_token', expires_in: 3599, token_type: 'Bearer' });
/** `forward`: address of the Messages API that answers instead, and the path and body that it gets. */
const provider = async (forward?: (seen: Seen) => { url: string; body: string }) => {
  const started = await startProvider({ answer: ({ path }) => (path === '/token' ? { text: token } : undefined), forward });
  cleanups.push(started.stop);
  return started;
};

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const serviceAccount = (url: string): string =>
  JSON.stringify({
    type: 'service_account',
    client_email: 'fleet@my-project.iam.example',
    private_key_id: 'key-1',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    token_uri: `${url}/token`,
  });

interface Case {
  inputs: (url: string) => Record<string, string>;
  /** Path below the provider's address, without the query. */
  path: string;
  headers: Record<string, string>;
  model: string | undefined;
  version?: string;
}

const oauth = 'sk-ant-oat01-CANARY_subscription';
const cases: Record<string, Case> = {
  'a key of the API': {
    inputs: () => ({ 'anthropic-api-key': 'CANARY_key' }),
    path: '/v1/messages',
    headers: { 'x-api-key': 'CANARY_key' },
    model: 'claude-opus-5-5',
  },
  'a token of a subscription': {
    inputs: () => ({ 'claude-code-oauth-token': oauth }),
    path: '/v1/messages',
    headers: { authorization: `Bearer ${oauth}`, 'anthropic-beta': expect.stringMatching(/(?:^|,)oauth-2025-04-20$/) as unknown as string },
    model: 'claude-opus-5-5',
  },
  'a token of a gateway': {
    inputs: () => ({ 'anthropic-auth-token': 'CANARY_gateway' }),
    path: '/v1/messages',
    headers: { authorization: 'Bearer CANARY_gateway' },
    model: 'claude-opus-5-5',
  },
  Bedrock: {
    inputs: () => ({ 'bedrock-api-key': 'ABSKCANARY_bedrock', 'cloud-region': 'us-east-1' }),
    path: '/v1/messages',
    headers: { 'x-api-key': 'ABSKCANARY_bedrock' },
    model: 'anthropic.claude-opus-5-5',
  },
  Foundry: {
    inputs: () => ({ 'foundry-api-key': 'CANARY_foundry', 'cloud-project': 'my-resource' }),
    path: '/v1/messages',
    headers: { 'x-api-key': 'CANARY_foundry' },
    model: 'claude-opus-5-5',
  },
  Vertex: {
    inputs: (url) => ({ 'vertex-credentials': serviceAccount(url), 'cloud-region': 'global', 'cloud-project': 'my-project' }),
    path: '/v1/projects/my-project/locations/global/publishers/anthropic/models/claude-opus-5-5:streamRawPredict',
    headers: { authorization: 'Bearer CANARY_short_token' },
    model: undefined,
    version: 'vertex-2023-10-16',
  },
};
const names = Object.keys(cases);
const caseOf = (name: string): Case => {
  const found = cases[name];
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

const blank = Object.fromEntries(Object.keys(agentInputs.shape).map((name) => [name, '']));
const open = (inputs: Record<string, string>) => {
  const {
    'anthropic-base-url': baseUrl,
    'cloud-region': region,
    'cloud-project': project,
    'claude-code-path': _path,
    identity: _identity,
    ...secrets
  } = {
    ...agentInputs.parse(blank),
    ...inputs,
  };
  return openAccount({ secrets, baseUrl, region, project, onToken: () => {} });
};

const settings = { model: undefined, serverTools: [] };
const asked = { model: 'claude-opus-5-5', max_tokens: 1, stream: true, messages: [{ role: 'user', content: 'x' }] };

const ask = async (inputs: Record<string, string>) => {
  const account = open(inputs);
  const proxy = await startKeyProxy({
    api: claudeCode.modelApi,
    settings,
    ...accessOf({ executable: undefined, account }),
    placeholder: 'made-up',
  });
  cleanups.push(proxy.stop);
  return fetch(`${proxy.url}/v1/messages?beta=true`, {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: {
      'x-api-key': 'made-up',
      'content-type': 'application/json',
      'anthropic-version': '2023-06-01',
      'anthropic-beta': 'effort-2025-11-24',
    },
  });
};

const check = ({ path, headers, model, version }: Case, seen: Seen | undefined): void => {
  expect(seen?.path.split('?')[0]).toBe(path);
  expect(seen?.headers).toMatchObject({ 'anthropic-version': '2023-06-01', ...headers });
  if (headers['authorization'] !== undefined) expect(seen?.headers).not.toHaveProperty('x-api-key');
  else expect(seen?.headers).not.toHaveProperty('authorization');
  const body = JSON.parse(seen?.body ?? '{}') as Record<string, unknown>;
  expect([body['model'], body['anthropic_version'], body['stream']]).toEqual([model, version, true]);
  expect(JSON.stringify(seen?.headers)).not.toContain('made-up');
};

describe('each account', () => {
  test.each(names)('%s: a request has the documented address, form and credential', async (name) => {
    const { url, seen } = await provider();
    const given = caseOf(name);
    expect((await ask({ 'anthropic-base-url': url, ...given.inputs(url) })).status).toBe(200);
    check(given, seen.at(-1));
  });

  longTest.each(names)('%s: Claude Code works with it, and neither its environment nor any result has the credential', async (name) => {
    const given = caseOf(name);
    let model = '';
    const front = await provider(({ body }) => {
      const { anthropic_version: _, ...rest } = JSON.parse(body) as Record<string, unknown>;
      return { url: `${model}/v1/messages`, body: JSON.stringify({ ...rest, model: 'claude-opus-5-5' }) };
    });
    const inputs = { 'anthropic-api-key': '', 'anthropic-base-url': front.url, ...given.inputs(front.url) };
    let told = '';
    const { result, error, said, printed } = await attempt({
      inputs,
      script: ({ turn, results }) => {
        told += results.map(({ output }) => output).join('\n');
        return turn === 0
          ? [
              {
                tool: 'Bash',
                input: {
                  command: 'env; cat /proc/$PPID/environ | tr "\\0" "\\n"; echo hi > hi.txt; git add .; git commit -qm Hi',
                  description: 'x',
                },
              },
            ]
          : [{ text: 'Done.' }];
      },
      onModel: (url) => {
        model = url;
      },
    });
    expect([error, result?.outcome]).toEqual([undefined, 'done']);
    const messages = front.seen.filter(({ path }) => path !== '/token');
    for (const one of messages) check({ ...given, path: one.path.split('?')[0] ?? '' }, one);
    expect(messages[0]?.path.split('?')[0]).toBe(given.path);
    expect(told).toContain('ANTHROPIC_API_KEY=placeholder-');
    expect(told + said + printed + JSON.stringify(result)).not.toContain('CANARY');
  });

  test('the token of a service account is asked for once, with a signature of its key, and renewed only before its end', async () => {
    const { url, seen } = await provider();
    const inputs = { 'anthropic-base-url': url, ...caseOf('Vertex').inputs(url) };
    await Promise.all([ask(inputs), ask(inputs)]);
    const exchanges = seen.filter(({ path }) => path === '/token');
    expect(exchanges).toHaveLength(1);
    const form = new URLSearchParams(exchanges[0]?.body);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
    expect(createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(publicKey, signature, 'base64url')).toBe(true);
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    expect(said).toMatchObject({
      iss: 'fleet@my-project.iam.example',
      aud: `${url}/token`,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
    });
  });

  test('a credential that is exchanged for nothing is a refused key, in the words of the server that refused it', async () => {
    const { url } = await provider();
    const away = serviceAccount(url).replace('/token', '/nothing');
    const answer = await ask({ 'anthropic-base-url': url, 'vertex-credentials': away, 'cloud-region': 'eu', 'cloud-project': 'p' });
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('no token was given for the credential')]);
  });
});

test('the examples name secrets and inputs of the workflow, and each opens its account', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const text = await readFile(join(root, 'examples/accounts/README.md'), 'utf8');
  const workflow = parse(await readFile(join(root, '.github/workflows/clambake.yml'), 'utf8')) as {
    on: { workflow_call: Record<string, object> };
  };
  const { secrets = {}, inputs = {} } = workflow.on.workflow_call;
  const values: Record<string, string> = Object.assign(
    {},
    ...Object.values(cases).map((one) => one.inputs('http://127.0.0.1:1')),
  ) as Record<string, string>;
  const opened = [...text.matchAll(/```text\n(.*?)```/gs)].map(([, block = '']) => {
    const given = parse(block) as { with?: Record<string, string>; secrets: Record<string, string> };
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(given.secrets)));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given.with ?? {})));
    const set = Object.fromEntries(Object.keys(given.secrets).map((name) => [name, values[name] ?? '']));
    return open({ ...given.with, ...set }).name;
  });
  expect(new Set(opened).size).toBe(Object.keys(cases).length);
});

describe('the wrong credential is named before anything starts', () => {
  const json = serviceAccount('http://127.0.0.1:1');
  test.each<[string, Record<string, string>, string]>([
    ['none', {}, 'Input "anthropic-api-key" is missing'],
    [
      'two accounts',
      { 'anthropic-api-key': 'x', 'foundry-api-key': 'y' },
      'Inputs "anthropic-api-key" and "foundry-api-key" are two accounts',
    ],
    [
      'a subscription as a key',
      { 'anthropic-api-key': oauth },
      '"anthropic-api-key" is a token of a Claude subscription: pass it as claude-code-oauth-token',
    ],
    [
      'a key as a subscription',
      { 'claude-code-oauth-token': 'sk-ant-api03-x' },
      '"claude-code-oauth-token" is a key of Anthropic\'s API: pass it as anthropic-api-key',
    ],
    ['an administrator’s key', { 'anthropic-api-key': 'sk-ant-admin01-x' }, 'is a key for the administration of the account'],
    ['a key of Bedrock as one of Anthropic', { 'anthropic-api-key': 'ABSKx' }, 'is a key of Amazon Bedrock: pass it as bedrock-api-key'],
    ['a key of Anthropic at Foundry', { 'foundry-api-key': 'sk-ant-api03-x', 'cloud-project': 'r' }, 'pass it as anthropic-api-key'],
    [
      'a service account as a key',
      { 'anthropic-auth-token': json, 'anthropic-base-url': 'https://g.example' },
      'pass it as vertex-credentials',
    ],
    [
      'a key as a service account',
      { 'vertex-credentials': 'abc', 'cloud-region': 'eu', 'cloud-project': 'p' },
      'must be the JSON file of a service account',
    ],
    ['a gateway without an address', { 'anthropic-auth-token': 'x' }, 'Input "anthropic-base-url" is missing'],
    ['Bedrock without a region', { 'bedrock-api-key': 'ABSKx' }, 'Input "cloud-region" is missing'],
    [
      'a region that is an address',
      { 'bedrock-api-key': 'ABSKx', 'cloud-region': 'evil.example/' },
      'Input "cloud-region" must be a name of letters, digits and hyphens',
    ],
    ['Vertex without a project', { 'vertex-credentials': json, 'cloud-region': 'eu' }, 'Input "cloud-project" is missing'],
  ])('%s', (_, inputs, why) => {
    expect(() => open(inputs)).toThrow(why);
  });

  test('a gateway may take the provider’s own key in either way', () => {
    const gateway = { 'anthropic-base-url': 'https://g.example' };
    expect(open({ ...gateway, 'anthropic-auth-token': 'sk-ant-api03-x' }).name).toBe('a token of a gateway');
  });

  test('the address of each cloud follows from its region or resource', () => {
    const addresses = [
      { 'bedrock-api-key': 'ABSKx', 'cloud-region': 'us-east-1' },
      { 'foundry-api-key': 'x', 'cloud-project': 'my-resource' },
      ...['global', 'eu', 'us-east5'].map((region) => ({ 'vertex-credentials': json, 'cloud-region': region, 'cloud-project': 'p' })),
    ].map((inputs) => open(inputs as unknown as Record<string, string>).baseUrl);
    expect(addresses).toEqual([
      'https://bedrock-mantle.us-east-1.api.aws/anthropic',
      'https://my-resource.services.ai.azure.com/anthropic',
      'https://aiplatform.googleapis.com',
      'https://aiplatform.eu.rep.googleapis.com',
      'https://us-east5-aiplatform.googleapis.com',
    ]);
  });
});
