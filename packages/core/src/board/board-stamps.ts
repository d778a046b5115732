// The last lines of the board: which tick wrote it, and whether cron still starts runs.
import { dateTime } from '../texts/times.ts';
import type { BoardPage, Line, Stamps } from './board-page.ts';

export const stampLines = ({ repositoryUrl }: Pick<BoardPage, 'repositoryUrl'>, { at, runId, cron, overdueMinutes }: Stamps): Line[] => [
  [
    `As of ${dateTime(at)}, the tick of `,
    { link: `${repositoryUrl}/actions/runs/${runId}`, text: `run ${runId}` },
    '. Ticks after it, if there were any, found nothing else to show; ',
    { link: `${repositoryUrl}/actions`, text: 'all runs' },
    '.',
  ],
  ...(cron === undefined ? [] : [[cronText(cron, overdueMinutes)]]),
];

const cronText = (cron: string, overdueMinutes: number | undefined): string => {
  if (cron === 'none') return 'Cron has started no run so far.';
  const last = `Last run by cron: ${dateTime(cron)}`;
  if (overdueMinutes === undefined) return `${last}.`;
  return (
    `${last}, although cron started one about every ${overdueMinutes} minutes before. GitHub leaves runs out when it is busy; ` +
    'when none follows, look under Actions whether the workflow was disabled.'
  );
};
