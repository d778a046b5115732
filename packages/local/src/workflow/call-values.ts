// The inputs (with their types) and secrets that a called workflow gets from its caller.
import { type Mapping, resolveTexts, resolveToken, type Value } from './expressions.ts';
import type { Level } from './level.ts';
import type { PlannedJob, PlannedWorkflow } from './plan.ts';

/** Returns the inputs of a called workflow with their types. Throws when a value does not fit. */
export const callInputs = (callee: PlannedWorkflow, planned: PlannedJob, contexts: Record<string, Value>): Mapping => {
  const given = planned.definition.call?.inputs;
  const values = given === undefined ? {} : (resolveToken(given, { contexts }) as Mapping);
  return Object.fromEntries(
    Object.entries(callee.file.inputs.call).map(([name, { type, default: fallback }]) => {
      // A value that is given and evaluates to nothing does not bring the default back.
      const value = name in values ? values[name] : fallback === undefined ? undefined : resolveToken(fallback, { contexts });
      return [name, typed(value, { type, name })];
    }),
  );
};

const typed = (value: Value | undefined, { type, name }: { type: string; name: string }): Value => {
  if (type === 'boolean') {
    if (value === undefined) return false;
    if (typeof value === 'boolean') return value;
  } else if (type === 'number') {
    if (value === undefined) return 0;
    if (typeof value === 'number') return value;
  } else {
    return value === undefined || value === null ? '' : String(value);
  }
  throw new Error(`Invalid value for input ${name}: expected a ${type}, got ${JSON.stringify(value)}`);
};

/** Returns the secrets that a called workflow gets: by name, or all of the caller's. */
export const callSecrets = (level: Level, planned: PlannedJob, contexts: Record<string, Value>): Record<string, string> => {
  const secrets = planned.definition.call?.secrets;
  if (secrets === 'inherit') return { ...level.secrets };
  const given = resolveTexts(secrets, { contexts: { ...contexts, secrets: { ...level.secrets } } });
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
};
