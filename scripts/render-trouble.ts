// docs/trouble.md: which trouble of a server passes by itself, which stays until a person acts, and what happens then. The code that
// meets the trouble judges each answer here.
import { failedDownload } from '../packages/adapters/src/artifacts.ts';
import { readRemoteFailure } from '../packages/adapters/src/git/git-failure.ts';
import { doNotRetry, readRetries } from '../packages/adapters/src/github/github-client.ts';
import { asRemoteError, graphqlError } from '../packages/adapters/src/github/github-errors.ts';
import { refuseLimit } from '../packages/adapters/src/github/graphql-limits.ts';
import type { RemoteError } from '../packages/adapters/src/errors.ts';
import { modelTrouble } from '../packages/core/src/attempt/model-trouble.ts';
import { readPushRefusal } from '../packages/core/src/policy/push-refusals.ts';
import { type Outcome, outcomeFacts } from '../packages/core/src/records/outcomes.ts';
import { renderTable } from './render-readme.ts';
import { artifactErrors, gitFailures, graphqlProblems, modelAnswers, pushAnswers, restAnswers } from './trouble-samples.ts';

type Row = [answer: string, passes: string, repeated: string, then: string];

const header = ['answer', 'passes', 'asked again at once', 'then'];
const yesNo = (passes: boolean): string => (passes ? 'yes' : 'no');

const jobFails = 'the job fails and starts one more run';
const limited = 'the job ends and says when the limit is over; the next event or cron goes on';

const thenOf = ({ retryable, limitedUntil }: RemoteError): string => {
  if (limitedUntil !== undefined) return limited;
  return retryable ? `${jobFails}; a landing is put off` : `${jobFails}, and its error says what to do; a landing is put off`;
};

const restRow = ({ status, headers = {} }: (typeof restAnswers)[number]): Row => {
  const date = { date: 'Mon, 23 Nov 2026 10:00:00 GMT' };
  const request = { method: 'GET', url: 'https://api.github.com/repos/o/r/issues' };
  const response = status === 0 ? {} : { status, response: { status, headers: { ...date, ...headers } } };
  const error = asRemoteError(Object.assign(new Error('no'), { request, ...response })) as RemoteError;
  const [name] = Object.keys(headers);
  const answer = status === 0 ? 'no answer within a minute' : `HTTP ${status}${name === undefined ? '' : ` with \`${name}\``}`;
  const repeated =
    error.limitedUntil === undefined ? (doNotRetry.includes(status) ? 'no' : `reads, ${readRetries} times`) : 'when the limit ends soon';
  return [answer, yesNo(error.retryable), repeated, thenOf(error)];
};

const asLimit = (problem: (typeof graphqlProblems)[number]): boolean => {
  try {
    refuseLimit({ data: { errors: [problem] } }, {});
    return false;
  } catch {
    return true;
  }
};

const graphqlRow = (problem: (typeof graphqlProblems)[number]): Row => {
  const answer = `${problem.type === undefined ? '' : `\`${problem.type}\`: `}${problem.message}`;
  if (asLimit(problem)) return [answer, 'yes', 'when the limit ends soon', limited];
  const error = graphqlError([problem], {});
  const then = problem.type === 'NOT_FOUND' ? 'the issue is taken as gone; elsewhere the job fails' : thenOf(error);
  if (error.tooWide) return [answer, 'yes', 'with smaller pages', jobFails];
  return [answer, yesNo(error.retryable), error.retryable ? 'with smaller pages' : 'no', then];
};

const gitRow = (line: string): Row => {
  const failure = readRemoteFailure(line);
  const passes = failure?.retryable === true;
  return [`\`${line}\``, yesNo(passes), passes ? 'for the ledger, with pauses' : 'no', `${jobFails}; a landing is put off`];
};

const pushRow = (said: string): Row => {
  const refusal = readPushRefusal(said);
  const remedy = refusal === undefined || refusal.remedy === '' ? '' : `. A person is told: ${refusal.remedy}`;
  const then =
    refusal?.passes === true
      ? 'a landing is put off, and a train goes on with its next run'
      : `${refusal?.isSecret === true ? 'the work stays an artifact' : 'the work is kept'}, and no attempt is used up${remedy}`;
  return [`\`${said.replaceAll('`', "'")}\``, yesNo(refusal?.passes === true), yesNo(refusal?.passes === true), then];
};

const artifactRow = ({ words, error }: (typeof artifactErrors)[number]): Row => {
  const { retryable } = failedDownload(1, error);
  const then = retryable
    ? 'the landing is put off, and later runs land the artifact'
    : 'the attempt left nothing: it is lost, and another one starts';
  return [words, yesNo(retryable), 'by the client', then];
};

const outcomeThen = (outcome: Outcome): string => {
  const { pause, isCounted, text } = outcomeFacts(outcome);
  const counted = isCounted ? 'an attempt is used up' : 'no attempt is used up';
  if (pause === null) return `outcome ${text}: ${counted}, and the issue waits longer each time`;
  const after = pause.after === 1 ? '' : ', from the second time in the same place on';
  return `outcome ${text}: ${counted}; the fleet pauses for ${pause.minutes} minutes${pause.doubles ? ', doubled each time' : ''}${after}, then one attempt tries`;
};

const modelRow = ({ words, facts }: (typeof modelAnswers)[number]): Row => {
  const outcome = modelTrouble(facts)?.outcome;
  if (outcome === undefined) throw new Error(`${words} is no trouble`);
  return [words, yesNo(outcomeFacts(outcome).pause?.needsPerson !== true), 'by Claude Code', outcomeThen(outcome)];
};

const npmRow: Row = [
  'any failure of `npm pack`, or another archive than npm published',
  'is not known',
  "by npm, and in the agent's step once more",
  outcomeThen('lost'),
];

const sections: readonly [title: string, rows: readonly Row[]][] = [
  ['GitHub, REST', restAnswers.map(restRow)],
  ['GitHub, GraphQL', graphqlProblems.map(graphqlRow)],
  ['git: fetch, push and list', gitFailures.map(gitRow)],
  ['git: a push that the server refuses', pushAnswers.map(pushRow)],
  ['Artifacts', artifactErrors.map(artifactRow)],
  ['npm, for Claude Code', [npmRow]],
  ["The model's API", modelAnswers.map(modelRow)],
];

const introduction = `# Trouble that passes, and trouble that stays

Answers of the servers that clambake asks. \`npm run readme\` writes this page by giving each answer to the code that judges it.
Trouble of a server is never booked as the fault of an issue or of its agent. Writes are asked again only where a repeat does no
harm. A job that fails starts one marked run, and a marked run that fails starts none
([097](decisions/097-a-failed-job-leaves-one-wake-up.md)). A landing that is put off keeps its artifact, and later runs land it, after
longer waits ([065](decisions/065-a-landing-may-say-not-now.md)). Words that are in no row count as staying.`;

export const renderTrouble = (): string =>
  `${[introduction, ...sections.map(([title, rows]) => `## ${title}\n\n${renderTable(header, rows)}`)].join('\n\n')}\n`;
