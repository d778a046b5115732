// CI in an environment whose reviewer says no: what mended.long.ts leaves out, because it says little more.
import { expect, test, vi } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { ciPath, readExample } from '../support/repository-files.ts';

vi.setConfig({ testTimeout: 300_000 });

test('an approval that is refused is no verdict: nobody is blamed, the train says what happened and stands still', async () => {
  const text = (await readExample('minimal'))[ciPath] ?? '';
  const repo = await openRepository({
    workflows: 'minimal',
    files: { [ciPath]: text.replace('runs-on: ubuntu-24.04', 'runs-on: ubuntu-24.04\n    environment: staging') },
    config: 'departure-minutes: 0\nci-acknowledged: true\n',
    runner: { environments: { staging: { needsApproval: true } } },
  });
  const number = repo.ask('Serve lemonade');
  const waiting = () => [...repo.repository.jobs.values()].find(({ status }) => status === 'waiting');
  const errors = () => repo.annotations().filter((said) => said.startsWith('error: ') && !/deployment was rejected/.test(said));
  for (let refused = 0; refused < 4 && errors().length === 0; refused++) {
    await vi.waitUntil(() => waiting() !== undefined || errors().length > 0, 60_000);
    repo.runner.review(waiting()?.id ?? 0, false);
    await vi.waitUntil(() => waiting() === undefined, 10_000);
  }
  await repo.settled();
  expect(errors()).toEqual([
    expect.stringMatching(/"test" of CI run \d+ failed before the first step: an approval was refused.* Nobody is blamed\./),
  ]);
  expect(await repo.record(number)).toMatchObject({ state: 'landed', evictions: [] });
  expect(repo.problems()).toEqual([]);
});
