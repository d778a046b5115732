// Makes the commit that reverts merged work, on the base as it is now, and returns what to write about it.
import type { MergePort } from '@clambake/adapters';
import { type PendingCommand, renderRevertMessage, revertWrite, type TrainInput, type TrainWrite } from '@clambake/core';

export const planRevert = async (
  command: PendingCommand,
  { ports, input }: { ports: { merge: MergePort }; input: TrainInput },
): Promise<TrainWrite> => {
  const { snapshot, base, config } = input;
  const { landed, squashed } = snapshot.ledger.issues.get(command.issue ?? 0)?.record ?? {};
  const baseOid = snapshot.branches.get(base);
  if (landed === undefined || baseOid === undefined) return revertWrite(input, { command, made: undefined });
  if (!(await ports.merge.has(baseOid))) await ports.merge.fetch([base]);
  const title = snapshot.issues.find((view) => view.number === command.issue)?.title ?? '';
  const message = (merge: string): string => renderRevertMessage(command, { title, merge });
  const squash = squashed?.work === landed.oid ? squashed.as : undefined;
  const made = await ports.merge.makeRevert({ baseOid, oid: landed.oid, squash, at: command.at, message, signOff: config['sign-off'] });
  return revertWrite(input, { command, made: made && { ...made, oid: await ports.merge.withBase({ baseOid, oid: made.oid, base }) } });
};
