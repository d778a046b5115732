// A role of Amazon Web Services: its keys for an hour, and requests that are signed with them (Signature Version 4).
import { AwsV4Signer } from 'aws4fetch';
import type { AskedRequest } from '../coding-agent.ts';
import { askServer, formType, notGiven, type Token } from './tokens.ts';

export interface RoleKeys {
  id: string;
  secret: string;
  session: string;
}

const sessionSeconds = 3600;

/** The names occur once in these answers, and their values need no escapes. */
const valueIn = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? '';

/** Throws NotAuthorised. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export const assumeRole = async (server: string, { role, token }: { role: string; token: string }): Promise<Token<RoleKeys>> => {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'clambake',
    WebIdentityToken: token,
    DurationSeconds: String(sessionSeconds),
  });
  const { status, text } = await askServer(`${server}/`, { body: form.toString(), type: formType, headers: { accept: 'text/xml' } });
  const value = { id: valueIn(text, 'AccessKeyId'), secret: valueIn(text, 'SecretAccessKey'), session: valueIn(text, 'SessionToken') };
  if (status === 200 && !Object.values(value).includes('')) return { value, livesMs: sessionSeconds * 1000 };
  const said = [valueIn(text, 'Code'), valueIn(text, 'Message')].filter((part) => part !== '').join(': ');
  throw notGiven(status, said || 'no keys were given for the role');
};

/** Returns the request with a signature of its body, which goes out as JSON.stringify writes it. */
export const signedForBedrock = async (
  asked: AskedRequest,
  { baseUrl, region, keys }: { baseUrl: string; region: string; keys: RoleKeys },
): Promise<AskedRequest> => {
  const signer = new AwsV4Signer({
    method: 'POST',
    url: `${baseUrl}${asked.path}`,
    body: JSON.stringify(asked.body),
    accessKeyId: keys.id,
    secretAccessKey: keys.secret,
    sessionToken: keys.session,
    service: 'bedrock-mantle',
    region,
  });
  const { headers } = await signer.sign();
  return { ...asked, headers: { ...asked.headers, ...Object.fromEntries(headers) } };
};
