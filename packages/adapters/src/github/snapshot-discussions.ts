// Reads the comments on issues for a snapshot: the discussions of issues whose turn has come, and agents' words to people that no
// tick has seen on their issue yet.
import {
  callKey,
  callMarker,
  type Config,
  isDue,
  type IssueRecord,
  type LedgerView,
  type Role,
  saidKey,
  saidMarker,
  type Snapshot,
} from '@clambake/core';
import { hashDiscussion, readPeople } from './github-discussion.ts';
import type { GitHubPort } from '../ports.ts';

interface Ports {
  github: Pick<GitHubPort, 'readRole' | 'readDiscussions'>;
}

/** An issue that is gone meanwhile has no discussion. */
export const hashDiscussions = async (
  { github }: Ports,
  { issues: views, now: until }: Snapshot,
  { issues, config, known }: { issues: readonly number[]; config: Config; known: Map<string, Role | 'none'> },
): Promise<[number, string | { unknown: string }][]> => {
  if (issues.length === 0) return [];
  const wanted = views.filter(({ number }) => issues.includes(number));
  const read = await github.readDiscussions(wanted.map(({ nodeId }) => nodeId));
  const hashed: [number, string | { unknown: string }][] = [];
  for (const { number, nodeId } of wanted) {
    const discussion = read.get(nodeId) ?? { comments: [], unread: 0 };
    const roles = await readPeople(github, discussion, { until, known });
    hashed.push([number, hashDiscussion(discussion, { roles, config, until })]);
  }
  return hashed;
};

/** Looks for comments to people that no tick has seen yet: one request, and none while there are no such words. */
export const readShownWords = async ({ github }: Ports, ledger: LedgerView, now: string): Promise<ReadonlySet<string>> => {
  const wanted = [...ledger.issues.values()].flatMap(({ record }) => wordsOf(record, now));
  if (wanted.length === 0) return new Set();
  const read = await github.readDiscussions(wanted.map(({ nodeId }) => nodeId));
  const isThere = ({ nodeId, marker }: Words): boolean =>
    read.get(nodeId)?.comments.some(({ isOurs, body }) => isOurs && body.startsWith(marker)) === true;
  return new Set(wanted.filter(isThere).map(({ key }) => key));
};

interface Words {
  nodeId: string;
  key: string;
  /** The comment begins with it. */
  marker: string;
}

const wordsOf = ({ issue, nodeId, said, called = [] }: IssueRecord, now: string): Words[] => {
  const calls = called.filter((call) => isDue(call, now)).map((call) => callKey(issue, call));
  return [
    ...(said === undefined || said.isShown === true ? [] : [{ nodeId, key: saidKey(said), marker: saidMarker(saidKey(said)) }]),
    ...calls.map((key) => ({ nodeId, key, marker: callMarker(key) })),
  ];
};
