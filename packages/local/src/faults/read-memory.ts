// Remembers the last answer to each read of the API, so that a `stale` fault can repeat it.
import type { IncomingMessage } from 'node:http';
import type { FaultSubject } from './faults.ts';
import { headerOf, type KeptAnswer, withHeader } from './wire.ts';

export interface ReadMemory {
  /** True for a request whose answer is remembered. */
  keeps(subject: FaultSubject): boolean;
  /** Returns the remembered answer when `isStale` is true and there is one. Otherwise remembers and returns the given answer. */
  remember(given: { req: IncomingMessage; subject: FaultSubject; answer: KeptAnswer; isStale: boolean }): KeptAnswer;
}

/** Maximum number of remembered reads. */
const maximumAnswers = 200;

export const createReadMemory = (): ReadMemory => {
  const answers = new Map<string, KeptAnswer>();
  const keeps: ReadMemory['keeps'] = ({ boundary, access }) => access === 'read' && (boundary === 'rest' || boundary === 'graphql');
  return {
    keeps,
    remember: ({ req, subject, answer, isStale }) => {
      if (!keeps(subject)) return answer;
      const key = [subject.method, req.url, req.headers.authorization, subject.body].join('\n');
      const known = answers.get(key);
      // An old answer is sent now: replicas have old data and the right time.
      if (isStale && known !== undefined) return withHeader(known, 'date', headerOf(answer, 'date') ?? '');
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > maximumAnswers && oldest !== undefined) answers.delete(oldest);
      return answer;
    },
  };
};
