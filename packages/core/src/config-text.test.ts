import { describe, expect, test } from 'vitest';
import { nearestKey, parseConfig } from './config-text.ts';
import { baseOf } from './records/labels.ts';

const problems = (document: unknown): string[] => {
  const parsed = parseConfig(document);
  return parsed.ok ? [] : parsed.problems;
};

describe('the configuration', () => {
  test('only ci is needed; everything else has a default', () => {
    const parsed = parseConfig({ ci: 'ci.yml' });
    expect(parsed).toMatchObject({ ok: true, config: { agents: 3, attempts: 3, 'min-role': 'write', isolation: 'user' } });
  });

  test('the network is open, or a list of hosts for an agent with a user of its own', () => {
    const list = { ci: 'ci.yml', network: 'allow-list' };
    expect(problems(list)).toEqual([]);
    expect(problems({ ...list, 'allowed-hosts': ['registry.npmjs.org', '*.example.com'] })).toEqual([]);
    expect(problems({ ci: 'ci.yml', network: 'closed' })).toEqual([
      '"network" in .github/clambake.yml must be one of open, allow-list, not "closed"',
    ]);
    expect(problems({ ...list, 'allowed-hosts': 'registry.npmjs.org' })).toEqual([
      '"allowed-hosts" in .github/clambake.yml must be a list, not "registry.npmjs.org"',
    ]);
    expect(problems({ ...list, 'allowed-hosts': ['https://registry.npmjs.org'] })).toEqual([
      '"allowed-hosts.0" in .github/clambake.yml must be a host in lower case, such as registry.npmjs.org, *.example.com (every name below it), example.com:8443 or 10.1.2.3 (it is "https://registry.npmjs.org")',
    ]);
    expect(problems({ ci: 'ci.yml', 'allowed-hosts': ['registry.npmjs.org'] })).toEqual([
      `"allowed-hosts" in .github/clambake.yml does nothing with 'network: open': set 'network: allow-list', or remove the hosts (it is ["registry.npmjs.org"])`,
    ]);
    expect(problems({ ...list, isolation: 'none' })).toEqual([
      `"network" in .github/clambake.yml needs an agent with a user of its own: remove 'isolation: none', or set 'network: open' (it is "allow-list")`,
    ]);
  });

  test('a problem names the key, what is there and what to do', () => {
    expect(problems({ ci: 'ci.yml', agents: 0 })).toEqual(['"agents" in .github/clambake.yml must be at least 1, not 0']);
    expect(problems({ ci: 'ci.yml', agents: '3' })).toEqual(['"agents" in .github/clambake.yml must be a number, not "3"']);
    expect(problems({ ci: 'ci.yml', agents: 1.5 })).toEqual(['"agents" in .github/clambake.yml must be a whole number, not 1.5']);
    expect(problems({ ci: 'ci.yml', 'min-role': 'owner' })).toEqual([
      '"min-role" in .github/clambake.yml must be one of read, triage, write, maintain, admin, not "owner"',
    ]);
    expect(problems({ ci: '../ci.yml' })).toEqual([
      '"ci" in .github/clambake.yml must be the file name of a workflow, such as ci.yml, not "../ci.yml"',
    ]);
    expect(problems({ ci: 'ci.yml', 'attempt-usd': 0 })).toEqual(['"attempt-usd" in .github/clambake.yml must be more than 0, not 0']);
    expect(problems({ ci: 'ci.yml', base: 'a..b' })).toEqual(['"base" in .github/clambake.yml is not a branch name: "a..b"']);
    expect(problems({ ci: 'ci.yml', history: 'rebase' })).toEqual([
      '"history" in .github/clambake.yml must be one of auto, merge, squash, not "rebase"',
    ]);
    for (const signing of ['Ann', 'ann@example.com', '<ann@example.com>', 'Ann <ann>', 'Ann <a@b> <c@d>', 'Ann\n<a@b>']) {
      expect(problems({ ci: 'ci.yml', signing })).toEqual([
        `"signing" in .github/clambake.yml must be a name and an address, such as "Ann Example <ann@example.com>", not ${JSON.stringify(signing)}`,
      ]);
    }
    expect(problems({ ci: 'ci.yml', signing: 'Ann Éxample, Dr. <ann+git@example.com>' })).toEqual([]);
    expect(problems({ ci: 'ci.yml', 'protected-paths': ['ok', ''] })).toEqual([
      '"protected-paths.1" in .github/clambake.yml must not be empty',
    ]);
  });

  test('an unknown key is an error that suggests the key that was meant', () => {
    expect(problems({ ci: 'ci.yml', agent: 3 })).toEqual(['"agent" is not a key of .github/clambake.yml: did you mean "agents"?']);
    expect(problems({ ci: 'ci.yml', attempt_usd: 3 })).toEqual([
      '"attempt_usd" is not a key of .github/clambake.yml: did you mean "attempt-usd"?',
    ]);
    expect(problems({ ci: 'ci.yml', zebra: 3 })[0]).toMatch(
      /^"zebra" is not a key of \.github\/clambake\.yml: remove it; the keys are ci, agents, base,/,
    );
    expect(nearestKey('')).toBeUndefined();
  });

  test('a missing ci says what to write, also in an empty file or one that holds no keys', () => {
    const missing =
      '"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"';
    expect(problems(null)).toEqual([missing]);
    expect(problems({})).toEqual([missing]);
    expect(problems({ agents: 4000, wat: true })).toHaveLength(3);
    expect(problems(['ci'])).toEqual(['.github/clambake.yml must hold keys and values such as "ci: ci.yml", not ["ci"]']);
    expect(problems('ci.yml')).toHaveLength(1);
  });

  test('the base is the configured branch, else the default branch, whatever its name', () => {
    expect(baseOf({ base: 'develop' }, 'trunk')).toBe('develop');
    expect(baseOf({}, 'trunk')).toBe('trunk');
  });
});
