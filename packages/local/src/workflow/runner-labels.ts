// Which machines a job asks for with `runs-on`. All of them are this one, but on github.com a job that asks for nothing
// fails, and so does one whose expression does.
import { resolveToken, textOf, type Value } from './expressions.ts';
import type { Token } from './official.ts';

/** A name, a list of them, or a mapping of group and labels. Throws when nothing is asked for. */
export const readRunnerLabels = (runsOn: Token | undefined, contexts: Record<string, Value>): string[] => {
  const value = runsOn === undefined ? null : resolveToken(runsOn, { contexts });
  const wanted = value !== null && typeof value === 'object' && !Array.isArray(value) ? (value.labels ?? value.group ?? null) : value;
  const labels = [wanted].flat().map((label) => (label === null || typeof label === 'object' ? '' : textOf(label)));
  if (labels.length === 0 || labels.includes('')) throw new Error(`runs-on: Unexpected value '${JSON.stringify(value)}'`);
  return labels;
};
