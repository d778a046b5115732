// The discussion of an issue: order, pages, edits and hidden comments.
import { newIssue } from '../issues-of-probes.ts';
import type { Facts, Probe } from '../probe.ts';
import type { World } from '../world.ts';

interface Comment {
  id: string;
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  editor: { __typename: string } | null;
  isMinimized: boolean;
}

const pageQuery = `query($id: ID!, $last: Int!, $before: String) { node(id: $id) { ... on Issue { comments(last: $last, before: $before) {
  totalCount pageInfo { hasPreviousPage startCursor }
  nodes { id body createdAt lastEditedAt editor { __typename } isMinimized } } } } }`;

const readPage = async (world: World, variables: { id: string; last: number; before: string | null }) => {
  const { data } = await world.graphql(pageQuery, variables);
  const { totalCount, pageInfo, nodes } = data.node.comments;
  return {
    total: String(totalCount),
    pageInfo,
    nodes: nodes as Comment[],
    bodies: (nodes as Comment[]).map(({ body }) => body).join(', '),
  };
};

const discussion: Probe = {
  id: 'discussion-of-an-issue',
  question:
    'Are the newest comments of an issue read first and in order, and does each tell when it was written, by whom it was edited, and whether it is hidden?',
  calls: ['POST issues/{number}/comments', 'PATCH issues/comments/{id}', 'minimizeComment', 'GraphQL comments(last, before)'],
  expected: {
    'the last two of three': 'two, edited',
    'the page before': 'one',
    'number of all': '3',
    'edited ones': 'edited',
    'kind of the editor': 'Bot',
    'time of the edited one': 'as it was written',
    'hidden ones': 'two',
  },
  protects:
    'The discussion that an agent gets: who wrote it, in which order, and whether somebody else has changed or hidden it since (decision 052).',
  assumptions: ['`createdAt` of a comment never changes', '`isMinimized` of a comment', '`comments(last, before)` of an issue'],
  ask: async (world): Promise<Facts> => {
    const { number, nodeId: id } = await newIssue(world, 'discussion');
    const say = async (body: string) => (await world.rest('POST', `/issues/${number}/comments`, { body })).body;
    await say('one');
    const second = await say('two');
    const third = await say('three');
    // Times have whole seconds.
    await world.pause(1_100);
    await world.rest('PATCH', `/issues/comments/${third.id}`, { body: 'edited' });
    const hide = `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }`;
    const { errors } = await world.graphql(hide, { id: second.node_id });
    const last = await readPage(world, { id, last: 2, before: null });
    const before = await readPage(world, { id, last: 2, before: last.pageInfo.startCursor });
    const edited = last.nodes.filter(({ lastEditedAt }) => lastEditedAt !== null);
    const hidden = last.nodes.filter(({ isMinimized }) => isMinimized).map(({ body }) => body);
    return {
      'the last two of three': last.bodies,
      'the page before': last.pageInfo.hasPreviousPage ? before.bodies : 'none',
      'number of all': last.total,
      'edited ones': edited.map(({ body }) => body).join(', ') || 'none',
      'kind of the editor': edited.map(({ editor }) => editor?.__typename ?? 'nobody').join(', ') || 'none',
      'time of the edited one': edited.every(({ createdAt }) => createdAt === third.created_at) ? 'as it was written' : 'another one',
      'hidden ones': errors[0]?.message ?? (hidden.join(', ') || 'none'),
    };
  },
};

export const discussionProbes: readonly Probe[] = [discussion];
