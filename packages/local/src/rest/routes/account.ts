// Routes outside repositories: limits (which cost no request, so clients read GitHub's time there), the token's own
// account, and facts about the server.
import { ApiError, notAccessible } from '../../api/error.ts';
import { presentPublicUser } from '../present/account.ts';
import { ok, type RestRoute } from '../route.ts';

export const accountRoutes: readonly RestRoute[] = [
  {
    template: 'GET /rate_limit',
    access: undefined,
    handle: ({ backend, token }) => {
      const core = backend.rateLimits.read(token, 'core');
      const graphql = backend.rateLimits.read(token, 'graphql');
      const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
      return ok({ resources: { core, graphql, search }, rate: core });
    },
  },
  {
    template: 'GET /user',
    access: undefined,
    handle: ({ backend, token }) => {
      if (token === undefined) throw new ApiError(401, { message: 'Requires authentication' });
      // An installation token, such as GITHUB_TOKEN, belongs to no account.
      if (token.kind !== 'user') throw notAccessible('');
      return ok(presentPublicUser(backend, token.actor, '1970-01-01T00:00:00Z'));
    },
  },
  {
    template: 'GET /meta',
    access: undefined,
    handle: () => ok({ verifiable_password_authentication: false }),
  },
];
