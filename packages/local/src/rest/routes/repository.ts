// The repository itself: settings, labels, roles, files, branches and their rules.
import { notFound } from '../../api/error.ts';
import { roleOf } from '../../repository/access.ts';
import { branchProtection } from '../../repository/checks.ts';
import { readBlob, readCommit, readTree, type TreeEntry } from '../../git/read.ts';
import { listRefs, readRef, resolveCommit } from '../../git/refs.ts';
import { createLabel, findLabel } from '../../repository/labels.ts';
import { presentLabel, presentUser } from '../present/account.ts';
import { presentCommit, presentContentEntry } from '../present/commit.ts';
import { presentFullRepository, repositoryPage, repositoryUrl } from '../present/repository.ts';
import { paginate } from '../pages.ts';
import { created, ok, reading, type RepositoryRequest, type RestReply, repositoryRoute, type RestRoute, writing } from '../route.ts';

/** REST's older words for the roles. */
const legacyPermission = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' } as const;

function readPermission({ backend, repository, params }: RepositoryRequest): RestReply {
  const login = params.username ?? '';
  if (!backend.store.users.has(login)) throw notFound();
  const role = roleOf(repository, login);
  const roleName = role ?? 'none';
  return ok({
    permission: role === undefined ? 'none' : legacyPermission[role],
    role_name: roleName,
    user: { ...presentUser(backend, login), role_name: roleName },
  });
}

async function readContents(request: RepositoryRequest): Promise<RestReply> {
  const { backend, repository, params, query } = request;
  const path = (params.path ?? '').replace(/^\/+|\/+$/g, '');
  const ref = query.ref ?? repository.defaultBranch;
  const commit = await resolveCommit(repository.gitDir, ref);
  if (commit === undefined) throw notFound();
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const name = path.slice(parent === '' ? 0 : parent.length + 1);
  const list = (at: string): Promise<TreeEntry[]> => readTree(repository.gitDir, `${commit}:${at}`).catch(() => []);
  const entry = path === '' ? undefined : (await list(parent)).find((candidate) => candidate.path === name);
  if (path !== '' && entry === undefined) throw notFound();
  if (entry === undefined || entry.type === 'tree') {
    const entries = await list(path);
    return ok(
      entries.map((child) =>
        presentContentEntry(backend, repository, { path: path === '' ? child.path : `${path}/${child.path}`, ref, entry: child }),
      ),
    );
  }
  return ok(await presentFile(request, { path, ref, entry }));
}

async function presentFile(request: RepositoryRequest, at: { path: string; ref: string; entry: TreeEntry }): Promise<unknown> {
  const { backend, repository } = request;
  const shown = presentContentEntry(backend, repository, at);
  if (shown.type === 'submodule') return { ...shown, submodule_git_url: '' };
  const bytes = await readBlob(repository.gitDir, at.entry.oid);
  if (shown.type === 'symlink') return { ...shown, target: bytes.toString() };
  // base64 in lines of 60 characters, as GitHub sends it.
  const content = bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
  return { ...shown, encoding: 'base64', content };
}

async function readBranch({ backend, repository, params }: RepositoryRequest): Promise<RestReply> {
  const name = params.branch ?? '';
  const oid = await readRef(repository.gitDir, `refs/heads/${name}`);
  if (oid === undefined) throw notFound();
  const self = `${repositoryUrl(backend, repository)}/branches/${encodeURIComponent(name)}`;
  const protection = branchProtection(repository, name);
  const contexts = protection?.requiredContexts ?? [];
  return ok({
    name,
    commit: presentCommit(backend, repository, await readCommit(repository.gitDir, oid)),
    _links: { self, html: `${repositoryPage(backend, repository)}/tree/${name}` },
    protected: protection !== undefined,
    protection: {
      enabled: protection !== undefined,
      required_status_checks: {
        enforcement_level: protection === undefined ? 'off' : 'non_admins',
        contexts,
        checks: contexts.map((context) => ({ context, app_id: null })),
      },
    },
    protection_url: `${self}/protection`,
  });
}

async function listBranches(request: RepositoryRequest): Promise<RestReply> {
  const { backend, repository, query } = request;
  const all = (await listRefs(repository.gitDir, 'refs/heads'))
    .map(({ ref, oid }) => ({ name: ref.slice('refs/heads/'.length), oid }))
    .map(({ name, oid }) => ({
      name,
      commit: { sha: oid, url: `${repositoryUrl(backend, repository)}/commits/${oid}` },
      protected: branchProtection(repository, name) !== undefined,
    }))
    .filter((branch) => query.protected === undefined || branch.protected === (query.protected === 'true'));
  const { items, headers } = paginate(request, all);
  return ok(items, headers);
}

function readProtection({ backend, repository, params }: RepositoryRequest): RestReply {
  const name = params.branch ?? '';
  const protection = branchProtection(repository, name);
  if (protection === undefined) throw notFound();
  const url = `${repositoryUrl(backend, repository)}/branches/${encodeURIComponent(name)}/protection`;
  return ok({
    url,
    required_status_checks: {
      url: `${url}/required_status_checks`,
      strict: protection.strict,
      contexts: protection.requiredContexts,
      contexts_url: `${url}/required_status_checks/contexts`,
      checks: protection.requiredContexts.map((context) => ({ context, app_id: null })),
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: false },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  });
}

export const repositoryRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '', {
    access: reading('metadata'),
    handle: ({ backend, repository, token }) => ok(presentFullRepository(backend, repository, token)),
  }),
  repositoryRoute('GET', '/contents/{path}', { access: reading('contents'), handle: readContents }),
  repositoryRoute('GET', '/collaborators/{username}/permission', { access: reading('metadata'), handle: readPermission }),
  repositoryRoute('GET', '/labels', {
    access: reading('issues', 'pull-requests'),
    handle: (request) => {
      const { items, headers } = paginate(request, [...request.repository.labels.values()]);
      return ok(
        items.map((label) => presentLabel(request.backend, request.repository, label)),
        headers,
      );
    },
  }),
  repositoryRoute('POST', '/labels', {
    access: writing('write', 'issues', 'pull-requests'),
    handle: ({ backend, repository, body }) => created(presentLabel(backend, repository, createLabel(backend, repository, body)), 1),
  }),
  repositoryRoute('GET', '/labels/{name}', {
    access: reading('issues', 'pull-requests'),
    handle: ({ backend, repository, params }) => {
      const label = findLabel(repository, params.name ?? '');
      if (label === undefined) throw notFound();
      return ok(presentLabel(backend, repository, label));
    },
  }),
  repositoryRoute('GET', '/branches', { access: reading('contents'), handle: listBranches }),
  repositoryRoute('GET', '/branches/{branch}', { access: reading('contents'), handle: readBranch }),
  repositoryRoute('GET', '/branches/{branch}/protection', {
    // Administration is a permission that GITHUB_TOKEN cannot be given.
    access: { any: [{ administration: 'read' }], role: 'admin' },
    handle: readProtection,
  }),
  repositoryRoute('GET', '/rules/branches/{branch}', {
    access: reading('metadata'),
    // Rules come from rulesets; classic protection, the only kind kept here, does not show in them.
    handle: () => ok([]),
  }),
];
