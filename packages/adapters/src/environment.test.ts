import { describe, expect, test } from 'vitest';
import { createRunContext, readEnvironment } from './environment.ts';
import { UserError } from './errors.ts';

const given = {
  GITHUB_REPOSITORY: 'octo-org/hello.world',
  GITHUB_RUN_ID: '12345678901',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW_REF: 'octo-org/hello.world/.github/workflows/clambake.yml@refs/heads/main',
  RUNNER_TEMP: '/runner/temp',
};

describe('the runner’s environment', () => {
  test('addresses default to github.com, and links are made from them', () => {
    expect(readEnvironment(given)).toMatchObject({
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      repositoryUrl: 'https://github.com/octo-org/hello.world',
      runUrl: 'https://github.com/octo-org/hello.world/actions/runs/12345678901',
      runAttempt: 2,
      workflowFile: 'clambake.yml',
      hasSummary: false,
    });
  });

  test('addresses are taken from the variables, without a slash at the end', () => {
    const read = readEnvironment({ ...given, GITHUB_API_URL: 'https://ghe.example/api/v3/', GITHUB_SERVER_URL: 'https://ghe.example' });
    expect([read.apiUrl, read.repositoryUrl]).toEqual(['https://ghe.example/api/v3', 'https://ghe.example/octo-org/hello.world']);
  });

  test.each([
    ['GITHUB_REPOSITORY', undefined, 'GITHUB_REPOSITORY is not set'],
    ['GITHUB_REPOSITORY', 'a/b/c', 'GITHUB_REPOSITORY is not what GitHub documents (not owner/name)'],
    ['GITHUB_RUN_ID', '12; rm -rf', 'GITHUB_RUN_ID is not what GitHub documents (not a positive integer)'],
    ['RUNNER_TEMP', '', 'RUNNER_TEMP is not set'],
    ['GITHUB_API_URL', 'file:///etc', 'GITHUB_API_URL is not what GitHub documents'],
  ])('%s = %o is refused by name', (name, value, message) => {
    expect(() => readEnvironment({ ...given, [name]: value })).toThrow(UserError);
    expect(() => readEnvironment({ ...given, [name]: value })).toThrow(message);
  });

  test.each(['Clambake fleet.yml', 'clambake (prod).yaml', 'fleet@home.yml', 'flotte-été.yml'])('the workflow may be called %s', (name) => {
    const ref = `octo-org/hello.world/.github/workflows/${name}@refs/heads/feature/a.yml@b`;
    expect(readEnvironment({ ...given, GITHUB_WORKFLOW_REF: ref }).workflowFile).toBe(name);
  });

  test('a workflow reference that names no workflow file is undefined', () => {
    expect(
      readEnvironment({ ...given, GITHUB_WORKFLOW_REF: 'octo-org/hello.world/dynamic/pages@refs/heads/main' }).workflowFile,
    ).toBeUndefined();
  });

  test('attack-5 who a run is for and who asked for it again are both told, each once', () => {
    const actors = (change: object): readonly string[] => readEnvironment({ ...given, ...change }).actors;
    expect(actors({ GITHUB_ACTOR: 'ann', GITHUB_TRIGGERING_ACTOR: 'ben' })).toEqual(['ann', 'ben']);
    expect(actors({ GITHUB_ACTOR: 'ann', GITHUB_TRIGGERING_ACTOR: 'ann' })).toEqual(['ann']);
    expect(actors({ GITHUB_ACTOR: '', GITHUB_TRIGGERING_ACTOR: 'ben' })).toEqual(['ben']);
  });

  test('every snapshot of one run has a nonce of its own', () => {
    const environment = readEnvironment(given);
    const nonces = new Set(Array.from({ length: 50 }, () => createRunContext(environment).nonce));
    expect(nonces.size).toBe(50);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{8}$/);
  });
});
