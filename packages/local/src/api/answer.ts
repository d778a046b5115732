// A request and its answer as an endpoint of REST or GraphQL sees them, and an error in GitHub's format.
import type { Token } from '../store.ts';
import type { ApiError, ApiErrorBody } from './error.ts';

export interface Call {
  method: string;
  url: URL;
  headers: Headers;
  /** Body as text. */
  text: string;
  token: Token | undefined;
}

export interface Answer {
  status: number;
  /** JSON; undefined when there is no body. */
  body: unknown;
  headers: Record<string, string>;
  points: number;
  creations: number;
}

const documentation = 'https://docs.github.com/rest';

export const errorBody = (error: { status: number; body: ApiErrorBody }): unknown => ({
  ...error.body,
  documentation_url: documentation,
  status: String(error.status),
});

export const errorAnswer = (error: ApiError, headers: Record<string, string> = {}): Answer => ({
  status: error.status,
  body: errorBody(error),
  headers: { ...headers, ...error.headers },
  points: 1,
  creations: 0,
});
