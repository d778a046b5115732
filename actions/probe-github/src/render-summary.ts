// The summary of a run of the probes: a row for each.
import type { Facts, ProbeResult, Verdict } from './probe.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

const describe = (facts: Facts): string =>
  Object.entries(facts)
    .map(([asked, answer]) => `${asked}: **${answer}**`)
    .join('; ');

/** Returns only the answers that differ, with the expected ones. */
const describeDifference = ({ expected, got }: ProbeResult): string =>
  [...new Set([...Object.keys(expected), ...Object.keys(got)])]
    .filter((asked) => expected[asked] !== got[asked])
    .map((asked) => `${asked}: **${got[asked] ?? 'no answer'}**, expected ${expected[asked] ?? 'no such answer'}`)
    .join('; ');

const answerOf = (result: ProbeResult): string => {
  const left = result.leftBehind === undefined ? '' : `; left behind: ${result.leftBehind.join(', ')}`;
  if (result.verdict === 'different') return `${describeDifference(result)}${left}`;
  return `${result.verdict === 'could not ask' ? result.reason : describe(result.got)}${left}`;
};

export const countVerdicts = (results: readonly ProbeResult[]): Record<Verdict, number> => {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return { 'as assumed': count('as assumed'), different: count('different'), 'could not ask': count('could not ask') };
};

/** Rows that need a person come first. */
const order: readonly Verdict[] = ['different', 'could not ask', 'as assumed'];

export const renderSummary = (results: readonly ProbeResult[]): string => {
  const counts = countVerdicts(results);
  const rows = order.flatMap((verdict) =>
    results
      .filter((result) => result.verdict === verdict)
      .map((result) => `| ${cell(result.id)} | ${verdict} | ${cell(answerOf(result))} | ${cell(result.protects)} |`),
  );
  return [
    '## Conformance of this GitHub',
    '',
    `${results.length} probes: ${counts['as assumed']} as assumed, ${counts.different} different, ${counts['could not ask']} could not be asked.`,
    '',
    '| probe | verdict | answer | what depends on it |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
