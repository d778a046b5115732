// Accounts by OpenID Connect. A server on loopback stands for GitHub, for the provider's exchange of tokens and for its model. It answers
// as their documentation shows; no real account is used.
import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claudeCode, openIdentity, startKeyProxy } from '@clambake/adapters';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { parse } from 'yaml';
import { accessOf, agentInputs } from '../../actions/run-agent/src/inputs.ts';
import { attempt, closeProject, openProject } from '../support/plain-attempt.ts';
import { longTest, quickTest as test } from '../support/stories.ts';
import { type Provider, type Seen, startProvider } from './provider.ts';

const root = join(import.meta.dirname, '..', '..');
const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  vi.useRealTimers();
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

const sts = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/fleet/clambake</Arn></AssumedRoleUser>
<Credentials><SessionToken>CANARY_session/+=</SessionToken><SecretAccessKey>CANARY_secret</SecretAccessKey>
<Expiration>2026-11-23T06:00:00Z</Expiration><AccessKeyId>ASIACANARY</AccessKeyId></Credentials>
</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`;
const bearer = JSON.stringify({ access_token: 'CANARY_token', expires_in: 3600, token_type: 'Bearer' });

/** Answers as a server of tokens; undefined: it is asked for a model. */
const answerOf = ({ path }: Seen): { text: string } | undefined => {
  if (path.startsWith('/id?')) return { text: JSON.stringify({ count: 1, value: 'CANARY_jwt' }) };
  if (path === '/sts/') return { text: sts };
  if (path.endsWith(':generateAccessToken'))
    return { text: JSON.stringify({ accessToken: 'CANARY_impersonated', expireTime: '2026-11-23T06:00:00Z' }) };
  return /^\/sts\/(?:v1\/oauth\/token|v1\/token|tenant-1\/oauth2\/v2\.0\/token)$/.test(path) ? { text: bearer } : undefined;
};

interface Case {
  identity: string;
  inputs?: Record<string, string>;
  audience: string;
  /** Path and fields of each exchange. */
  exchanges: Record<string, object>;
  path: string;
  headers: Record<string, unknown>;
  model: string | undefined;
}

const fieldsOf = (body: string): object =>
  body.startsWith('{') ? (JSON.parse(body) as object) : Object.fromEntries(new URLSearchParams(body));
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const provider = 'projects/123/locations/global/workloadIdentityPools/github/providers/clambake';
const cases: Record<string, Case> = {
  Anthropic: {
    identity: 'anthropic-rule: fdrl_1\nanthropic-organization: org-1\nanthropic-service-account: svac_1\n',
    audience: 'https://api.anthropic.com',
    exchanges: {
      '/sts/v1/oauth/token': {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: 'CANARY_jwt',
        federation_rule_id: 'fdrl_1',
        organization_id: 'org-1',
        service_account_id: 'svac_1',
      },
    },
    path: '/v1/messages',
    headers: { authorization: 'Bearer CANARY_token', 'anthropic-beta': expect.stringMatching(/(?:^|,)oauth-2025-04-20$/) },
    model: 'claude-opus-5-5',
  },
  Amazon: {
    identity: 'aws-role: arn:aws:iam::123456789012:role/fleet',
    inputs: { 'cloud-region': 'us-east-1' },
    audience: 'sts.amazonaws.com',
    exchanges: {
      '/sts/': {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: 'arn:aws:iam::123456789012:role/fleet',
        RoleSessionName: 'clambake',
        WebIdentityToken: 'CANARY_jwt',
        DurationSeconds: '3600',
      },
    },
    path: '/v1/messages',
    headers: {
      'x-amz-security-token': 'CANARY_session/+=',
      authorization: expect.stringContaining('/us-east-1/bedrock-mantle/aws4_request'),
    },
    model: 'anthropic.claude-opus-5-5',
  },
  Google: {
    identity: `google-provider: ${provider}\ngoogle-service-account: fleet@my-project.iam.gserviceaccount.com`,
    inputs: { 'cloud-region': 'global', 'cloud-project': 'my-project' },
    audience: `https://iam.googleapis.com/${provider}`,
    exchanges: {
      '/sts/v1/token': {
        audience: `//iam.googleapis.com/${provider}`,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        subjectToken: 'CANARY_jwt',
      },
      '/sts/v1/projects/-/serviceAccounts/fleet@my-project.iam.gserviceaccount.com:generateAccessToken': {
        scope: [scope],
        lifetime: '3600s',
      },
    },
    path: '/v1/projects/my-project/locations/global/publishers/anthropic/models/claude-opus-5-5:streamRawPredict',
    headers: { authorization: 'Bearer CANARY_impersonated' },
    model: undefined,
  },
  Microsoft: {
    identity: 'azure-tenant: tenant-1\nazure-client: client-1',
    inputs: { 'cloud-project': 'my-resource' },
    audience: 'api://AzureADTokenExchange',
    exchanges: {
      '/sts/tenant-1/oauth2/v2.0/token': {
        client_id: 'client-1',
        scope: 'https://ai.azure.com/.default',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'CANARY_jwt',
        grant_type: 'client_credentials',
      },
    },
    path: '/v1/messages',
    headers: { authorization: 'Bearer CANARY_token' },
    model: 'claude-opus-5-5',
  },
};
const names = Object.keys(cases);
const caseOf = (name: string): Case => cases[name] as Case;

