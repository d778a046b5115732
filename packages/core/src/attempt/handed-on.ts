// The parts of a result that only a later attempt and people need: the session, and the transcript. Their artifacts are in the
// run of the claim, and nothing else says where to look for them.
import type { Attempt, Claim } from '../records/records.ts';
import type { AttemptResult } from './attempt.ts';

export const handedOn = (
  result: AttemptResult | undefined,
  { text, base }: Pick<Claim, 'text' | 'base'>,
): Pick<Attempt, 'session' | 'resumed' | 'transcript'> => {
  const { session, resumed, transcript } = result ?? {};
  return {
    ...(session === undefined ? {} : { session: { ...session, text: { title: text.title, body: text.body }, base } }),
    ...(resumed === undefined ? {} : { resumed }),
    ...(transcript === undefined ? {} : { transcript }),
  };
};
