import { type ProjectIssue, statusCommentMarker } from '@clambake/core';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type Asked, type ScriptedGitHub, startScriptedGitHub } from '../../test/scripted-github.ts';
import { openClock } from '../clock.ts';
import { UserError } from '../errors.ts';
import { readNoReply } from './read-no-reply.ts';
import { openGitHub, parseBranches } from './github.ts';

let server: ScriptedGitHub | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const start = async (answer: (request: Asked, nth: number, origin: string) => Answer) => {
  server = await startScriptedGitHub(answer);
  return { github: openGitHub({ token: 'not-a-real-token', environment: server.environment }), asked: server.asked };
};

const date = 'Mon, 23 Nov 2026 05:00:00 GMT';
const lastPage = { hasNextPage: false, endCursor: null };
const issueNode = (number: number, over: object = {}) => ({
  __typename: 'Issue',
  id: `I_${number}`,
  number,
  title: `t${number}`,
  body: '',
  state: 'OPEN',
  createdAt: '2026-11-20T00:00:00Z',
  author: null,
  labels: { nodes: [{ name: 'clambake:ready' }] },
  blockedBy: {
    nodes: [
      { number: 90, state: 'OPEN' },
      { number: 91, state: 'CLOSED' },
    ],
  },
  subIssuesSummary: { total: 3, completed: 1 },
  timelineItems: { nodes: [] },
  repository: { id: 'R_1' },
  lastEditedAt: null,
  editor: null,
  userContentEdits: { totalCount: 0, nodes: [] },
  ...over,
});
const head = { id: 'R_1', defaultBranchRef: { name: 'trunk' }, config: { text: 'ci: ci.yml\n', isBinary: false, isTruncated: false } };

/** Answers one page of a list of `total` items; the cursor is the number of items seen. */
const pageOf = <T>(total: number, { first, after }: { first: number; after: string | null }, make: (n: number) => T) => {
  const from = Number(after ?? 0);
  const to = Math.min(total, from + first);
  return {
    totalCount: total,
    pageInfo: { hasNextPage: to < total, endCursor: String(to) },
    nodes: Array.from({ length: to - from }, (_, i) => make(from + i + 1)),
  };
};

