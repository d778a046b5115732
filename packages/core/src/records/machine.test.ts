import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import {
  canTransition,
  IllegalTransition,
  issueEvents,
  issueMachine,
  issueMachineDiagram,
  issueMachineEdges,
  transitionIssue,
} from './machine.ts';
import { type IssueState, issueStates } from './states.ts';

describe('the life of an issue', () => {
  test('walking every shortest path of the machine with the pure function reaches the state the machine names', () => {
    const paths = getShortestPaths(issueMachine, { events: issueEvents.map((type) => ({ type })) });
    expect(new Set(paths.map((path) => path.state.value))).toEqual(new Set(issueStates));
    for (const path of paths) {
      const events = path.steps.map((step) => step.event.type).filter((type) => !type.startsWith('xstate.'));
      const start: IssueState = 'ready';
      const reached = events.reduce<IssueState>(
        (state, type) => transitionIssue(state, issueEvents.find((event) => event === type) ?? 'claim'),
        start,
      );
      expect(reached).toBe(path.state.value);
    }
  });

  test('an event that a state does not allow is an error that names both, never a silent stay', () => {
    expect(() => transitionIssue('ready', 'land')).toThrow(IllegalTransition);
    expect(() => transitionIssue('merged', 'claim')).toThrow('an issue that is merged cannot take the event claim');
    fc.assert(
      fc.property(fc.constantFrom(...issueStates), fc.constantFrom(...issueEvents), (state, event) => {
        if (canTransition(state, event)) return issueStates.includes(transitionIssue(state, event));
        expect(() => transitionIssue(state, event)).toThrow(`${state} cannot take the event ${event}`);
        return true;
      }),
    );
  });

  test('from every state a person can get the issue worked on again', () => {
    const next = (state: string) =>
      issueMachineEdges()
        .filter((edge) => edge.from === state)
        .map((edge) => edge.to);
    for (const start of issueStates) {
      const seen = new Set<string>([start]);
      for (const state of seen) for (const to of next(state)) seen.add(to);
      expect(seen, `from ${start}`).toContain('assigned');
    }
  });

  test('the diagram shows every edge', () => {
    expect(issueMachineDiagram()).toMatchInlineSnapshot(`
      "stateDiagram-v2
        state "needs-human" as needs_human
        [*] --> ready
        ready --> assigned: claim
        ready --> needs_human: ask
        ready --> withdrawn: withdraw
        ready --> ready: request
        assigned --> landed: land
        assigned --> ready: return
        assigned --> needs_human: ask
        assigned --> withdrawn: withdraw
        landed --> needs_human: ask
        landed --> bundled: board
        landed --> ready: evict
        landed --> merged: merge
        landed --> withdrawn: withdraw
        landed --> ready: request
        landed --> ready: undo
        bundled --> needs_human: ask
        bundled --> landed: unboard
        bundled --> ready: evict
        bundled --> merged: merge
        bundled --> ready: undo
        merged --> ready: request
        merged --> landed: revert
        needs_human --> withdrawn: withdraw
        needs_human --> ready: request
        needs_human --> landed: approve
        withdrawn --> ready: request
      "
    `);
  });
});
