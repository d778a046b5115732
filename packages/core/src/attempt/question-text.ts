// Tells an agent what the attempt before it asked, and what people answered.
import type { IssueRecord } from '../records/records.ts';
import type { PlannedPart } from '../records/split-schema.ts';
import { waitsText } from '../texts/part-issue.ts';
import type { Said } from '../records/said-schema.ts';
import { visibleMarkdown } from '../texts/markdown/visible-markdown.ts';
import { lastRan } from './decide-resume.ts';
import type { Discussion } from './discussion.ts';
import { discussionText } from './discussion-text.ts';
import { oneLine, quoted } from './quoted.ts';

const openings = {
  split: 'The attempt before this one proposed to split the issue:',
  question: 'The attempt before this one asked people:',
  'nothing-to-do': 'The attempt before this one found nothing to do, and said why:',
} as const;

type Asked = Pick<IssueRecord, 'said' | 'answer' | 'attempts'>;

/** The last words of an agent to people, while no other attempt has run since. */
const openWords = ({ said, attempts }: Asked): (Said & { kind: keyof typeof openings }) | undefined =>
  said !== undefined && said.kind !== 'parts-merged' && lastRan(attempts)?.id === said.attempt ? { ...said, kind: said.kind } : undefined;

const maximumChars = 6000;
const shown = (text: string): string => quoted(visibleMarkdown(text, { maxChars: maximumChars }).text.trim() || '(nothing)');

const partText = (part: PlannedPart, index: number): string => `\n\nPart ${index + 1}: ${part.title}${waitsText(part)}\n${part.body ?? ''}`;

/** The last words of the attempt before and a person's `/answer`; empty when there are none. */
export const questionText = (record: Asked): string => {
  const said = openWords(record);
  if (said === undefined) return '';
  const { answer } = record;
  const answered = answer === undefined || answer.attempt !== said.attempt ? undefined : answer;
  const lines = [openings[said.kind], shown(`${said.words}${(said.parts ?? []).map(partText).join('')}`)];
  if (answered === undefined)
    return [...lines, 'A person asked for another attempt after that; what people wrote about it is in the discussion.'].join('\n');
  return [...lines, `${oneLine(answered.by, 60)} answered:`, shown(answered.words)].join('\n');
};

/** For an agent that goes on with the session of the attempt before: only what is new since that attempt started. */
export const newWords = (record: Asked, discussion: Discussion | undefined): { answers: string[]; isAnswered: boolean } => {
  const last = lastRan(record.attempts);
  const said = openWords(record);
  const isNew = ({ at }: { at: string }): boolean => said !== undefined && Date.parse(at) >= Date.parse(said.at);
  const isAnswered = said !== undefined && (record.answer?.attempt === said.attempt || discussion?.said.some(isNew) === true);
  const comments = discussion === undefined || last === undefined ? '' : discussionText(discussion, last.startedAt).text;
  return { answers: [questionText(record), comments].filter((text) => text !== ''), isAnswered };
};
