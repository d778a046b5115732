// The guards of the ledger and of the base, each as a change of the sources that takes it away, with a test file that then fails.
// `npm run guards` makes each change in a copy of the repository and runs the file.

export interface Guard {
  guard: string;
  file: string;
  /** Stands once in the file. */
  text: string;
  /** Stands there without the guard. */
  without: string;
  test: string;
}

export const guards: readonly Guard[] = [
  {
    guard: 'the lease of every record and branch that one push writes',
    file: 'packages/adapters/src/ledger/ledger-push.ts',
    text: "...writes.map((w) => `--force-with-lease=${w.ref}:${w.expect ?? ''}`),",
    without: "'--force',",
    test: 'packages/adapters/src/ledger/ledger.test.ts',
  },
  {
    guard: 'the push is atomic',
    file: 'packages/adapters/src/ledger/ledger-push.ts',
    text: "  '--atomic',\n",
    without: '',
    test: 'packages/adapters/src/ledger/ledger.test.ts',
  },
  {
    guard: 'the lease of a kept ref that is deleted',
    file: 'packages/adapters/src/landing/sweep-kept.ts',
    text: '[...refs].map(([ref, oid]) => `--force-with-lease=${ref}:${oid}`)',
    without: '[] as string[]',
    test: 'packages/adapters/src/landing/sweep-kept.test.ts',
  },
  {
    guard: "an agent starts on its own claim's id alone",
    file: 'actions/run-agent/src/decide-start.ts',
    text: 'claim.id !== attempt',
    without: 'false',
    test: 'actions/run-agent/src/decide-start.test.ts',
  },
  {
    guard: 'an agent starts in the run and run attempt of its claim alone',
    file: 'actions/run-agent/src/decide-start.ts',
    text: 'claim.runId !== run.id || claim.runAttempt !== run.attempt',
    without: 'false',
    test: 'actions/run-agent/src/decide-start.test.ts',
  },
  {
    guard: 'work lands on the claim of its own attempt alone',
    file: 'packages/core/src/attempt/held-claim.ts',
    text: 'claim.id !== assignment.attempt',
    without: 'false',
    test: 'packages/core/src/attempt/decide-landing.test.ts',
  },
  {
    guard: 'an issue whose record has moved is not shown',
    file: 'packages/adapters/src/apply/apply.ts',
    text: 'return wanted.filter(',
    without: 'return wanted.slice() ?? wanted.filter(',
    test: 'packages/adapters/src/apply/apply.test.ts',
  },
  {
    guard: 'GitHub merges the tested head alone',
    file: 'packages/adapters/src/github/merge-pull-request.ts',
    text: '{ sha, merge_method:',
    without: '{ merge_method:',
    test: 'packages/adapters/src/github/train-github.test.ts',
  },
  {
    guard: 'a status comment begins with our marker',
    file: 'packages/adapters/src/github/github-views.ts',
    text: ' && comment.body.startsWith(statusCommentMarker)',
    without: '',
    test: 'packages/adapters/src/github/github.test.ts',
  },
  {
    guard: 'a status comment is by us',
    file: 'packages/adapters/src/github/github-views.ts',
    text: 'comment.viewerDidAuthor === true && ',
    without: '',
    test: 'packages/adapters/src/github/github.test.ts',
  },
  {
    guard: 'a CI run is of the commit of its trial',
    file: 'packages/core/src/trial/verdict.ts',
    text: 'run !== undefined && run.headSha !== context.trial.oid',
    without: 'false',
    test: 'packages/core/src/trial/verdict.test.ts',
  },
  {
    guard: 'a green CI run has a job that ran',
    file: 'packages/core/src/trial/verdict.ts',
    text: "job.conclusion === 'success' && job.neverRan !== true",
    without: 'job !== undefined',
    test: 'packages/core/src/trial/verdict.test.ts',
  },
  {
    guard: 'the base moves to a commit with the tested tree alone',
    file: 'actions/bundle-train/src/landing.ts',
    text: 'if (tree === step.tree) return undefined;',
    without: 'return undefined;',
    test: 'actions/bundle-train/src/scenarios/landing.test.ts',
  },
  {
    guard: 'a run that is not found is looked for again',
    file: 'packages/adapters/src/github/github.ts',
    text: '  if (first !== undefined) return first;\n  await sleep',
    without: '  return first;\n  await sleep',
    test: 'packages/adapters/src/github/github.test.ts',
  },
  {
    guard: 'an artifact that is not found is looked for again',
    file: 'packages/adapters/src/artifacts.ts',
    text: 'if (error.retryable || error.status === 410) throw error;',
    without: 'throw error;',
    test: 'packages/adapters/src/artifacts.test.ts',
  },
  {
    guard: 'half a listing of the ledger is read again',
    file: 'packages/adapters/src/ledger/ledger.ts',
    text: '!mayBePartial(view) || again === 3',
    without: 'true',
    test: 'packages/adapters/src/ledger/ledger.test.ts',
  },
  {
    guard: 'a run that follows a failed one starts no other',
    file: 'packages/action-kit/src/leave-wake.ts',
    text: 'if (await followsFailure(environment.eventFile))',
    without: 'if (false)',
    test: 'packages/action-kit/src/leave-wake.test.ts',
  },
];
