// Remembers the last answer to each read, so that a `stale` fault can answer the next one with what was true before.
import type { Answer } from './answer.ts';
import type { FaultSubject } from './faults.ts';

export interface AnswerMemory {
  /** The answer to send: the remembered one when stale (and known), else this one, which is remembered from now on. */
  remember(subject: FaultSubject, given: { request: Request; answer: Answer; isStale: boolean }): Answer;
}

/** More different reads than any scenario repeats. */
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
