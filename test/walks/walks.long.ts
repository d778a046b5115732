// Three hundred random agents; CLAMBAKE_WALKS and CLAMBAKE_FIRST_SEED choose more or others.
import { expect, test } from 'vitest';
import { runWalks } from './run-walks.ts';

const first = Number(process.env['CLAMBAKE_FIRST_SEED'] ?? 1000);
const count = Number(process.env['CLAMBAKE_WALKS'] ?? 300);

test(`of ${count} random walks nothing is lost and nothing invented`, { timeout: 7_200_000 }, async () => {
  const report = await runWalks({ first, count, length: 18 });
  expect(report).toMatchObject({ lost: [], invented: [], seeds: count });
});
