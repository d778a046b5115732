// Reads the served bare repository with git alone, for the board and the checks. It shares no code with the actions, so
// a bug of theirs cannot hide itself here.
import { git } from '@clambake/local';

/** Returns every record of the ledger: ref without `refs/clambake/` → JSON document; undefined when it is not JSON. */
export const readLedgerDocuments = async (gitDir: string): Promise<Map<string, Record<string, unknown> | undefined>> => {
  const listing = await git(gitDir, 'for-each-ref', '--format=%(refname)%00%(contents)%00', 'refs/clambake');
  const fields = listing.split('\0');
  const documents = new Map<string, Record<string, unknown> | undefined>();
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const name = (fields[i] ?? '').trim().replace('refs/clambake/', '');
    documents.set(name, parse(fields[i + 1] ?? ''));
  }
  return documents;
};

const parse = (text: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};

export interface MergedPassenger {
  issue: number;
  mergeCommit: string;
}

/** Returns the passengers that were merged between two commits of the base, from the trailers of the merge commits. */
export const passengersBetween = async (gitDir: string, range: { from: string; to: string }): Promise<MergedPassenger[]> => {
  const format = '--format=%H%x00%(trailers:key=Clambake-Issue,valueonly,separator=%x2C)';
  const log = await git(gitDir, 'log', '--first-parent', '--reverse', format, `${range.from}..${range.to}`);
  return log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [mergeCommit = '', issues = ''] = line.split('\0');
      const found = /(\d+)/.exec(issues)?.[1];
      return found === undefined ? [] : [{ issue: Number(found), mergeCommit }];
    });
};
