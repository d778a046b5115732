// Routes of GitHub Apps: an App with its JWT looks up its installation and asks for a token of it.
import { ApiError } from '../../api/error.ts';
import { isoSeconds } from '../../clock.ts';
import { appOf, installationOn, mintInstallationToken } from '../../repository/apps.ts';
import { type Json, presentUser } from '../present/account.ts';
import { ok, type RestRequest, type RestRoute } from '../route.ts';
import type { App, Installation, Token } from '../../store.ts';

const requireApp = ({ backend, token }: RestRequest): App => {
  const app = appOf(backend, token);
  if (app === undefined) throw new ApiError(401, { message: 'A JSON web token could not be decoded' });
  return app;
};

/** Returns GitHub's schema `app-permissions`. */
const presentPermissions = (permissions: Token['permissions']): Json =>
  Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]));

/** Returns GitHub's schema `installation`. */
const presentInstallation = ({ backend }: RestRequest, app: App, installation: Installation): Json => {
  const [owner = ''] = installation.repository.split('/');
  const account = presentUser(backend, owner);
  const url = `${backend.urls.api}/app/installations/${installation.id}`;
  return {
    id: installation.id,
    account,
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: 'User',
    repository_selection: 'selected',
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${backend.urls.api}/installation/repositories`,
    html_url: `${backend.urls.server}/settings/installations/${installation.id}`,
    permissions: presentPermissions(app.permissions),
    events: [],
    single_file_name: null,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    suspended_by: null,
    suspended_at: null,
  };
};

export const appRoutes: readonly RestRoute[] = [
  {
    template: 'GET /repos/{owner}/{repo}/installation',
    access: undefined,
    undocumented: [401],
    handle: (request) => {
      const app = requireApp(request);
      if (request.repository === undefined) throw new ApiError(404, { message: 'Not Found' });
      return ok(presentInstallation(request, app, installationOn(app, request.repository)));
    },
  },
  {
    template: 'POST /app/installations/{installation_id}/access_tokens',
    access: undefined,
    handle: (request) => {
      const { backend, params, body } = request;
      const app = requireApp(request);
      const token = mintInstallationToken(backend, app, {
        installationId: Number(params.installation_id),
        repositories: body?.repositories,
        permissions: body?.permissions,
      });
      const expires = isoSeconds(new Date(token.expiresAt ?? 0));
      return {
        status: 201,
        body: {
          token: token.value,
          expires_at: expires,
          permissions: presentPermissions(token.permissions),
          repository_selection: 'selected',
        },
      };
    },
  },
  {
    template: 'DELETE /installation/token',
    access: undefined,
    undocumented: [401],
    handle: ({ backend, token }) => {
      if (token?.kind !== 'app') throw new ApiError(401, { message: 'Requires authentication' });
      backend.store.tokens.delete(token.value);
      return { status: 204 };
    },
  },
];
