// Has each snapshot read the board with its issues, in the same request, and takes the board out of them. No other job reads it.
import { actionsBot, type SnapshotPorts } from '@clambake/adapters';
import { apartFromBoard, boardIds, type LedgerView } from '@clambake/core';

export const readingBoard = <Ports extends SnapshotPorts>(ports: Ports): Ports => {
  let ledger: Pick<LedgerView, 'fleet'> = { fleet: undefined };
  const readLedger: Ports['ledger']['read'] = async () => {
    const read = await ports.ledger.read();
    ledger = read;
    return read;
  };
  const readRepository: Ports['github']['readRepository'] = async (nodeIds, ...rest) => {
    const facts = await ports.github.readRepository([...nodeIds, ...boardIds(ledger)], ...rest);
    return { ...facts, ...apartFromBoard(facts.issues, { ledger, bot: actionsBot }) };
  };
  return { ...ports, ledger: { ...ports.ledger, read: readLedger }, github: { ...ports.github, readRepository } };
};
