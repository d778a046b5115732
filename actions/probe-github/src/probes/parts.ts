// The parts of an issue: sub-issues and blockers that a job makes, and what GitHub tells about them.
import { newIssue, openIssues } from '../issues-of-probes.ts';
import type { Facts, Probe } from '../probe.ts';

const relations = `query($owner: String!, $name: String!, $id: ID!, $part: ID!) {
  repository(owner: $owner, name: $name) { issues(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id viewerDidAuthor } } }
  whole: node(id: $id) { ... on Issue { blockedBy(first: 5) { nodes { id state stateReason(enableDuplicate: true) } } } }
  part: node(id: $part) { ... on Issue { parent { id } } }
}`;

const parts: Probe = {
  id: 'parts-of-an-issue',
  question: 'May a job make sub-issues and blockers, and does GitHub tell how a blocker was closed?',
  calls: [
    'POST issues/{number}/sub_issues',
    'POST issues/{number}/dependencies/blocked_by',
    'PATCH issues/{blocker}, closed as not planned and as completed',
    'GraphQL parent, blockedBy { stateReason }, newest issues',
  ],
  expected: {
    'a sub-issue': '201',
    'a blocker': '201',
    'parent of the part': 'the whole',
    'closed as not planned': 'CLOSED NOT_PLANNED',
    'closed as completed': 'CLOSED COMPLETED',
    'the newest issues': "with the job's own",
  },
  protects: 'Splits: parts are made once and block their issue, which is closed when all of them are done (decision 067).',
  assumptions: [
    '`POST sub_issues` and `POST dependencies/blocked_by`',
    '`stateReason(enableDuplicate: true)`',
    'An issue that a job has made is among the newest',
  ],
  ask: async (world): Promise<Facts> => {
    const whole = await newIssue(world, 'whole');
    const [part] = await openIssues(world, 'part', 1);
    const fresh = await newIssue(world, 'fresh');
    const child = await world.rest('POST', `/issues/${whole.number}/sub_issues`, { sub_issue_id: part?.id, replace_parent: true });
    const blocker = await world.rest('POST', `/issues/${whole.number}/dependencies/blocked_by`, { issue_id: part?.id });
    const { body: repository } = await world.rest('GET', '');
    const seen = async () => {
      const variables = { owner: repository.owner.login, name: repository.name, id: whole.nodeId, part: part?.nodeId };
      const { data, errors } = await world.graphql(relations, variables);
      if (data?.whole === undefined || data.whole === null)
        return { closed: errors[0]?.message ?? 'none', parent: 'none', isListed: false };
      const nodes = data.whole.blockedBy.nodes as { id: string; state: string; stateReason: string | null }[];
      const newest = data.repository.issues.nodes as { id: string; viewerDidAuthor: boolean }[];
      return {
        closed: nodes.map(({ state, stateReason }) => `${state} ${stateReason}`).join(', '),
        parent: data.part?.parent?.id === whole.nodeId ? 'the whole' : 'another',
        isListed: newest.some(({ id, viewerDidAuthor }) => id === fresh.nodeId && viewerDidAuthor),
      };
    };
    const close = (reason: string) => world.rest('PATCH', `/issues/${part?.number}`, { state: 'closed', state_reason: reason });
    await close('not_planned');
    const dropped = await seen();
    await world.rest('PATCH', `/issues/${part?.number}`, { state: 'open' });
    await close('completed');
    const done = await seen();
    return {
      'a sub-issue': String(child.status),
      'a blocker': String(blocker.status),
      'parent of the part': done.parent,
      'closed as not planned': dropped.closed,
      'closed as completed': done.closed,
      'the newest issues': done.isListed ? "with the job's own" : "without the job's own",
    };
  },
};

export const partProbes: readonly Probe[] = [parts];
