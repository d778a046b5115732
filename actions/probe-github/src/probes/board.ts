// The board: an issue that a job makes, pins, edits and finds again.
import { newIssue } from '../issues-of-probes.ts';
import type { Facts, Probe } from '../probe.ts';
import { CannotAsk } from '../probe.ts';

const pin = 'mutation($id: ID!) { pinIssue(input: { issueId: $id }) { clientMutationId } }';
const unpin = 'mutation($id: ID!) { unpinIssue(input: { issueId: $id }) { clientMutationId } }';
const edit = 'mutation($id: ID!, $body: String!) { updateIssue(input: { id: $id, body: $body }) { clientMutationId } }';
const look = 'query($id: ID!) { node(id: $id) { ... on Issue { isPinned body } } }';

const board: Probe = {
  id: 'board-of-a-job',
  question: 'May a job pin and edit an issue of its own, and does the list of issues find it by its author?',
  calls: [
    'GraphQL pinIssue and unpinIssue with the job token, isPinned',
    'GraphQL updateIssue with the job token',
    'GET issues?creator=github-actions[bot]&state=all',
  ],
  expected: { 'a pin': 'true', 'an edit': 'shown', 'found by its author': 'yes' },
  protects: 'The board is pinned, edited, and found again when the ledger is lost (decision 111).',
  assumptions: ['`pinIssue` works with', '`updateIssue` of', '`GET …/issues?creator=github-actions[bot]`'],
  ask: async (world): Promise<Facts> => {
    const { number, nodeId: id } = await newIssue(world, 'board');
    world.undo('pin of the board', (cleaner) => cleaner.graphql(unpin, { id }));
    const pinned = await world.graphql(pin, { id });
    const refusal = pinned.errors[0]?.message;
    if (refusal !== undefined && /maximum/i.test(refusal)) throw new CannotAsk(`${refusal}: unpin an issue of this repository first`);
    const { data: before } = await world.graphql(look, { id });
    const body = String(before?.node?.body ?? '');
    await world.graphql(edit, { id, body: `${body}\nedited` });
    const { data: after } = await world.graphql(look, { id });
    await world.graphql(edit, { id, body });
    const listed = await world.rest('GET', '/issues?creator=github-actions%5Bbot%5D&state=all&sort=updated&direction=desc&per_page=20');
    const numbers = Array.isArray(listed.body) ? (listed.body as { number: number }[]).map((one) => one.number) : [];
    return {
      'a pin': refusal ?? String(after?.node?.isPinned),
      'an edit': String(after?.node?.body ?? '').endsWith('edited') ? 'shown' : 'not shown',
      'found by its author': numbers.includes(number) ? 'yes' : 'no',
    };
  },
};

export const boardProbes: readonly Probe[] = [board];
