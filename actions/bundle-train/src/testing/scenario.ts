// Helpers of the train's scenarios, and the checks that hold after each of them.
import { claimRecord, issueBranch, issueRef, type Reason } from '@clambake/core';
import { expect } from 'vitest';
import { commit, filesAt, type Files, tip } from './git-world.ts';
import { issueOf, keep, states, trainRecord, type World } from './train-world.ts';

/** CI fails when any of these files is there. */
export const failsOn =
  (...paths: string[]) =>
  (files: Files): 'success' | 'failure' =>
    paths.some((path) => files[path] !== undefined) ? 'failure' : 'success';

/** The one file that `land` changes for an issue, where the scenario names none. */
export const fileOf = (issue: number): string => `file-${issue}`;
export const text = (reasons: readonly Reason[], issue: number | null): string =>
  reasons.find((reason) => reason.issue === issue)?.text ?? '';
export const merged = (world: World): number[] =>
  Object.entries(states(world)).flatMap(([issue, state]) => (state === 'merged' ? [Number(issue)] : []));
export const lastBundle = (world: World) => trainRecord(world)?.history[0];

/** A person pushes to the base. */
export const moveBase = (world: World, files: Files): void => {
  const oid = commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), ...files }, message: 'by a person' });
  world.refs.set('refs/heads/main', oid);
};

/** A person pushes to an issue's branch, on top of what is there. Returns the new tip. */
export const pushTo = (world: World, issue: number, files: Files): string => {
  const branch = issueBranch(issue);
  const oid = commit(world, { parents: [tip(world, branch)], files: { ...filesAt(world, branch), ...files }, message: 'by a person' });
  world.refs.set(`refs/heads/${branch}`, oid);
  return oid;
};

/** Another run of the fleet gives the issue to an agent and shows it. */
export const claim = (world: World, issue: number, agent: string): void => {
  const before = issueOf(world, issue);
  const at = new Date(world.nowMs).toISOString();
  const text = { title: '0'.repeat(64), body: '0'.repeat(64) };
  const held = {
    id: `${issue}-2-0000000b`,
    agent,
    at,
    runId: 5,
    runAttempt: 1,
    actor: 'ann',
    role: 'write' as const,
    event: 'E',
    text,
    base: 'main',
  };
  keep(world, issueRef(issue), claimRecord(before, { claim: held, now: at, consumedEvent: undefined }));
  const view = world.issues.get(issue);
  if (view !== undefined) world.issues.set(issue, { ...view, labels: ['clambake:assigned', `agent:${agent}`] });
};

/** Lists for each CI run which of the first eight issues it tested, and whether it was cancelled. */
export const tested = (world: World): string[] =>
  world.runs.map(({ headSha, cancelled }) => {
    const files = world.commits.get(headSha)?.files ?? {};
    const aboard = [1, 2, 3, 4, 5, 6, 7, 8].filter((issue) => files[fileOf(issue)] !== undefined);
    return `${aboard.join('')}${cancelled ? ' cancelled' : ''}`;
  });

/** Checks that labels agree with records, and that no branch or pull request is left over. */
export const expectTidy = (world: World): void => {
  for (const [issue, view] of world.issues) {
    const { state } = issueOf(world, issue);
    expect({ issue, labels: view.labels.filter((label) => /:(?:ready|landed|bundled|merged|needs-human)$/.test(label)) }).toEqual({
      issue,
      labels: [`clambake:${state}`],
    });
    expect({ issue, open: view.open }).toEqual({ issue, open: state !== 'merged' });
  }
  expect([...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref))).toEqual([]);
  expect(world.pulls.filter((pull) => pull.state === 'open')).toEqual([]);
  expect(trainRecord(world)?.flight).toBeUndefined();
};
