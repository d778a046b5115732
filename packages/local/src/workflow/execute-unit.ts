// Runs one leg of a job: its steps, or the workflow it calls.
import { callInputs, callSecrets } from './call-values.ts';
import { executeLeaf } from './execute-leaf.ts';
import { resolveToken } from './expressions.ts';
import type { Leg, Unit } from './leg.ts';
import { inGroup } from './leg-entrance.ts';
import { cacheModeOf, nameOf, reportBroken } from './leg-record.ts';
import type { Level } from './level.ts';
import type { PlannedWorkflow } from './plan.ts';

export const executeUnit = async (level: Level, unit: Unit): Promise<Leg> => {
  const { definition, callee } = unit.planned;
  const path = `${level.path}${definition.key}[${unit.index}]`;
  try {
    const goesOn =
      definition.continueOnError !== undefined && resolveToken(definition.continueOnError, { contexts: unit.contexts }) === true;
    const leg = await (callee === undefined ? executeLeaf(level, { ...unit, path }) : executeCall(level, { ...unit, path, callee }));
    return { ...leg, result: leg.conclusion === 'failure' && goesOn ? 'success' : leg.conclusion };
  } catch (error) {
    reportBroken(level, unit.planned, (error as Error).message);
    return { conclusion: 'failure', result: 'failure', outputs: {}, isNew: true };
  }
};

const executeCall = async (level: Level, unit: Unit & { path: string; callee: PlannedWorkflow }): Promise<Leg> => {
  const { planned, contexts, callee } = unit;
  const prefix = `${nameOf(level, unit)} / `;
  const cancel = new AbortController();
  const signal = AbortSignal.any([level.signal, unit.stop, cancel.signal]);
  const inputs = callInputs(callee, planned, contexts);
  const own = { unit, cancel, job: undefined, concurrency: planned.definition.concurrency, contexts };
  return inGroup(level, own, (outer) => {
    const { github = {}, vars = {} } = contexts;
    const called = { ...own, concurrency: callee.file.concurrency, contexts: { github, inputs, vars } };
    return inGroup({ ...level, held: outer }, called, async (held) => {
      const { result, outputs, isNew } = await unit.executeWorkflow({
        ...level,
        workflow: callee,
        cacheMode: cacheModeOf(level, planned),
        inputs,
        secrets: callSecrets(level, planned, contexts),
        prefix,
        path: `${unit.path}/`,
        held,
        signal,
      });
      return { conclusion: result, result, outputs, isNew };
    });
  });
};
