// Routes of the repository itself: settings, labels, roles and files.
import { notFound } from '../../api/error.ts';
import { roleOf } from '../../repository/access.ts';
import { readBlob, readTree, type TreeEntry } from '../../git/read.ts';
import { resolveCommit } from '../../git/refs.ts';
import { emitEvent } from '../../repository/events.ts';
import { createLabel, findLabel } from '../../repository/labels.ts';
import { presentLabel, presentSender, presentUser } from '../present/account.ts';
import { presentContentEntry } from '../present/commit.ts';
import { presentFullRepository } from '../present/repository.ts';
import { paginate } from '../pages.ts';
import { created, ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';

/** REST's older names of the roles. */
const legacyPermission = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' } as const;

const readPermission = ({ backend, repository, params }: RepositoryRequest): RestReply => {
  const login = params.username ?? '';
  if (!backend.store.users.has(login)) throw notFound();
  const role = roleOf(repository, login);
  const roleName = role ?? 'none';
  return ok({
    permission: role === undefined ? 'none' : legacyPermission[role],
    role_name: roleName,
    user: { ...presentUser(backend, login), role_name: roleName },
  });
};

/** `github.event.action` is the type of the event. */
const dispatchEvent = ({ backend, repository, actor, body }: RepositoryRequest): RestReply => {
  const { event_type: action, client_payload = {} } = body;
  const payload = { action, branch: repository.defaultBranch, client_payload, sender: presentSender(backend, actor.login) };
  emitEvent(backend, repository, { name: 'repository_dispatch', action, actor, payload });
  return { status: 204 };
};

const readContents = async (request: RepositoryRequest): Promise<RestReply> => {
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
};

const presentFile = async (request: RepositoryRequest, at: { path: string; ref: string; entry: TreeEntry }): Promise<unknown> => {
  const { backend, repository } = request;
  const shown = presentContentEntry(backend, repository, at);
  if (shown.type === 'submodule') return { ...shown, submodule_git_url: '' };
  const bytes = await readBlob(repository.gitDir, at.entry.oid);
  if (shown.type === 'symlink') return { ...shown, target: bytes.toString() };
  // Encodes base64 in lines of 60 characters, as GitHub does.
  const content = bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
  return { ...shown, encoding: 'base64', content };
};

export const repositoryRoutes: readonly RestRoute[] = [
  repositoryRoute('POST', '/dispatches', { access: writing('write', 'contents'), handle: dispatchEvent }),
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
];
