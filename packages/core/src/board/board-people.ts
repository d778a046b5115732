// Makes the parts of the board about people: everything that needs one, and the last failure.
import { outcomeFacts, type Outcome } from '../records/outcomes.ts';
import type { IssueRecord } from '../records/records.ts';
import { neutralise, neutraliseSentence } from '../texts/neutralise.ts';
import { dateTime } from '../texts/times.ts';
import { type BoardContext, listed, sentence } from './board-facts.ts';
import type { Line, Section } from './board-page.ts';

export const needsPerson = (context: BoardContext): Section => {
  const lines = [...ofFleet(context), ...ofObstacles(context), ...ofQuestions(context)];
  const lead = lines.length === 0 ? { lead: [['Nothing needs a person.']] } : {};
  return { title: 'Needs a person', ...(lines.length === 0 ? {} : { count: lines.length }), ...lead, list: lines, room: 13_000 };
};

const ofFleet = ({ decision, trains }: BoardContext): Line[] => [
  ...(decision.error === undefined ? [] : [[sentence(decision.error)]]),
  ...[...trains.values()].flatMap(({ base, stopped }): Line[] =>
    stopped === undefined
      ? []
      : [
          [
            'The train to ',
            { code: neutralise(base, 200) },
            ` stands still since ${dateTime(stopped.at)}: ${sentence(stopped.reason, 1000)}`,
          ],
        ],
  ),
  ...decision.warnings.map((text) => [sentence(text)]),
];

/** Obstacles stand on the issues that they keep; each is said once here. */
const ofObstacles = ({ obstacles, records }: BoardContext): Line[] => {
  const found = obstacles.flatMap(({ text, level }) => (level === 'error' ? [text] : []));
  const kept = Map.groupBy(
    records.filter(({ state, obstacle }) => state === 'ready' && obstacle !== undefined),
    ({ obstacle = '' }) => obstacle,
  );
  return [...new Set([...found, ...kept.keys()])].map((text) => {
    const issues = kept.get(text)?.map(({ issue }) => issue) ?? [];
    return [issues.length === 0 ? `No agent starts: ${sentence(text)}` : `${listed(issues, 50)} cannot start: ${sentence(text)}`];
  });
};

const ofQuestions = ({ records, named }: BoardContext): Line[] =>
  records
    .filter(({ state }) => state === 'needs-human')
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since))
    .map(({ issue, question = '', since }) => [
      ...named(issue),
      ': ',
      { quote: neutraliseSentence(question, 400) },
      ` Since ${dateTime(since)}.`,
    ]);

/** Outcomes with which nothing went wrong, or with which a person ended the attempt. */
const fine: readonly Outcome[] = ['done', 'no-changes', 'asked', 'nothing-to-do', 'split', 'stopped'];

interface Failure {
  at: string;
  record: IssueRecord;
  text: string;
}

const failuresOf = (record: IssueRecord): Failure[] => [
  ...record.attempts.flatMap(({ endedAt: at, outcome, detail }, index) =>
    fine.includes(outcome) ? [] : [{ at, record, text: `attempt ${index + 1} ended as ${outcomeFacts(outcome).text}. ${detail}` }],
  ),
  ...record.evictions.map(({ at, flight, reason }) => ({ at, record, text: `taken off bundle ${flight}. ${reason}` })),
];

export const lastFailure = ({ records, named }: BoardContext): Section[] => {
  const [last] = records.flatMap(failuresOf).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (last === undefined) return [];
  const told: Line = [...named(last.record.issue), `, ${dateTime(last.at)}: `, { quote: neutraliseSentence(last.text, 700) }];
  return [{ title: 'Last failure', lead: [told, [`What happens next: ${remedyOf(last.record)}`]], room: 2000 }];
};

const remedyOf = ({ issue, state, notBefore }: IssueRecord): string => {
  switch (state) {
    case 'ready':
      return `another attempt starts by itself${notBefore === undefined ? '' : `, not before ${dateTime(notBefore)}`}.`;
    case 'assigned':
      return 'an agent works on it again.';
    case 'needs-human':
      return `#${issue} asks a person; its question is above.`;
    case 'landed':
    case 'bundled':
      return 'nothing has to be done: its work has landed since.';
    case 'merged':
      return 'nothing has to be done: its work was merged since.';
    case 'withdrawn':
      return `nothing: it was withdrawn. /again on #${issue} gives it another attempt.`;
  }
};
