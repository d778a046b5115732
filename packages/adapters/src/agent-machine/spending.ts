// Keeps an attempt within its dollars. Each request reserves the most that it can cost; near the limit requests wait for each other,
// so that all of them together go beyond it by one answer at most. At the limit nothing is forwarded any more.
import type { Json } from '@clambake/core';
import type { AnswerCost, AnswerEnding, ApiCosts, ModelSettings, RequestFacts } from '../coding-agent.ts';

export interface SpendingFacts {
  /** Dollars of all answers so far, those under way included; undefined: the API's costs are not known here. */
  usd: number | undefined;
  /** Number of answers whose provider did not say what they used. */
  estimated: number;
  /** Names of models that answered in the place of the one that was asked for, each once. */
  otherModels: readonly string[];
  /** True when the limit was reached. */
  isSpent: boolean;
}

export interface Spending {
  /** Resolves when the request may be sent; `settle` is called once, when its answer is over or cut off. */
  admit(
    body: Json,
    request: RequestFacts & { gone: AbortSignal },
  ): Promise<{ answer: AnswerCost; settle(ending: AnswerEnding): void } | { why: string }>;
  facts(): SpendingFacts;
}

export interface SpendingOptions {
  costs: ApiCosts | undefined;
  settings: ModelSettings;
  maximumUsd: number;
  /** Called once, when the limit is reached. */
  onLimit: () => void;
}

/** Maximum number of names that are kept. */
const maximumModels = 5;
/** Maximum number of messages that are known by their id. */
const maximumKeys = 10_000;

const uncounted: AnswerCost = {
  begin: () => {},
  read: () => {},
  cost: () => ({ usd: 0, key: undefined, isEstimated: false, otherModel: undefined }),
};

const whySpent = (maximumUsd: number): string => `the budget of this attempt, $${Number(maximumUsd.toFixed(4))}, is used up`;

export const openSpending = ({ costs, settings, maximumUsd, onLimit }: SpendingOptions): Spending => {
  const underWay = new Map<AnswerCost, number>();
  const counted = new Set<string>();
  const otherModels = new Set<string>();
  const state = { usd: 0, estimated: 0, isSpent: false };
  let waiting: (() => void)[] = [];
  const reserved = (): number => [...underWay].reduce((sum, [, usd]) => sum + usd, 0);
  const hasRoom = (usd: number): boolean => underWay.size === 0 || state.usd + reserved() + usd < maximumUsd;
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const one of woken) one();
  };
  const add = (answer: AnswerCost, ending: AnswerEnding): void => {
    const { usd, key, isEstimated, otherModel } = answer.cost(ending);
    // A gateway may answer from its memory: the same message with the same figures costs once.
    if (key !== undefined && counted.has(key)) return;
    if (key !== undefined && counted.size < maximumKeys) counted.add(key);
    state.usd += usd;
    if (isEstimated) state.estimated += 1;
    if (otherModel !== undefined && otherModels.size < maximumModels) otherModels.add(otherModel);
  };
  const settleOf = (answer: AnswerCost) => (ending: AnswerEnding) => {
    if (!underWay.delete(answer)) return;
    add(answer, ending);
    if (state.usd >= maximumUsd && !state.isSpent) {
      state.isSpent = true;
      onLimit();
    }
    wake();
  };
  const admit: Spending['admit'] = async (body, { gone, ...request }) => {
    if (costs === undefined) return { answer: uncounted, settle: () => {} };
    const judged = costs.judge(body, { ...request, settings });
    if ('why' in judged) return judged;
    while (!state.isSpent && !gone.aborted && !hasRoom(judged.maximumUsd))
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        gone.addEventListener('abort', () => resolve(), { once: true });
      });
    if (state.isSpent) return { why: whySpent(maximumUsd) };
    if (gone.aborted) return { why: 'the request was given up' };
    const answer = costs.open(body, { ...request, settings });
    underWay.set(answer, judged.maximumUsd);
    return { answer, settle: settleOf(answer) };
  };
  const facts = (): SpendingFacts => ({
    usd: costs === undefined ? undefined : state.usd + [...underWay.keys()].reduce((sum, answer) => sum + answer.cost('under-way').usd, 0),
    estimated: state.estimated,
    otherModels: [...otherModels],
    isSpent: state.isSpent,
  });
  return { admit, facts };
};
