// Cuts GitHub's official OpenAPI description (13 MB) down to the operations that the local GitHub serves and the
// schemas they reach, without prose and examples. The slice is committed, so tests need no download. Only text for
// people is cut away, never a constraint. Not part of `npm test`.
//
//   npm pack @octokit/openapi@23.0.2   (in a directory outside the repository, then unpack it)
//   node --conditions=source scripts/slice-openapi.ts <directory>/package/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';
import { restRoutes } from '../packages/local/src/rest/rest-routes.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const target = new URL('../packages/local/contract/openapi.json', import.meta.url);
const prose = new Set([
  'description',
  'summary',
  'tags',
  'externalDocs',
  'example',
  'examples',
  'title',
  'deprecated',
  'headers',
  'servers',
]);

/** Drops prose and `x-` extensions; the keys of `properties` are names of fields and stay, whatever they are called. */
const withoutProse = (value: Json, isNames = false): Json => {
  if (Array.isArray(value)) return value.map((entry) => withoutProse(entry));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !(prose.has(key) || key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutProse(entry, !isNames && key === 'properties')]));
};

const resolve = (document: JsonObject, value: Json): JsonObject => {
  const reference = (value as JsonObject).$ref;
  if (typeof reference !== 'string') return value as JsonObject;
  const path = reference.replace('#/', '').split('/');
  return path.reduce<Json>((at, key) => (at as JsonObject)[key] as Json, document) as JsonObject;
};

/** Schema of a JSON body, or null when the body is none or not JSON. */
const jsonSchema = (body: JsonObject): Json => {
  const content = (body.content ?? {}) as JsonObject;
  return ((content['application/json'] ?? {}) as JsonObject).schema ?? null;
};

const sliceOperation = (document: JsonObject, path: string, method: string): JsonObject => {
  const item = (document.paths as JsonObject)[path] as JsonObject | undefined;
  const operation = item?.[method] as JsonObject | undefined;
  if (operation === undefined) throw new Error(`the description has no ${method.toUpperCase()} ${path}`);
  const parameters = [...((item?.parameters ?? []) as Json[]), ...((operation.parameters ?? []) as Json[])].map((parameter) => {
    const { name, in: place, required, schema } = resolve(document, parameter);
    return { name, in: place, required: required ?? false, schema } as JsonObject;
  });
  const body = operation.requestBody === undefined ? undefined : resolve(document, operation.requestBody);
  const responses = Object.entries(operation.responses as JsonObject).map(([status, response]) => [
    status,
    jsonSchema(resolve(document, response)),
  ]);
  return withoutProse({
    operationId: operation.operationId as Json,
    parameters,
    ...(body === undefined ? {} : { body: { required: body.required ?? false, schema: jsonSchema(body) } }),
    responses: Object.fromEntries(responses) as JsonObject,
  }) as JsonObject;
};

const referencedSchemas = (document: JsonObject, operations: JsonObject): JsonObject => {
  const all = (document.components as JsonObject).schemas as JsonObject;
  const found = new Map<string, Json>();
  const visit = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry);
      return;
    }
    const name = typeof value.$ref === 'string' ? value.$ref.replace('#/components/schemas/', '') : undefined;
    if (name !== undefined && !found.has(name)) {
      const schema = withoutProse(all[name] as Json);
      found.set(name, schema);
      visit(schema);
    }
    for (const entry of Object.values(value)) visit(entry);
  };
  visit(operations);
  visit({ $ref: '#/components/schemas/basic-error' });
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** One line for each operation and schema: diffs of a new version stay readable. */
const printByLine = (section: JsonObject): string =>
  Object.entries(section)
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');

const source = process.argv[2];
if (source === undefined) throw new Error('usage: slice-openapi.ts <path of api.github.com.json>');
const document = JSON.parse(readFileSync(source, 'utf8')) as JsonObject;
const routes = restRoutes.map((route) => route.template).sort();
const operations: JsonObject = {};
for (const template of routes) {
  const [method = '', path = ''] = template.split(' ');
  operations[template] = sliceOperation(document, path, method.toLowerCase());
}
const schemas = referencedSchemas(document, operations);
const { version } = document.info as JsonObject;
const lines = [
  '{',
  '  "source": "@octokit/openapi api.github.com",',
  `  "version": ${JSON.stringify(version)},`,
  `  "operations": {\n${printByLine(operations)}\n  },`,
  `  "components": { "schemas": {\n${printByLine(schemas)}\n  } }`,
  '}',
];
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${routes.length} operations, ${Object.keys(schemas).length} schemas of version ${String(version)}`);
