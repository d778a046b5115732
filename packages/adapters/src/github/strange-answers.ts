// Answers with a good status that are none: a proxy's page, a JSON document that was cut off, `null`. The code that reads them would fail far
// from here with an error about a missing property. They count as 502, so that reads are repeated and a later run may succeed.
import { type AnswerHeaders, headerOf } from './github-errors.ts';

interface Answered {
  status: number;
  url?: string;
  headers?: AnswerHeaders;
  data?: unknown;
}

/** Returns the answer of a request. Throws an error that plugin-retry takes for a 502 when it is none. */
export const refuseStrange = (answer: unknown, options: object): unknown => {
  const response = answer as Answered;
  const what = strangeness(response, (options as { method?: string }).method);
  if (what === undefined) return answer;
  throw Object.assign(new Error(`${what} in place of an answer`), {
    name: 'HttpError',
    status: 502,
    request: { ...options, url: response.url },
    response,
  });
};

/** An empty body is how GitHub answers many writes. Logs are plain text, and archives are bytes. */
const strangeness = ({ headers, data }: Answered, method = 'GET'): string | undefined => {
  const type = headerOf(headers, 'content-type') ?? '';
  if (data === null) return 'null';
  if (typeof data !== 'string') return undefined;
  if (/^text\/html/i.test(type)) return 'a page of HTML';
  if (!/^application\/(?:\w+\+)?json/i.test(type) || (data === '' && method !== 'GET')) return undefined;
  return data === '' ? 'an empty body' : 'a text that is no JSON';
};
