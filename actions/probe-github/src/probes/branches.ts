// Branches and files through the API, without git.
import type { Facts, Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { probeBranches, type World } from '../world.ts';

const answerOf = ({ status, body }: { status: number; body: { message?: string } }): string =>
  status === 201 ? 'made' : `status ${status}: ${body.message ?? ''}`;

const made: Probe = {
  id: 'branch-through-the-api',
  question: 'Does the API make a branch at a known commit, and say with status 422 that it exists, or that the commit does not?',
  calls: ['POST git/refs, three times'],
  expected: {
    'a new branch': 'made',
    'the same once more': 'status 422: Reference already exists',
    'at a commit that GitHub does not have': 'status 422: Object does not exist',
  },
  protects: "An issue's branch is made again without git: the words tell what exists from what cannot be made.",
  assumptions: ['`POST git/refs` answers 422'],
  ask: async (world): Promise<Facts> => {
    const ref = `refs/heads/${probeBranches}${world.runId}/api`;
    willRemove(world, ref);
    const sha = await world.tip(`refs/heads/${world.defaultBranch}`);
    const make = async (oid: string | undefined, name = ref) => answerOf(await world.rest('POST', '/git/refs', { ref: name, sha: oid }));
    return {
      'a new branch': await make(sha),
      'the same once more': await make(sha),
      'at a commit that GitHub does not have': await make('0123456789'.repeat(4), `${ref}-unknown`),
    };
  },
};

const pathOf = async (world: World): Promise<string> => {
  const { body } = await world.rest('GET', '/contents/');
  const files = body as { type: string; path: string }[];
  return files.find(({ type }) => type === 'file')?.path ?? 'README.md';
};

const versions: Probe = {
  id: 'versions-of-a-file',
  question: 'Does the list of commits of a path hold commits of the default branch that changed the file, and no others?',
  calls: ['GET contents/', 'GET commits?path={path}', 'git fetch', 'git log -- {path}'],
  expected: { 'the newest ten': 'as git says' },
  protects: 'A configuration that cannot be read: what must go on uses the version before.',
  assumptions: ['`GET commits?path=` lists'],
  ask: async (world): Promise<Facts> => {
    const path = await pathOf(world);
    const { body } = await world.rest('GET', `/commits?path=${encodeURIComponent(path)}&per_page=10`);
    const listed = (body as { sha: string }[]).map(({ sha }) => sha).join(' ');
    await world.text('fetch', '--quiet', 'origin', world.defaultBranch);
    const known = await world.text('log', '--max-count=10', '--format=%H', 'FETCH_HEAD', '--', path);
    return { 'the newest ten': listed === known.replaceAll('\n', ' ') ? 'as git says' : `${listed} and ${known}` };
  },
};

export const branchProbes: readonly Probe[] = [made, versions];
