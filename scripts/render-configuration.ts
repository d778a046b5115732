// The reference of the configuration, and its JSON schema for editors, from the schema that the actions use and the guide to its keys.
import { stringify } from 'yaml';
import { configGuide, type KeyGuide } from './config-guide.ts';
import { configSchema } from '../packages/core/src/config.ts';
import { renderTable } from './render-readme.ts';

type Json = Record<string, unknown>;

const guides: readonly (readonly [string, KeyGuide])[] = Object.entries(configGuide);
const defaults: Json = configSchema.parse({ ci: 'ci.yml' });
const isRequired = (key: string): boolean => key === 'ci';

/** Published with each release; `$schema` lines of users name it. */
export const schemaPath = 'docs/clambake.schema.json';

export const renderSchema = (): string => {
  const schema = configSchema.toJSONSchema({ io: 'input' }) as Json & { properties: Record<string, Json> };
  const properties = Object.fromEntries(
    Object.entries({ ...schema.properties, ...adjusted(schema.properties) }).map(([key, value]) => [
      key,
      { description: plain(describe(key)), ...value, examples: [configGuide[key as keyof typeof configGuide].example] },
    ]),
  );
  const text = { title: '.github/clambake.yml', description: 'Configuration of clambake, read from the default branch.' };
  return `${JSON.stringify({ ...schema, ...text, properties }, null, 2)}\n`;
};

/** Says what zod's schema cannot: a string stands for a list of one, and logins have capital letters as well. */
const adjusted = ({ verify = {}, 'allowed-bots': bots = {} }: Record<string, Json>): Record<string, Json> => ({
  verify: { anyOf: [verify['items'], verify] },
  'allowed-bots': { ...bots, items: { type: 'string', pattern: String.raw`^[a-zA-Z\d][a-zA-Z\d-]{0,98}\[bot\]$` } },
});

const describe = (key: string): string => {
  const { text, unit }: KeyGuide = configGuide[key as keyof typeof configGuide];
  return `${text}${unit === undefined ? '' : ` In ${unit}.`}`;
};

const plain = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

const code = (text: string): string => `\`${text}\``;

const defaultOf = (key: string, { otherwise }: KeyGuide): string => {
  if (isRequired(key)) return 'required';
  return otherwise ?? code(JSON.stringify(defaults[key]));
};

const asYaml = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();

const rowsOf = (group: string): string[][] =>
  guides
    .filter(([, guide]) => guide.group === group)
    .map(([key, guide]) => [code(key), guide.text, defaultOf(key, guide), guide.unit ?? '', code(`${key}: ${asYaml(guide.example)}`)]);

/** `schemaUrl` is where editors find the schema of the release that users pin. */
export const renderConfiguration = (schemaUrl: string): string => {
  const groups = [...new Set(guides.map(([, { group }]) => group))];
  return `${[
    '<!-- Generated from the schema of the configuration and the guide to its keys by `npm run readme`. -->',
    '# Configuration',
    'One file, `.github/clambake.yml`, read from the default branch, whatever a pull request or an agent changes. Only `ci` is required. An\nunknown key is an error, because nothing would obey it; errors name file, line and key, on the issues that wait and on the job.',
    'With this first line, editors complete and check the file:',
    ['```yaml', `# yaml-language-server: $schema=${schemaUrl}`, 'ci: ci.yml', '```'].join('\n'),
    ...groups.flatMap((group) => [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      renderTable(['key', 'meaning', 'default', 'unit', 'example'], rowsOf(group)),
    ]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')}`;
};
