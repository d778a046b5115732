// Records the events of a repository in order, and marks those that start workflows on GitHub. Actions of GITHUB_TOKEN
// start nothing, except `workflow_dispatch` and `repository_dispatch`. Without this rule workflows could start each other forever.
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { deliverySubject } from '../faults/request-subject.ts';
import type { Repository, RepositoryEvent } from '../store.ts';

export interface EventInput {
  name: RepositoryEvent['name'];
  action: string | null;
  actor: Actor;
  payload: Record<string, unknown>;
}

/** True for the events of GITHUB_TOKEN whose runs GitHub creates and holds until an approval. */
const isPullUpdate = ({ name, action }: EventInput): boolean =>
  name === 'pull_request' && ['opened', 'synchronize', 'reopened'].includes(action ?? '');

const isParked = ({ platform }: Repository, input: EventInput): boolean =>
  input.actor.tokenKind === 'actions' && isPullUpdate(input) && platform.pullRunsOfJobs === 'wait';

const tell = (backend: Backend, repository: Repository, event: RepositoryEvent): void => {
  for (const listener of backend.eventListeners) listener(repository, event);
};

/** Records an event and calls the listeners. */
export const emitEvent = (backend: Backend, repository: Repository, input: EventInput): RepositoryEvent => {
  const event: RepositoryEvent = {
    id: backend.store.nextId(),
    name: input.name,
    action: input.action,
    actor: input.actor.login,
    startsWorkflows: input.actor.tokenKind !== 'actions' || input.name === 'workflow_dispatch' || input.name === 'repository_dispatch',
    ...(isParked(repository, input) ? { parksRuns: true } : {}),
    payload: input.payload,
    at: nowIso(backend),
  };
  repository.events.push(event);
  // A dispatch reaches its runner as a run.
  if (input.name === 'workflow_dispatch') tell(backend, repository, event);
  else {
    const kind = input.action === null ? input.name : `${input.name}.${input.action}`;
    const subject = deliverySubject('event', { repository, event: kind, actor: event.actor });
    backend.deliveries.deliver(subject, { send: () => tell(backend, repository, event) });
  }
  return event;
};
