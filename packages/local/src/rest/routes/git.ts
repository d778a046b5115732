// Routes of git's objects: refs, commits, trees and comparisons.
import { ApiError, invalidField, notFound, unprocessable } from '../../api/error.ts';
import { runGit } from '../../git/process.ts';
import { countCommits, readChangedFiles, readCommit, readCommits, readMergeBase, readObject, readTree } from '../../git/read.ts';
import { isAncestor, isOid, listRefs, readRef, resolveCommit, updateRefs, zeroOid } from '../../git/refs.ts';
import { presentChangedFile, presentCommit, presentGitCommit, presentRef, presentTree } from '../present/commit.ts';
import { repositoryPage, repositoryUrl } from '../present/repository.ts';
import { recordRefChanges, type RefChange } from '../../repository/ref-changes.ts';
import { refusalOfRefUpdate } from '../../repository/ref-rules.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';

const contentsRead = reading('contents');
const contentsWrite = writing('write', 'contents');

/** Returns the full name of a ref: `heads/main` and `refs/heads/main` are the same. */
const fullRef = (text: string): string => (text.startsWith('refs/') ? text : `refs/${text}`);

const readOneRef = async ({ backend, repository, params }: RepositoryRequest): Promise<RestReply> => {
  const ref = fullRef(params.ref ?? '');
  const found = (await listRefs(repository.gitDir, ref)).find((entry) => entry.ref === ref);
  if (found === undefined) throw notFound();
  return ok(presentRef(backend, repository, found));
};

const requireCommit = async (gitDir: string, sha: string): Promise<void> => {
  const object = isOid(sha) ? await readObject(gitDir, sha) : undefined;
  if (object === undefined) throw unprocessable('Object does not exist');
};

const createRef = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, body } = request;
  const ref: string = body.ref;
  const isValid = /^refs\/[^/]+\/.+/.test(ref) && (await runGit(repository.gitDir, ['check-ref-format', ref], { accept: [1] })).code === 0;
  if (!isValid) throw invalidField('Reference', 'ref', 'custom', `${ref} is not a valid ref name.`);
  await requireCommit(repository.gitDir, body.sha);
  if ((await readRef(repository.gitDir, ref)) !== undefined) throw unprocessable('Reference already exists');
  const change = { ref, before: zeroOid, after: body.sha };
  await requireAllowed(request, change);
  if (!(await updateRefs(repository.gitDir, [{ ref, from: zeroOid, to: body.sha }]))) throw unprocessable('Reference already exists');
  await recordRefChanges(backend, repository, { changes: [change], actor });
  return { status: 201, body: presentRef(backend, repository, { ref, oid: body.sha, type: 'commit' }) };
};

const requireAllowed = async (request: RepositoryRequest, change: RefChange): Promise<void> => {
  const why = await refusalOfRefUpdate(request.repository, { ...change, token: request.token });
  if (why !== undefined) throw unprocessable(why);
};

/** Moves a ref, without `force` only forwards. This is no compare-and-swap: two forward updates in a row both succeed. */
const updateRef = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, params, body } = request;
  const ref = fullRef(params.ref ?? '');
  const before = await readRef(repository.gitDir, ref);
  if (before === undefined) throw unprocessable('Reference does not exist');
  await requireCommit(repository.gitDir, body.sha);
  if (body.force !== true && !(await isAncestor(repository.gitDir, before, body.sha))) throw unprocessable('Update is not a fast forward');
  const change = { ref, before, after: body.sha };
  await requireAllowed(request, change);
  if (!(await updateRefs(repository.gitDir, [{ ref, from: before, to: body.sha }])))
    throw new ApiError(409, { message: 'Reference cannot be updated' });
  await recordRefChanges(backend, repository, { changes: [change], actor });
  return ok(presentRef(backend, repository, { ref, oid: body.sha, type: 'commit' }));
};

const deleteRef = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, params } = request;
  const ref = fullRef(params.ref ?? '');
  const before = await readRef(repository.gitDir, ref);
  if (before === undefined) throw unprocessable('Reference does not exist');
  const change = { ref, before, after: zeroOid };
  await requireAllowed(request, change);
  if (!(await updateRefs(repository.gitDir, [{ ref, from: before, to: zeroOid }])))
    throw new ApiError(409, { message: 'Reference cannot be updated' });
  await recordRefChanges(backend, repository, { changes: [change], actor });
  return { status: 204 };
};

