// The GraphQL endpoint as an msw handler. Documents are validated against GitHub's schema, executed over the store and
// answered in GitHub's format (status 200 with errors by path). A schema field without an implementation is an error
// that names it.
import {
  defaultFieldResolver,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { answerRequest } from '../api/answer-request.ts';
import { http, type RequestHandler } from 'msw';
import { type Answer, type Call, errorAnswer } from '../api/answer.ts';
import { ApiError } from '../api/error.ts';
import type { Backend } from '../backend.ts';
import type { Source } from './sources.ts';
import { checkResolvers } from './checks.ts';
import { FieldError, type GraphqlContext, type ResolverTable } from './context.ts';
import { costOf } from './cost.ts';
import { gitResolvers } from './git.ts';
import { issueResolvers } from './issues.ts';
import { contentMutations, mutationResolvers } from './mutations.ts';
import { applyResourceLimits } from './resource-limits.ts';
import { repositoryResolvers } from './repository.ts';
import { loadGraphqlSchema } from './schema.ts';
import { rateLimitHeaders } from '../api/rate-limits.ts';
import { actorOfToken } from '../rest/route.ts';

const resolvers: ResolverTable = { ...repositoryResolvers, ...issueResolvers, ...checkResolvers, ...gitResolvers, ...mutationResolvers };

/** Resolves a field from the table, then from the parent's source. A field in neither is an error, never a silent null. */
const resolveField: GraphQLFieldResolver<Source, GraphqlContext> = async (source, args, context, info) => {
  const name = `${info.parentType.name}.${info.fieldName}`;
  if (context.beyondLimits.size > 0 && context.beyondLimits.has(pathOf(info.path)))
    throw new FieldError('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
  const resolver = resolvers[info.parentType.name]?.[info.fieldName];
  const value = resolver === undefined ? await defaultFieldResolver(source, args, context, info) : await resolver(source, args, context);
  if (value !== undefined) return value;
  context.backend.unknownRoutes.push(`GraphQL ${name}`);
  throw new FieldError('NOT_IMPLEMENTED', `LocalGitHub does not implement ${name}`);
};

/** Returns the response keys of a field, without the positions in lists. */
const pathOf = ({ prev, key }: GraphQLResolveInfo['path']): string => {
  const before = prev === undefined ? '' : pathOf(prev);
  return typeof key === 'number' ? before : `${before}${before === '' ? '' : '.'}${key}`;
};

interface Document {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

export const createGraphqlHandler = (backend: Backend): RequestHandler =>
  http.post(/^https?:\/\/[^/]+\/graphql$/, ({ request }) =>
    answerRequest(backend, request, { route: 'POST /graphql', serve: (call) => serveGraphql(backend, call) }),
  );

const serveGraphql = async (backend: Backend, call: Call): Promise<Answer> => {
  if (call.token === undefined) throw new ApiError(401, { message: 'This endpoint requires you to be authenticated.' });
  const parsed = parseDocument(backend, call.text);
  if ('errors' in parsed) return plain(200, { errors: parsed.errors });
  const { document, operation, variables } = parsed;
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const cost = costOf(operation, fragments, variables);
  const before = backend.rateLimits.read(call.token, 'graphql');
  if (before.remaining < cost) {
    const answer = plain(200, {
      errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded for installation.' }],
    });
    return { ...answer, headers: rateLimitHeaders({ ...before, used: before.limit, remaining: 0 }, 'graphql') };
  }
  const budget = backend.rateLimits.use(call.token, 'graphql', cost);
  const headers = rateLimitHeaders(budget, 'graphql');
  const isWrite = operation.operation === 'mutation';
  try {
    backend.rateLimits.countPoints(call.token, 'graphql', isWrite);
    if (isWrite && createsContent(operation)) backend.rateLimits.requireCreations(call.token);
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error, headers);
    throw error;
  }
  const limited = applyResourceLimits({ operation, fragments, variables }, backend.limits.graphqlResources);
  if ('answer' in limited) return { ...limited.answer, headers, points: cost };
  const actor = actorOfToken(call.token);
  const context: GraphqlContext = { backend, token: call.token, actor, cost, creations: 0, beyondLimits: limited.beyond };
  const result = await execute({
    schema: loadGraphqlSchema(),
    document,
    rootValue: {},
    contextValue: context,
    variableValues: variables,
    operationName: operation.name?.value,
    fieldResolver: resolveField as GraphQLFieldResolver<unknown, unknown>,
    typeResolver: (source) => (source as Source).__typename,
  });
  backend.rateLimits.countCreations(call.token, context.creations);
  recordErrors(backend, result);
  const body = {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors === undefined ? {} : { errors: result.errors.map(presentError) }),
  };
  return { status: 200, body, headers, points: cost, creations: context.creations };
};

const plain = (status: number, body: unknown): Answer => ({ status, body, headers: {}, points: 1, creations: 0 });

const isFragment = (definition: DocumentNode['definitions'][number]): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

const createsContent = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.some((field) => field.kind === Kind.FIELD && contentMutations.includes(field.name.value));

/** Returns the operation to run, or the errors that GitHub would list. Records an invalid document as a defect of the client. */
const parseDocument = (backend: Backend, text: string): Document | { errors: readonly unknown[] } => {
  let query = '';
  let body: { query?: unknown; variables?: Record<string, unknown> | null; operationName?: string | null };
  let document: DocumentNode;
  try {
    body = JSON.parse(text);
    query = String(body.query ?? '');
    document = parse(query);
  } catch (error) {
    const { message } = error as Error;
    recordInvalid(backend, [message]);
    return { errors: [{ message }] };
  }
  const errors = validate(loadGraphqlSchema(), document);
  if (errors.length > 0) {
    recordInvalid(
      backend,
      errors.map((error) => error.message),
    );
    return { errors: errors.map(({ message, locations }) => ({ message, locations })) };
  }
  const operations = document.definitions.filter(isOperation);
  const operation = operations.find((entry) => (body.operationName ?? entry.name?.value) === entry.name?.value);
  if (operation === undefined) return { errors: [{ message: 'An operation name is required' }] };
  return { document, operation, variables: body.variables ?? {} };
};

/** Records a result without data as a violation by the client, whose variables did not fit, and an unexpected error as a defect. */
const recordErrors = (backend: Backend, { data, errors = [] }: ExecutionResult): void => {
  if (data === undefined) {
    recordInvalid(
      backend,
      errors.map((error) => error.message),
    );
    return;
  }
  for (const { originalError, path } of errors) {
    if (originalError instanceof FieldError) continue;
    backend.defects.push(`GraphQL ${path?.join('.') ?? ''}: ${originalError?.stack ?? 'null in a field that must have a value'}`);
  }
};

const recordInvalid = (backend: Backend, problems: string[]): void => {
  backend.contractViolations.push({ kind: 'graphql', operation: 'POST /graphql', problems });
};

/** Returns an error in GitHub's format, which has a `type` beside path and locations. */
const presentError = (error: GraphQLError): unknown => {
  const { originalError, message, path, locations } = error;
  const type = originalError instanceof FieldError ? { type: originalError.type } : {};
  return { ...type, ...(path === undefined ? {} : { path }), ...(locations === undefined ? {} : { locations }), message };
};
