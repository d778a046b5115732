import { expect, test } from 'vitest';
import { obstacleOfSecrets, obstacleOfSigning, type SecretFacts } from './missing-secret.ts';
import type { CiFile } from './workflow-file.ts';

const facts = (change: Partial<SecretFacts> = {}): SecretFacts => ({
  modelKey: true,
  appClientId: false,
  appKey: false,
  signingKey: undefined,
  isWithheld: false,
  ...change,
});
const path = '.github/workflows/clambake.yml';
const caller = (fields: object): CiFile => ({
  path,
  kind: 'parsed',
  document: { jobs: { fleet: { uses: `somebody/fleet/${path}@v1`, ...fields } } },
  lines: new Map([
    ['jobs/fleet', 9],
    ['jobs/fleet/secrets', 12],
    ['jobs/fleet/secrets/anthropic-api-key', 13],
  ]),
});
const text = (fields: object | undefined, change: Partial<SecretFacts> = { modelKey: false }): string | undefined =>
  obstacleOfSecrets(facts(change), fields === undefined ? undefined : caller(fields))?.text;

test('nothing is missing: with a key, with a whole App, and where the workflow does not say', () => {
  expect(text({})).toBeDefined();
  for (const change of [{}, { appClientId: true, appKey: true }, { modelKey: undefined, appClientId: undefined, appKey: undefined }])
    expect(text({}, change), JSON.stringify(change)).toBeUndefined();
});

test('an identity that is empty is named where it is passed', () => {
  expect(text({ uses: 'somebody/fleet/.github/workflows/clambake-oidc.yml@v1', with: { identity: '' } })).toMatch(
    /^no agent can work without a model key: .*job "fleet" passes an identity that is empty: write its lines there/,
  );
});

test.each([
  [
    'a secret that is not set',
    { secrets: { 'anthropic-api-key': '${{ secrets.MODEL_KEY }}' } },
    `${path}, line 13, job "fleet" passes the secret MODEL_KEY, and it is not set, or has only blanks: set it under Settings → Secrets and variables → Actions, as a secret of this repository`,
  ],
  [
    'the other spelling of a secret',
    { secrets: { 'anthropic-api-key': "${{ secrets['MODEL_KEY'] }}" } },
    'passes the secret MODEL_KEY, and it is not set',
  ],
  [
    'a variable',
    { secrets: { 'anthropic-api-key': '${{ vars.KEY }}' } },
    'passes "${{ vars.KEY }}" as anthropic-api-key, which is empty: pass a secret',
  ],
  ['an empty text', { secrets: { 'anthropic-api-key': '' } }, 'passes "" as anthropic-api-key'],
  [
    'nothing',
    { secrets: { other: 'x' } },
    `${path}, line 12, job "fleet" does not pass anthropic-api-key: add "anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}" below "secrets:"`,
  ],
  ['no secrets at all', {}, 'does not pass anthropic-api-key: add '],
  [
    'inherit',
    { secrets: 'inherit' },
    'says "secrets: inherit", and no secret of a repository can be called anthropic-api-key: pass it by name',
  ],
  ['blanks', { secrets: { 'anthropic-api-key': '   ' } }, 'passes "   " as anthropic-api-key, which is empty: pass a secret'],
  [
    'two secrets, of which neither is set',
    { secrets: { 'anthropic-api-key': '${{ secrets.A || secrets.B }}' } },
    'passes "${{ secrets.A || secrets.B }}" as anthropic-api-key, which is empty: pass a secret',
  ],
  ['a secret of another case', { secrets: { 'Anthropic-API-Key': '${{ secrets.KEY }}' } }, 'passes the secret KEY, and it is not set'],
  ['null', { secrets: { 'anthropic-api-key': null } }, 'passes "" as anthropic-api-key'],
  ['a list', { secrets: ['anthropic-api-key'] }, 'does not pass anthropic-api-key'],
  ['an output of another job', { secrets: { 'anthropic-api-key': '${{ needs.a.outputs.key }}' } }, 'which is empty: pass a secret'],
  ['a secret in capitals', { secrets: { 'anthropic-api-key': '${{ SECRETS.KEY }}' } }, 'passes the secret KEY, and it is not set'],
  ['a secret without blanks', { secrets: { 'anthropic-api-key': '${{secrets.KEY}}' } }, 'passes the secret KEY, and it is not set'],
  ['a secret in double quotes', { secrets: { 'anthropic-api-key': '${{ secrets["KEY"] }}' } }, 'which is empty: pass a secret'],
  ['another workflow', { uses: './.github/workflows/fleet.yml' }, 'what this workflow passes as anthropic-api-key is empty'],
  ['a file that cannot be read', undefined, 'what this workflow passes as anthropic-api-key is empty: set it under Settings'],
])('the caller passes %s', (_, fields, sentence) => {
  expect(text(fields)).toContain('no agent can work without a model key: ');
  expect(text(fields)).toContain(sentence);
});

test('half an App is told from both sides', () => {
  const key = { secrets: { 'app-private-key': '${{ secrets.APP_KEY }}' } };
  expect(text(key, { appClientId: true, appKey: false })).toContain('passes the secret APP_KEY, and it is not set');
  expect(text({}, { appClientId: true, appKey: false })).toContain('does not pass app-private-key');
  expect(text(key, { appClientId: false, appKey: true })).toContain('passes app-private-key and not app-client-id');
  expect(text({ with: { 'app-client-id': '${{ vars.ID }}' } }, { appClientId: false, appKey: true })).toContain(
    'an app-client-id that is empty',
  );
});

test('a run from which GitHub withholds secrets has nothing to mend', () => {
  expect(obstacleOfSecrets(facts({ modelKey: false, isWithheld: true }), undefined)).toEqual({
    level: 'notice',
    text: "Dependabot caused this run, and GitHub passes it none of the repository's secrets, anthropic-api-key among them: the next event or cron goes on with the work",
  });
  expect(obstacleOfSecrets(facts({ isWithheld: true }), undefined)).toBeUndefined();
});

test.each<[string, boolean | undefined, string | undefined, boolean, RegExp | undefined]>([
  ['neither key nor owner', false, undefined, false, undefined],
  ['both', true, 'Ann <a@b>', false, undefined],
  ['an owner, and a workflow that does not say whether there is a key', undefined, 'Ann <a@b>', false, undefined],
  [
    'an owner without a key',
    false,
    'Ann <a@b>',
    false,
    /^error: no commit could be signed: "signing" in .* names the owner of a key, and the secret "signing-key" is empty: pass it/,
  ],
  ['a key without an owner', true, undefined, false, /^error: no commit could be signed: .* does not say whose key it is: add /],
  ['an owner, in a run of Dependabot', false, 'Ann <a@b>', true, /^notice: Dependabot caused this run, .* signing-key among them/],
])('signing with %s', (_, signingKey, owner, isWithheld, words) => {
  const found = obstacleOfSigning(facts({ signingKey, isWithheld }), owner);
  if (words === undefined) expect(found).toBeUndefined();
  else expect(`${found?.level}: ${found?.text}`).toMatch(words);
});