const start = async (forward?: (seen: Seen) => { url: string; body: string }): Promise<Provider> => {
  const started = await startProvider({ answer: answerOf, forward });
  cleanups.push(started.stop);
  return started;
};

const blank = Object.fromEntries(Object.keys(agentInputs.shape).map((name) => [name, '']));
/** Tokens that came of exchanges. */
const minted: string[] = [];
const idTokenOf = (url: string) => ({ url: `${url}/id?api-version=2.0`, token: 'CANARY_request' });
const open = (inputs: Record<string, string>, { idToken = idTokenOf('http://127.0.0.1:1'), isApart = true } = {}) => {
  const {
    'anthropic-base-url': baseUrl,
    'cloud-region': region,
    'cloud-project': project,
    'claude-code-path': _path,
    identity,
    ...secrets
  } = { ...agentInputs.parse(blank), ...inputs };
  return openIdentity({ secrets, baseUrl, region, project, identity, idToken, isApart, onToken: (token) => minted.push(token) });
};

const inputsOf = ({ identity, inputs }: Case, url: string): Record<string, string> => ({
  ...inputs,
  identity: `${identity}\ntoken-server: ${url}/sts\n`,
  'anthropic-base-url': url,
});

const asked = { model: 'claude-opus-5-5', max_tokens: 1, stream: true, messages: [{ role: 'user', content: 'x' }] };
const openProxy = async (given: Case, { url }: Provider) => {
  const account = await open(inputsOf(given, url), { idToken: idTokenOf(url) });
  const proxy = await startKeyProxy({
    api: claudeCode.modelApi,
    settings: { model: undefined, serverTools: [] },
    ...accessOf({ executable: undefined, account }),
    placeholder: 'made-up',
  });
  cleanups.push(proxy.stop);
  return () =>
    fetch(`${proxy.url}/v1/messages?beta=true`, {
      method: 'POST',
      body: JSON.stringify(asked),
      headers: { 'x-api-key': 'made-up', 'content-type': 'application/json', 'anthropic-version': '2023-06-01' },
    });
};

const isExchange = ({ path }: Seen): boolean => answerOf({ path } as Seen) !== undefined;

/** Signature Version 4, as Amazon's documentation describes it. */
const signatureOf = ({ path, headers, body }: Seen, secret: string): string => {
  const [, scope = '', signed = ''] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+),/.exec(headers.authorization ?? '') ?? [];
  const [address = '', query = ''] = path.split('?');
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = ['POST', address, query, lines.join(''), signed, sha(body)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n')).toString('hex');
};

const check = ({ path, headers, model }: Case, seen: Seen): void => {
  expect(seen.path.split('?')[0]).toBe(path);
  expect(seen.headers).toMatchObject({ 'anthropic-version': '2023-06-01', ...headers });
  expect(seen.headers).not.toHaveProperty('x-api-key');
  expect((JSON.parse(seen.body) as Record<string, unknown>)['model']).toBe(model);
};

