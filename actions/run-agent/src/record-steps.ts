// Records what an agent does, with the time that each call took and its share of the cost. Pure apart from the clock it is given;
// an agent that never stops talking fills a bounded part of the memory.
import type { AgentStep } from '@clambake/adapters';
import type { TranscriptStep } from '@clambake/core';

type Call = Extract<TranscriptStep, { kind: 'call' }> & { turn: string; startedMs: number };

const maximumSteps = 2000;
const maximumChars = 20_000_000;
const maximumTurns = 20_000;

export interface StepRecord {
  add(steps: readonly AgentStep[]): void;
  /** `costUsd`: the cost of the attempt; undefined: the agent did not name it. */
  recorded(costUsd: number | undefined): { steps: TranscriptStep[]; unrecorded: number };
}

export const openStepRecord = (nowMs: () => number): StepRecord => {
  const steps: (Extract<TranscriptStep, { kind: 'says' }> | Call)[] = [];
  const open = new Map<string, Call>();
  const weights = new Map<string, number>();
  let chars = 0;
  let unrecorded = 0;
  const hasRoom = (text: string): boolean => {
    chars += text.length;
    if (steps.length < maximumSteps && chars < maximumChars) return true;
    unrecorded += 1;
    return false;
  };
  const addOne = (step: AgentStep): void => {
    if (step.kind === 'weight') {
      if (weights.size < maximumTurns) weights.set(step.turn, Math.max(step.weight, weights.get(step.turn) ?? 0));
    } else if (step.kind === 'says') {
      if (hasRoom(step.text)) steps.push(step);
    } else if (step.kind === 'call') {
      if (!hasRoom(step.input)) return;
      const call: Call = { ...step, output: undefined, isError: false, seconds: undefined, usd: undefined, startedMs: nowMs() };
      steps.push(call);
      open.set(step.id, call);
    } else {
      const call = open.get(step.id);
      if (call === undefined) return;
      open.delete(step.id);
      chars += step.output.length;
      call.output = chars < maximumChars ? step.output : '(not recorded)';
      call.isError = step.isError;
      call.seconds = (nowMs() - call.startedMs) / 1000;
    }
  };
  return {
    add: (added) => added.forEach(addOne),
    recorded: (costUsd) => ({ steps: shared(steps, { weights, costUsd }), unrecorded }),
  };
};

/** The calls of one turn share its cost evenly. */
const shared = (
  steps: readonly (Extract<TranscriptStep, { kind: 'says' }> | Call)[],
  { weights, costUsd }: { weights: ReadonlyMap<string, number>; costUsd: number | undefined },
): TranscriptStep[] => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const calls = new Map<string, number>();
  for (const step of steps) if (step.kind === 'call') calls.set(step.turn, (calls.get(step.turn) ?? 0) + 1);
  return steps.map((step) => {
    if (step.kind === 'says') return step;
    const { turn, startedMs: _, ...call } = step;
    const weight = weights.get(turn);
    const usd =
      costUsd === undefined || weight === undefined || total === 0 ? undefined : (costUsd * weight) / total / (calls.get(turn) ?? 1);
    return { ...call, usd };
  });
};
