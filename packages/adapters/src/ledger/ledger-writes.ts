// Refuses a push that no server should be asked for: a fault of ours, found before anything is sent.
import { type BranchChange, fullRef, type LedgerWrite, ledgerPrefix } from '@clambake/core';
import { isRefName } from '../git/ref-name.ts';

export const assertWellFormed = (writes: readonly LedgerWrite[], branches: readonly BranchChange[]): void => {
  const refs = [...writes.map((w) => w.ref), ...branches.map((b) => fullRef(b.branch))];
  const wrong = refs.find((ref) => !isRefName(ref));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} is not the name of a ref`);
  if (writes.some((w) => !w.ref.startsWith(ledgerPrefix))) throw new Error(`the ledger writes under ${ledgerPrefix} only`);
  if (new Set(refs).size !== refs.length) throw new Error('one push cannot write a ref twice');
  const oids = [...writes.map((w) => w.expect), ...branches.flatMap((b) => [b.expect, b.to])];
  if (oids.some((oid) => oid !== null && !/^[0-9a-f]{40}$/.test(oid))) throw new Error('a push needs full object ids');
};
