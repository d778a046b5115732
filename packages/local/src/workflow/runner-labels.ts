// Reads the labels of `runs-on`. Every job runs on this machine. As on github.com a job without labels fails, and so
// does one whose expression fails. An empty container is none (https://github.com/actions/runner/issues/265).
import { resolveToken, textOf, type Value } from './expressions.ts';
import type { Token } from './official.ts';

/** Accepts a name, a list of names, or a mapping of group and labels. Throws when there is no label. */
export const readRunnerLabels = (runsOn: Token | undefined, contexts: Record<string, Value>): string[] => {
  const value = runsOn === undefined ? null : resolveToken(runsOn, { contexts });
  const wanted = value !== null && typeof value === 'object' && !Array.isArray(value) ? (value.labels ?? value.group ?? null) : value;
  const labels = [wanted].flat().map((label) => (label === null || typeof label === 'object' ? '' : textOf(label)));
  if (labels.length === 0 || labels.includes('')) throw new Error(`runs-on: Unexpected value '${JSON.stringify(value)}'`);
  return labels;
};

/** Throws when the job wants a container. */
export const refuseContainer = (container: Token | undefined, contexts: Record<string, Value>): void => {
  const value = container === undefined ? null : resolveToken(container, { contexts });
  if (value !== null && value !== '')
    throw new Error(`container: this runner has no containers, and the job wants ${JSON.stringify(value)}`);
};