describe('each account by identity', () => {
  test.each(names)('%s: GitHub’s token for its audience is exchanged as documented, and the request has what came of it', async (name) => {
    const given = caseOf(name);
    minted.length = 0;
    const server = await start();
    const ask = await openProxy(given, server);
    expect(await Promise.all([ask(), ask()]).then((answers) => answers.map(({ status }) => status))).toEqual([200, 200]);
    const [identity, ...exchanges] = server.seen.filter(isExchange);
    expect(identity).toMatchObject({
      path: `/id?api-version=2.0&audience=${encodeURIComponent(given.audience)}`,
      headers: { authorization: 'Bearer CANARY_request' },
    });
    expect(exchanges.map(({ path, body }) => [path, fieldsOf(body)])).toEqual(Object.entries(given.exchanges));
    for (const one of server.seen.filter((seen) => !isExchange(seen))) check(given, one);
    // No log and no artifact may hold what GitHub and the provider gave.
    const gave =
      { Anthropic: ['token'], Amazon: ['secret', 'session/+='], Google: ['token', 'impersonated'], Microsoft: ['token'] }[name] ?? [];
    expect(new Set(minted)).toEqual(new Set(['jwt', ...gave].map((one) => `CANARY_${one}`)));
  });

  test('a request to Bedrock is signed with the keys of the role: another implementation has the same signature', async () => {
    const server = await start();
    await (await openProxy(caseOf('Amazon'), server))();
    const sent = server.seen.at(-1) as Seen;
    expect(sent.headers.authorization).toContain(`Signature=${signatureOf(sent, 'CANARY_secret')}`);
    expect(signatureOf({ ...sent, body: `${sent.body} ` }, 'CANARY_secret')).not.toBe(signatureOf(sent, 'CANARY_secret'));
  });

  test.each(names)('%s: what came of it is used until shortly before its end, and then exchanged anew', async (name) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const server = await start();
    const ask = await openProxy(caseOf(name), server);
    const exchanged = (): number => server.seen.filter(({ path }) => path.startsWith('/id?')).length;
    await ask();
    vi.advanceTimersByTime(54 * 60_000);
    await ask();
    expect(exchanged()).toBe(1);
    vi.advanceTimersByTime(2 * 60_000);
    await ask();
    expect(exchanged()).toBe(2);
  });

  test('who refuses the exchange is quoted, and it is a refused key', async () => {
    const refusals: Record<string, { status: number; text: string }> = {
      Anthropic: { status: 400, text: '{"error":"invalid_grant","error_description":"no rule matches"}' },
      Amazon: {
        status: 403,
        text: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>',
      },
      Google: { status: 403, text: '{"error":{"code":403,"message":"Permission iam.serviceAccounts.getAccessToken denied"}}' },
    };
    const said: unknown[] = [];
    for (const [name, refusal] of Object.entries(refusals)) {
      const server = await startProvider({ answer: (seen) => (seen.path.startsWith('/id?') ? answerOf(seen) : refusal) });
      cleanups.push(server.stop);
      const answer = await (await openProxy(caseOf(name), server))();
      said.push([answer.status, await answer.text()]);
    }
    expect(said).toEqual([
      [401, expect.stringContaining('no rule matches')],
      [401, expect.stringContaining('AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity')],
      [401, expect.stringContaining('Permission iam.serviceAccounts.getAccessToken denied')],
    ]);
  });
});

longTest('Claude Code works with an identity, and neither its environment nor any result has a token of the exchange', async () => {
  const given = caseOf('Amazon');
  let model = '';
  const front = await start(({ body }) => ({
    url: `${model}/v1/messages`,
    body: JSON.stringify({ ...(JSON.parse(body) as object), model: 'claude-opus-5-5' }),
  }));
  const { url, token } = idTokenOf(front.url);
  let told = '';
  const run = (config: object) =>
    attempt({
      inputs: { 'anthropic-api-key': '', ...inputsOf(given, front.url) },
      variables: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
      script: ({ turn, results }) => {
        told += results.map(({ output }) => output).join('\n');
        const command = 'env; cat /proc/*/environ | tr "\\0" "\\n"; echo hi > hi.txt; git add .; git commit -qm Hi';
        // As a provider or a gateway would that repeats what it was sent.
        return turn === 0
          ? [{ tool: 'Bash', input: { command, description: 'x' } }]
          : [{ text: 'Done with CANARY_session/+= of this job.' }];
      },
      onModel: (address) => {
        model = address;
      },
      ...config,
    });
  if (process.geteuid?.() === 0) {
    const { result, error, said, kept, uploaded, masked } = await run({ config: 'ci: ci.yml\ntranscript: always\nresume: always\n' });
    expect([error, result?.outcome]).toEqual([undefined, 'done']);
    for (const one of front.seen.filter((seen) => !isExchange(seen))) check(given, one);
    expect(told).toContain('ANTHROPIC_API_KEY=placeholder-');
    expect(told + said + JSON.stringify(result)).not.toContain('CANARY');
    expect(result?.closingWords).toContain('[removed: a secret of this job] of this job.');
    // The runner takes these out of the log.
    expect(masked).toEqual(expect.arrayContaining(['CANARY_jwt', 'CANARY_secret', 'CANARY_session/+=']));
    expect(uploaded).toEqual(expect.arrayContaining(['session.jsonl', 'transcript.md', 'transcript.html']));
    for (const file of uploaded) expect(await readFile(join(kept, file), 'latin1'), file).not.toContain('CANARY');
  }
  const asked = front.seen.length;
  const refused = await run({ config: 'ci: ci.yml\nisolation: none\n' });
  expect(refused.result).toMatchObject({ outcome: 'auth', detail: expect.stringContaining("remove 'isolation: none', or pass a key") });
  expect(front.seen).toHaveLength(asked);
});

