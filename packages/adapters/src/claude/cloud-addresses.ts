// Addresses at which the clouds answer Anthropic's Messages API, and what a request says otherwise there.
import type { AskedRequest } from '../coding-agent.ts';
import { UserError } from '../errors.ts';

export const anthropicAddress = 'https://api.anthropic.com';

/** Returns an input that becomes a part of an address. Throws a UserError that names it. */
const need = (value: string, { input, why }: { input: string; why: string }): string => {
  if (value === '') throw new UserError(`Input "${input}" is missing: ${why}`);
  if (!/^[a-z\d](?:[a-z\d-]{0,98}[a-z\d])?$/i.test(value))
    throw new UserError(`Input "${input}" must be a name of letters, digits and hyphens`);
  return value;
};

export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

export const bedrockRegion = (region: string): string =>
  need(region, { input: 'cloud-region', why: 'name the region of Bedrock, such as us-east-1' });

/** https://docs.aws.amazon.com/bedrock/latest/userguide/inference-messages-api.html */
export const bedrockAddress = (region: string): string => `https://bedrock-mantle.${region}.api.aws/anthropic`;

/** With Amazon's names of the models. */
export const bedrockRequest = (asked: AskedRequest): AskedRequest => {
  const { model } = asked.body;
  const name = typeof model === 'string' && !model.includes('.') ? `anthropic.${model}` : model;
  return { ...asked, body: { ...asked.body, model: name } };
};

export const foundryAddress = (project: string): string =>
  `https://${need(project, { input: 'cloud-project', why: 'name the resource of Foundry' })}.services.ai.azure.com/anthropic`;

export interface VertexPlace {
  region: string;
  project: string;
}

export const vertexPlace = ({ region, project }: VertexPlace): VertexPlace => ({
  region: need(region, { input: 'cloud-region', why: 'name the region of Vertex, such as global or us-east5' }),
  project: need(project, { input: 'cloud-project', why: 'name the project of Google Cloud' }),
});

export const vertexAddress = (region: string): string => {
  if (region === 'global') return 'https://aiplatform.googleapis.com';
  return region === 'us' || region === 'eu'
    ? `https://aiplatform.${region}.rep.googleapis.com`
    : `https://${region}-aiplatform.googleapis.com`;
};

export const bearer =
  (token: string) =>
  (asked: AskedRequest): AskedRequest => ({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } });

/** The API asks for this feature beside a token of OAuth. */
const oauthFeature = 'oauth-2025-04-20';

export const withOauth =
  (token: string) =>
  (asked: AskedRequest): AskedRequest => {
    const beta = [asked.headers['anthropic-beta'], oauthFeature].filter((part) => part !== undefined && part !== '').join(',');
    return bearer(token)({ ...asked, headers: { ...asked.headers, 'anthropic-beta': beta } });
  };
