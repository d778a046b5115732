// The accounts with which Anthropic's Messages API can be used. The agent always speaks that API to the key proxy, with a made-up
// key; an account says where a request really goes, and how it is authorised there.
import { isJson } from '@clambake/core';
import { UserError } from '../errors.ts';
import { parseJson } from '../parse-json.ts';
import type { Account, AskedRequest, Authorise } from '../coding-agent.ts';
import {
  anthropicAddress,
  bearer,
  bedrockAddress,
  bedrockRegion,
  bedrockRequest,
  foundryAddress,
  type VertexPlace,
  vertexAddress,
  vertexPlace,
  withOauth,
  withoutSlash,
} from './cloud-addresses.ts';

export const accountKinds = {
  'anthropic-api-key': { name: "a key of Anthropic's API" },
  'claude-code-oauth-token': { name: 'a token of a Claude subscription' },
  'anthropic-auth-token': { name: 'a token of a gateway' },
  'bedrock-api-key': { name: 'a key of Amazon Bedrock' },
  'foundry-api-key': { name: 'a key of Microsoft Foundry' },
  'vertex-credentials': { name: 'a key of a Google service account' },
} as const;
export type AccountKind = keyof typeof accountKinds;

export interface AccountInputs {
  /** The secrets; empty: not set. */
  secrets: Readonly<Record<AccountKind, string>>;
  /** Address of the Messages API, or of what stands for the cloud's own; empty: the usual one. */
  baseUrl: string;
  /** Region of the cloud; empty: none. */
  region: string;
  /** Resource of Foundry, or project of Google; empty: none. */
  project: string;
  /** Gets each token that the credential was exchanged for. */
  onToken: (token: string) => void;
}

/** Tells from its form what a secret is; undefined: nothing typical. */
const formOf = (secret: string): AccountKind | 'admin' | undefined => {
  if (/^sk-ant-oat\d/.test(secret)) return 'claude-code-oauth-token';
  if (/^sk-ant-admin\d/.test(secret)) return 'admin';
  if (/^sk-ant-api\d/.test(secret)) return 'anthropic-api-key';
  if (/^(?:ABSK|bedrock-api-key-)/.test(secret)) return 'bedrock-api-key';
  const json = secret.trimStart().startsWith('{') ? parseJson(secret) : undefined;
  return isJson(json) && json['type'] === 'service_account' ? 'vertex-credentials' : undefined;
};

/** Kinds whose secret may have any form: gateways make their own. */
const anyForm: ReadonlySet<AccountKind> = new Set(['anthropic-api-key', 'anthropic-auth-token']);

const checkForm = (kind: AccountKind, { secret, hasGateway }: { secret: string; hasGateway: boolean }): void => {
  const form = formOf(secret);
  if (form === 'admin')
    throw new UserError(`Input "${kind}" is a key for the administration of the account, which no model answers: make an API key`);
  if (form === kind || (form === undefined && kind !== 'vertex-credentials')) return;
  if (form === undefined)
    throw new UserError(
      `Input "${kind}" must be the JSON file of a service account's key: it begins with { and has "type": "service_account"`,
    );
  // A gateway may take the provider's own keys.
  if (hasGateway && anyForm.has(kind) && anyForm.has(form)) return;
  throw new UserError(`Input "${kind}" is ${accountKinds[form].name}: pass it as ${form}, and leave ${kind} out`);
};

const keyed = (key: string) => (asked: AskedRequest) => ({ ...asked, headers: { ...asked.headers, 'x-api-key': key } });

/** Address of each account, and its way of authorising. Clouds are asked through their own form of the Messages API. */
const openers: Record<AccountKind, (secret: string, inputs: AccountInputs) => Omit<Account, 'name' | 'secrets'>> = {
  'anthropic-api-key': (_, { baseUrl }) => ({ baseUrl: baseUrl || anthropicAddress }),
  'claude-code-oauth-token': (secret, { baseUrl }) => ({ baseUrl: baseUrl || anthropicAddress, authorise: withOauth(secret) }),
  'anthropic-auth-token': (secret, { baseUrl }) => {
    if (baseUrl === '')
      throw new UserError('Input "anthropic-base-url" is missing: anthropic-auth-token is for a gateway, which has an address of its own');
    return { baseUrl, authorise: bearer(secret) };
  },
  'bedrock-api-key': (secret, { baseUrl, region }) => ({
    baseUrl: baseUrl || bedrockAddress(bedrockRegion(region)),
    authorise: (asked) => keyed(secret)(bedrockRequest(asked)),
  }),
  'foundry-api-key': (_, { baseUrl, project }) => ({ baseUrl: baseUrl || foundryAddress(project) }),
  'vertex-credentials': (secret, inputs) => {
    const place = vertexPlace(inputs);
    return {
      baseUrl: inputs.baseUrl || vertexAddress(place.region),
      authorise: async (asked) => (await openVertex(secret, { ...place, onToken: inputs.onToken }))(asked),
    };
  },
};

const vertex = new Map<string, Promise<Authorise>>();

/** Loaded late; one for each account, because it keeps the token. */
const openVertex = (secret: string, place: VertexPlace & Pick<AccountInputs, 'onToken'>): Promise<Authorise> => {
  const known =
    vertex.get(secret) ??
    import('./vertex.ts').then(({ authoriseVertex, serviceAccountToken }) =>
      authoriseVertex(serviceAccountToken(secret, place.onToken), place),
    );
  vertex.set(secret, known);
  return known;
};

export interface IdentityInputs extends AccountInputs {
  /** The text of the input: which identity the job takes, one `name: value` a line. */
  identity: string;
  /** The address and the token with which GitHub gives this job identity tokens; empty: the job may have none. */
  idToken: { url: string; token: string };
  /** The agent has a user of its own, so that it reads nothing of this process. */
  isApart: boolean;
}

/** Returns the account of an identity (OpenID Connect). Throws a UserError that says what is missing or wrong. */
export const openIdentity = async (inputs: IdentityInputs): Promise<Account> => {
  const [secret] = (Object.keys(accountKinds) as AccountKind[]).filter((kind) => inputs.secrets[kind] !== '');
  if (secret !== undefined)
    throw new UserError(`Inputs "identity" and "${secret}" are two accounts: pass one of them, and leave the other out`);
  const { identityAccount } = await import('./identity.ts');
  return identityAccount({ ...inputs, baseUrl: withoutSlash(inputs.baseUrl) });
};

/** Returns the one account whose secret is set. Throws a UserError that names the input when there is none, or what is wrong. */
export const openAccount = (inputs: AccountInputs): Account => {
  const set = (Object.keys(accountKinds) as AccountKind[]).filter((kind) => inputs.secrets[kind] !== '');
  const [kind, other] = set;
  if (kind === undefined)
    throw new UserError(
      'Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}',
    );
  if (other !== undefined)
    throw new UserError(`Inputs ${set.map((one) => `"${one}"`).join(' and ')} are two accounts: pass one of them, and leave the other out`);
  const secret = inputs.secrets[kind];
  checkForm(kind, { secret, hasGateway: inputs.baseUrl !== '' });
  const opened = openers[kind](secret, { ...inputs, baseUrl: withoutSlash(inputs.baseUrl) });
  return { name: accountKinds[kind].name, secrets: [secret], ...opened };
};
