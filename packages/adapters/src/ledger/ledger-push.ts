// One atomic push with a lease on every ref.
import type { Git } from '../git/git.ts';

/** One ref of a push. `expect` null: must not exist; `to` null: delete. */
export interface RefWrite {
  ref: string;
  expect: string | null;
  to: string | null;
}

export type PushAttempt =
  | { status: 'applied' }
  | { status: 'stale'; refs: string[] }
  /** `http`: the status with which the server refused the request as a whole, before it looked at a ref. */
  | { status: 'refused'; why: string; http?: number }
  /** Trouble that may pass; the server may even have carried it out before its answer was lost. */
  | { status: 'retry'; why: string; httpStatus: number };

const pushArguments = (remote: string, writes: readonly RefWrite[]): string[] => [
  'push',
  '--atomic',
  '--porcelain',
  '--no-verify',
  '--no-signed',
  ...writes.map((w) => `--force-with-lease=${w.ref}:${w.expect ?? ''}`),
  '--',
  remote,
  ...writes.map((w) => `${w.to ?? ''}:${w.ref}`),
];

/** Pushes once. `alternates`: an object directory that may hold the pushed commits. */
export const pushOnce = async (
  git: Git,
  { remote, writes, alternates }: { remote: string; writes: readonly RefWrite[]; alternates: string | undefined },
): Promise<PushAttempt> => {
  const env: Record<string, string> = alternates === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates };
  const result = await git.run(pushArguments(remote, writes), { env });
  if (result.code === 0) return { status: 'applied' };
  const { readFailedPush } = await import('./failed-push.ts');
  return readFailedPush(result, writes);
};
