// A checker for Stryker that admits a seeded share of the mutants. It knows no other: what it does not admit is not tested.
import { createHash } from 'node:crypto';
import { type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const isInSample = (
  { fileName, location, mutatorName, replacement }: Mutant,
  { seed, share }: { seed: number; share: number },
): boolean => {
  const path = fileName.replace(/^.*?(?=packages\/)/, '');
  const { start } = location;
  const key = [seed, path, start.line, start.column, mutatorName, replacement].join('\0');
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32 < share;
};

const createSampler = (options: { sample?: { seed: number; share: number } }) => ({
  init: async (): Promise<void> => undefined,
  check: async (mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> => {
    const sample = options.sample ?? { seed: 1, share: 1 };
    const notTested: CheckResult = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map((mutant) => [mutant.id, isInSample(mutant, sample) ? { status: CheckStatus.Passed } : notTested]),
    );
  },
});
createSampler.inject = [commonTokens.options] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', createSampler as never)];
