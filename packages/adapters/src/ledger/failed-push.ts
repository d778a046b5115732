// Reads git's answer to a push that failed. Invariant: only git's own machine output (--porcelain) decides what happened to a ref;
// stderr is for people and for telling network trouble apart.
import { readPushRefusal } from '@clambake/core';
import type { GitResult } from '../git/git.ts';
import { adviceFor, essentialLines, readRemoteFailure } from '../git/git-failure.ts';
import type { PushAttempt, RefWrite } from './ledger-push.ts';

/** Lines of `git push --porcelain`: `<flag> TAB <from>:<to> TAB <summary>`. */
const parsePorcelain = (stdout: string): { flag: string; ref: string; summary: string }[] =>
  stdout.split('\n').flatMap((line) => {
    const [flag, names, ...rest] = line.split('\t');
    if (flag === undefined || flag.length !== 1 || names === undefined) return [];
    return [{ flag, ref: names.slice(names.indexOf(':') + 1), summary: rest.join('\t') }];
  });

const collateral = /atomic (?:push|transaction)|atomic push failure/;

export const readFailedPush = (result: GitResult, writes: readonly RefWrite[]): PushAttempt => {
  const answers = parsePorcelain(result.stdout.toString('utf8'));
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
