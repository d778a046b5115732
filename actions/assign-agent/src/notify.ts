// Tells programs what happened, after the tick is carried out: the address in the secret "notify-url", and workflows that listen to
// events of `repository_dispatch`. Invariants: at least once, because a delivery is noted only after its answer; a bounded time, and no
// failure of the job, whatever the receiver does; the address stands in no text.
import {
  applyUntilCurrent,
  type ApplyPorts,
  type Delivery,
  dispatchEvent,
  type GitHubClient,
  type Lost,
  postJson,
  RemoteError,
  type Round,
} from '@clambake/adapters';
import {
  afterDelivery,
  type Config,
  diff,
  firstState,
  type LedgerView,
  type NotifiedState,
  type Notification,
  undelivered,
} from '@clambake/core';
import type { ActionKit } from '@clambake/action-kit';

const timeoutMs = 5000;
/** Time of all deliveries of one channel in one tick. */
const maximumMs = 20_000;

interface Job {
  kit: ActionKit;
  ports: ApplyPorts;
  now: string;
  config: Config;
}

interface Channel {
  /** Part of the fleet's record with what was delivered. */
  state: 'notified' | 'dispatched';
  /** As people read it. */
  things: string;
  kinds?: readonly Notification['kind'][];
  /** Deliveries of one tick; the others follow with the next ones. */
  maximum: number;
  send(notification: Notification): Promise<Delivery>;
}

export const notify = async (job: Job & { address: string; client: GitHubClient }): Promise<void> => {
  const { address, client, config } = job;
  const webhook: Channel = {
    state: 'notified',
    things: 'notifications to notify-url',
    maximum: 50,
    send: (notification) => postJson(address, bodyFor(address, notification), timeoutMs),
  };
  const events: Channel = {
    state: 'dispatched',
    things: 'events of repository_dispatch',
    kinds: config.events,
    maximum: 20,
    send: (notification) => dispatchEvent(client, notification),
  };
  if (address !== '') await tell(job, webhook);
  if (config.events.length > 0) await tell(job, events);
};

const tell = async (job: Job, channel: Channel): Promise<void> => {
  try {
    await tellAll(job, channel);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    job.kit.warning(`The delivered ${channel.things} could not be read or noted (${error.message}); the next run may tell them again`, {
      title: job.kit.name,
    });
  }
};

const tellAll = async (job: Job, channel: Channel): Promise<void> => {
  const { kit, ports, now, config } = job;
  const { repository, repositoryUrl } = kit.environment;
  const place = { repository: `${repository.owner}/${repository.name}`, repositoryUrl };
  const looking = { now, place, config, kinds: channel.kinds };
  const ledger = await ports.ledger.read();
  const state = ledger.fleet?.record[channel.state];
  if (state === undefined) return keep(job, channel, firstState(ledger, looking));
  const waiting = undelivered(ledger, { ...looking, state });
  const delivered = await deliver(job, channel, waiting);
  if (delivered.length > 0) await keep(job, channel, afterDelivery(state, { delivered, left: waiting.slice(delivered.length), now }));
};

/** In order, up to the first that fails. One that the receiver will never take is given up, so that it keeps no other one back. */
const deliver = async ({ kit }: Job, { send, things, maximum }: Channel, waiting: readonly Notification[]): Promise<Notification[]> => {
  const delivered: Notification[] = [];
  const startedMs = performance.now();
  for (const notification of waiting.slice(0, maximum)) {
    if (performance.now() - startedMs > maximumMs) break;
    const sent = await send(notification);
    if (sent.status === 'refused') kit.warning(`One of the ${things} is given up (${sent.why}): ${notification.id}`, { title: kit.name });
    if (sent.status === 'failed') {
      const left = waiting.length - delivered.length;
      kit.warning(`${left} of the ${things} are not delivered (${sent.why}); the next run tries again, for a day`, { title: kit.name });
      break;
    }
    delivered.push(notification);
  }
  return delivered;
};

/** Slack takes its own form alone. */
const bodyFor = (address: string, notification: Notification): string =>
  URL.parse(address)?.hostname === 'hooks.slack.com'
    ? JSON.stringify({ text: `${notification.text} <${notification.url}|${notification.repository}>` })
    : JSON.stringify(notification);

const keep = async ({ ports }: Job, { state, things }: Channel, { until, ids }: NotifiedState): Promise<void> => {
  const decide = async (_lost: Lost | undefined): Promise<Round<undefined>> => {
    const ledger: LedgerView = await ports.ledger.read();
    const fleet = { v: 1 as const, ...ledger.fleet?.record, [state]: { until, ids: [...ids] } };
    const { effects } = diff(ledger, { why: `note the delivered ${things}`, fleet }, { actor: 'landing' });
    return { kind: 'apply', effects, decidedOn: ledger, value: undefined };
  };
  await applyUntilCurrent(decide, ports);
};
