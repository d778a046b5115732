// `POST merges` merges one branch into another without a pull request, by the same rules as a push.
import { ApiError } from '../../api/error.ts';
import { nowIso } from '../../backend.ts';
import { readCommit } from '../../git/read.ts';
import { isAncestor, readRef, resolveCommit, updateRefs } from '../../git/refs.ts';
import { commitTree, mergeTrees } from '../../git/write.ts';
import { presentCommit } from '../present/commit.ts';
import { recordRefChanges } from '../../repository/ref-changes.ts';
import { refusalOfRefUpdate } from '../../repository/ref-rules.ts';
import { created, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';

const merge = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, token, body } = request;
  const { gitDir } = repository;
  const ref = `refs/heads/${body.base}`;
  const before = await readRef(gitDir, ref);
  const head = await resolveCommit(gitDir, body.head);
  if (before === undefined) throw new ApiError(404, { message: 'Base does not exist' });
  if (head === undefined) throw new ApiError(404, { message: 'Head does not exist' });
  if (await isAncestor(gitDir, head, before)) return { status: 204 };
  const merged = await mergeTrees(gitDir, before, head);
  if (merged.status === 'conflict') throw new ApiError(409, { message: 'Merge conflict' });
  const after = await commitTree(gitDir, {
    tree: merged.tree,
    parents: [before, head],
    message: `${body.commit_message ?? `Merge ${body.head} into ${body.base}`}\n`,
    author: { name: actor.login, email: `${actor.login}@users.noreply.github.com` },
    at: nowIso(backend),
  });
  const why = await refusalOfRefUpdate(repository, { ref, before, after, token });
  if (why !== undefined) throw new ApiError(409, { message: why });
  if (!(await updateRefs(gitDir, [{ ref, from: before, to: after }]))) throw new ApiError(409, { message: 'Base branch was modified' });
  await recordRefChanges(backend, repository, { changes: [{ ref, before, after }], actor });
  return created(presentCommit(backend, repository, await readCommit(gitDir, after)));
};

export const mergeRoutes: readonly RestRoute[] = [
  repositoryRoute('POST', '/merges', { access: writing('write', 'contents'), handle: merge }),
];
