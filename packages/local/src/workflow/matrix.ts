// Expands a strategy's matrix into jobs, by GitHub's rules for include and exclude.
import type { Mapping, Value } from './expressions.ts';

/** Maximum number of jobs of one matrix on GitHub. */
const maximumJobs = 256;

/** Returns one mapping per job. Throws GitHub's message for an empty vector, an empty matrix and one that is too large. */
export const expandMatrix = (matrix: Mapping): Mapping[] => {
  const { include = [], exclude = [], ...axes } = matrix;
  const names = Object.keys(axes);
  let combinations: Mapping[] = names.length === 0 ? [] : [{}];
  for (const name of names) {
    const values = axes[name];
    if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' is not a sequence`);
    if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
    combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  const kept = combinations.filter((combination) => !entriesOf(exclude).some((entry) => agrees(combination, entry, Object.keys(entry))));
  const jobs = addIncludes(kept, entriesOf(include), names);
  if (jobs.length === 0) throw new Error('Matrix must define at least one vector');
  if (jobs.length > maximumJobs) throw new Error(`Matrix exceeds maximum size of ${maximumJobs}: it has ${jobs.length}`);
  return jobs;
};

const entriesOf = (value: Value): Mapping[] => {
  if (!Array.isArray(value)) throw new Error("Matrix 'include' and 'exclude' are sequences");
  return value as Mapping[];
};

const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
const agrees = (combination: Mapping, entry: Mapping, names: readonly string[]): boolean =>
  names.every((name) => same(combination[name], entry[name]));

/** Adds each entry to every combination whose own values it does not change, or else as a job of its own. */
const addIncludes = (combinations: readonly Mapping[], includes: readonly Mapping[], axes: readonly string[]): Mapping[] => {
  const jobs = combinations.map((combination) => ({ ...combination }));
  const alone: Mapping[] = [];
  for (const entry of includes) {
    const shared = axes.filter((name) => name in entry);
    const fitting = combinations.flatMap((combination, index) => (agrees(combination, entry, shared) ? [index] : []));
    for (const index of fitting) Object.assign(jobs[index] as Mapping, entry);
    if (fitting.length === 0) alone.push({ ...entry });
  }
  return [...jobs, ...alone];
};

/** Returns ` (20, linux)` for the end of a name; GitHub cuts it at 100 characters. */
export const matrixSuffix = (values: Mapping): string => {
  const scalars = (value: Value): string[] =>
    value !== null && typeof value === 'object' ? Object.values(value).flatMap(scalars) : [String(value ?? '')];
  const text = scalars(values)
    .filter((part) => part !== '')
    .join(', ');
  return text === '' ? '' : ` (${text.length > 100 ? `${text.slice(0, 97)}...` : text})`;
};
