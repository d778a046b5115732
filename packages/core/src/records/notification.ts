// The notification that programs outside get: one small JSON document, whose fields and meaning stay as they are within a version.
// docs/notifications.md describes it for people.
import { z } from 'zod';
import { ourFolder } from '../names.ts';

export const notificationKinds = [
  'assigned',
  'asked',
  'landed',
  'bundled',
  'evicted',
  'merged',
  'needs-human',
  'budget',
  'standstill',
] as const;

export const notificationSchema = z.strictObject({
  v: z.literal(1),
  /** Names what happened: a receiver that has seen it may pass over the same one again. */
  id: z.string().max(400),
  kind: z.enum(notificationKinds),
  at: z.iso.datetime(),
  repository: z.string(),
  /** Page for people. */
  url: z.string(),
  /** One harmless line for people, which names nobody. */
  text: z.string().max(500),
  base: z.string().optional(),
  issue: z.int().optional(),
  /** Number of the bundle. */
  bundle: z.string().optional(),
});
export type Notification = z.infer<typeof notificationSchema>;

/** Type of the event of `repository_dispatch` that tells it. */
export const eventTypeOf = ({ kind }: Pick<Notification, 'kind'>): string => `${ourFolder}-${kind}`;

/** The state of a channel, in the fleet's record. */
export interface NotifiedState {
  /** Everything up to this time is delivered, or older than a day. */
  until: string;
  /** Ids of those after `until`, and shortly before it, that are delivered. */
  ids: readonly string[];
}
