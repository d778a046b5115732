// Remembers the last answer to each read, so that a `stale` fault can repeat it.
import type { Answer } from './answer.ts';
import type { FaultSubject } from './faults.ts';

export interface AnswerMemory {
  /** Returns the remembered answer when `isStale` is true and there is one. Otherwise remembers and returns the given answer. */
  remember(subject: FaultSubject, given: { request: Request; answer: Answer; isStale: boolean }): Answer;
}

/** Maximum number of remembered reads. */
const maximumAnswers = 200;

export const createAnswerMemory = (): AnswerMemory => {
  const answers = new Map<string, Answer>();
  return {
    remember: (subject, { request, answer, isStale }) => {
      const isRead = subject.method === 'GET' || /^\s*\{\s*"query"\s*:\s*"\s*(query|\{|fragment)/.test(subject.body);
      if (!isRead) return answer;
      const key = [subject.method, request.url, request.headers.get('authorization'), subject.body].join('\n');
      const known = answers.get(key);
      if (isStale && known !== undefined) return known;
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > maximumAnswers && oldest !== undefined) answers.delete(oldest);
      return answer;
    },
  };
};
