// Routes of branches, of their classic protection (which only administrators may read), and of the rules of rulesets.
import { ApiError, notFound } from '../../api/error.ts';
import type { Backend } from '../../backend.ts';
import { fullName } from '../../store/names.ts';
import { branchProtection } from '../../repository/branch-rules.ts';
import { readCommit } from '../../git/read.ts';
import { listRefs, readRef } from '../../git/refs.ts';
import { rulesetsOf } from '../../git/rules.ts';
import { presentCommit } from '../present/commit.ts';
import { repositoryPage, repositoryUrl } from '../present/repository.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute } from '../route.ts';
import type { Repository, Rule } from '../../store.ts';

/** Returns GitHub's redirect from the old name of a renamed branch. */
const movedTo = (backend: Backend, repository: Repository, name: string): ApiError | undefined => {
  const to = repository.renamedBranches.get(name);
  if (to === undefined) return undefined;
  const url = `${backend.urls.api}/repositories/${repository.id}/branches/${encodeURIComponent(to)}`;
  return new ApiError(301, { message: 'Moved Permanently', url }, { location: url });
};

const readBranch = async ({ backend, repository, params }: RepositoryRequest): Promise<RestReply> => {
  const name = params.branch ?? '';
  const oid = await readRef(repository.gitDir, `refs/heads/${name}`);
  if (oid === undefined) throw movedTo(backend, repository, name) ?? notFound();
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
};

const listBranches = async (request: RepositoryRequest): Promise<RestReply> => {
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
};

const readProtection = ({ backend, repository, params }: RepositoryRequest): RestReply => {
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
    ...(protection.requiredApprovals === undefined
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: false,
            require_code_owner_reviews: false,
            required_approving_review_count: protection.requiredApprovals,
          },
        }),
    required_linear_history: { enabled: protection.requiresLinearHistory === true },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  });
};

/** Parameters that GitHub always sends and that cannot be set in the local GitHub. */
const fixedParameters: Partial<Record<Rule['type'], object>> = {
  pull_request: {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
  },
  merge_queue: {
    check_response_timeout_minutes: 60,
    grouping_strategy: 'ALLGREEN',
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: 'MERGE',
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  },
  update: { update_allows_fetch_and_merge: false },
};

/** Answers the rules of rulesets, also of those that the caller bypasses. Classic protection is not part of this list. */
const readRules = (request: RepositoryRequest): RestReply => {
  const { repository, params } = request;
  const all = rulesetsOf(repository, params.branch ?? '').flatMap((ruleset) =>
    ruleset.rules.map((rule) => {
      const parameters = { ...fixedParameters[rule.type], ...('parameters' in rule ? rule.parameters : {}) };
      return {
        type: rule.type,
        ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
        ruleset_source_type: 'Repository',
        ruleset_source: fullName(repository),
        ruleset_id: ruleset.id,
      };
    }),
  );
  const { items, headers } = paginate(request, all);
  return ok(items, headers);
};

export const branchRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/branches', { access: reading('contents'), handle: listBranches }),
  repositoryRoute('GET', '/branches/{branch}', { access: reading('contents'), handle: readBranch }),
  repositoryRoute('GET', '/branches/{branch}/protection', {
    // Administration is a permission that GITHUB_TOKEN cannot be given.
    access: { any: [{ administration: 'read' }], role: 'admin' },
    handle: readProtection,
  }),
  repositoryRoute('GET', '/rules/branches/{branch}', { access: reading('metadata'), handle: readRules }),
];
