// Accounts by OpenID Connect: GitHub says which job this is, and the provider gives that job a token for a while. Each exchange begins
// with an identity token of its own, which lives for minutes. All of it happens in this process, also the renewals.
import { z } from 'zod';
import type { Account, Authorise } from '../coding-agent.ts';
import { UserError } from '../errors.ts';
import type { IdentityInputs } from './accounts.ts';
import { assumeRole, signedForBedrock } from './aws-identity.ts';
import {
  anthropicAddress,
  bearer,
  bedrockAddress,
  bedrockRegion,
  bedrockRequest,
  foundryAddress,
  vertexAddress,
  vertexPlace,
  withOauth,
} from './cloud-addresses.ts';
import { askForToken, fetchToken, formType, jsonType, keepToken, type Token } from './tokens.ts';
import { authoriseVertex, googleScope } from './vertex.ts';

const id = z.string().regex(/^[\w-]{1,200}$/, 'letters, digits, hyphens and underscores');
const common = {
  /** GitHub's token is for this one; the provider's usual one when left out. */
  audience: z.string().min(1).max(500).optional(),
  /** Stands for the addresses at which the provider exchanges tokens. */
  'token-server': z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional(),
};

const anthropicSchema = z.strictObject({
  'anthropic-rule': id,
  'anthropic-organization': id,
  'anthropic-service-account': id.optional(),
  'anthropic-workspace': id.optional(),
  ...common,
});
const awsSchema = z.strictObject({
  'aws-role': z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,600}$/, 'the ARN of a role'),
  ...common,
});
const googleSchema = z.strictObject({
  'google-provider': z
    .string()
    .regex(
      /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/,
      'projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>',
    ),
  'google-service-account': z
    .string()
    .regex(/^[\w.-]+@[\w.-]+$/, 'the address of a service account')
    .optional(),
  ...common,
});
const azureSchema = z.strictObject({ 'azure-tenant': id, 'azure-client': id, ...common });

type Place = Pick<IdentityInputs, 'baseUrl' | 'region' | 'project' | 'onToken'>;
/** Asks GitHub for an identity token that is for `audience`. */
type Identify = (audience: string) => Promise<string>;
type Opened = Pick<Account, 'name' | 'baseUrl'> & { authorise: Authorise };

/** With a token in the header, which is exchanged before it ends. */
const withToken = (exchange: () => Promise<Token>, onToken: Place['onToken'], use: (token: string) => Authorise): Authorise => {
  const token = keepToken(exchange, onToken);
  return async (asked) => use(await token())(asked);
};

/** https://platform.claude.com/docs/en/manage-claude/wif-reference */
const openAnthropic = (given: z.infer<typeof anthropicSchema>, { baseUrl, onToken }: Place, identify: Identify): Opened => {
  const address = baseUrl || anthropicAddress;
  const optional = { service_account_id: given['anthropic-service-account'], workspace_id: given['anthropic-workspace'] };
  const exchange = async (): Promise<Token> =>
    fetchToken(`${given['token-server'] ?? address}/v1/oauth/token`, {
      type: jsonType,
      headers: { 'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01' },
      body: JSON.stringify({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await identify(given.audience ?? anthropicAddress),
        federation_rule_id: given['anthropic-rule'],
        organization_id: given['anthropic-organization'],
        ...optional,
      }),
    });
  return { name: 'an identity at Anthropic', baseUrl: address, authorise: withToken(exchange, onToken, withOauth) };
};

const openAws = (given: z.infer<typeof awsSchema>, place: Place, identify: Identify): Opened => {
  const region = bedrockRegion(place.region);
  const baseUrl = place.baseUrl || bedrockAddress(region);
  const server = given['token-server'] ?? `https://sts.${region}.amazonaws.com`;
  const keys = keepToken(
    async () => assumeRole(server, { role: given['aws-role'], token: await identify(given.audience ?? 'sts.amazonaws.com') }),
    ({ secret, session }) => [secret, session].forEach(place.onToken),
  );
  return {
    name: 'an identity at Amazon Web Services',
    baseUrl,
    authorise: async (asked) => signedForBedrock(bedrockRequest(asked), { baseUrl, region, keys: await keys() }),
  };
};

