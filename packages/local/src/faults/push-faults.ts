// Hands the fault of a push from the gateway to the part that runs the push.
import type { IncomingMessage } from 'node:http';
import type { FaultResponse, PushFault } from './language.ts';

const pushFaults = new WeakMap<IncomingMessage, PushFault>();

export const rememberPushFault = (req: IncomingMessage, respond: FaultResponse): void => {
  if (typeof respond === 'object' && 'push' in respond) pushFaults.set(req, respond.push);
};

export const pushFaultOf = (req: IncomingMessage): PushFault | undefined => pushFaults.get(req);
