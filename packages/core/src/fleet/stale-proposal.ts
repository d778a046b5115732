// Compares what a person accepts, answers, stops or asks for again with what an agent proposed, asked or does: the issue and the comment as they are now.
import type { IssueRecord } from '../records/records.ts';
import { openProposal } from '../records/split-state.ts';

/** The issue and the comment at the moment in which `/accept` is taken. */
export interface SeenProposal {
  /** sha256 (hex). */
  text: { title: string; body: string };
  isOpen: boolean;
  /** The comment with the proposal. */
  comment: 'as it was written' | 'edited' | 'gone';
}

/** Returns the reason why this proposal is not what the person may have read. `at`: time of the `/accept`. */
export const staleProposal = (record: IssueRecord, { seen, at }: { seen: SeenProposal | undefined; at: string }): string | undefined => {
  const { issue, asked } = record;
  const said = openProposal(record);
  const again = `/answer on #${issue} has an agent look again`;
  if (seen === undefined) return `#${issue} is gone`;
  if (seen.text.title !== asked?.text.title || seen.text.body !== asked.text.body)
    return `the title or the body of #${issue} has changed since the agent read it, so its proposal may not fit any more: ${again}`;
  if (said !== undefined && Date.parse(at) < Date.parse(said.at))
    return `the proposal on #${issue} is newer than this: read it, and write /accept again`;
  if (seen.comment === 'as it was written') return undefined;
  return `the comment with the proposal on #${issue} ${seen.comment === 'edited' ? 'was edited' : 'is not there (any more)'}: ${again}`;
};

/** Returns the reason why this `/answer` is none to what the issue asks now. `at`: time of the `/answer`. */
export const staleAnswer = ({ issue, since }: IssueRecord, { at }: { at: string }): string | undefined =>
  isBefore(at, since) ? `what #${issue} asks is newer than this: read it, and write /answer again` : undefined;

/** Returns the reason why this `/again` was written before an attempt ended with a question. Who stops one may ask for the next in the same breath. */
export const staleAgain = ({ issue, since, state, attempts }: IssueRecord, { at }: { at: string }): string | undefined =>
  state === 'needs-human' && attempts.at(-1)?.outcome !== 'stopped' && isBefore(at, since)
    ? `what #${issue} asks is newer than this: read it, and write /again once more`
    : undefined;

/** Returns the reason why this `/stop` does not mean the attempt that runs now. `given`: when its comment was written. */
export const staleStop = ({ issue, claim }: IssueRecord, { given }: { given?: string }): string | undefined =>
  claim === undefined || given === undefined || !isBefore(given, claim.at)
    ? undefined
    : `the attempt that works on #${issue} now was started after this was written: write /stop again to end that one`;

/** GitHub's times are whole seconds: within one of them nothing is known, and the person's word counts. */
const isBefore = (at: string, other: string): boolean => Date.parse(at) + 1000 <= Date.parse(other);
