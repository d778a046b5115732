import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitVariables } from './admit-variables.ts';

const secrets = ['sk-made-up-key-of-the-job', 'abc'];
const findSecret = (text: string): string | undefined => (text.startsWith('ghp_') ? 'a GitHub token' : undefined);
const agent = { name: 'Robin', steeringVariables: /^ROBIN_/i };
const admit = (exported: Record<string, string>) => admitVariables(exported, { secrets, findSecret, agent });
const whyOf = (name: string, value = 'x'): string | undefined => admit({ [name]: value }).refused[0]?.why;

test('what a setup exports for builds is admitted as it is', () => {
  const exported = {
    JAVA_HOME: '/opt/hostedtoolcache/jdk',
    VIRTUAL_ENV: '/tree/.venv',
    GOROOT: '/opt/go',
    pythonLocation: '/opt/python',
    KEYBOARD: 'de',
    AUTHOR: 'ann',
    DATABASE_URL: 'postgres://localhost/test',
    COMPASS: 'n',
    EMPTY: '',
  };
  expect(admit(exported)).toEqual({ admitted: exported, refused: [] });
});

test.each([
  ['GITHUB_TOKEN', 'it is the runner’s'],
  ['github_workspace', 'it is the runner’s'],
  ['ACTIONS_RUNTIME_TOKEN', 'it is the runner’s'],
  ['RUNNER_TEMP', 'it is the runner’s'],
  ['INPUT_KEY', 'it is the runner’s'],
  ['ROBIN_SETTINGS', 'it steers Robin'],
  ['CLAMBAKE_ATTEMPT', 'it steers Robin'],
  ['LD_PRELOAD', 'it loads code into every process'],
  ['DYLD_INSERT_LIBRARIES', 'it loads code into every process'],
  ['NODE_OPTIONS', 'it loads code into every process'],
  ['PERL5OPT', 'it loads code into every process'],
  ['BASH_ENV', 'it changes every shell'],
  ['ENV', 'it changes every shell'],
  ['GIT_CONFIG_COUNT', 'it changes git or names the job’s own configuration'],
  ['GIT_SSH_COMMAND', 'it changes git or names the job’s own configuration'],
  ['SSH_AUTH_SOCK', 'it changes git or names the job’s own configuration'],
  ['NPM_CONFIG_USERCONFIG', 'it changes npm and may name a file with a token'],
  ['npm_config_registry', 'it changes npm and may name a file with a token'],
  ['HTTPS_PROXY', 'it would come between the agent and the key proxy'],
  ['NODE_AUTH_TOKEN', 'its name is that of a secret'],
  ['AWS_SECRET_ACCESS_KEY', 'its name is that of a secret'],
  ['DB_PASSWORD', 'its name is that of a secret'],
  ['DB_PASS', 'its name is that of a secret'],
  ['STRIPE_KEY', 'its name is that of a secret'],
  ['GH_PAT', 'its name is that of a secret'],
  ['PATH', 'clambake sets it'],
  ['HOME', 'clambake sets it'],
  ['A-B', 'its name is no name of a variable'],
])('attack-45: %s stays behind: %s', (name, why) => {
  expect(whyOf(name)).toBe(why);
});

test.each([
  ['sk-made-up-key-of-the-job', 'its value holds a secret of this job'],
  ['--key=sk-made-up-key-of-the-job', 'its value holds a secret of this job'],
  ['abc', 'its value holds a secret of this job'],
  ['ghp_something', 'its value looks like a GitHub token'],
  ['https://ann:hunter2@example.com/simple', 'its value looks like an address with a password'],
  ['x'.repeat(16_001), 'its value is longer than 16000 characters'],
])('a harmless name with the value %s stays behind', (value, why) => {
  expect(whyOf('HARMLESS', value)).toBe(why);
});

test('a short secret inside a longer word is no reason', () => {
  expect(whyOf('HARMLESS', 'abcdef')).toBeUndefined();
});

test('property: nothing is lost or made up, and no admitted value holds a long secret', () => {
  const name = fc.oneof(fc.constantFrom('PATH', 'GITHUB_ENV', 'JAVA_HOME', 'LD_PRELOAD'), fc.string());
  const value = fc.oneof(fc.constantFrom(...secrets, `a${secrets[0]}b`), fc.string());
  fc.assert(
    fc.property(fc.dictionary(name, value), (exported) => {
      const { admitted, refused } = admit(exported);
      expect([...Object.keys(admitted), ...refused.map((one) => one.name)].sort()).toEqual(Object.keys(exported).sort());
      for (const [one, kept] of Object.entries(admitted)) {
        expect(kept).toBe(exported[one]);
        expect(kept).not.toContain(secrets[0]);
      }
    }),
  );
});
