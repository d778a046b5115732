// Sends an event of `repository_dispatch`. It starts the workflows that listen, also when a job sends it.
import { eventTypeOf, type Notification, writesLack } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { Delivery } from '../webhook.ts';
import type { GitHubClient } from './github-client.ts';

/** A repeat would start the workflows twice. */
export const dispatchEvent = async ({ octokit, where, requests }: GitHubClient, notification: Notification): Promise<Delivery> => {
  const lack = writesLack(requests.budget());
  if (lack !== undefined) return { status: 'failed', why: lack.why };
  const event = { event_type: eventTypeOf(notification), client_payload: { ...notification } };
  try {
    await octokit.rest.repos.createDispatchEvent({ ...where, ...event, request: { retries: 0 } });
    return { status: 'delivered' };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { status: 'failed', why: error.message };
  }
};
