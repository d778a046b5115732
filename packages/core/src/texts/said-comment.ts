// Renders the comment with words to people: an agent's question, its reason why there is nothing to do, the parts that it proposes,
// or that all parts are merged. It is a new comment, because people are notified of new ones alone, and it mentions the person who
// asked for the work.
import { saidMarker, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { type Said, saidKey } from '../records/said-schema.ts';
import type { PlannedPart } from '../records/split-schema.ts';
import { numbers } from './amounts.ts';
import { mention, neutraliseSentence, quoteUntrusted } from './neutralise.ts';
import { quotedPart, waitsText } from './part-issue.ts';

type Facts = Pick<IssueRecord, 'attempts' | 'split'>;
type AgentKind = Exclude<Said['kind'], 'parts-merged'>;

const openings = {
  question: 'asks a question before it can go on:',
  'nothing-to-do': 'found nothing to do, and says why:',
  split: 'proposes to split this issue, and says why:',
} as const satisfies Record<AgentKind, string>;

const remedies = {
  question: `Answer with a comment that begins with \`/answer\`; that also makes the issue ready. Or comment as you like, and set \`${stateLabels.ready}\`.`,
  'nothing-to-do': `Close the issue if you agree. Otherwise say what is missing with a comment that begins with \`/answer\`; that also makes the issue ready.`,
  split:
    `Nothing is made yet. \`/accept\` in a new comment makes the parts, as sub-issues of this one and without \`${stateLabels.ready}\`: you set it on each when an agent should work on it. ` +
    'This issue waits for them and is closed when all are merged. To have it done differently, say how with a comment that begins with `/answer`; that makes this issue ready for another attempt.',
} as const satisfies Record<AgentKind, string>;

export const renderSaid = (said: Said, facts: Facts): string =>
  `${[saidMarker(saidKey(said)), ...(said.kind === 'parts-merged' ? mergedText(said, facts) : agentText(said, said.kind, facts))].join('\n\n')}\n`;

const agentText = (said: Said, kind: AgentKind, { attempts }: Facts): string[] => {
  const agent = attempts.find(({ id }) => id === said.attempt)?.agent;
  const who = agent === undefined ? 'The agent' : `Agent ${agent}`;
  const words = quoteUntrusted(said.words, { maxLines: 40, maxChars: 5000 }) || '> (it gave no words)';
  return [`${mention(said.to)}${who} ${openings[kind]}`, words, ...(said.parts ?? []).map(proposed), remedyOf(said, kind)];
};

const remedyOf = ({ trouble }: Said, kind: AgentKind): string =>
  trouble === undefined
    ? remedies[kind]
    : `The proposal cannot be accepted: ${neutraliseSentence(trouble, 500)}. Nothing was made. ${remedies.question}`;

const proposed = (part: PlannedPart, index: number): string =>
  `**Part ${index + 1}: ${part.title}**${waitsText(part)}\n\n${quotedPart(part)}`;

const mergedText = ({ to }: Said, { split }: Facts): string[] => {
  const made = (split?.parts ?? []).flatMap((part) => part.made?.issue ?? []);
  return [`${mention(to)}All parts of this issue are done: ${numbers(made)}. With them this issue is done as well, and is closed.`];
};
