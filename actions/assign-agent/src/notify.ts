// Tells the address in the secret "notify-url" what happened, after the tick is carried out. Invariants: at least once, because a
// delivery is noted only after its answer; a bounded time, and no failure of the job, whatever the receiver does; the address
// stands in no text.
import { applyUntilCurrent, type ApplyPorts, type Lost, postJson, RemoteError, type Round } from '@clambake/adapters';
import { afterDelivery, diff, firstState, type LedgerView, type NotifiedState, type Notification, undelivered } from '@clambake/core';
import type { ActionKit } from '@clambake/action-kit';

const timeoutMs = 5000;
/** Deliveries of one tick; the others follow with the next ones. */
const maximumDeliveries = 50;
/** Time of all deliveries of one tick. */
const maximumMs = 20_000;

interface Job {
  kit: ActionKit;
  ports: ApplyPorts;
  address: string;
  now: string;
}

export const notify = async (job: Job): Promise<void> => {
  try {
    await tellAll(job);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    job.kit.warning(`What was delivered to notify-url could not be read or noted (${error.message}); the next run may tell it again`, {
      title: job.kit.name,
    });
  }
};

const tellAll = async (job: Job): Promise<void> => {
  const { kit, ports, now } = job;
  const { repository, repositoryUrl } = kit.environment;
  const place = { repository: `${repository.owner}/${repository.name}`, repositoryUrl };
  const ledger = await ports.ledger.read();
  const state = ledger.fleet?.record.notified;
  if (state === undefined) return keep(job, firstState(ledger, { now, place }));
  const waiting = undelivered(ledger, { state, now, place });
  const delivered = await deliver(job, waiting);
  if (delivered.length > 0) await keep(job, afterDelivery(state, { delivered, left: waiting.slice(delivered.length), now }));
};

/** In order, up to the first that fails. */
const deliver = async ({ kit, address }: Job, waiting: readonly Notification[]): Promise<Notification[]> => {
  const delivered: Notification[] = [];
  const startedMs = performance.now();
  for (const notification of waiting.slice(0, maximumDeliveries)) {
    if (performance.now() - startedMs > maximumMs) break;
    const sent = await postJson(address, bodyFor(address, notification), timeoutMs);
    if (sent.status === 'failed') {
      const left = waiting.length - delivered.length;
      kit.warning(`${left} of the notifications to notify-url are not delivered (${sent.why}); the next run tries again, for a day`, {
        title: kit.name,
      });
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

const keep = async ({ ports }: Job, notified: NotifiedState): Promise<void> => {
  const decide = async (_lost: Lost | undefined): Promise<Round<undefined>> => {
    const ledger: LedgerView = await ports.ledger.read();
    const fleet = { v: 1 as const, ...ledger.fleet?.record, notified: { until: notified.until, ids: [...notified.ids] } };
    const { effects } = diff(ledger, { why: 'note what was delivered to notify-url', fleet }, { actor: 'landing' });
    return { kind: 'apply', effects, decidedOn: ledger, value: undefined };
  };
  await applyUntilCurrent(decide, ports);
};
