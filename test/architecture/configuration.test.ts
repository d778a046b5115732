// The reference of the configuration and the schema for editors, against the function that the actions use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { configGuide } from '../../scripts/config-guide.ts';
import { parseConfig } from '../../packages/core/src/config-text.ts';
import { configSchema } from '../../packages/core/src/config.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/clambake.schema.json'), 'utf8')) as object;
const isAccepted = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
/** Some values need another key beside them. */
const beside: Record<string, object> = { 'allowed-hosts': { network: 'allow-list' } };
const keys = Object.entries(configGuide);

test('the guide explains every key, and each example is another value than the default', () => {
  expect(keys.map(([key]) => key).toSorted()).toEqual(Object.keys(configSchema.shape).toSorted());
  const defaults: Record<string, unknown> = configSchema.parse({ ci: 'other.yml' });
  for (const [key, { example }] of keys) if (key !== 'base') expect(example, key).not.toEqual(defaults[key]);
});

test.each(keys)('the example of %s is a valid configuration, for the actions and for an editor', (key, { example }) => {
  const document = { ci: 'ci.yml', ...beside[key], [key]: example };
  expect(parseConfig(document)).toMatchObject({ ok: true });
  expect(isAccepted(document), JSON.stringify(isAccepted.errors)).toBe(true);
});

test.each([
  {},
  { ci: 'ci.yml', agent: 3 },
  { ci: 'workflows/ci.yml' },
  { ci: 'ci.yml', agents: 0 },
  { ci: 'ci.yml', agents: '3' },
  { ci: 'ci.yml', agents: 2.5 },
  { ci: 'ci.yml', base: '-x' },
  { ci: 'ci.yml', effort: 'maximum' },
  { ci: 'ci.yml', labels: { docs: { modell: 'haiku' } } },
  { ci: 'ci.yml', prices: { m: { input: 0, output: 1 } } },
  { ci: 'ci.yml', verify: [''] },
  { ci: 'ci.yml', 'allowed-bots': ['renovate'] },
  { ci: 'ci.yml', 'protected-paths': { 'a/**': 'forbid' } },
  { ci: 'ci.yml', 'after-merge': 'deploy.yml' },
  { ci: 'ci.yml', 'mcp-servers': { docs: { command: 'npx', url: 'x' } } },
])('an editor refuses %j, as the actions do', (document) => {
  expect(parseConfig(document)).toMatchObject({ ok: false });
  expect(isAccepted(document)).toBe(false);
});

test.each([{ verify: 'npm test' }, { 'allowed-bots': ['Renovate[bot]'] }, { 'protected-paths': ['a/**'] }, { 'day-usd': 5 }])(
  'an editor accepts %j, as the actions do',
  (keysGiven) => {
    const document = { ci: 'ci.yml', ...keysGiven };
    expect(parseConfig(document)).toMatchObject({ ok: true });
    expect(isAccepted(document), JSON.stringify(isAccepted.errors)).toBe(true);
  },
);
