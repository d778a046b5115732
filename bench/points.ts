// `npm run bench -- points [--write]`: the GraphQL requests and points that each action makes at worst for 100, 1,000 and 5,000
// labelled issues. The code that reads and writes runs here on a client that answers from memory, and every document is
// counted by GitHub's rule. With --write the table in docs/performance.md is replaced.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHubClient, GraphqlAnswer } from '../packages/adapters/src/github/github-client.ts';
import { createRequestCount } from '../packages/adapters/src/github/request-count.ts';
import { createLabelIndex } from '../packages/adapters/src/github/github-labels.ts';
import { readQuickLook } from '../packages/adapters/src/github/github-quick-look.ts';
import { readIssue, readRepository, type WantedFacts } from '../packages/adapters/src/github/github-read.ts';
import { project } from '../packages/adapters/src/github/github-write.ts';
import { renderMutations } from '../packages/adapters/src/github/mutations.ts';
import { createPages } from '../packages/adapters/src/github/page-size.ts';
import { measureDocument } from '../packages/local/src/graphql/cost.ts';

export interface Spent {
  requests: number;
  points: number;
  /** Nodes of the widest document. */
  widest: number;
}

type Variables = Readonly<Record<string, unknown>>;

const date = '2026-11-30T05:00:00.000Z';
/** The state labels, those that people set, and thirty agents. */
const labelCount = 50;
/** Closed issues that one tick repairs at most. */
const endedCount = 100;

const issueNode = (number: number): object => ({
  __typename: 'Issue',
  id: `I_${number}`,
  number,
  title: 't',
  body: '',
  state: 'OPEN',
  createdAt: date,
  author: null,
  repository: { id: 'R_1' },
  lastEditedAt: null,
  editor: null,
  userContentEdits: { totalCount: 0, nodes: [] },
  labels: { nodes: [{ name: 'clambake:landed' }] },
  blockedBy: { nodes: [] },
  subIssuesSummary: { total: 0, completed: 0 },
  timelineItems: { nodes: [] },
  comments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
});

const pageOf = (total: number, first: number, after: unknown, make: (number: number) => object): object => {
  const from = Number(after ?? 0);
  const to = Math.min(total, from + first);
  return {
    totalCount: total,
    pageInfo: { hasNextPage: to < total, endCursor: String(to) },
    nodes: Array.from({ length: to - from }, (_, place) => make(from + place + 1)),
  };
};

const label = (number: number): object => ({ id: `L_${number}`, name: number === 1 ? 'clambake:landed' : `agent:${number}` });

const answers: Readonly<Record<string, (variables: Variables, issues: number) => object>> = {
  ClambakeSnapshot: (v, issues) => ({
    repository: {
      id: 'R_1',
      defaultBranchRef: { name: 'main' },
      config: { text: 'ci: ci.yml\n' },
      ...(v['withLabels'] === true ? { labels: pageOf(labelCount, 100, v['labelsAfter'], label) } : {}),
      ...(v['withIssues'] === true ? { issues: pageOf(issues, Number(v['first']), v['issuesAfter'], issueNode) } : {}),
      ended: { totalCount: endedCount },
    },
  }),
  ClambakeEnded: (v) => ({ repository: { issues: pageOf(endedCount, Number(v['first']), v['after'], (n) => issueNode(1_000_000 + n)) } }),
  ClambakeNodes: (v) => ({ nodes: (v['ids'] as string[]).map((id) => issueNode(Number(id.slice(2)))) }),
  ClambakeCommentNodes: (v) => ({ nodes: (v['ids'] as string[]).map((id) => ({ __typename: 'IssueComment', id, body: '' })) }),
  ClambakeComments: (v) => ({ nodes: (v['ids'] as string[]).map((id) => issueNode(Number(id.slice(2)))) }),
  ClambakeQuickLook: (v, issues) => ({
    repository: { defaultBranchRef: { name: 'main' }, inLine: pageOf(issues, Number(v['first']), null, issueNode) },
    nodes: (v['ids'] as string[]).map((id) => issueNode(Number(id.slice(2)))),
  }),
  ClambakeIssue: (v) => ({
    repository: {
      id: 'R_1',
      defaultBranchRef: { name: 'main' },
      config: { text: '' },
      labels: { nodes: [label(1), label(2)] },
      issue: issueNode(Number(v['number'])),
    },
  }),
};

