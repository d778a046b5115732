// The life of an issue as an XState machine, used only through its pure functions. XState ignores an event that is not
// allowed; here such an event is an error, because no later tick can repair an illegal state in the ledger.
import { createMachine, transition } from 'xstate';
import { type IssueState, issueStates, states } from './states.ts';

export const issueEvents = [
  'claim', // an agent takes it
  'land', // checked work is on its branch
  'return', // the attempt ended without landing; it may be tried again
  'ask', // a person has to decide
  'board', // aboard a bundle
  'unboard', // its bundle ended, and it is not to blame
  'evict', // it is taken off a bundle, or out of the line, with a reason
  'merge', // its work is on the base
  'withdraw', // a person closed it or took its label away
  'request', // a person who may do so asks for it again
  'revert', // its branch has a commit that reverts its merged work
  'approve', // a person approves its work, which then is on its branch
  'undo', // that commit is on the base, and the issue may be tried again
] as const;
export type IssueEvent = (typeof issueEvents)[number];

const edges: Record<IssueState, { on: Partial<Record<IssueEvent, IssueState>> }> = states;

export const issueMachine = createMachine({
  id: 'issue',
  initial: 'ready',
  types: {} as { events: { type: IssueEvent } },
  states: Object.fromEntries(issueStates.map((state) => [state, { on: edges[state].on }])),
});

/** The event cannot happen in this state, so the caller has a bug. */
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

/** Throws IllegalTransition when the event is not allowed in this state. */
export const transitionIssue = (state: IssueState, event: IssueEvent): IssueState => {
  const next = answer(state, event);
  if (next === null) throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
  return next;
};

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
