// Renders the job summary of land-work: the end of one attempt in a few lines. The decision made or neutralised everything
// that is shown; nothing here is the agent's own text.
import type { LandingReport } from './land-work.ts';

const rule = '|---|---|';

export const renderLandingSummary = (report: LandingReport, { issue, repositoryUrl }: { issue: number; repositoryUrl: string }): string => {
  if (report.kind === 'superseded') return `## Clambake: nothing landed for #${issue}\n\nThis attempt is over: ${report.why}.\n`;
  const { record, change, landed } = report.decision;
  const attempt = record.attempts.at(-1);
  const heading = landed ? `## Clambake landed #${issue}` : `## Clambake did not land #${issue}`;
  const rows: [string, string][] = [
    ['state', record.state],
    ...(attempt === undefined
      ? []
      : ([
          ['agent', `${attempt.agent}, free again`],
          ['attempt', `\`${attempt.id}\` (${record.attempts.length}), ${attempt.turns} turns, $${attempt.costUsd.toFixed(2)}`],
        ] as [string, string][])),
    ...(record.landed === undefined || !landed
      ? []
      : ([['commit', `[\`${record.landed.oid.slice(0, 10)}\`](${repositoryUrl}/commit/${record.landed.oid})`]] as [string, string][])),
    ...(record.notBefore === undefined ? [] : ([['waits until', record.notBefore]] as [string, string][])),
  ];
  const note = report.kind === 'dry-run' ? '\n\n**Dry run: nothing was changed.**' : '';
  return `${heading}\n\n${change.why}${note}\n\n| | |\n${rule}\n${rows.map(([key, value]) => `| ${key} | ${value} |`).join('\n')}\n`;
};
