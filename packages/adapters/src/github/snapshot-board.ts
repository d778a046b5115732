// The board among the issues of a snapshot. A train's job reads none, so that this is loaded late.
import { apartFromBoard, boardIds, type IssueView, type LedgerView } from '@clambake/core';
import { actionsBot } from './github-client.ts';

export { boardIds };

export const withoutBoard = (issues: readonly IssueView[], ledger: LedgerView): ReturnType<typeof apartFromBoard> =>
  apartFromBoard(issues, { ledger, bot: actionsBot });
