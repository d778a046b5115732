// Renders the job summary of land-work: the end of one attempt in a few lines. The decision made or neutralised everything
// that is shown; nothing here is the agent's own text.
import { renderFacts } from '@clambake/action-kit';
import type { LandingReport } from './land-work.ts';

export const renderLandingSummary = (report: LandingReport, { issue, repositoryUrl }: { issue: number; repositoryUrl: string }): string => {
  if (report.kind === 'superseded')
    return `## Clambake: nothing landed for #${issue}\n\nThis attempt is over: ${report.why}.${report.kept ? ` ${report.kept}` : ''}\n`;
  if (report.kind === 'put-off') {
    const { delay } = report.record.claim ?? {};
    return `## Clambake has not landed #${issue} yet\n\n${delay?.why ?? ''}\n\nIts work stays an artifact, and a later run lands it.\n`;
  }
  const { record, change, landed } = report.decision;
  const attempt = record.attempts.at(-1);
  const commit = landed ? record.landed?.oid : undefined;
  const heading = landed ? `## Clambake landed #${issue}` : `## Clambake did not land #${issue}`;
  const facts = renderFacts({
    state: record.state,
    agent: attempt && `${attempt.agent}, free again`,
    attempt: attempt && `\`${attempt.id}\` (${record.attempts.length}), ${attempt.turns} turns, $${attempt.costUsd.toFixed(2)}`,
    commit: commit && `[\`${commit.slice(0, 10)}\`](${repositoryUrl}/commit/${commit})`,
    'waits until': record.notBefore,
  });
  const note = report.kind === 'dry-run' ? '\n\n**Dry run: nothing was changed.**' : '';
  return `${heading}\n\n${change.why}${note}\n\n${facts}\n`;
};
