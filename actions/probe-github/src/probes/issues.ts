// Issues: labels, edits, blockers, comments, and many mutations in one document.
import { newIssue, openIssues } from '../issues-of-probes.ts';
import type { Facts, Probe } from '../probe.ts';
import type { World } from '../world.ts';

const labels: Probe = {
  id: 'labels-of-a-job',
  question: "Do two label changes at the same time both stay, and does the timeline name the job's account?",
  calls: ['POST issues/{number}/labels, twice at once', 'GraphQL timelineItems'],
  expected: { 'labels after two changes at once': 'both', 'actor of the label events': 'Bot github-actions' },
  protects: 'Labels show the state and are commands of people: clambake sets single labels and must tell its own from theirs.',
  assumptions: [
    'Adding and removing single labels are set operations',
    'Label events in the timeline carry the actor',
    'A login of a person holds no brackets',
  ],
  ask: async (world): Promise<Facts> => {
    const { number, nodeId } = await newIssue(world, 'labels');
    const add = (name: string) => world.rest('POST', `/issues/${number}/labels`, { labels: [name] });
    await Promise.all([add('conformance-a'), add('conformance-b')]);
    const query = `query($id: ID!) { node(id: $id) { ... on Issue { labels(first: 10) { nodes { name } }
      timelineItems(last: 10, itemTypes: [LABELED_EVENT]) { nodes { ... on LabeledEvent { actor { __typename login } label { name } } } } } } }`;
    const { data } = await world.graphql(query, { id: nodeId });
    const held = (data.node.labels.nodes as { name: string }[]).map(({ name }) => name);
    const actors = (data.node.timelineItems.nodes as { actor: { __typename: string; login: string } }[]).map(
      ({ actor }) => `${actor.__typename} ${actor.login}`,
    );
    return {
      'labels after two changes at once': held.includes('conformance-a') && held.includes('conformance-b') ? 'both' : held.join(', '),
      'actor of the label events': [...new Set(actors)].join(', '),
    };
  },
};

const edits: Probe = {
  id: 'edits-of-an-issue',
  question: 'Does an issue tell who changed its text, newest first, and are renames only in the timeline?',
  calls: ['PATCH issues/{number}, three times', 'GraphQL userContentEdits, lastEditedAt, RENAMED_TITLE_EVENT'],
  expected: { 'edits of the body, the original included': '3', 'order of the edits': 'newest first', renames: '1', lastEditedAt: 'set' },
  protects: 'Trust: a label binds the text that its person saw (decision 031).',
  assumptions: ['`userContentEdits` lists the newest edit first'],
  ask: async (world): Promise<Facts> => {
    const { number, nodeId } = await newIssue(world, 'edits');
    const edit = async (change: object): Promise<void> => {
      // Times have whole seconds.
      await world.pause(1_100);
      await world.rest('PATCH', `/issues/${number}`, change);
    };
    await edit({ body: 'second text' });
    await edit({ body: 'third text' });
    await world.rest('PATCH', `/issues/${number}`, { title: 'Conformance probe: renamed' });
    const query = `query($id: ID!) { node(id: $id) { ... on Issue { lastEditedAt userContentEdits(first: 9) { nodes { editedAt } }
      timelineItems(last: 10, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { __typename } } } } }`;
    const { data } = await world.graphql(query, { id: nodeId });
    const times = (data.node.userContentEdits.nodes as { editedAt: string }[]).map(({ editedAt }) => editedAt);
    return {
      'edits of the body, the original included': String(times.length),
      'order of the edits': times.every((time, at) => at === 0 || time <= (times[at - 1] ?? '')) ? 'newest first' : 'another order',
      renames: String(data.node.timelineItems.nodes.length),
      lastEditedAt: data.node.lastEditedAt === null ? 'not set' : 'set',
    };
  },
};

const summaryOf = async (world: World, id: string): Promise<{ list: string; summary: string }> => {
  const query = `query($id: ID!) { node(id: $id) { ... on Issue { blockedBy(first: 5) { nodes { number state } }
    issueDependenciesSummary { blockedBy totalBlockedBy } } } }`;
  const { data, errors } = await world.graphql(query, { id });
  if (data?.node === undefined || data.node === null) return { list: errors[0]?.message ?? 'none', summary: 'none' };
  const { blockedBy, issueDependenciesSummary: counts } = data.node;
  return {
    list: (blockedBy.nodes as { state: string }[]).map(({ state }) => state).join(', '),
    summary: `${counts.blockedBy} of ${counts.totalBlockedBy}`,
  };
};

const blockers: Probe = {
  id: 'blockers',
  question: 'Does GraphQL answer the blockers of an issue, and do its counts tell open from closed ones?',
  calls: ['POST issues/{number}/dependencies/blocked_by', 'GraphQL blockedBy, issueDependenciesSummary', 'PATCH issues/{blocker}'],
  expected: {
    'an open blocker': 'OPEN',
    'open of all, before it is closed': '1 of 1',
    'a closed blocker': 'CLOSED',
    'open of all, after it is closed': '0 of 1',
  },
  protects: 'Claims: an issue with an open blocker is not given to an agent.',
  assumptions: ['GraphQL has `blockedBy` and `issueDependenciesSummary`'],
  ask: async (world): Promise<Facts> => {
    const waiting = await newIssue(world, 'waiting');
    const [blocker] = await openIssues(world, 'blocker', 1);
    await world.rest('POST', `/issues/${waiting.number}/dependencies/blocked_by`, { issue_id: blocker?.id });
    const before = await summaryOf(world, waiting.nodeId);
    await world.rest('PATCH', `/issues/${blocker?.number}`, { state: 'closed' });
    const after = await summaryOf(world, waiting.nodeId);
    return {
      'an open blocker': before.list,
      'open of all, before it is closed': before.summary,
      'a closed blocker': after.list,
      'open of all, after it is closed': after.summary,
    };
  },
};