describe('readRepository', () => {
  test('pages issues and labels side by side, then asks for the nodes that no list has, comments a hundred at once', async () => {
    const { github, asked } = await start(({ body: { query, variables: v } }) => ({
      headers: { date },
      body: {
        data: /ClambakeNodes|ClambakeCommentNodes/.test(query)
          ? {
              nodes: v.ids.map((id: string, n: number) =>
                id.startsWith('IC_') ? { __typename: 'IssueComment', id, body: 'b' } : issueNode(500 + n, { id }),
              ),
            }
          : {
              repository: {
                ...(v.withHead ? head : {}),
                ...(v.withIssues ? { issues: pageOf(60, { first: v.first, after: v.issuesAfter }, (n) => issueNode(n)) } : {}),
                ...(v.withLabels
                  ? { labels: pageOf(101, { first: 100, after: v.labelsAfter }, (n) => ({ id: `L_${n}`, name: `l${n}` })) }
                  : {}),
              },
            },
      },
    }));
    const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}_${i + 1}`);
    const facts = await github.readRepository([...names('I', 60), ...names('IX', 30), ...names('IC', 150)]);
    expect(facts.issues.length).toBe(90);
    expect({ labels: facts.labels.size, comments: facts.comments.size }).toEqual({ labels: 101, comments: 150 });
    expect({ now: facts.now, branch: facts.defaultBranch, config: facts.configText }).toEqual({
      now: '2026-11-23T05:00:00.000Z',
      branch: 'trunk',
      config: 'ci: ci.yml\n',
    });
    const shapes = asked.map(({ body: { variables: v } }) => v.ids?.length ?? [v.first, v.withHead, v.withIssues, v.withLabels]);
    expect(shapes).toEqual([[25, true, true, true], [25, false, true, true], [25, false, true, false], 25, 5, 100, 50]);
  });

  const answerWith =
    (over: { repository?: object; nodes?: unknown[]; errors?: unknown[]; ended?: unknown[] }) =>
    ({ body: { query } }: Asked): Answer => {
      const lists = { issues: { pageInfo: lastPage, nodes: [] }, labels: { pageInfo: lastPage, nodes: [] } };
      const ended = { totalCount: over.ended?.length ?? 0 };
      if (query.includes('ClambakeNodes')) return { headers: { date }, body: { data: { nodes: over.nodes ?? [] }, errors: over.errors } };
      if (query.includes('ClambakeEnded'))
        return { headers: { date }, body: { data: { repository: { issues: { pageInfo: lastPage, nodes: over.ended } } } } };
      return { headers: { date }, body: { data: { repository: { ...head, ...lists, ended, ...over.repository } } } };
    };

  test('an issue is read with its open blockers, open sub-issues, hashes and label events', async () => {
    const event = (typename: string, over: object) => ({
      __typename: typename,
      id: `E_${typename}`,
      createdAt: '2026-11-21T00:00:00Z',
      ...over,
    });
    const node = issueNode(5, {
      state: 'CLOSED',
      author: { __typename: 'User', login: 'ann' },
      timelineItems: {
        nodes: [
          event('LabeledEvent', { actor: { __typename: 'User', login: 'ann' }, label: { name: 'clambake:ready' } }),
          event('UnlabeledEvent', { actor: { __typename: 'Bot', login: 'github-actions' }, label: { name: 'clambake:ready' } }),
          event('ReopenedEvent', { actor: null }),
        ],
      },
    });
    const { github } = await start(answerWith({ nodes: [node] }));
    const [issue] = (await github.readRepository(['I_5'])).issues;
    expect(issue).toMatchObject({
      number: 5,
      open: false,
      author: 'ann',
      openBlockers: [90],
      openSubIssues: 2,
      labels: ['clambake:ready'],
    });
    // sha256 of "t5" and of the empty text, from `printf %s … | sha256sum`.
    expect(issue?.bodyHash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(issue?.titleHash).toBe('f413e43d74f8178745c1acb48b2741438ab9ddccf3ed0a4dd451b0419f7ba837');
    expect(issue?.events.map(({ kind, label, actor, bot }) => [kind, label, actor, bot])).toEqual([
      ['labeled', 'clambake:ready', 'ann', false],
      ['unlabeled', 'clambake:ready', 'github-actions[bot]', true],
      ['reopened', '', null, false],
    ]);
  });

  test('attack-11: an issue that answers from another repository, because it was transferred, is left out; control: from ours it is read', async () => {
    const moved = issueNode(7, { repository: { id: 'R_2' } });
    const { github } = await start(answerWith({ nodes: [issueNode(1), moved] }));
    expect((await github.readRepository(['I_1', 'I_7'])).issues.map((issue) => issue.number)).toEqual([1]);
  });

  test('a node that is gone is left out, the same issue twice is one, and any other problem fails the snapshot', async () => {
    const gone = { type: 'NOT_FOUND', path: ['nodes', 1], message: 'gone' };
    const { github } = await start(
      answerWith({ nodes: [issueNode(2), null], repository: { issues: { pageInfo: lastPage, nodes: [issueNode(1)] } }, errors: [gone] }),
    );
    expect((await github.readRepository(['I_1', 'I_2', 'I_3'])).issues.map((issue) => issue.number)).toEqual([1, 2]);
    await server?.stop();
    const broken = await start(answerWith({ nodes: [null], errors: [{ type: 'FORBIDDEN', path: ['nodes', 0], message: 'no' }] }));
    await expect(broken.github.readRepository(['I_1'])).rejects.toThrow('no (at nodes.0)');
  });

  test('closed issues whose label says that work goes on are read too, so that a tick can repair what an older one showed', async () => {
    const stray = issueNode(3, { state: 'CLOSED', labels: { nodes: [{ name: 'clambake:bundled' }] } });
    const { github, asked } = await start(answerWith({ ended: [stray, null] }));
    expect((await github.readRepository([])).issues).toMatchObject([{ number: 3, open: false, labels: ['clambake:bundled'] }]);
    const unfinished = ['assigned', 'working', 'landed', 'bundled', 'needs-human'].map((state) => `clambake:${state}`);
    expect(asked.map(({ body }) => body.variables.unfinished)).toEqual([unfinished, unfinished]);
    await server?.stop();
    // They are a document of their own, which is not sent for nothing.
    const none = await start(answerWith({}));
    await none.github.readRepository([]);
    expect(none.asked.length).toBe(1);
  });

  test('a status comment is ours only when we wrote it and it starts with the marker; later pages are searched too', async () => {
    const foreign = { id: 'C_1', body: `${statusCommentMarker} mine!`, viewerDidAuthor: false };
    const quoting = { id: 'C_2', body: `> ${statusCommentMarker}`, viewerDidAuthor: true };
    const ours = { id: 'C_3', body: `${statusCommentMarker}\nReady`, viewerDidAuthor: true };
    const { github, asked } = await start((request) => {
      const { variables: v, query } = request.body;
      if (!query.includes('ClambakeComments')) return answerWith({})(request);
      const first = { pageInfo: { hasNextPage: true, endCursor: 'p1' }, nodes: [foreign, quoting] };
      const comments = v.after === 'p1' ? { pageInfo: lastPage, nodes: [ours] } : first;
      return { headers: { date }, body: { data: { nodes: [{ id: v.ids[0], comments }] } } };
    });
    const facts = await github.readRepository([], ['I_1']);
    expect([...facts.comments]).toEqual([['I_1', { id: 'C_3', body: ours.body }]]);
    expect(asked.slice(1).map(({ body }) => body.variables)).toEqual([
      { ids: ['I_1'], after: null },
      { ids: ['I_1'], after: 'p1' },
    ]);
  });

  test('an answer that lacks what it was asked for, and names no error, is none', async () => {
    const odd: [string, Parameters<typeof answerWith>[0]][] = [
      ['no list', { repository: { issues: null } }],
      ['no labels', { repository: { labels: null } }],
      ['no cursor', { repository: { issues: { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] } } }],
      ['a null node', { nodes: [null] }],
      ['no node', { nodes: [] }],
    ];
    for (const [what, over] of odd) {
      const { github } = await start(answerWith(over));
      await expect(github.readRepository(['I_1']), what).rejects.toThrow('GitHub answered without');
      await server?.stop();
    }
  });

  test('no configuration is undefined; a binary one and an empty repository are the user’s to mend', async () => {
    const none = await start(answerWith({ repository: { config: null } }));
    expect((await none.github.readRepository([])).configText).toBeUndefined();
    await server?.stop();
    const binary = await start(answerWith({ repository: { config: { text: null, isBinary: true, isTruncated: false } } }));
    await expect(binary.github.readRepository([])).rejects.toThrow(UserError);
    await server?.stop();
    const empty = await start(answerWith({ repository: { defaultBranchRef: null } }));
    await expect(empty.github.readRepository([])).rejects.toThrow('no commit yet');
  });
});

describe('readIssue', () => {
  const answer = (issue: unknown, errors?: unknown[]) => ({
    headers: { date },
    body: { data: { repository: { ...head, labels: { nodes: [{ id: 'L_1', name: 'clambake:landed' }] }, issue } }, errors },
  });

  test('one request reads the issue, its status comment and the label ids that landing needs next', async () => {
    const ours = { id: 'C_3', body: `${statusCommentMarker}\nReady`, viewerDidAuthor: true };
    const { github, asked } = await start(({ body: { query } }) =>
      query.startsWith('mutation')
        ? { headers: { date }, body: { data: { m0: {} } } }
        : answer(issueNode(4, { comments: { pageInfo: lastPage, nodes: [ours] } })),
    );
    const read = await github.readIssue(4);
    expect(read).toMatchObject({
      now: '2026-11-23T05:00:00.000Z',
      defaultBranch: 'trunk',
      issue: { number: 4 },
      statusComment: { id: 'C_3' },
    });
    const addLabels = ['clambake:landed'];
    const [result] = await github.project([
      { kind: 'project-issue', issue: 4, nodeId: 'I_4', addLabels, removeLabels: [], comment: undefined, close: false },
    ]);
    expect([result?.status, asked.length]).toEqual(['applied', 2]);
  });

  test('labels to remove are looked up where only some of the repository’s are known', async () => {
    const { github, asked } = await start(({ body: { query } }) => {
      if (query.startsWith('mutation')) return { headers: { date }, body: { data: { m0: {} } } };
      if (query.includes('ClambakeIssue(')) return answer(issueNode(4, { comments: { pageInfo: lastPage, nodes: [] } }));
      const labels = { pageInfo: lastPage, nodes: [{ id: 'L_9', name: 'agent:001' }] };
      return { headers: { date }, body: { data: { repository: { id: 'R_1', labels } } } };
    });
    await github.readIssue(4);
    await github.project([
      { kind: 'project-issue', issue: 4, nodeId: 'I_4', addLabels: [], removeLabels: ['agent:001'], comment: undefined, close: false },
    ]);
    expect(asked.at(-1)?.body.variables).toEqual({ i0: { labelableId: 'I_4', labelIds: ['L_9'] } });
  });

  test('a number that is no issue is undefined', async () => {
    const { github } = await start(() => answer(null, [{ type: 'NOT_FOUND', path: ['repository', 'issue'], message: 'no issue' }]));
    expect(await github.readIssue(4)).toBeUndefined();
  });
});

test('the clock is the Date of a request that costs nothing', async () => {
  const { github, asked } = await start(() => ({ headers: { date }, body: {} }));
  expect(await openClock(github.client).now()).toEqual(new Date('2026-11-23T05:00:00Z'));
  expect(asked[0]?.path).toBe('/rest/rate_limit');
});

describe('roles and runs', () => {
  test.each([
    [200, { permission: 'write', role_name: 'maintain' }, 'maintain'],
    [200, { permission: 'write', role_name: 'release crew' }, 'write'],
    [200, { permission: 'none', role_name: 'none' }, 'none'],
    [404, { message: 'Not Found' }, 'none'],
  ])('a collaborator answer %i %o is the role %s', async (status, body, role) => {
    const { github } = await start(() => ({ status, body }));
    expect(await github.readRole('ann')).toBe(role);
  });

  test('a person is credited under the address without a mail, and nobody else is', async () => {
    const user = { login: 'ann', id: 7 };
    const known = await start(() => ({ status: 200, body: { permission: 'write', role_name: 'write', user } }));
    expect(await readNoReply(known.github.client, 'ann')).toBe('ann <7+ann@users.noreply.github.com>');
    const unknown = await start(() => ({ status: 404, body: { message: 'Not Found' } }));
    expect(await readNoReply(unknown.github.client, 'renovate[bot]')).toBeUndefined();
  });

  test('a role that GitHub cannot tell is undefined, after one repeat', async () => {
    const { github, asked } = await start(() => ({ status: 503, body: { message: 'x' } }));
    expect(await github.readRole('ann')).toBeUndefined();
    expect(asked.length).toBe(2);
  });

  const job = (name: string, status: string) => ({ name, status, conclusion: status === 'completed' ? 'success' : null });
  const jobsPath = '/rest/repos/o/r/actions/runs/9/attempts/2/jobs';

  test('the jobs of a run are paged to the end, and an unfinished one spares the question for the run', async () => {
    const { github, asked } = await start(({ path }, _, origin) => {
      const second = path.includes('page=2');
      const jobs = second ? [job('last', 'in_progress')] : Array.from({ length: 100 }, (__, i) => job(`j${i}`, 'completed'));
      const body = { total_count: 101, jobs };
      return second ? { body } : { headers: { link: `<${origin}${jobsPath}?per_page=100&page=2>; rel="next"` }, body };
    });
    const answer = await github.readRun(9, 2);
    expect(answer?.jobs.length).toBe(101);
    expect(answer?.run).toEqual({ id: 9, attempt: 2, status: 'in_progress', conclusion: null });
    expect(asked.length).toBe(2);
  });

  test('a run whose listed jobs have ended is asked whether it has', async () => {
    const { github } = await start(({ path }) =>
      path.includes('/jobs')
        ? { body: { total_count: 1, jobs: [job('run #1 (1-1-aaaaaaaa)', 'completed')] } }
        : { body: { status: 'completed', conclusion: 'cancelled' } },
    );
    expect((await github.readRun(9, 2))?.run).toEqual({ id: 9, attempt: 2, status: 'completed', conclusion: 'cancelled' });
  });

  test('a run that does not exist is undefined, after a second look', async () => {
    const { github, asked } = await start(() => ({ status: 404, body: { message: 'Not Found' } }));
    expect(await github.readRun(9, 2)).toBeUndefined();
    expect(asked.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([jobsPath, jobsPath, '/rest/repos/o/r/actions/runs/9/attempts/2']);
  });

  test('one 404 for the jobs of a run is not believed', async () => {
    let looks = 0;
    const { github } = await start(() => {
      looks += 1;
      if (looks === 1) return { status: 404, body: { message: 'Not Found' } };
      return { body: { total_count: 1, jobs: [job('run #1 (1-1-aaaaaaaa)', 'in_progress')] } };
    });
    expect((await github.readRun(9, 2))?.run.status).toBe('in_progress');
  });

  test('a run that exists although its jobs are not found twice is not called gone', async () => {
    const { github } = await start(({ path }) =>
      path.includes('/jobs') ? { status: 404, body: { message: 'Not Found' } } : { body: { status: 'in_progress', conclusion: null } },
    );
    await expect(github.readRun(9, 2)).rejects.toMatchObject({
      retryable: true,
      message: expect.stringContaining('does not find its jobs'),
    });
  });
});

describe('writing', () => {
  const labelsAnswer = {
    headers: { date },
    body: { data: { repository: { id: 'R_1', labels: { pageInfo: lastPage, nodes: [{ id: 'L_a', name: 'Clambake:Ready' }] } } } },
  };
  const projection = (issue: number, over: Partial<ProjectIssue> = {}): ProjectIssue => {
    const plain = { issue, nodeId: `I_${issue}`, addLabels: ['clambake:ready'], removeLabels: [], comment: undefined, close: false };
    return { kind: 'project-issue', ...plain, ...over };
  };

  test('each command gets the result of its own mutations', async () => {
    const errors = [
      { type: 'FORBIDDEN', path: ['m1'], message: 'Resource not accessible by integration' },
      { type: 'NOT_FOUND', path: ['m2'], message: "Could not resolve to a node with the global id of 'I_3'" },
      { type: 'NOT_FOUND', path: ['m4'], message: "Could not resolve to a node with the global id of 'C_9'" },
      { type: 'UNPROCESSABLE', path: ['m5'], message: 'body is too long' },
    ];
    const { github, asked } = await start(({ body: { query } }) =>
      query.includes('ClambakeLabels') ? labelsAnswer : { headers: { date }, body: { data: { m0: {}, m3: {} }, errors } },
    );
    const none = projection(6, { addLabels: [] });
    const results = await github.project([
      projection(1),
      projection(2),
      projection(3),
      projection(4, { comment: { id: 'C_9', body: 'x' } }),
      projection(5),
      none,
      projection(7, { addLabels: ['agent:001'] }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['applied', 'refused', 'refused', 'stale', 'failed', 'already-done', 'failed']);
    expect(results[1]).toMatchObject({ why: expect.stringContaining('issues: write') });
    expect(results[6]).toMatchObject({ why: 'the label agent:001 does not exist in this repository' });
    expect(asked.length).toBe(2);
  });

  test('of an issue that two documents share, the second part is not sent when the first went wrong', async () => {
    // Nineteen labels, then a comment and a label that stand in two documents.
    const many = Array.from({ length: 19 }, (_, i) => projection(i + 1));
    const last = projection(20, { comment: { id: 'C_20', body: 'x' }, removeLabels: ['clambake:ready'], addLabels: [] });
    for (const problem of [undefined, { type: 'UNPROCESSABLE', path: ['m19'], message: 'body is too long' }]) {
      const { github, asked } = await start(({ body: { query } }) =>
        query.includes('ClambakeLabels')
          ? labelsAnswer
          : { headers: { date }, body: { data: {}, ...(problem === undefined ? {} : { errors: [problem] }) } },
      );
      const results = await github.project([...many, last]);
      expect(results.map((result) => result.status)).toEqual([...Array(19).fill('applied'), problem === undefined ? 'applied' : 'failed']);
      expect(asked.length).toBe(problem === undefined ? 3 : 2);
      await server?.stop();
    }
  });

  test('a document that got lost fails its own commands only; a used-up limit fails the rest without asking', async () => {
    const many = Array.from({ length: 25 }, (_, i) => projection(i + 1, { comment: { id: null, body: 'x' } }));
    const lost = await start(({ body: { query } }, nth) => {
      if (query.includes('ClambakeLabels')) return labelsAnswer;
      return nth === 1 ? { status: 502, body: { message: 'x' } } : { headers: { date }, body: { data: {} } };
    });
    const results = await lost.github.project(many);
    expect(results.map((result) => result.status)).toEqual([...Array(7).fill('failed'), ...Array(18).fill('applied')]);
    await server?.stop();
    const limited = await start(({ body: { query } }) =>
      query.includes('ClambakeLabels')
        ? labelsAnswer
        : { status: 403, headers: { 'retry-after': '3600' }, body: { message: 'secondary rate limit' } },
    );
    expect((await limited.github.project(many)).every((result) => result.status === 'failed')).toBe(true);
    expect(limited.asked.length).toBe(2);
  });

  test('near the end of the hourly limit nothing more is written on issues, and the result says until when', async () => {
    const many = Array.from({ length: 25 }, (_, i) => projection(i + 1, { comment: { id: null, body: 'x' } }));
    const headers = { date, 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '24', 'x-ratelimit-reset': '1764565200' };
    const near = await start(({ body: { query } }) => (query.includes('ClambakeLabels') ? labelsAnswer : { headers, body: { data: {} } }));
    const results = await near.github.project(many);
    expect(near.asked.length).toBe(2);
    expect(results.filter(({ status }) => status === 'failed').map((result) => 'why' in result && result.why)).toEqual(
      Array(19).fill("GitHub grants this repository's jobs 24 more GraphQL points until 05:00 UTC: the rest is left to a later tick"),
    );
  });

  test('a reaction that GitHub refuses fails nothing: the comment says more', async () => {
    const one = await start(({ body: { query } }) =>
      query.includes('ClambakeLabels')
        ? labelsAnswer
        : {
            headers: { date },
            body: { data: { m0: {}, m1: {}, m2: null }, errors: [{ type: 'FORBIDDEN', path: ['m2'], message: 'no reactions here' }] },
          },
    );
    const [result] = await one.github.project([projection(1, { comment: { id: null, body: 'x' } })]);
    expect(result).toEqual({ status: 'applied' });
    expect(one.asked.at(-1)?.body.query).toContain('m2: addReaction(input: $i2)');
  });

  test('labels are created twenty a request; one that exists is fine, a missing permission is named', async () => {
    const labels = Array.from({ length: 21 }, (_, i) => ({ name: `l${i}`, color: 'ffffff', description: 'd' }));
    const { github, asked } = await start(({ body: { query } }) =>
      query.includes('ClambakeLabels')
        ? labelsAnswer
        : {
            headers: { date },
            body: { data: { m0: null }, errors: [{ type: 'UNPROCESSABLE', path: ['m0'], message: 'Name has already been taken' }] },
          },
    );
    await github.createLabels(labels);
    expect(asked.length).toBe(3);
    await server?.stop();
    const refused = await start(({ body: { query } }) =>
      query.includes('ClambakeLabels')
        ? labelsAnswer
        : {
            headers: { date },
            body: { data: { m0: null }, errors: [{ type: 'FORBIDDEN', path: ['m0'], message: 'Resource not accessible by integration' }] },
          },
    );
    await expect(refused.github.createLabels(labels)).rejects.toThrow('permissions: issues: write');
  });

  test('a dispatch asks for the run it starts, and is sent once', async () => {
    const { github, asked } = await start(() => ({ body: { workflow_run_id: 77, run_url: 'u', html_url: 'h' } }));
    expect(await github.dispatch('ci.yml', 'trunk', {})).toEqual({ runId: 77 });
    expect(asked.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/rest/repos/o/r/actions/workflows/ci.yml/dispatches', body: { ref: 'trunk', return_run_details: true } },
    ]);
    await server?.stop();
    const silent = await start(() => ({ status: 204 }));
    await expect(silent.github.dispatch('ci.yml', 'trunk', { base: 'trunk' })).rejects.toThrow('did not say which run');
  });
});

test('branches: the default one by its name, bases and ours; look-alikes are left out', () => {
  const oid = (digit: string) => digit.repeat(40);
  const listed = [
    'ref: refs/heads/trunk\tHEAD',
    `${oid('1')}\tHEAD`,
    `${oid('2')}\trefs/heads/clambake/issue-1`,
    `${oid('3')}\trefs/heads/release/2`,
    `${oid('4')}\trefs/heads/x/refs/heads/clambake/issue-2`,
    `${oid('5')}\trefs/tags/clambake/issue-3`,
  ].join('\n');
  expect([...parseBranches(listed, ['release/2'])]).toEqual([
    ['trunk', oid('1')],
    ['clambake/issue-1', oid('2')],
    ['release/2', oid('3')],
  ]);
});
