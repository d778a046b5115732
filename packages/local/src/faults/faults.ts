// Chooses the faults of each request, event, dispatch and job. It counts and decides; the parts beside it act. With a
// `before` fault a request has no effect. With an `after` fault it has its effect and its answer is lost or changed.
import type { VirtualClock } from '../clock.ts';
import { type Boundary, type Fault, type FaultResponse, isText, printFaults, readFaults } from './language.ts';

/** A request, an event, a dispatch or a job as `match` sees it. */
export interface FaultSubject {
  boundary: Boundary;
  method: string;
  path: string;
  body: string;
  access: 'read' | 'write';
  /** The one who asks: `job <id>`, or the credentials. Undefined for anybody. */
  caller?: string | undefined;
  jobId?: number | undefined;
  job?: string | undefined;
  workflow?: string | undefined;
  action?: string | undefined;
  actor?: string | undefined;
  event?: string | undefined;
}

export type FaultMoment = 'before' | 'during' | 'after';

/** A fault that has acted. */
export interface FiredFault {
  name: string;
  /** Position in the list of all faults. */
  fault: number;
  what: string;
  atMs: number;
}

export interface Faults {
  /** Adds a fault or a list of them. Throws a sentence when one is not in the language. */
  add(faults: Fault | readonly Fault[]): void;
  clear(): void;
  /** Returns the added faults as JSON; `add(JSON.parse(…))` plays them again. */
  print(): string;
  /** The faults that have acted, in order. */
  fired: readonly FiredFault[];
}

export interface FaultEngine extends Faults {
  /** True while a fault may act. */
  isArmed(): boolean;
  /** True while a fault may want an older state. */
  needsReplicas(): boolean;
  /** Counts the subject and returns the responses of this moment, in order. */
  take(subject: FaultSubject, only?: (respond: FaultResponse) => boolean): Record<FaultMoment, FaultResponse[]>;
  isDead(caller: string | undefined): boolean;
  kill(subject: Pick<FaultSubject, 'caller' | 'jobId'>): void;
  /** Calls the listener with the id of each job that is killed; the returned function unsubscribes it. */
  onKill(listener: (jobId: number) => void): () => void;
}

interface Armed {
  fault: Fault;
  at: number;
  seen: number;
  fired: number;
  /** End by the clock; undefined until it has acted. */
  untilMs: number | undefined;
}

const has = (respond: FaultResponse, key: string): boolean => typeof respond === 'object' && key in respond;
const changesAnswer = (respond: FaultResponse): boolean =>
  typeof respond === 'string'
    ? ['stale', 'truncate', 'break-off', 'reverse'].includes(respond)
    : ['first', 'skewSeconds', 'nullAt'].some((key) => has(respond, key));

/** True for a response after which nothing else can happen to the request. */
export const isLast = (respond: FaultResponse): boolean =>
  respond === 'drop' || respond === 'cut' || respond === 'kill' || has(respond, 'status') || has(respond, 'answer');

const momentOf = ({ respond, when }: Fault): FaultMoment => {
  if (has(respond, 'push') || has(respond, 'replica')) return 'during';
  return changesAnswer(respond) ? 'after' : (when ?? 'before');
};

const isMatch = ({ match }: Fault, subject: FaultSubject): boolean => {
  if (match.boundary === undefined ? ['event', 'dispatch', 'job'].includes(subject.boundary) : match.boundary !== subject.boundary)
    return false;
  if (match.method !== undefined && match.method.toUpperCase() !== subject.method) return false;
  if (match.access !== undefined && match.access !== subject.access) return false;
  if (match.body !== undefined && !isText(match.body, subject.body, 'part')) return false;
  const keys = ['path', 'job', 'workflow', 'action', 'actor', 'event'] as const;
  return keys.every((key) => match[key] === undefined || isText(match[key], subject[key] ?? ''));
};

const isOver = ({ fault, fired, untilMs }: Armed, nowMs: number): boolean => {
  const times = fault.times ?? (fault.minutes === undefined ? 1 : 'always');
  return (times !== 'always' && fired >= times) || (untilMs !== undefined && nowMs >= untilMs);
};

const describe = ({ method, path, job, event }: FaultSubject): string =>
  [method, path, event, job === undefined ? undefined : `(${job})`].filter((word) => word !== undefined && word !== '').join(' ');

export const createFaults = (clock: Pick<VirtualClock, 'ms'>): FaultEngine => {
  let armed: Armed[] = [];
  const fired: FiredFault[] = [];
  const dead = new Set<string>();
  const killListeners = new Set<(jobId: number) => void>();
  const fire = (entry: Armed, subject: FaultSubject): void => {
    const { fault, at } = entry;
    entry.fired += 1;
    if (fault.minutes !== undefined) entry.untilMs ??= clock.ms() + fault.minutes * 60_000;
    fired.push({ name: fault.name ?? `fault ${at}`, fault: at, what: describe(subject), atMs: clock.ms() });
  };
  return {
    fired,
    add: (faults) => {
      for (const fault of readFaults(Array.isArray(faults) ? faults : [faults]))
        armed.push({ fault, at: armed.length, seen: 0, fired: 0, untilMs: undefined });
    },
    clear: () => {
      armed = [];
      dead.clear();
    },
    print: () => printFaults(armed.map(({ fault }) => fault)),
    isArmed: () => dead.size > 0 || armed.some((entry) => !isOver(entry, clock.ms())),
    needsReplicas: () => armed.some((entry) => has(entry.fault.respond, 'replica') && !isOver(entry, clock.ms())),
    take: (subject, only = () => true) => {
      const taken: Record<FaultMoment, FaultResponse[]> = { before: [], during: [], after: [] };
      let isEnded = false;
      for (const entry of armed) {
        const { fault } = entry;
        if (!only(fault.respond) || !isMatch(fault, subject) || isOver(entry, clock.ms())) continue;
        entry.seen += 1;
        const list = taken[momentOf(fault)];
        const isTaken = isEnded || list.some(isLast);
        if (isTaken || entry.seen <= (fault.skip ?? 0)) continue;
        fire(entry, subject);
        list.push(fault.respond);
        // A request that ends before its effect has no answer that another fault could change.
        isEnded = taken.before.some(isLast);
      }
      return taken;
    },
    isDead: (caller) => caller !== undefined && dead.has(caller),
    kill: ({ caller, jobId }) => {
      if (caller !== undefined) dead.add(caller);
      if (jobId !== undefined) for (const listener of killListeners) listener(jobId);
    },
    onKill: (listener) => {
      killListeners.add(listener);
      return () => killListeners.delete(listener);
    },
  };
};
