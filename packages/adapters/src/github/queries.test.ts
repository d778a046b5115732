import { readFileSync } from 'node:fs';
import { schema as github } from '@octokit/graphql-schema';
import type { ProjectIssue } from '@clambake/core';
import { buildSchema, extendSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { inDocuments, labelMutation, type Mutation, projectionMutations, renderMutations } from './mutations.ts';
import * as late from './late-queries.ts';
import * as partQueries from './part-queries.ts';
import * as queries from './queries.ts';

const extensionPath = new URL('../../../local/contract/dependencies.graphql', import.meta.url);
let published: GraphQLSchema;
let schema: GraphQLSchema;

beforeAll(() => {
  published = buildSchema(github.idl, { assumeValidSDL: true });
  schema = extendSchema(published, parse(readFileSync(extensionPath, 'utf8')));
});

const texts: [string, string][] = Object.entries({ ...queries, ...late, ...partQueries });
const problems = (text: string, against = schema): string[] => validate(against, parse(text)).map((error) => error.message);

describe('every query fits GitHub’s schema', () => {
  test.each(texts)('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  test('the check sees a field that does not exist', () => {
    expect(problems(queries.snapshotQuery.replace('createdAt', 'createdOn'))).not.toEqual([]);
  });

  test('the extension adds exactly what the published schema lacks', () => {
    expect(problems(queries.snapshotQuery, published)).toEqual([
      'Cannot query field "blockedBy" on type "Issue". Did you mean "locked"?',
      'Cannot query field "issueDependenciesSummary" on type "Issue".',
    ]);
  });

  test('no query uses search', () => {
    for (const [, text] of texts) expect(text).not.toMatch(/\bsearch\s*\(/);
  });
});

const projection = (over: Partial<ProjectIssue>): ProjectIssue => {
  const whole = { issue: 1, nodeId: 'I_1', addLabels: ['a'], removeLabels: ['B', 'gone'], comment: { id: null, body: 'x' }, close: true };
  return { kind: 'project-issue', ...whole, ...over };
};
const ids = new Map([
  ['a', 'L_a'],
  ['b', 'L_b'],
]);

describe('mutations', () => {
  test('every kind of mutation fits GitHub’s schema', () => {
    const created = projectionMutations(projection({}), ids).mutations;
    const edited = projectionMutations(projection({ comment: { id: 'C_1', body: 'y' } }), ids).mutations;
    const reopened = projectionMutations(projection({ close: false, reopen: true }), ids).mutations;
    const all: Mutation[] = [...created, ...edited, ...reopened, labelMutation('R_1', { name: 'n', color: 'ffffff', description: 'd' })];
    expect(new Set(all.map((mutation) => mutation.field)).size).toBe(8);
    const { query } = renderMutations(all);
    expect(problems(query)).toEqual([]);
    expect(problems(query.replace('CloseIssueInput', 'CloseIssue'))).not.toEqual([]);
  });

  test('labels are added first, then the comment, then labels are removed, and closing comes last', () => {
    const { mutations, missing } = projectionMutations(projection({}), ids);
    expect(mutations.map((mutation) => mutation.field)).toEqual([
      'addLabelsToLabelable',
      'addComment',
      'addReaction',
      'removeLabelsFromLabelable',
      'closeIssue',
    ]);
    expect(mutations[3]?.input['labelIds']).toEqual(['L_b']);
    expect(missing).toEqual([]);
  });

  test('a label that the repository lacks is named', () => {
    expect(projectionMutations(projection({ addLabels: ['a', 'new'] }), ids).missing).toEqual(['new']);
  });

  test('user text travels in variables only', () => {
    const { query, variables } = renderMutations(
      projectionMutations(projection({ comment: { id: null, body: '") { evil }' } }), ids).mutations,
    );
    expect(query).not.toContain('evil');
    expect(variables['i1']).toEqual({ subjectId: 'I_1', body: '") { evil }' });
  });

  test('every document but the last is full', () => {
    const all = Array.from({ length: 13 }, () => projectionMutations(projection({}), ids).mutations).flat();
    const documents = inDocuments(all);
    expect(documents.map((document) => document.length)).toEqual([20, 20, 20, 5]);
    expect(documents.flat()).toEqual(all);
  });
});
