// Claude on Google Cloud: the form of its requests, and the token that a service account's key is exchanged for (RFC 7523). The token
// lives an hour and is renewed in this process.
import { createSign } from 'node:crypto';
import { z } from 'zod';
import type { AskedRequest, Authorise } from '../coding-agent.ts';
import { UserError } from '../errors.ts';
import type { VertexPlace } from './cloud-addresses.ts';
import { fetchToken, formType, keepToken } from './tokens.ts';
import { parseJson } from '../parse-json.ts';

const keySchema = z.looseObject({
  client_email: z.string().min(1),
  private_key: z.string().includes('PRIVATE KEY'),
  private_key_id: z.string().optional(),
  token_uri: z.url({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});

/** A token of Google may be used for this. */
export const googleScope = 'https://www.googleapis.com/auth/cloud-platform';
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const assertionOf = (key: z.infer<typeof keySchema>, nowMs: number): string => {
  const seconds = Math.floor(nowMs / 1000);
  const head = base64({ alg: 'RS256', typ: 'JWT', ...(key.private_key_id === undefined ? {} : { kid: key.private_key_id }) });
  const claims = base64({ iss: key.client_email, scope: googleScope, aud: key.token_uri, iat: seconds, exp: seconds + 3600 });
  const signature = createSign('RSA-SHA256').update(`${head}.${claims}`).sign(key.private_key, 'base64url');
  return `${head}.${claims}.${signature}`;
};

const readKey = (secret: string): z.infer<typeof keySchema> => {
  const parsed = keySchema.safeParse(parseJson(secret));
  if (parsed.success) return parsed.data;
  const at = String(parsed.error.issues[0]?.path[0] ?? 'the file');
  throw new UserError(`Input "vertex-credentials" is no whole key of a service account: ${at} is missing or wrong`);
};

/** The model stands in the address, and the version in the body. */
const vertexRequest = ({ path, body, headers }: AskedRequest, { region, project }: VertexPlace) => {
  const place = `/v1/projects/${project}/locations/${region}/publishers/anthropic/models`;
  const version = { anthropic_version: 'vertex-2023-10-16' };
  if (path.startsWith('/v1/messages/count_tokens'))
    return { path: `${place}/count-tokens:rawPredict`, headers, body: { ...version, ...body } };
  const { model, ...rest } = body;
  const method = body['stream'] === true ? 'streamRawPredict' : 'rawPredict';
  return { path: `${place}/${encodeURIComponent(String(model))}:${method}`, headers, body: { ...version, ...rest } };
};

/** Returns a function that gives a living token for a service account's key. `onToken` gets each one. */
export const serviceAccountToken = (secret: string, onToken: (token: string) => void): (() => Promise<string>) => {
  const key = readKey(secret);
  return keepToken(() => {
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionOf(key, Date.now()),
    });
    return fetchToken(key.token_uri, { body: form.toString(), type: formType });
  }, onToken);
};

export const authoriseVertex =
  (token: () => Promise<string>, place: VertexPlace): Authorise =>
  async (asked) => {
    const request = vertexRequest(asked, place);
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${await token()}` } };
  };
