// The parts of a result that only a later attempt and people need: the session, the transcript and what verify said. The artifacts
// are in the run of the claim, and nothing else says where to look for them.
import type { Attempt, Claim } from '../records/records.ts';
import type { Verify } from '../records/verify-schema.ts';
import type { AttemptResult } from './attempt.ts';

export const handedOn = (
  result: AttemptResult | undefined,
  { text, base }: Pick<Claim, 'text' | 'base'>,
): Pick<Attempt, 'session' | 'resumed' | 'transcript' | 'verify'> => {
  const { session, resumed, transcript, verify } = result ?? {};
  return {
    ...(session === undefined ? {} : { session: { ...session, text: { title: text.title, body: text.body }, base } }),
    ...(resumed === undefined ? {} : { resumed }),
    ...(transcript === undefined ? {} : { transcript }),
    ...(verify === undefined ? {} : { verify: shortVerify(verify) }),
  };
};

/** People read the end of this on the issue. The feedback for the next attempt has more of it. */
const maximumExcerpt = 1500;

const shortVerify = ({ result, command, exit, seconds, excerpt = '' }: Verify): NonNullable<Attempt['verify']> => ({
  result,
  ...(result !== 'failing' || excerpt === '' ? {} : { excerpt: excerpt.slice(-maximumExcerpt).toWellFormed() }),
  ...(command === undefined ? {} : { command }),
  ...(exit === undefined ? {} : { exit }),
  seconds,
});
