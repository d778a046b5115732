// Renders the comment with an agent's words to people: a question, or the reason why there is nothing to do. It is a new
// comment, because people are notified of new ones alone, and it mentions the person who asked for the work.
import { saidMarker, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Said } from '../records/said-schema.ts';
import { quoteUntrusted } from './neutralise.ts';

const openings = {
  question: 'asks a question before it can go on:',
  'nothing-to-do': 'found nothing to do, and says why:',
} as const satisfies Record<Said['kind'], string>;

const remedies = {
  question: `Answer with a comment that begins with \`/answer\`; that also makes the issue ready. Or comment as you like, and set \`${stateLabels.ready}\`.`,
  'nothing-to-do': `Close the issue if you agree. Otherwise say what is missing with a comment that begins with \`/answer\`; that also makes the issue ready.`,
} as const satisfies Record<Said['kind'], string>;

export const renderSaid = (said: Said, { attempts }: Pick<IssueRecord, 'attempts'>): string => {
  const agent = attempts.find(({ id }) => id === said.attempt)?.agent;
  const who = agent === undefined ? 'The agent' : `Agent ${agent}`;
  const words = quoteUntrusted(said.words, { maxLines: 40, maxChars: 5000 }) || '> (it gave no words)';
  const opening = `${mention(said.to)}${who} ${openings[said.kind]}`;
  return `${[saidMarker(said.attempt), opening, words, remedies[said.kind]].join('\n\n')}\n`;
};

/** A bot's login cannot be mentioned. */
const mention = (login: string): string => (/^[A-Za-z0-9-]{1,39}$/.test(login) ? `@${login} ` : '');
