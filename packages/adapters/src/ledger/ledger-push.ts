// One atomic push with a lease on every ref, and the reading of git's answer. Invariant: only git's own machine
// output (--porcelain) decides what happened to a ref; stderr is for people and for telling network trouble apart.
import { readPushRefusal } from '@clambake/core';
import type { Git, GitResult } from '../git/git.ts';
import { adviceFor, essentialLines, readRemoteFailure } from '../git/git-failure.ts';

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

/** Lines of `git push --porcelain`: `<flag> TAB <from>:<to> TAB <summary>`. */
const parsePorcelain = (stdout: string): { flag: string; ref: string; summary: string }[] =>
  stdout.split('\n').flatMap((line) => {
    const [flag, names, ...rest] = line.split('\t');
    if (flag === undefined || flag.length !== 1 || names === undefined) return [];
    return [{ flag, ref: names.slice(names.indexOf(':') + 1), summary: rest.join('\t') }];
  });

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
  return readPush(await git.run(pushArguments(remote, writes), { env }), writes);
};

const collateral = /atomic (?:push|transaction)|atomic push failure/;

const readPush = (result: GitResult, writes: readonly RefWrite[]): PushAttempt => {
  const answers = parsePorcelain(result.stdout.toString('utf8'));
  if (result.code === 0) return { status: 'applied' };
  const rejected = answers.filter((a) => a.flag === '!');
  const stale = rejected.filter((a) => /stale info|remote ref updated since checkout/.test(a.summary)).map((a) => a.ref);
  // Said before anything is sent, and so without a line of machine output.
  const gone = [...result.stderr.matchAll(/unable to delete '([^']+)': remote ref does not exist/g)].map((m) => m[1] ?? '');
  stale.push(...gone);
  if (stale.length > 0) return { status: 'stale', refs: stale };
  const words = essentialLines(result.stderr);
  const said = rejected.filter((a) => !collateral.test(a.summary)).map((a) => `${a.ref} ${a.summary}`);
  const refusal = readPushRefusal(`${said.join('\n')}\n${result.stderr}`);
  const remote = readRemoteFailure(`${result.stderr}\n${said.join('\n')}`);
  // Two pushes met at a ref, or curl sent ours again after a lost answer: the next try sees whose commit is there.
  if (refusal?.passes === true || (refusal === undefined && remote?.retryable === true)) {
    return { status: 'retry', why: words || said.join('; '), httpStatus: remote?.status ?? 0 };
  }
  if (remote === undefined && rejected.length === 0) throw new Error(`git push failed (exit code ${result.code}): ${words}`);
  const refs = writes.map((w) => w.ref).join(', ');
  const why = `the server refused the push of ${refs}: ${[...said, words].filter((t) => t !== '').join(' · ')}`;
  const advice = remote === undefined ? '' : adviceFor('push', remote);
  const told = (advice === '' ? why : `${advice} (${why})`).slice(0, 1600);
  const remedy = advice === '' ? (refusal?.remedy ?? '') : '';
  const http = rejected.length === 0 && remote !== undefined && remote.status > 0 ? { http: remote.status } : {};
  return { status: 'refused', why: remedy === '' ? told : `${told}. What to do: ${remedy}`, ...http };
};