const readTreeRoute = async ({ backend, repository, params, query }: RepositoryRequest): Promise<RestReply> => {
  const name = params.tree_sha ?? '';
  const tree = await readObject(
    repository.gitDir,
    `${isOid(name) ? name : ((await resolveCommit(repository.gitDir, name)) ?? name)}^{tree}`,
  );
  if (tree === undefined) throw notFound();
  const entries = await readTree(repository.gitDir, tree.oid, { recursive: query.recursive !== undefined });
  return ok(presentTree(backend, repository, { oid: tree.oid, entries }));
};

const readCommitRoute = async ({ backend, repository, params }: RepositoryRequest): Promise<RestReply> => {
  const { gitDir } = repository;
  const oid = await resolveCommit(gitDir, params.ref ?? '');
  if (oid === undefined) throw unprocessable(`No commit found for SHA: ${params.ref ?? ''}`);
  const commit = await readCommit(gitDir, oid);
  const from = commit.parents[0] ?? (await emptyTree(gitDir));
  const files = await readChangedFiles(gitDir, from, oid);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return ok({
    ...presentCommit(backend, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => presentChangedFile(backend, repository, { file, head: oid })),
  });
};

const emptyTree = async (gitDir: string): Promise<string> =>
  (await runGit(gitDir, ['hash-object', '-t', 'tree', '--stdin', '-w'])).stdout.trim();

const compare = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, params } = request;
  const { gitDir } = repository;
  const [baseName = '', headName = ''] = (params.basehead ?? '').split('...');
  const base = await resolveCommit(gitDir, baseName);
  const head = await resolveCommit(gitDir, headName);
  const mergeBase = base === undefined || head === undefined ? undefined : await readMergeBase(gitDir, base, head);
  if (base === undefined || head === undefined || mergeBase === undefined) throw notFound();
  const ahead = await countCommits(gitDir, `${base}..${head}`);
  const behind = await countCommits(gitDir, `${head}..${base}`);
  // GitHub lists at most 250 commits and 300 files.
  const commits = (await readCommits(gitDir, '--max-count=250', `${base}..${head}`)).reverse();
  const files = (await readChangedFiles(gitDir, mergeBase, head)).slice(0, 300);
  const url = `${repositoryUrl(backend, repository)}/compare/${params.basehead}`;
  const page = `${repositoryPage(backend, repository)}/compare/${params.basehead}`;
  return ok({
    url,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: presentCommit(backend, repository, await readCommit(gitDir, base)),
    merge_base_commit: presentCommit(backend, repository, await readCommit(gitDir, mergeBase)),
    status: ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: commits.map((commit) => presentCommit(backend, repository, commit)),
    files: files.map((file) => presentChangedFile(backend, repository, { file, head })),
  });
};

export const gitRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/git/ref/{ref}', { access: contentsRead, handle: readOneRef }),
  repositoryRoute('GET', '/git/matching-refs/{ref}', {
    access: contentsRead,
    handle: async (request) => {
      const { backend, repository, params } = request;
      const prefix = fullRef(params.ref ?? '');
      const found = (await listRefs(repository.gitDir, 'refs')).filter(({ ref }) => ref.startsWith(prefix));
      return ok(found.map((entry) => presentRef(backend, repository, entry)));
    },
  }),
  repositoryRoute('POST', '/git/refs', { access: contentsWrite, handle: createRef }),
  repositoryRoute('PATCH', '/git/refs/{ref}', { access: contentsWrite, handle: updateRef }),
  repositoryRoute('DELETE', '/git/refs/{ref}', { access: contentsWrite, handle: deleteRef }),
  repositoryRoute('GET', '/git/commits/{commit_sha}', {
    access: contentsRead,
    handle: async ({ backend, repository, params }) => {
      const sha = params.commit_sha ?? '';
      const object = isOid(sha) ? await readObject(repository.gitDir, sha) : undefined;
      if (object?.type !== 'commit') throw notFound();
      return ok(presentGitCommit(backend, repository, await readCommit(repository.gitDir, sha)));
    },
  }),
  repositoryRoute('GET', '/git/trees/{tree_sha}', { access: contentsRead, handle: readTreeRoute }),
  repositoryRoute('GET', '/compare/{basehead}', { access: contentsRead, handle: compare }),
  repositoryRoute('GET', '/commits/{ref}', { access: contentsRead, handle: readCommitRoute }),
  repositoryRoute('GET', '/commits', {
    access: contentsRead,
    handle: async (request) => {
      const { backend, repository, query } = request;
      const oid = await resolveCommit(repository.gitDir, query.sha ?? repository.defaultBranch);
      if (oid === undefined) throw notFound();
      const { items, headers } = paginate(
        request,
        await readCommits(repository.gitDir, '--max-count=1000', oid, ...(query.path === undefined ? [] : ['--', query.path])),
      );
      return ok(
        items.map((commit) => presentCommit(backend, repository, commit)),
        headers,
      );
    },
  }),
];
