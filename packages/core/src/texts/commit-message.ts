// The message of a landed commit: the agent's words, harmless, and trailers of ours. Invariant: a trailer that says who did
// something, or where the commit comes from, is never the agent's.
import { trailer, trailerPrefix } from '../names.ts';
import type { VerifyWord } from '../records/verify-schema.ts';
import { neutralise } from './neutralise.ts';

/** Subject of the commit with what an agent left uncommitted. */
export const leftoverMessage = 'Work left uncommitted by the agent';

export interface CommitOrigin {
  issue: number | undefined;
  agent: string;
  attempt: string;
  /** As the result names it. */
  model?: string | null | undefined;
  /** Cost of the whole attempt, as the result names it. */
  costUsd?: number | undefined;
  /** Judgement of the repository's own commands, as the result names it. */
  verify?: VerifyWord | undefined;
  /** `Name <mail>` of the person who asked for the work. */
  coAuthor?: string | undefined;
  /** `Name <mail>` that signs off. */
  signOff?: string | undefined;
  /** The base asks for messages of the form `type: subject`, so our own subjects have it too. */
  conventional?: boolean | undefined;
}

const maximumLines = 60;
/** Before a line is looked at; about five hundred characters of it are kept. */
const maximumLineChars = 4000;
/** Trailers of people and of ours, however they are spelled. */
const claim = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:[\\p{L}\\p{Pd}]+\\p{Pd}(?:by|to)|${trailerPrefix}[\\w-]*)\\s*[:：]`, 'iu');

/** Makes every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
export const landedMessage = (message: string, origin: CommitOrigin): string => {
  const [subject = '', ...body] = message
    .split('\n')
    .slice(0, maximumLines)
    .map((line) => line.slice(0, maximumLineChars))
    .filter((line) => !claim.test(line))
    .map((line) => neutralise(line, 500))
    // Without the characters that are taken out, a line may be another one.
    .filter((line) => !claim.test(line));
  const text = body
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `${[subjectOf(subject, origin), text, trailersOf(origin)].filter((part) => part !== '').join('\n\n')}\n`;
};

const subjectOf = (subject: string, { attempt, conventional = false }: CommitOrigin): string => {
  const words = neutralise(subject, 100);
  const ours = words === '' ? `Work of attempt ${attempt}` : words === leftoverMessage ? words : undefined;
  if (ours === undefined) return words;
  return conventional ? `chore: ${ours.charAt(0).toLowerCase()}${ours.slice(1)}` : ours;
};

const trailersOf = ({ issue, agent, attempt, model, costUsd = 0, verify, coAuthor, signOff }: CommitOrigin): string => {
  const name = (model ?? '').replace(/[^\w.:/-]/g, '').slice(0, 100);
  return [
    ...(issue === undefined ? [] : [trailer('Issue', issue)]),
    trailer('Agent', agent),
    trailer('Attempt', attempt),
    ...(name === '' ? [] : [trailer('Model', name)]),
    ...(costUsd > 0 ? [trailer('Cost', `${costUsd.toFixed(2)} USD`)] : []),
    ...(verify === undefined ? [] : [trailer('Verify', verify)]),
    ...(coAuthor === undefined ? [] : [`Co-authored-by: ${coAuthor}`]),
    ...(signOff === undefined ? [] : [`Signed-off-by: ${signOff}`]),
  ].join('\n');
};
