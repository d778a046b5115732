// Checks every request and every answer against GitHub's official OpenAPI description, a slice of which is committed. A
// mismatch is a defect of the client or of the local GitHub, and is recorded.
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';

type Schema = { [key: string]: unknown };

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

interface Operation {
  parameters: Parameter[];
  body?: { required: boolean; schema: Schema | null };
  /** Schema of the JSON body for each status; null when there is no JSON body. */
  responses: Record<string, Schema | null>;
}

export interface OpenApiSlice {
  version: string;
  operations: Record<string, Operation>;
  components: { schemas: Record<string, Schema> };
}

export interface Contract {
  version: string;
  has(template: string): boolean;
  /** Returns the problems of a request, one sentence each. Parameters are the strings of the URL. */
  checkRequest(
    template: string,
    request: { params: Readonly<Record<string, string>>; query: Readonly<Record<string, string>>; body: unknown },
  ): string[];
  /** Returns the problems of an answer. `undocumented` lists statuses that GitHub sends and the description lacks. */
  checkResponse(template: string, response: { status: number; body: unknown; undocumented?: readonly number[] }): string[];
}

/** Rewrites `nullable: true` (OpenAPI 3.0) as JSON Schema, also beside `$ref`, where JSON Schema would ignore it. */
const withoutNullable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = value as Schema;
  const rewritten = Object.fromEntries(Object.entries(rest).map(([key, entry]) => [key, withoutNullable(entry)]));
  return nullable === true ? { anyOf: [rewritten, { type: 'null' }] } : rewritten;
};

const pointer = (...keys: string[]): string =>
  keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

const explain = (where: string, errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map((error) => {
    const detail = error.params.allowedValues ?? error.params.missingProperty ?? error.params.additionalProperty;
    return `${where}${error.instancePath} ${error.message ?? error.keyword}${detail === undefined ? '' : ` (${String(detail)})`}`;
  });

/** Error statuses that any operation may answer, even if its own list does not name them. */
const generalErrors: readonly number[] = [401, 403, 404];

const createContract = (slice: OpenApiSlice): Contract => {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  // URL parameters are strings; the description says which of them are numbers and booleans.
  const coercing = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: 'array' });
  for (const instance of [ajv, coercing]) {
    formatsPlugin.default(instance);
    // GitHub's own bots commit as `41898282+github-actions[bot]@users.noreply.github.com`; the strict format rejects brackets.
    instance.addFormat('email', /^[^\s@]+@[^\s@]+$/);
    instance.addSchema(withoutNullable({ $id: 'github', ...slice }) as Schema);
  }
  const validator = (instance: Ajv, path: string): ValidateFunction => {
    const found = instance.getSchema(`github#${path}`);
    if (found === undefined) throw new Error(`the slice has no schema at ${path}`);
    return found as ValidateFunction;
  };
  const operationOf = (template: string): Operation => {
    const operation = slice.operations[template];
    if (operation === undefined) throw new Error(`the slice has no operation ${template}; run scripts/slice-openapi.ts`);
    return operation;
  };

  const checkParameters = (template: string, place: 'path' | 'query', given: Readonly<Record<string, string>>): string[] => {
    const { parameters } = operationOf(template);
    const known = parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);
    const unknown = Object.keys(given).filter((name) => !known.includes(name));
    const problems = unknown.map((name) => `${place} has an unknown parameter ${name}`);
    parameters.forEach((parameter, index) => {
      if (parameter.in !== place) return;
      const value = given[parameter.name];
      if (value === undefined) {
        if (parameter.required) problems.push(`${place} lacks ${parameter.name}`);
        return;
      }
      const validate = validator(coercing, pointer('operations', template, 'parameters', String(index), 'schema'));
      // Coercion needs a parent object to write to.
      const holder = { value };
      if (!validate(value, { parentData: holder, parentDataProperty: 'value', instancePath: '', rootData: holder, dynamicAnchors: {} })) {
        problems.push(...explain(`${place} ${parameter.name}`, validate.errors));
      }
    });
    return problems;
  };

  const checkBody = (template: string, body: unknown): string[] => {
    const { body: described } = operationOf(template);
    if (described === undefined || described.schema === null) return body === undefined ? [] : ['body is not expected'];
    if (body === undefined) return described.required ? ['body is required'] : [];
    const validate = validator(ajv, pointer('operations', template, 'body', 'schema'));
    const problems = validate(body) ? [] : explain('body', validate.errors);
    return [...problems, ...unknownKeys(described.schema, body)];
  };

  return {
    version: slice.version,
    has: (template) => template in slice.operations,
    checkRequest: (template, { params, query, body }) => [
      ...checkParameters(template, 'path', params),
      ...checkParameters(template, 'query', query),
      ...checkBody(template, body),
    ],
    checkResponse: (template, { status, body, undocumented = [] }) => {
      const { responses } = operationOf(template);
      const schema = responses[String(status)];
      if (schema === undefined) {
        const isError = generalErrors.includes(status) || undocumented.includes(status);
        if (!isError) return [`status ${status} is not documented`];
        const validate = validator(ajv, pointer('components', 'schemas', 'basic-error'));
        return validate(body) ? [] : explain(`response ${status}`, validate.errors);
      }
      if (schema === null) return body === undefined || status >= 400 ? [] : [`response ${status} has no documented body`];
      const validate = validator(ajv, pointer('operations', template, 'responses', String(status)));
      return validate(body) ? [] : explain(`response ${status}`, validate.errors);
    },
  };
};

/** Returns a problem for each key that the schema does not have. GitHub ignores such a key; here a misspelt key is an error. */
const unknownKeys = (schema: Schema, body: unknown): string[] => {
  const { properties } = schema;
  if (properties === undefined || body === null || typeof body !== 'object' || Array.isArray(body)) return [];
  return Object.keys(body)
    .filter((key) => !(key in (properties as Schema)))
    .map((key) => `body has an unknown key ${key}`);
};

let loaded: Contract | undefined;

/** The committed slice, read once per process. Each schema is compiled when it is first needed. */
export const loadContract = (): Contract => {
  loaded ??= createContract(JSON.parse(readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8')) as OpenApiSlice);
  return loaded;
};
