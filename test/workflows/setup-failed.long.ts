// A setup that fails, through the shipped workflows: it is no issue's fault, and the second time in the same place pauses the fleet.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

const setup = `name: Setup
description: It fails.
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        echo "npm error 404 adder is not in this registry"
        exit 1
`;

test('two issues whose setup fails in the same place pause the fleet, with the step and its last lines, and use up no attempt', async () => {
  const files = { '.github/actions/clambake-setup/action.yml': setup };
  const repo = await openRepository({ workflows: 'minimal', files, config: 'agents: 2\nattempts: 1\nci-acknowledged: true\n' });
  const issues = [repo.ask('Serve lemonade'), repo.ask('Serve beer')];
  await repo.settled();
  for (const issue of issues) {
    const record = await repo.record(issue);
    expect(record, repo.comment(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'setup-failed' }] });
    expect(repo.comment(issue)).toContain('the step "setup');
    expect(repo.comment(issue)).toContain('npm error 404 adder is not in this registry');
  }
  expect(await repo.fleetRecord()).toMatchObject({ pausedUntil: expect.any(String), trouble: { kind: 'setup-failed', tries: 2 } });
}, 120_000);