/** https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
const googleToken = async (given: z.infer<typeof googleSchema>, identify: Identify, onToken: Place['onToken']): Promise<Token> => {
  const provider = given['google-provider'];
  const direct = await fetchToken(`${given['token-server'] ?? 'https://sts.googleapis.com'}/v1/token`, {
    type: jsonType,
    body: JSON.stringify({
      audience: `//iam.googleapis.com/${provider}`,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: googleScope,
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: await identify(given.audience ?? `https://iam.googleapis.com/${provider}`),
    }),
  });
  onToken(direct.value);
  const account = given['google-service-account'];
  return account === undefined ? direct : impersonate(account, { token: direct.value, server: given['token-server'] });
};

/** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
const impersonate = async (account: string, { token, server }: { token: string; server: string | undefined }): Promise<Token> => {
  const url = `${server ?? 'https://iamcredentials.googleapis.com'}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;
  const { fields, refuse } = await askForToken(url, {
    type: jsonType,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ scope: [googleScope], lifetime: '3600s' }),
    nothing: `no token was given for ${account}`,
  });
  const { accessToken: value } = fields;
  if (typeof value !== 'string' || value === '') throw refuse();
  return { value, livesMs: 3_600_000 };
};

const openGoogle = (given: z.infer<typeof googleSchema>, place: Place, identify: Identify): Opened => {
  const vertex = vertexPlace(place);
  const token = keepToken(() => googleToken(given, identify, place.onToken), place.onToken);
  return {
    name: 'an identity at Google Cloud',
    baseUrl: place.baseUrl || vertexAddress(vertex.region),
    authorise: authoriseVertex(token, vertex),
  };
};

/** https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow, its third case */
const openAzure = (given: z.infer<typeof azureSchema>, { baseUrl, project, onToken }: Place, identify: Identify): Opened => {
  const exchange = async (): Promise<Token> => {
    const form = new URLSearchParams({
      client_id: given['azure-client'],
      scope: 'https://ai.azure.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await identify(given.audience ?? 'api://AzureADTokenExchange'),
      grant_type: 'client_credentials',
    });
    const server = given['token-server'] ?? 'https://login.microsoftonline.com';
    return fetchToken(`${server}/${given['azure-tenant']}/oauth2/v2.0/token`, { body: form.toString(), type: formType });
  };
  return {
    name: 'an identity at Microsoft Entra',
    baseUrl: baseUrl || foundryAddress(project),
    authorise: withToken(exchange, onToken, bearer),
  };
};

/** https://docs.github.com/en/actions/reference/security/oidc */
const identifyBy =
  ({ url, token }: IdentityInputs['idToken'], onToken: Place['onToken']): Identify =>
  async (audience) => {
    const nothing = 'GitHub gave this job no identity token';
    const { fields, refuse } = await askForToken(`${url}&audience=${encodeURIComponent(audience)}`, {
      headers: { authorization: `Bearer ${token}` },
      nothing,
    });
    const { value } = fields;
    if (typeof value !== 'string' || value === '') throw refuse();
    onToken(value);
    return value;
  };

/** Reads lines of `name: value`. */
const linesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      if (line.trim() === '') return [];
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
      if (name === '')
        throw new UserError(`Input "identity" must have one "name: value" a line, and ${JSON.stringify(line.trim().slice(0, 80))} is none`);
      return [[name, value]];
    }),
  );

const read = <S extends z.ZodObject>(schema: S, given: Record<string, string>): z.infer<S> => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new UserError(
      `Input "identity" knows no ${issue.keys.join(', ')} beside ${Object.keys(given)[0]}: it takes ${Object.keys(schema.shape).join(', ')}`,
    );
  const name = String(issue?.path[0] ?? '');
  if (given[name] === undefined) throw new UserError(`Input "identity" needs a line "${name}: …"`);
  throw new UserError(`"${name}" in the input "identity" is not ${issue?.message ?? 'right'}`);
};

const openOne = (given: Record<string, string>, place: Place, identify: Identify): Opened => {
  if ('anthropic-rule' in given) return openAnthropic(read(anthropicSchema, given), place, identify);
  if ('aws-role' in given) return openAws(read(awsSchema, given), place, identify);
  if ('google-provider' in given) return openGoogle(read(googleSchema, given), place, identify);
  if ('azure-tenant' in given) return openAzure(read(azureSchema, given), place, identify);
  throw new UserError(
    'Input "identity" must name who gives the token: a line with anthropic-rule, aws-role, google-provider or azure-tenant',
  );
};

/** Throws a UserError that says what is missing or wrong. */
export const identityAccount = ({ identity, idToken, isApart, ...place }: IdentityInputs): Account => {
  if (!isApart)
    throw new UserError(
      "An account by identity needs an agent with a user of its own, because an agent of the job's user could ask GitHub for identity tokens itself: remove 'isolation: none', or pass a key",
    );
  const given = linesOf(identity);
  const opened = openOne(given, place, identifyBy(idToken, place.onToken));
  if (idToken.url === '' || idToken.token === '')
    throw new UserError(
      'Input "identity" needs a job that may ask for identity tokens: call clambake-oidc.yml instead of clambake.yml, and grant id-token: write',
    );
  return { ...opened, secrets: [idToken.token] };
};
