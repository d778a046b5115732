// All REST routes of the local GitHub. The committed slice of the official description has exactly these operations.
import type { RestRoute } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { actionRoutes } from './routes/actions.ts';
import { appRoutes } from './routes/apps.ts';
import { artifactRoutes } from './routes/artifacts.ts';
import { branchRoutes } from './routes/branches.ts';
import { checkRoutes } from './routes/checks.ts';
import { gitRoutes } from './routes/git.ts';
import { issueRelationRoutes } from './routes/issue-relations.ts';
import { issueRoutes } from './routes/issues.ts';
import { mergeRoutes } from './routes/merges.ts';
import { pullRoutes } from './routes/pulls.ts';
import { repositoryRoutes } from './routes/repository.ts';
import { reviewRoutes } from './routes/reviews.ts';

const all: readonly RestRoute[] = [
  ...accountRoutes,
  ...appRoutes,
  ...repositoryRoutes,
  ...branchRoutes,
  ...issueRoutes,
  ...issueRelationRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...gitRoutes,
  ...mergeRoutes,
  ...checkRoutes,
  ...actionRoutes,
  ...artifactRoutes,
];

/** Returns the number of fixed segments of a template. A template with more of them is more specific. */
const fixedSegments = (route: RestRoute): number => route.template.split('/').filter((segment) => !segment.startsWith('{')).length;

/** All routes, the most specific first, so that `commits/{ref}/status` is tried before `commits/{ref}`. */
export const restRoutes: readonly RestRoute[] = all.toSorted((a, b) => fixedSegments(b) - fixedSegments(a));
