// The requests of ticks and landings to the small GitHub.
import type { ArtifactListing, GitHubPort } from '@clambake/adapters';
import { type ApplyResult, artifactName, type CommentView, labelDefinitions, type ProjectIssue, type RunView } from '@clambake/core';
import { writing } from '../../actions/bundle-train/src/testing/train-world.ts';
import { botEvent } from '../../packages/core/src/testing/world.ts';
import { type Attempt, type Fleet, iso, wake } from './fleet.ts';

const unused = (): never => {
  throw new Error('nobody asks this');
};

/** Status comments of an issue, the oldest first: two runs that each saw none have made one each. */
export const commentsOf = ({ world }: Fleet, issue: number): CommentView[] =>
  [...world.comments.values()].filter(({ id }) => id === `IC_${issue}` || id.startsWith(`IC_${issue}_`));

const commentOf = (fleet: Fleet, nodeId: string): CommentView | undefined => {
  const [first, ...others] = commentsOf(fleet, Number(nodeId.slice(2)));
  return first && (others.length === 0 ? first : { ...first, copies: others.map(({ id }) => id) });
};

const isOurs = (label: string): boolean => label.startsWith('clambake:');

export const githubOf = (fleet: Fleet): GitHubPort => {
  const { world } = fleet;
  const read = <T>(what: string, answer: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      fleet.reads(what);
      return answer();
    });
  const facts = () => ({ now: iso(world), configText: fleet.configText, defaultBranch: 'main' });
  return {
    readRepository: (nodeIds, searched = [], _question, listed = 'all') =>
      read('issues', () => {
        const issues = [...(fleet.late ?? world.issues).values()];
        const shown = issues.filter(
          ({ open, labels, nodeId }) => nodeIds.includes(nodeId) || (listed === 'all' && open && labels.some(isOurs)),
        );
        const known = [...world.comments].filter(([id]) => nodeIds.includes(id));
        const found = searched.flatMap((nodeId) => {
          const comment = commentOf(fleet, nodeId);
          return comment === undefined ? [] : [[nodeId, comment] as const];
        });
        const labels = new Set(labelDefinitions(fleet.agents).map(({ name }) => name));
        return { ...facts(), issues: shown, comments: new Map([...known, ...found]), labels };
      }),
    readBranches: () =>
      read(
        'branches',
        () => new Map([...world.refs].flatMap(([ref, oid]) => (ref.startsWith('refs/heads/') ? [[ref.slice(11), oid]] : []))),
      ),
    readRole: () => read('role', () => 'write'),
    readRun: (runId) => read('run', () => runOf(fleet, runId)),
    listLiveRuns: () => read('live runs', () => liveRuns(fleet)),
    listArtifacts: (runId) => read('artifacts', () => listed(fleet, runId)),
    deleteArtifact: async () => {},
    findStatusComments: (nodeIds) =>
      read(
        'comments',
        () =>
          new Map(
            nodeIds.flatMap((nodeId) =>
              commentOf(fleet, nodeId) === undefined ? [] : [[nodeId, commentOf(fleet, nodeId) as CommentView]],
            ),
          ),
      ),
    readDiscussions: () => read('discussions', () => new Map()),
    readIssue: (number) =>
      read('issue', () => {
        const issue = world.issues.get(number);
        return issue && { ...facts(), issue, statusComment: commentOf(fleet, issue.nodeId) };
      }),
    createLabels: async () => {},
    project: (effects) => writing(world, 'project', () => effects.map((effect) => show(fleet, effect))),
    hasWaitingRun: async () => false,
    dispatch: () => writing(world, 'dispatch', () => ({ runId: wake(fleet) })),
    ...{ readQuickLook: unused, readPages: unused },
  };
};

const isOver = ({ agentJob, landing }: Attempt): boolean => agentJob === 'ended' && landing === 'ended';

const runOf = ({ attempts, atWork }: Fleet, runId: number): Awaited<ReturnType<GitHubPort['readRun']>> => {
  const mine = attempts.filter(({ run }) => run === runId);
  const statusOf = (step: string) => (step === 'ended' ? 'completed' : step === 'queued' ? 'queued' : 'in_progress') as RunView['status'];
  const jobs = mine.flatMap(({ issue, attempt, agentJob, landing, source }) => {
    const job = (kind: string, step: string) => {
      const status = statusOf(step);
      return {
        runId,
        runAttempt: 1,
        name: `${kind} #${issue} (${attempt})`,
        status,
        conclusion: status === 'completed' ? 'success' : null,
      };
    };
    return source === runId ? [job('run', agentJob), job('land', landing)] : [job('land', landing)];
  });
  const ended = !atWork.has(runId) && mine.every(isOver);
  return { run: { id: runId, attempt: 1, status: ended ? 'completed' : 'in_progress', conclusion: null }, jobs };
};

const liveRuns = (fleet: Fleet): { id: number; attempt: number }[] =>
  [...new Set([...fleet.atWork, ...fleet.attempts.map(({ run }) => run)])]
    .filter((id) => runOf(fleet, id)?.run.status !== 'completed')
    .map((id) => ({ id, attempt: 1 }));

const listed = ({ attempts }: Fleet, runId: number): ArtifactListing[] =>
  attempts.flatMap(({ run, source, attempt, left }, id) =>
    run === runId && source === runId && left !== undefined ? [{ id, name: artifactName(attempt), digest: undefined, expired: false }] : [],
  );

const show = (fleet: Fleet, effect: ProjectIssue): ApplyResult => {
  const { world } = fleet;
  const view = world.issues.get(effect.issue);
  if (view === undefined) return { status: 'failed', why: 'no such issue' };
  const labels = [...new Set([...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels])];
  const added = effect.addLabels.map((label, index) =>
    botEvent(`B_${effect.issue}_${view.events.length + index}`, label, { at: iso(world) }),
  );
  const open = (view.open || effect.reopen === true) && !effect.close;
  world.issues.set(effect.issue, { ...view, labels, open, events: [...view.events, ...added].slice(-50) });
  if (effect.comment !== undefined) {
    const made = commentsOf(fleet, effect.issue).length;
    const id = effect.comment.id ?? (made === 0 ? `IC_${effect.issue}` : `IC_${effect.issue}_${made}`);
    world.comments.set(id, { id, body: effect.comment.body, createdAt: iso(world) });
  }
  for (const copy of effect.deleteComments ?? []) world.comments.delete(copy);
  return { status: 'applied' };
};
