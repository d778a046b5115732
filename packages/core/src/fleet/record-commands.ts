// Carries out the commands that end attempts, answer, accept a split or ask for another attempt. They change issues' records at once, in the push that
// records the command: an agent whose claim is gone is ended by its own job, which looks at its record while it works.
import { earlierText } from '../attempt/kept-work.ts';
import { withLesson } from '../records/came-back.ts';
import type { RecordWord } from '../records/commands.ts';
import type { Claim, Feedback, IssueRecord } from '../records/records.ts';
import { acceptRecord } from '../records/split-record.ts';
import { parseDollars } from '../records/dollars.ts';
import { dollars, plural } from '../texts/amounts.ts';
import { spentOn } from './budgets.ts';
import { againRecord, answerRecord, askRecord, returnRecord, stoppedAttempt } from '../records/transitions.ts';
import { quoteUntrusted } from '../texts/neutralise.ts';
import type { AskedCommand } from './fleet-commands.ts';
import type { LedgerView } from './snapshot.ts';

type Asked = Pick<AskedCommand, 'by' | 'at' | 'words' | 'id' | 'role'>;
type Claimed = IssueRecord & { claim: Claim };

const isClaimed = (record: IssueRecord): record is Claimed => record.claim !== undefined;

const endedBy = ({ claim }: Claimed, { by, at }: Asked, command: string) =>
  stoppedAttempt(claim, { why: `by ${by} (${command})`, now: at });

const lessonOf = ({ feedback }: Claimed, { words, at }: Asked): Feedback => {
  const said =
    words.trim() === '' ? '' : `\nThe words of the person who stopped it:\n${quoteUntrusted(words, { maxLines: 40, maxChars: 2000 })}`;
  return withLesson(feedback, { kind: 'attempt', outcome: 'stopped', text: `${earlierText}${said}`, at });
};

const stopped = (record: Claimed, asked: Asked): IssueRecord => {
  const question =
    `Stopped by ${asked.by}. Its work so far is kept as soon as its job has ended, and named with its cost in the list of attempts. ` +
    `/again #${record.issue} gives it another attempt.`;
  return askRecord(record, { question, attempt: endedBy(record, asked, '/stop'), feedback: lessonOf(record, asked), now: asked.at });
};

const change: Record<RecordWord, (record: IssueRecord, asked: Asked) => { record: IssueRecord; text: string }> = {
  stop: (record, asked) => {
    if (!isClaimed(record)) throw new Error(`#${record.issue} has no claim`);
    if (record.claim.delay !== undefined) {
      const claim = { ...record.claim, ended: `${asked.by} said /stop` };
      return { record: { ...record, claim }, text: `no agent works on #${record.issue} any more; it is withdrawn once its work is kept` };
    }
    const text = `agent ${record.claim.agent} is ended within a minute; #${record.issue} then waits for /again`;
    return { record: stopped(record, asked), text };
  },
  again: (record, { by, role, at, id: event }) => {
    if (role === undefined) throw new Error('an author without a role asks for nothing');
    return {
      record: againRecord(record, { now: at, again: { by, role, at, event } }),
      text: `#${record.issue} is in line for another attempt`,
    };
  },
  answer: (record, { by, role, at, id: event, words }) => {
    if (role === undefined) throw new Error('an author without a role answers nothing');
    const answered = record.said === undefined ? {} : { attempt: record.said.attempt };
    const answer = { by, role, at, event, words: words.slice(0, 2000).toWellFormed(), ...answered };
    return { record: answerRecord(record, { now: at, answer }), text: `#${record.issue} is ready: the next attempt gets the answer` };
  },
  budget: (record, { by, at, words }) => {
    const usd = parseDollars(words.trim());
    if (usd === undefined) throw new Error(`${JSON.stringify(words)} are no dollars`);
    const later = record.budget;
    // Two jobs of commands run in any order.
    if (later !== undefined && Date.parse(later.at) > Date.parse(at))
      return { record, text: `the later /budget by ${later.by} counts: #${record.issue} may cost ${dollars(later.usd)} in all` };
    const spent = spentOn(record);
    const used =
      spent < usd ? `${dollars(spent)} of it are spent` : `${dollars(spent)} are spent already, so that no further attempt starts`;
    return { record: { ...record, budget: { usd, by, at } }, text: `#${record.issue} may cost ${dollars(usd)} in all; ${used}` };
  },
  accept: (record, { by, role, at, id: event }) => {
    if (role === undefined) throw new Error('an author without a role accepts nothing');
    const next = acceptRecord(record, { now: at, by, role, event });
    const parts = plural(next.split?.parts.length ?? 0, 'part');
    return { record: next, text: `#${record.issue} is split: the next run makes its ${parts}` };
  },
};

/** The command makes sense for this record. */
export const changeRecord = (record: IssueRecord, asked: Asked & { word: RecordWord }) => change[asked.word](record, asked);

/**
 * The issues whose agents `/pause now` ends. They are ready again, and wait for the end of the pause. Where a landing was put off
 * no agent works, and the work lands as before.
 */
export const endAttempts = ({ issues }: Pick<LedgerView, 'issues'>, asked: Asked): IssueRecord[] =>
  [...issues.values()].flatMap(({ record }) =>
    isClaimed(record) && record.claim.delay === undefined
      ? [returnRecord(record, { attempt: endedBy(record, asked, '/pause now'), feedback: lessonOf(record, asked), now: asked.at })]
      : [],
  );
