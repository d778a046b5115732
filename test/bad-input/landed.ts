// Issues as land-work leaves them, for stories that begin after it: branch, record and label, without its processes.
import { attemptId, issueRecordSchema, issueBranch, issueRef, missingLabels, stateLabels } from '@clambake/core';
import type { Town } from './town.ts';

const bot = 'github-actions[bot]';

/** An open issue whose one file has landed; its number. */
export const landOne = async (town: Town, p: { path?: string } = {}): Promise<number> => {
  const { local, repository } = town;
  const issue = town.ask();
  const { path = `dish-${issue}.txt` } = p;
  const oid = await local.commit(repository, { branch: issueBranch(issue), files: { [path]: 'lemonade\n' }, by: bot });
  const { nodeId, timeline } = town.issue(issue);
  const at = local.clock.now().toISOString();
  const attempt = attemptId(issue, 1, '0123abcd');
  const record = issueRecordSchema.parse({
    v: 1,
    issue,
    nodeId,
    state: 'landed',
    since: at,
    base: 'main',
    attempts: [
      {
        id: attempt,
        agent: '001',
        runId: 1,
        startedAt: at,
        endedAt: at,
        outcome: 'done',
        costUsd: 0.25,
        turns: 3,
        commits: 1,
        detail: 'Done.',
      },
    ],
    landed: { oid, at, attempt, agent: '001', files: 1, additions: 1, deletions: 0 },
    consumedEvent: timeline.at(-1)?.nodeId,
  });
  await town.writeRecord(issueRef(issue), JSON.stringify(record));
  const existing = new Set(repository.labels.keys());
  for (const label of missingLabels(existing, { agents: 2, busy: [] }).missing) local.createLabel(repository, label);
  local.addLabel(repository, issue, { label: stateLabels.landed, by: bot });
  local.removeLabel(repository, issue, { label: stateLabels.ready, by: bot });
  return issue;
};