const openCounter = (issues: number): { client: GitHubClient; spent: Spent } => {
  const spent: Spent = { requests: 0, points: 0, widest: 0 };
  const ask = (text: string, variables: Variables): GraphqlAnswer => {
    const { name = '', points, nodes } = measureDocument(text, variables);
    spent.requests += 1;
    spent.points += points;
    spent.widest = Math.max(spent.widest, nodes);
    const data = answers[name]?.(variables, issues) ?? {};
    return { data: data as Record<string, unknown>, problems: [], date, headers: {} };
  };
  const query = async (text: string, variables: Variables) => ask(text, variables);
  const client: Partial<GitHubClient> = {
    requests: createRequestCount(),
    owner: 'o',
    repo: 'r',
    pages: createPages(),
    query,
    queryOnce: query,
    mutate: async (mutations) => {
      const { query: text, variables } = renderMutations(mutations);
      return { data: ask(text, variables).data, problems: new Map() };
    },
  };
  return { client: client as GitHubClient, spent };
};

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, place) => `${prefix}_${place + 1}`);
const question = { base: 'main', bundle: undefined };

const reading = (wanted: (issues: number) => WantedFacts) => (client: GitHubClient, issues: number) =>
  readRepository(client, createLabelIndex(), wanted(issues));

/** Labels and comment of every issue have to change. */
const showing = async (client: GitHubClient, issues: number): Promise<void> => {
  const index = createLabelIndex();
  for (const name of ['clambake:landed', 'agent:2']) index.add(name, name);
  index.repositoryId = 'R_1';
  const effects = Array.from({ length: issues }, (_, place) => ({
    kind: 'project-issue' as const,
    issue: place + 1,
    nodeId: `I_${place + 1}`,
    addLabels: ['clambake:landed'],
    removeLabels: ['agent:2'],
    comment: { id: `IC_${place + 1}`, body: 'b' },
    close: false,
  }));
  await project(client, index, effects);
};

const cases: Readonly<Record<string, (client: GitHubClient, issues: number) => Promise<unknown>>> = {
  'assign-agent reads: every issue has a record and a comment, a hundred ended ones have to be repaired': reading((issues) => ({
    nodeIds: [...ids('I', issues), ...ids('IC', issues)],
    searchedIssues: [],
    listed: 'all',
  })),
  'the same with a lost ledger: every comment is looked for': reading((issues) => ({
    nodeIds: [],
    searchedIssues: ids('I', issues),
    listed: 'all',
  })),
  'assign-agent after a lost race: 25 records have moved': reading(() => ({
    nodeIds: [...ids('I', 25), ...ids('IC', 25)],
    searchedIssues: [],
    listed: 'labels',
  })),
  'bundle-train reads: every issue has landed': reading((issues) => ({
    nodeIds: [...ids('I', issues).map((id) => id.replace('I_', 'I_9')), ...ids('IC', issues)],
    searchedIssues: [],
    question,
    listed: 'line',
  })),
  'bundle-train reads: a hundred have landed, the others wait for an agent': reading(() => ({
    nodeIds: [...ids('I', 100).map((id) => id.replace('I_', 'I_9')), ...ids('IC', 100)],
    searchedIssues: [],
    question,
    listed: 'line',
  })),
  'bundle-train after CI, when nothing has changed: every issue has landed': (client, issues) =>
    readQuickLook(client, ids('I', issues), question),
  'run-agent and land-work read their issue': (client) => readIssue(client, createLabelIndex(), 1),
  'any of them shows one issue': (client) => showing(client, 1),
  'assign-agent or bundle-train shows every issue': showing,
};

export const sizes = [100, 1_000, 5_000] as const;

export const countPoints = async (): Promise<{ what: string; spent: Spent[] }[]> => {
  const rows: { what: string; spent: Spent[] }[] = [];
  for (const [what, act] of Object.entries(cases)) {
    const spent: Spent[] = [];
    for (const issues of sizes) {
      const counter = openCounter(issues);
      await act(counter.client, issues);
      spent.push(counter.spent);
    }
    rows.push({ what, spent });
  }
  return rows;
};

const shown = (value: number): string => value.toLocaleString('en');

export const renderPoints = (rows: Awaited<ReturnType<typeof countPoints>>): string =>
  [
    `| requests (points) | ${sizes.map((size) => `${shown(size)} issues`).join(' | ')} | widest document, nodes |`,
    `|---|${sizes.map(() => '--:|').join('')}--:|`,
    ...rows.map(({ what, spent }) => {
      const cells = spent.map(({ requests, points }) => `${shown(requests)} (${shown(points)})`);
      return `| ${what} | ${cells.join(' | ')} | ${shown(Math.max(...spent.map(({ widest }) => widest)))} |`;
    }),
  ].join('\n');

export const performancePath = join(import.meta.dirname, '../docs/performance.md');
const section = /(<!-- generated: points -->\n)[\s\S]*?(\n<!-- \/generated -->)/;

/** The table as the document has it. */
export const writtenPoints = (document: string): string | undefined => section.exec(document)?.[0].split('\n').slice(1, -1).join('\n');

export const run = async (args: readonly string[]): Promise<void> => {
  const table = renderPoints(await countPoints());
  console.log(table);
  if (!args.includes('--write')) return;
  const document = readFileSync(performancePath, 'utf8');
  writeFileSync(
    performancePath,
    document.replace(section, (_, start: string, end: string) => `${start}${table}${end}`),
  );
};
