// Issues that probes make. A job's token cannot delete an issue, so each is closed at the end and used again by the next run
// of the probes.
import { CannotAsk } from './probe.ts';
import { close } from './remove.ts';
import { probeLabel, probeMarker, type World } from './world.ts';

export interface ProbeIssue {
  number: number;
  id: number;
  nodeId: string;
}

/** Mutations of one document. GitHub carries out only the first few of too many. */
const perDocument = 10;

export const issueTitle = (name: string): string => `Conformance probe: ${name}`;
/** Body of an issue, and its name in the list of used ones. */
export const issueBody = (name: string): string => `${probeMarker}\n${name}`;

const byName = new WeakMap<World, Promise<Map<string, ProbeIssue[]>>>();

/** Returns the closed issues of earlier runs by name. Only the job's own issues with the marker are taken. */
const findUsed = async (world: World): Promise<Map<string, ProbeIssue[]>> => {
  const used = new Map<string, ProbeIssue[]>();
  for (let page = 1; page <= 10; page++) {
    const query = `state=closed&labels=${probeLabel}&per_page=100&page=${page}`;
    const { status, body } = await world.rest('GET', `/issues?${query}`);
    if (status !== 200) throw new CannotAsk(`GitHub answered ${status} for the list of closed issues`);
    const issues = body as {
      number: number;
      id: number;
      node_id: string;
      body: string | null;
      user: { type: string };
      pull_request?: object;
    }[];
    for (const { number, id, node_id: nodeId, body: text, user, pull_request: pull } of issues) {
      const name =
        text?.startsWith(`${probeMarker}\n`) === true && pull === undefined ? text.slice(probeMarker.length + 1).trim() : undefined;
      if (name === undefined || user.type !== 'Bot') continue;
      used.set(name, [...(used.get(name) ?? []), { number, id, nodeId }]);
    }
    if (issues.length < 100) break;
  }
  return used;
};

const inDocuments = async (world: World, ids: readonly string[], mutation: 'closeIssue' | 'reopenIssue'): Promise<void> => {
  for (let at = 0; at < ids.length; at += perDocument) {
    const some = ids.slice(at, at + perDocument);
    const fields = some.map((_, index) => `m${index}: ${mutation}(input: { issueId: $i${index} }) { issue { id } }`);
    const variables = Object.fromEntries(some.map((id, index) => [`i${index}`, id]));
    const { errors } = await world.graphql(
      `mutation(${some.map((_, index) => `$i${index}: ID!`).join(', ')}) { ${fields.join(' ')} }`,
      variables,
    );
    if (errors.length > 0) throw new CannotAsk(`GitHub did not carry out ${mutation}: ${errors[0]?.message}`);
  }
};

const create = async (world: World, name: string): Promise<ProbeIssue> => {
  const body = { title: issueTitle(name), body: issueBody(name), labels: [probeLabel] };
  const answer = await world.rest('POST', '/issues', body);
  if (answer.status !== 201) throw new CannotAsk(`GitHub answered ${answer.status} for a new issue: ${answer.body?.message ?? ''}`);
  return { number: answer.body.number, id: answer.body.id, nodeId: answer.body.node_id };
};

/** Opens that many issues, used ones first, and closes all of them after the probe. */
export const openIssues = async (world: World, name: string, count: number): Promise<ProbeIssue[]> => {
  const known = byName.get(world) ?? findUsed(world);
  byName.set(world, known);
  const taken = ((await known).get(name) ?? []).splice(0, count);
  const open: ProbeIssue[] = [];
  world.undo(`the ${count} issues "${name}"`, async (cleaner) => {
    if (count <= perDocument) for (const { number } of open) await close(cleaner, number);
    else
      await inDocuments(
        cleaner,
        open.map(({ nodeId }) => nodeId),
        'closeIssue',
      );
  });
  open.push(...taken);
  await inDocuments(
    world,
    taken.map(({ nodeId }) => nodeId),
    'reopenIssue',
  );
  while (open.length < count) open.push(await create(world, name));
  return open;
};

/** A new issue, for a probe that asks for its whole history. */
export const newIssue = async (world: World, name: string): Promise<ProbeIssue> => {
  const open: ProbeIssue[] = [];
  world.undo(`the issue "${name}"`, async (cleaner) => {
    for (const { number } of open) await close(cleaner, number);
  });
  const made = await create(world, name);
  open.push(made);
  return made;
};
