// The questions of a quick look, the number of its requests, and its reading of the answer, on a scripted server on loopback.
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type Asked, type ScriptedGitHub, startScriptedGitHub } from '../../test/scripted-github.ts';
import { openGitHubClient } from './github-client.ts';
import { readQuickLook } from './github-quick-look.ts';

let server: ScriptedGitHub | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const date = 'Mon, 23 Nov 2026 05:00:00 GMT';
const node = (id: string, over: object = {}) => ({
  id,
  title: `Title of ${id}`,
  state: 'OPEN',
  labels: { nodes: [{ name: 'bug' }, null] },
  ...over,
});
const repository = (over: object = {}) => ({
  defaultBranchRef: { name: 'main' },
  base: { name: 'main', target: { oid: 'a'.repeat(40) }, refUpdateRule: { requiredStatusCheckContexts: ['test'] } },
  pullRequests: { nodes: [] },
  inLine: { totalCount: 0, nodes: [] },
  ...over,
});
const variablesOf = ({ body }: Asked): Record<string, unknown> => body.variables as Record<string, unknown>;

const quickLook = async (ids: readonly string[], answer: (asked: Asked) => object) => {
  server = await startScriptedGitHub((asked): Answer => ({ headers: { date }, body: answer(asked) }));
  const client = openGitHubClient({ token: 'not-a-real-token', environment: server.environment });
  const read = await readQuickLook(client, ids, { base: 'main', bundle: undefined });
  return { ...read, asked: server.asked.map(variablesOf) };
};

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `I_${index + 1}`);
const sizes = ({ ids, first, withHead }: Record<string, unknown>): unknown[] => [withHead, first, (ids as string[]).length];
const all = (asked: Asked): object => {
  const { ids, withHead } = variablesOf(asked);
  return { data: { ...(withHead === true ? { repository: repository() } : {}), nodes: (ids as string[]).map((id) => node(id)) } };
};

describe('a quick look', () => {
  test.each([
    [1, [[true, 25, 1]]],
    [25, [[true, 25, 25]]],
    [
      100,
      [
        [true, 25, 25],
        [false, 25, 50],
        [false, 25, 25],
      ],
    ],
  ])('at %i issues asks for few at once, and for the line only in the first request', async (count, requests) => {
    const read = await quickLook(names(count), all);
    expect(read.asked.map(sizes)).toEqual(requests);
    expect(read.look.issues.map(({ nodeId }) => nodeId)).toEqual(names(count));
    expect(read.bundle.required).toEqual(new Map([['main', ['test']]]));
  });

  test('with no issue at all still tells the time, the line and the bundle', async () => {
    const { look: seen } = await quickLook([], () => ({
      data: {
        repository: repository({
          inLine: {
            totalCount: 140,
            nodes: [
              { ...node('I_8'), timelineItems: { nodes: [{ id: 'LE_1' }] } },
              { ...node('I_9'), timelineItems: { nodes: [] } },
            ],
          },
        }),
        nodes: [],
      },
    }));
    expect(seen).toEqual({
      now: '2026-11-23T05:00:00.000Z',
      defaultBranch: 'main',
      issues: [],
      inLine: {
        count: 140,
        first: [
          { nodeId: 'I_8', title: 'Title of I_8', open: true, labels: ['bug'], lastEvent: 'LE_1' },
          { nodeId: 'I_9', title: 'Title of I_9', open: true, labels: ['bug'], lastEvent: undefined },
        ],
      },
    });
  });

  test('an issue that is gone, or is none any more, is missing; a closed one is closed', async () => {
    const { look: seen } = await quickLook(['I_1', 'I_2', 'D_3'], () => ({
      data: { repository: repository(), nodes: [node('I_1', { state: 'CLOSED' }), null, {}] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1], message: 'Could not resolve to a node' }],
    }));
    expect(seen.issues).toEqual([{ nodeId: 'I_1', title: 'Title of I_1', open: false, labels: ['bug'] }]);
  });

  test('half an answer is none', async () => {
    const answer = { data: { repository: repository(), nodes: null }, errors: [{ path: ['nodes'], message: 'Something went wrong' }] };
    await expect(quickLook(['I_1'], () => answer)).rejects.toThrow('Something went wrong');
  });
});