const comments: Probe = {
  id: 'comments-of-a-job',
  question: 'Does a comment of a job say that its author is no person, and does only an edit change its time?',
  calls: ['POST issues/{number}/comments', 'POST issues/comments/{id}/reactions', 'PATCH issues/comments/{id}'],
  expected: {
    'type of the author': 'Bot',
    'prefix of its node id': 'IC_',
    'a reaction by the job': 'status 201',
    'the same once more': 'status 200',
    'time after a reaction': 'as it was made',
    'time after an edit': 'later',
  },
  protects: 'Commands: a comment of a bot is none, and an edited comment is not carried out.',
  assumptions: [
    '`updated_at` of a comment differs',
    "A comment's `user.type` is",
    'Node ids of comments begin with',
    'With `issues: write` and `pull-requests: write`',
    '`POST …/reactions` answers 201',
  ],
  ask: async (world): Promise<Facts> => {
    const { number } = await newIssue(world, 'comments');
    const { body: made } = await world.rest('POST', `/issues/${number}/comments`, { body: 'first text' });
    await world.pause(1_100);
    const react = () => world.rest('POST', `/issues/comments/${made.id}/reactions`, { content: 'eyes' });
    const [reaction, again] = [await react(), await react()];
    const { body: seen } = await world.rest('GET', `/issues/comments/${made.id}`);
    await world.rest('PATCH', `/issues/comments/${made.id}`, { body: 'second text' });
    const { body: edited } = await world.rest('GET', `/issues/comments/${made.id}`);
    const isLater = ({ updated_at: updated, created_at: first }: { updated_at: string; created_at: string }): boolean => updated > first;
    return {
      'type of the author': made.user.type,
      'prefix of its node id': String(made.node_id).slice(0, 3),
      'a reaction by the job': `status ${reaction.status}`,
      'the same once more': `status ${again.status}`,
      'time after a reaction': isLater(seen) ? 'later' : 'as it was made',
      'time after an edit': isLater(edited) ? 'later' : 'as it was made',
    };
  },
};

const apart: Probe = {
  id: 'mutations-stand-alone',
  question: 'Is the good one of two mutations in a document carried out when the other one is refused?',
  calls: ['a document with two closeIssue, one of an id that does not exist'],
  expected: { status: '200', 'the good one': 'carried out', 'the error': 'at the bad one' },
  protects: 'Labels and comments of many issues are written in one document.',
  assumptions: ['Mutations batched in one document are not atomic'],
  ask: async (world): Promise<Facts> => {
    const [issue] = await openIssues(world, 'mutations', 1);
    const query = `mutation($good: ID!, $bad: ID!) { good: closeIssue(input: { issueId: $good }) { issue { state } }
      bad: closeIssue(input: { issueId: $bad }) { issue { state } } }`;
    const { status, data, errors } = await world.graphql(query, { good: issue?.nodeId, bad: 'I_kwDOAAAAAM4AAAAA' });
    return {
      status: String(status),
      'the good one': data?.good?.issue?.state === 'CLOSED' ? 'carried out' : 'not carried out',
      'the error': errors.length === 1 && errors[0]?.path?.[0] === 'bad' ? 'at the bad one' : `${errors.length} errors`,
    };
  },
};

const manyMutations = 110;

const tooMany: Probe = {
  id: 'too-many-mutations',
  question: `What does GitHub do with ${manyMutations} mutations in one document?`,
  calls: [`a document with ${manyMutations} aliased closeIssue of one issue`],
  expected: { status: '200', 'carried out': 'the first ones', 'the others': 'RESOURCE_LIMITS_EXCEEDED' },
  protects: 'Labels and comments of many issues: what was not carried out is told from what was, and written by the next tick.',
  assumptions: ['Of too many mutations in one document'],
  ask: async (world): Promise<Facts> => {
    const [issue] = await openIssues(world, 'mutations', 1);
    const fields = Array.from({ length: manyMutations }, (_, at) => `m${at}: closeIssue(input: { issueId: $id }) { issue { id } }`);
    const { status, data, errors } = await world.graphql(`mutation($id: ID!) { ${fields.join(' ')} }`, { id: issue?.nodeId });
    const done = Array.from({ length: manyMutations }, (_, at) => (data?.[`m${at}`] ?? null) !== null);
    const first = done.indexOf(false);
    const isPrefix = first > 0 && done.slice(first).every((one) => !one);
    return {
      status: String(status),
      'carried out': first < 0 ? 'all' : isPrefix ? 'the first ones' : done.includes(true) ? 'some' : 'none',
      'the others': [...new Set(errors.map(({ type, message }) => type ?? message))].join(', ') || 'none',
    };
  },
};

export const issueProbes: readonly Probe[] = [labels, edits, blockers, comments, apart, tooMany];
