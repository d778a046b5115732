// CI in an environment whose reviewer says no: what mended.test.ts leaves out, because it says little more.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, readExample, type Town } from './town.ts';

vi.setConfig({ testTimeout: 300_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

const ci = '.github/workflows/ci.yml';

test('an approval that is refused is no verdict: nobody is blamed, the train says what happened and stands still', async () => {
  const text = (await readExample('minimal'))[ci] ?? '';
  const here = await openTown({
    files: { [ci]: text.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    environment: staging') },
    config: 'departure-minutes: 0\nci-acknowledged: true\n',
    runner: { environments: { staging: { needsApproval: true } } },
  });
  town = here;
  const number = here.ask('Serve lemonade');
  const waiting = () => [...here.repository.jobs.values()].find(({ status }) => status === 'waiting');
  const errors = () => here.annotations().filter((said) => said.startsWith('error: ') && !/deployment was rejected/.test(said));
  for (let refused = 0; refused < 4 && errors().length === 0; refused++) {
    await vi.waitUntil(() => waiting() !== undefined || errors().length > 0, 60_000);
    here.runner.review(waiting()?.id ?? 0, false);
    await vi.waitUntil(() => waiting() === undefined, 10_000);
  }
  await here.settled();
  expect(errors()).toEqual([
    expect.stringMatching(/"test" of CI run \d+ failed before the first step: an approval was refused.* Nobody is blamed\./),
  ]);
  expect(await here.record(number)).toMatchObject({ state: 'landed', evictions: [] });
  expect(here.problems()).toEqual([]);
});
