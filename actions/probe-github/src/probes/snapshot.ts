// The queries of a tick, over as many issues as a busy repository has.
import { snapshotQuery } from '@clambake/adapters';
import { issuesPerPage } from '@clambake/core';
import { openIssues } from '../issues-of-probes.ts';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { probeLabel, type World } from '../world.ts';

const many = 150;
const name = 'one of many';

const isRefused = ({ type }: { type?: string }): boolean => /RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED/.test(type ?? '');

const repositoryOf = async (world: World): Promise<{ owner: string; name: string }> => {
  const { body } = await world.rest('GET', '');
  return { owner: body.owner.login, name: body.name };
};

/** The snapshot's own document, with its cost. */
const withCost = snapshotQuery.replace('repository(owner:', 'rateLimit { cost }\n  repository(owner:');

const snapshot: Probe = {
  id: 'snapshot-of-150-issues',
  question: `Does GitHub answer the snapshot in pages of ${issuesPerPage} issues over ${many} of them, and for how many points?`,
  calls: [`the query ClambakeSnapshot, ${many / issuesPerPage} pages`],
  expected: { 'pages answered whole': String(many / issuesPerPage), 'issues in them': String(many), 'points of a page': '1' },
  protects: 'Every tick: the snapshot is the first thing that each job reads (decision 033).',
  assumptions: [],
  seconds: 600,
  ask: async (world): Promise<Facts> => {
    await openIssues(world, name, many);
    const repository = await repositoryOf(world);
    const head = { ofTrain: false, ofBase: false, base: 'refs/heads/x', byNumber: false, number: 0, byHead: false, head: 'x' };
    const variables = {
      ...repository,
      ...head,
      first: issuesPerPage,
      stateLabels: [probeLabel],
      unfinished: [probeLabel],
      withIssues: true,
    };
    const costs = new Set<number>();
    let [pages, issues, after] = [0, 0, null as string | null];
    do {
      const isFirst = after === null;
      const more = { withHead: isFirst, withLabels: isFirst, labelsAfter: null, issuesAfter: after };
      const { status, data, errors } = await world.graphql(withCost, { ...variables, ...more });
      if (status !== 200 || errors.length > 0)
        return { 'pages answered whole': String(pages), refused: errors[0]?.message ?? `status ${status}` };
      costs.add(data.rateLimit.cost);
      const page = data.repository.issues as { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      pages += 1;
      issues += page.nodes.length;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null && pages < many);
    return { 'pages answered whole': String(pages), 'issues in them': String(issues), 'points of a page': [...costs].sort().join(' or ') };
  },
};

const wide: Probe = {
  id: 'a-document-that-is-too-wide',
  question:
    'Does GitHub refuse 100 issues with 50 labels and 50 comments each, with the words or the status that clambake halves its pages for?',
  calls: ['a query for 100 issues with their labels and comments'],
  expected: { 'the answer': 'one that halves the page' },
  protects: 'Pages of the snapshot: a wider page is answered or refused in a way that clambake knows.',
  assumptions: ['GitHub answers a document beyond its resource limits'],
  ask: async (world): Promise<Facts> => {
    const repository = await repositoryOf(world);
    const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
      issues(first: 100, states: [OPEN, CLOSED]) { nodes { id labels(first: 50) { nodes { name } } comments(first: 50) { nodes { body } }
        timelineItems(last: 100, itemTypes: [LABELED_EVENT]) { nodes { __typename } } } } } }`;
    const { status, errors } = await world.graphql(query, repository);
    const isKnown = status === 502 || status === 504 || errors.some(isRefused);
    return {
      'the answer': isKnown
        ? 'one that halves the page'
        : status === 200 && errors.length === 0
          ? 'the whole list'
          : `status ${status}: ${errors[0]?.message}`,
    };
  },
};

const byIds: Probe = {
  id: 'objects-by-their-ids',
  question: 'May a query ask for five lists of 100 ids, and what do 100 ids with their labels cost?',
  calls: ['a query with five aliased `nodes(ids:)` of 100 ids', 'a query with one id, and with 100, and their labels'],
  expected: { 'objects of five lists': '500', 'points of one id with labels': '1', 'points of 100 ids with labels': '1' },
  protects: 'Reading issues and status comments again: one request for a hundred of them.',
  assumptions: ['`nodes(ids:)` takes 100 ids', 'Objects of `nodes(ids:)` cost no points'],
  seconds: 600,
  ask: async (world): Promise<Facts> => {
    const ids = (await openIssues(world, name, 100)).map(({ nodeId }) => nodeId);
    const five = [1, 2, 3, 4, 5].map((at) => `n${at}: nodes(ids: $ids) { id }`).join(' ');
    const all = await world.graphql(`query($ids: [ID!]!) { ${five} }`, { ids });
    const labels = 'query($ids: [ID!]!) { rateLimit { cost } nodes(ids: $ids) { ... on Issue { labels(first: 100) { nodes { name } } } } }';
    const cost = async (some: string[]): Promise<string> => {
      const { data, errors } = await world.graphql(labels, { ids: some });
      if (errors.length > 0) throw new CannotAsk(`GitHub refused the query: ${errors[0]?.message}`);
      return String(data.rateLimit.cost);
    };
    const lists = Object.values((all.data ?? {}) as Record<string, unknown[]>);
    return {
      'objects of five lists': String(lists.flat().filter((one) => one !== null).length),
      'points of one id with labels': await cost(ids.slice(0, 1)),
      'points of 100 ids with labels': await cost(ids),
    };
  },
};

export const snapshotProbes: readonly Probe[] = [snapshot, byIds, wide];
