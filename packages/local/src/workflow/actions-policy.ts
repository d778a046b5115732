// Refuses actions and workflows as the settings "Actions permissions" of a repository do, and as a runner does that is too
// old for `$/`. A workflow file and those it calls are looked at before any job starts, the steps of an action in "Set up job".
import type { Repository } from './pieces.ts';
import type { PlannedWorkflow } from './plan.ts';
import type { RunnerSettings } from './settings.ts';

/** Settings of a repository or its organization; without any of them everything is allowed. */
export interface ActionsPolicy {
  /**
   * Patterns of what may be used beside the repositories of its owner, such as `actions/checkout@*`. `*` stands for
   * characters other than `/` and `@`, `**` also for `/`.
   */
  allowed?: readonly string[];
  /** Actions need a commit of 40 hex digits. Workflows may be called by any ref. */
  pinned?: boolean;
}

interface Used {
  uses: string;
  isWorkflow: boolean;
}

type Asked = Pick<Repository, 'owner' | 'name'>;

/** Returns GitHub's sentence about what a run would use and may not; undefined when it may use everything. */
export const refusedInPlan = (plan: PlannedWorkflow, repository: Asked, policy: ActionsPolicy): string | undefined =>
  refused(usedBy(plan), repository, policy);

/** The same about the steps of an action. */
export const refusedInSteps = (
  steps: readonly { uses: string | undefined }[],
  repository: Asked,
  policy: ActionsPolicy,
): string | undefined =>
  refused(
    steps.flatMap(({ uses }) => (uses === undefined ? [] : [{ uses, isWorkflow: false }])),
    repository,
    policy,
  );

const usedBy = ({ jobs }: PlannedWorkflow): Used[] =>
  jobs.flatMap(({ definition: { call, steps }, callee }) => [
    ...(call === undefined ? [] : [{ uses: call.uses, isWorkflow: true }]),
    ...steps.flatMap(({ uses }) => (uses === undefined ? [] : [{ uses, isWorkflow: false }])),
    ...(callee === undefined ? [] : usedBy(callee)),
  ]);

const refused = (used: readonly Used[], repository: Asked, { allowed, pinned }: ActionsPolicy): string | undefined => {
  // `./` and `$/` are files of a repository that has been allowed already.
  const others = used.filter(({ uses }) => !/^[.$]\//.test(uses));
  const { owner } = repository;
  if (allowed !== undefined) {
    const mayUse = (uses: string): boolean =>
      uses.toLowerCase().startsWith(`${owner.toLowerCase()}/`) || allowed.some((pattern) => asExpression(pattern).test(uses));
    const unlisted = others.filter(({ uses }) => !mayUse(uses));
    const why = `all actions must be from a repository owned by ${owner} or match one of the patterns: ${allowed.join(', ')}`;
    if (unlisted.length > 0) return sentence(unlisted, repository, why);
  }
  const unpinned = pinned === true ? others.filter(({ uses, isWorkflow }) => !isWorkflow && !/@[0-9a-f]{40}$/.test(uses)) : [];
  return unpinned.length === 0 ? undefined : sentence(unpinned, repository, 'all actions must be pinned to a full-length commit SHA');
};

const asExpression = (pattern: string): RegExp => {
  const parts = pattern.match(/\*+|[^*]+/g) ?? [];
  const translated = parts.map((part) => {
    if (part.startsWith('*')) return part === '*' ? '[^/@]*' : '.*';
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${translated.join('')}$`, 'i');
};

const sentence = (used: readonly Used[], { owner, name }: Asked, why: string): string => {
  const names = [...new Set(used.map(({ uses }) => uses))];
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  const [noun, verb] = names.length === 1 ? ['action', 'is'] : ['actions', 'are'];
  return `The ${noun} ${list} ${verb} not allowed in ${owner}/${name} because ${why}.`;
};

/** Returns what the runner says about the first step that needs a newer one. */
export const tooOldFor = (steps: readonly { uses: string | undefined }[], { runnerVersion }: RunnerSettings): string | undefined => {
  if (runnerVersion === undefined) return undefined;
  const [major = 0, minor = 0] = runnerVersion.split('.').map(Number);
  const unknown = major > 2 || (major === 2 && minor >= 336) ? undefined : steps.find(({ uses }) => uses?.startsWith('$/') === true);
  return unknown === undefined ? undefined : `Expected format {org}/{repo}[/path]@ref. Actual '${unknown.uses}'`;
};
