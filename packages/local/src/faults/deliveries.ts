// The way of an event to the workflows and of a dispatched run to its runner. A fault loses it, doubles it, delays it or
// lets the next one overtake it.
import type { Backend } from '../backend.ts';
import { passSeconds } from './pass-time.ts';
import type { FaultSubject } from './faults.ts';

export interface Delivery {
  send(): void;
  /** The second delivery, when it differs from the first. */
  sendAgain?: () => void;
  /** Ends a dispatched run that cannot start. */
  fail?: () => void;
}

export interface Deliveries {
  /** Sends as often and as late as the faults want. */
  deliver(subject: FaultSubject, delivery: Delivery): void;
  /** Ends all delays without a delivery. */
  stop(): void;
}

export const createDeliveries = (backend: Pick<Backend, 'faults' | 'clock'>): Deliveries => {
  const stopped = new AbortController();
  let held: (() => void)[] = [];
  const later = async (seconds: number, send: () => void): Promise<void> => {
    await passSeconds(backend.clock, seconds, stopped.signal);
    if (!stopped.signal.aborted) send();
  };
  return {
    deliver: (subject, { send, sendAgain = send, fail }) => {
      const responses = backend.faults.take(subject).before;
      const overtaken = held;
      held = responses.includes('swap') ? [send] : [];
      const delay = responses.find((respond) => typeof respond === 'object' && 'delaySeconds' in respond);
      if (responses.includes('startup-failure')) fail?.();
      else if (delay !== undefined && typeof delay === 'object' && 'delaySeconds' in delay) void later(delay.delaySeconds, send);
      else if (!responses.includes('drop') && !responses.includes('swap')) send();
      if (responses.includes('double')) sendAgain();
      for (const waiting of overtaken) waiting();
    },
    stop: () => stopped.abort(),
  };
};