describe('a wrong identity is named before anything starts', () => {
  test.each<[string, string, string]>([
    ['no provider', 'audience: x', 'must name who gives the token: a line with anthropic-rule, aws-role, google-provider or azure-tenant'],
    ['half of one', 'anthropic-rule: fdrl_1', 'Input "identity" needs a line "anthropic-organization: …"'],
    ['two at once', 'aws-role: arn:aws:iam::123456789012:role/fleet\nazure-tenant: t', 'knows no azure-tenant beside aws-role'],
    ['no ARN', 'aws-role: fleet', '"aws-role" in the input "identity" is not the ARN of a role'],
    ['a path in a tenant', 'azure-tenant: a/../b\nazure-client: c', '"azure-tenant" in the input "identity" is not letters'],
    ['no line', 'fdrl_1', 'must have one "name: value" a line, and "fdrl_1" is none'],
  ])('%s', async (_, identity, why) => {
    await expect(open({ identity, 'cloud-region': 'us-east-1' })).rejects.toThrow(why);
  });

  test('beside a secret, in a job that may ask for no token, and for an agent of the job’s own user', async () => {
    const { identity } = caseOf('Anthropic');
    await expect(open({ identity, 'anthropic-api-key': 'x' })).rejects.toThrow('"identity" and "anthropic-api-key" are two accounts');
    await expect(open({ identity }, { idToken: { url: '', token: '' } })).rejects.toThrow('grant id-token: write');
    await expect(open({ identity }, { isApart: false })).rejects.toThrow("remove 'isolation: none'");
  });
});

test('clambake.yml and agent.yml ask for no identity tokens, and of the others only the job in which the agent works does', async () => {
  type Jobs = Record<string, { permissions?: Record<string, string>; uses?: string }>;
  const asking = async (file: string): Promise<string[]> => {
    const { jobs } = parse(await readFile(join(root, '.github/workflows', file), 'utf8')) as { jobs: Jobs };
    return Object.entries(jobs).flatMap(([name, { permissions }]) => (permissions?.['id-token'] === undefined ? [] : [name]));
  };
  const files = ['clambake.yml', 'agent.yml', 'land.yml', 'train.yml', 'clambake-oidc.yml', 'agent-oidc.yml'];
  const found = await Promise.all(files.map(async (file) => [file, await asking(file)]));
  expect(found.filter(([, jobs]) => jobs?.length !== 0)).toEqual([
    ['clambake-oidc.yml', ['agent']],
    ['agent-oidc.yml', ['run']],
  ]);
});

test('the examples of identities name inputs of the workflow, and each opens its account', async () => {
  const text = await readFile(join(root, 'examples/accounts/identity.md'), 'utf8');
  const workflow = parse(await readFile(join(root, '.github/workflows/clambake-oidc.yml'), 'utf8')) as {
    on: { workflow_call: { inputs: object } };
  };
  const known = Object.keys(workflow.on.workflow_call.inputs);
  const opened = [...text.matchAll(/```text\n(with:.*?)```/gs)].map(async ([, block = '']) => {
    const { with: given } = parse(block) as { with: Record<string, string> };
    expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
    return (await open(given)).name;
  });
  expect(new Set(await Promise.all(opened)).size).toBe(names.length);
});
