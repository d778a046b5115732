// An HTTP client for the story tests: fetch and nothing else.
import type { LocalGitHub } from '../local-github.ts';
import type { Token } from '../store.ts';

export interface StoryAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a story looks into JSON that the contract checks have validated.
  body: any;
}

export interface StoryClient {
  call(method: string, path: string, body?: unknown): Promise<StoryAnswer>;
  graphql(query: string, variables?: Record<string, unknown>): Promise<StoryAnswer>;
}

/** Returns a client with this token, or without one. */
export const createStoryClient = (github: Pick<LocalGitHub, 'apiUrl'>, token?: Token): StoryClient => {
  const call = async (method: string, path: string, body?: unknown): Promise<StoryAnswer> => {
    const response = await fetch(`${github.apiUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: token === undefined ? {} : { authorization: `Bearer ${token.value}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return { call, graphql: (query, variables = {}) => call('POST', '/graphql', { query, variables }) };
};

/** Files of a small repository with a CI workflow that can be dispatched. */
export const storyFiles = {
  'README.md': 'A shack by the sea.\n',
  'src/menu.js': 'export const menu = [];\n',
  '.github/workflows/ci.yml': [
    'name: CI',
    'on:',
    '  workflow_dispatch:',
    '    inputs:',
    '      depth: { required: true, type: choice, options: [quick, deep] }',
    '      note: { default: none }',
    'jobs:',
    '  test: { runs-on: ubuntu-latest, steps: [{ run: npm test }] }',
    '',
  ].join('\n'),
  '.github/workflows/lint.yml': 'name: Lint\non: push\njobs: {}\n',
} as const;
