// The life of an issue as one XState machine, used only through its pure functions: no actor ever runs.
// XState stays silently where an event is not allowed; here that is an error, because a caller that writes an
// illegal state into the ledger has a bug that no later tick can repair.
import { createMachine, transition } from 'xstate';
import { type IssueState, issueStates, states } from './states.ts';

export const issueEvents = [
  'claim', // an agent takes it
  'land', // verified work is on its branch
  'return', // the attempt ended without landing; it may be tried again
  'ask', // a person has to decide
  'board', // aboard a bundle
  'unboard', // the bundle ended without blaming it
  'evict', // taken off a bundle (or left out of it) with a reason
  'merge', // its commit is an ancestor of the base
  'withdraw', // a person closed it or took its label away
  'request', // a person with the right asked (again)
  'revert', // a person wants its merged work taken back: the commit that does it is on its branch
  'undo', // that commit is on the base; it may be tried again
] as const;
export type IssueEvent = (typeof issueEvents)[number];

/** The edges of the table; the type says that every event leads to a state. */
const edges: Record<IssueState, { on: Partial<Record<IssueEvent, IssueState>> }> = states;

/** The machine itself, for diagrams and for walking its paths in tests. */
export const issueMachine = createMachine({
  id: 'issue',
  initial: 'ready',
  types: {} as { events: { type: IssueEvent } },
  states: Object.fromEntries(issueStates.map((state) => [state, { on: edges[state].on }])),
});

/** A caller's bug: this event cannot happen in this state. */
export class IllegalTransition extends Error {
  override name = 'IllegalTransition';
}

/** The machine is asked once for each state and event, because a full fleet asks thousands of times. Null: not allowed. */
const answers = new Map<string, IssueState | null>();

const answer = (state: IssueState, event: IssueEvent): IssueState | null => {
  const key = `${state} ${event}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const before = issueMachine.resolveState({ value: state });
  const after = before.can({ type: event }) ? transition(issueMachine, before, { type: event })[0] : undefined;
  const found = (after?.value as IssueState | undefined) ?? null;
  answers.set(key, found);
  return found;
};

export const canTransition = (state: IssueState, event: IssueEvent): boolean => answer(state, event) !== null;

/** The state after `event`; throws IllegalTransition naming both when the event is not allowed in `state`. */
export const transitionIssue = (state: IssueState, event: IssueEvent): IssueState => {
  const next = answer(state, event);
  if (next === null) throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
  return next;
};

/** Every edge of the machine, in the order of states and events. */
export const issueMachineEdges = (): { from: IssueState; event: IssueEvent; to: IssueState }[] =>
  issueStates.flatMap((from) =>
    issueEvents.filter((event) => canTransition(from, event)).map((event) => ({ from, event, to: transitionIssue(from, event) })),
  );

/** The machine as a Mermaid state diagram, for the documentation. */
export const issueMachineDiagram = (): string => {
  const id = (state: IssueState) => state.replaceAll('-', '_');
  const names = issueStates.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${id(state)}`);
  const edges = issueMachineEdges().map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`);
  return ['stateDiagram-v2', ...names, `  [*] --> ${id('ready')}`, ...edges, ''].join('\n');
};
