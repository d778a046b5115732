import type { LedgerView } from './snapshot.ts';

/** The issue whose split this issue is a part of, also after that split is over. */
export const partOf = ({ issues }: Pick<LedgerView, 'issues'>, issue: number): number | undefined =>
  [...issues.values()].find(({ record }) => record.split?.parts.some(({ made }) => made?.issue === issue))?.record.issue;
