// Says about landed work on its issue what it changes, whether the repository's own commands have judged it, what it cost, and what its
// agent said at the end. Paths and the agent's words are other people's.
import type { Attempt, Feedback, IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import { costText, plural } from './amounts.ts';
import { neutralise, quoteUntrusted } from './neutralise.ts';

/** Empty for an issue without landed work. */
export const workWords = (record: IssueRecord): string[] => {
  const { landed, state } = record;
  if (landed === undefined || !stateFacts(state).has.includes('landed')) return [];
  const by = record.attempts.find(({ id }) => id === landed.attempt);
  const facts = [changed(landed), judged(by), state === 'merged' ? cost(record) : ''].filter((text) => text !== '').join(' ');
  const words = quoteUntrusted(landed.closing ?? '', { maxLines: 12, maxChars: 1500 });
  return [facts, words === '' ? '' : `Agent ${landed.agent} said at the end:\n\n${words}`];
};

export const changed = ({ firstPaths: paths = [], files }: Pick<NonNullable<IssueRecord['landed']>, 'firstPaths' | 'files'>): string => {
  if (paths.length === 0) return '';
  const names = paths.map((path) => `\`${neutralise(path, 120)}\``).join(', ');
  return `Changes ${names}${files > paths.length ? ` and ${plural(files - paths.length, 'other file')}` : ''}.`;
};

export const judged = (attempt: Attempt | undefined): string => {
  if (attempt === undefined) return '';
  const { verify } = attempt;
  if (verify === undefined) return 'No command of the repository ("verify") has judged it before CI.';
  if (verify.result === 'verified') return 'Verified: the commands of "verify" have passed on it.';
  const command = verify.command === undefined ? '' : `, \`${neutralise(verify.command, 100)}\``;
  return verify.result === 'failing'
    ? `Failing: a command of "verify"${command} did not pass.`
    : `Unverified: the commands of "verify" have not judged it${command}.`;
};

const cost = ({ attempts }: IssueRecord): string => {
  const costUsd = attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0);
  return attempts.length === 0
    ? ''
    : `It cost ${costText({ costUsd, costIsLeast: attempts.some(({ costIsLeast }) => costIsLeast === true) })} in ${plural(attempts.length, 'attempt')}.`;
};

export const failedCheck = (
  { check, flight, run, excerpt }: Extract<Feedback, { kind: 'ci' }>,
  { repositoryUrl }: { repositoryUrl: string },
): string => {
  const where = run === undefined ? '' : `, CI run [${run}](${repositoryUrl}/actions/runs/${run})`;
  const said = `the check "${neutralise(check, 100)}" failed on bundle ${neutralise(flight, 200)}${where}.`;
  const lines = quoteEnd(excerpt);
  return lines === '' ? said : `${said} The end of what its log says about it:\n\n${lines}`;
};

const outputLines = 12;

/** The end of an output, harmless. */
export const quoteEnd = (output: string): string => {
  const lines = output
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-outputLines);
  return quoteUntrusted(lines.join('\n'), { maxLines: outputLines, maxChars: 2000 });
};

/** A line of its own: a lost ledger is made again from the one before. */
export const placeOfWork = (
  { state, claim }: IssueRecord,
  { job, repositoryUrl }: { repositoryUrl: string; job?: number | undefined },
): string =>
  job === undefined || claim === undefined || claim.delay !== undefined || state !== 'assigned'
    ? ''
    : `It works in [this job](${repositoryUrl}/actions/runs/${claim.runId}/job/${job}), whose page shows each of its steps.`;

/** The job that such a comment names already: GitHub may not tell about it every time. */
export const jobInComment = (body: string, runId: number): number | undefined => {
  const [, job] =
    new RegExp(String.raw`^It works in \[this job\]\([^)\s]*/actions/runs/${runId}/job/(\d{1,15})\), whose page`, 'm').exec(body) ?? [];
  return job === undefined ? undefined : Number(job);
};
