// Resolvers of statuses and check runs. `isRequired` follows the branch's protection and rulesets. As on GitHub it is
// also true for a dispatched run's check run, which does not satisfy the requirement.
import { requiredChecks } from '../repository/branch-rules.ts';
import { combinedState, statusNodeId } from '../repository/checks.ts';
import { connection } from './connection.ts';
import { actorSource, commitSource, type Source } from './sources.ts';
import { FieldError, type Resolver, type ResolverTable } from './context.ts';
import { repositoryPage } from '../rest/present/repository.ts';
import type { Repository } from '../store.ts';

const rollupState = ({ statuses, checks }: Source): string => {
  const conclusions: (string | null)[] = checks.map((check: { job: { status: string; conclusion: string | null } }) =>
    check.job.status === 'completed' ? check.job.conclusion : null,
  );
  const status = statuses.length === 0 ? 'success' : combinedState(statuses);
  const isRed = (conclusion: string | null): boolean => conclusion !== null && !['success', 'skipped', 'neutral'].includes(conclusion);
  if (status === 'failure' || conclusions.some(isRed)) return 'FAILURE';
  return status === 'pending' || conclusions.includes(null) ? 'PENDING' : 'SUCCESS';
};

/** True when the base of the pull request in the arguments requires the report. */
const isRequired =
  (nameOf: (source: Source) => string): Resolver =>
  (source, args) => {
    const repository: Repository = source.repository;
    const issue = [...repository.issues.values()].find(
      ({ number, nodeId }) => number === args.pullRequestNumber || nodeId === args.pullRequestId,
    );
    if (issue === undefined || issue.pull === null) throw new FieldError('NOT_FOUND', 'isRequired needs the pull request');
    return requiredChecks(repository, issue.pull.base).some(({ context }) => context === nameOf(source));
  };

const upper = (text: string | null): string | null => text?.toUpperCase() ?? null;

export const checkResolvers: ResolverTable = {
  StatusCheckRollup: {
    id: ({ oid }) => `SCR_${oid}`,
    state: rollupState,
    commit: ({ repository, oid }) => commitSource(repository, oid),
    contexts: ({ repository, oid, statuses, checks }, args) => {
      const all: Source[] = [
        ...checks.map((check: object) => ({ __typename: 'CheckRun', repository, oid, ...check })),
        ...statuses.map((status: object) => ({ __typename: 'StatusContext', repository, oid, status })),
      ];
      return connection({ name: 'contexts', all, keyOf: (entry) => entry.job?.id ?? entry.status.id, toSource: (entry) => entry }, args);
    },
  },
  CheckRun: {
    id: ({ job }) => `CR_${job.id}`,
    databaseId: ({ job }) => job.id,
    name: ({ job }) => job.name,
    status: ({ job }) => upper(job.status),
    conclusion: ({ job }) => upper(job.conclusion),
    startedAt: ({ job }) => job.startedAt,
    completedAt: ({ job }) => job.completedAt,
    detailsUrl: ({ repository, job }, _, { backend }) => `${repositoryPage(backend, repository)}/actions/runs/${job.runId}/job/${job.id}`,
    isRequired: isRequired(({ job }) => job.name),
  },
  StatusContext: {
    id: ({ status }) => statusNodeId(status),
    context: ({ status }) => status.context,
    state: ({ status }) => upper(status.state),
    description: ({ status }) => status.description,
    targetUrl: ({ status }) => status.targetUrl,
    createdAt: ({ status }) => status.createdAt,
    creator: ({ status }, _, context) => actorSource(context, status.creator),
    isRequired: isRequired(({ status }) => status.context),
  },
};
