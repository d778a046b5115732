// Renders the parts of a bundle's pull request that tell about single issues and CI runs. All titles, paths and words of agents are other
// people's and are made harmless here.
import type { Bundle, IssueRecord, Passenger } from '../records/records.ts';
import { dollars, plural } from './amounts.ts';
import { neutralise, quoteUntrusted, safeTitle } from './neutralise.ts';
import { changed, judged } from './work-words.ts';

/** Passengers in the order in which CI tests them, those that have not been merged yet at the end. */
export const inTestOrder = ({ passengers, prefixes = [] }: Pick<Bundle, 'passengers' | 'prefixes'>): Passenger[] => {
  const place = new Map(prefixes.map(({ issue }, index) => [issue, index]));
  const placeOf = ({ issue }: Passenger): number => place.get(issue) ?? prefixes.length;
  return passengers.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** One text for each issue: what was done, why, the files, the tests, the judgement, the cost, and how to take it off or back. */
export const issueSections = (
  bundle: Bundle,
  { records, isLanded }: { records: (issue: number) => IssueRecord | undefined; isLanded: boolean },
): string[] => inTestOrder(bundle).map((passenger) => issueSection(passenger, { record: records(passenger.issue), isLanded }));

const issueSection = (passenger: Passenger, { record, isLanded }: { record: IssueRecord | undefined; isLanded: boolean }): string => {
  const { issue, title, attempts, costUsd } = passenger;
  const landed = record?.landed;
  const words = quoteUntrusted(landed?.closing ?? '', { maxLines: 8, maxChars: 800 });
  const why = record?.asked === undefined ? '' : ` ${neutralise(record.asked.actor, 60)} asked for it.`;
  const facts = [
    landed === undefined ? '' : changed(landed),
    landed?.tests === undefined ? '' : testsWords(landed),
    judged(record?.attempts.find(({ id }) => id === landed?.attempt)),
    `It cost ${dollars(costUsd)} in ${plural(attempts, 'attempt')}.`,
  ].filter((text) => text !== '');
  const steer = isLanded
    ? `A comment \`/revert #${issue}\` takes it back.`
    : `A comment \`/evict #${issue}\`, with your words, takes it off and gives it back to an agent.`;
  return [
    `<details><summary>#${issue} ${safeTitle(title, 100)}</summary>`,
    '',
    ...(words === '' ? [] : [words, '']),
    `- Why: issue #${issue}.${why}`,
    `- ${facts.join(' ')}`,
    `- ${steer}`,
    '',
    '</details>',
  ].join('\n');
};

const testsWords = ({ files, tests = 0 }: { files: number; tests?: number | undefined }): string =>
  tests === 0
    ? 'By their names, none of its files is a test.'
    : `By their names, ${tests} of its ${plural(files, 'file')} ${tests === 1 ? 'is a test' : 'are tests'}.`;

/** CI runs that have ended, with links; a run's page says more than any line here. */
export const runLines = ({ trials }: Pick<Bundle, 'trials'>, repositoryUrl: string): string[] =>
  trials
    .filter(({ verdict }) => verdict !== undefined)
    .map(({ runId, attempt = 1, size, verdict, check }) => {
      const what = size === 0 ? 'the base alone' : size === 1 ? 'the first row' : `the first ${size} rows`;
      const said = verdict === 'red' ? `red, ${neutralise(check ?? 'CI', 100)}` : verdict === 'none' ? 'ended without a verdict' : verdict;
      const page = `${repositoryUrl}/actions/runs/${runId}${attempt === 1 ? '' : `/attempts/${attempt}`}`;
      return `- [run ${runId}${attempt === 1 ? '' : `, attempt ${attempt}`}](${page}) of ${what}: ${said}`;
    });
