// Concurrency groups of one repository: one member runs, and the newest waits (or up to a hundred in order with `queue:
// max`). Invariants: a waiting member learns that a newer one has replaced it, and a group never runs two members.
import { resolveToken, textOf, type Value } from './expressions.ts';
import type { Token } from './official.ts';

export interface Admission {
  group: string;
  cancelInProgress: boolean;
  queue: 'single' | 'max';
  /** Names of the groups that the callers of this job hold; waiting for one of them would never end. */
  held: readonly string[];
  /** Called when a newer member with cancel-in-progress takes the place. */
  cancel: (reason: string) => void;
  /** Aborts the wait. */
  signal: AbortSignal;
}

export type Entrance = { state: 'entered'; leave: () => void } | { state: 'cancelled'; reason: string } | { state: 'aborted' };

export interface Groups {
  /** Resolves when the member may run or will never run. Calls `onWait` when it has to wait. */
  enter(admission: Admission, onWait: () => void): Promise<Entrance>;
}

interface Member extends Admission {
  resolve: (entrance: Entrance) => void;
}

interface Group {
  running: Member | undefined;
  waiting: Member[];
}

/** Maximum number of waiting members on GitHub with `queue: max`. */
const longestQueue = 100;

/** Reads `concurrency` of a workflow or a job: a name alone, or a mapping. */
export const readGroup = (token: Token, contexts: Record<string, Value>): Pick<Admission, 'group' | 'cancelInProgress' | 'queue'> => {
  const value = resolveToken(token, { contexts });
  const wanted = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : { group: value };
  return {
    group: textOf(wanted.group ?? ''),
    cancelInProgress: wanted['cancel-in-progress'] === true,
    queue: wanted.queue === 'max' ? 'max' : 'single',
  };
};

export const groupKey = (name: string): string => name.toLowerCase();

export const createGroups = (): Groups => {
  const groups = new Map<string, Group>();

  const start = (key: string, group: Group, member: Member): void => {
    group.running = member;
    member.resolve({
      state: 'entered',
      leave() {
        if (group.running !== member) return;
        group.running = undefined;
        const next = group.waiting.shift();
        if (next === undefined) groups.delete(key);
        else start(key, group, next);
      },
    });
  };
  return {
    enter(admission, onWait) {
      const key = groupKey(admission.group);
      if (admission.held.includes(key)) {
        const reason = `Canceling since a deadlock for concurrency group '${admission.group}' was detected`;
        return Promise.resolve({ state: 'cancelled', reason });
      }
      if (admission.signal.aborted) return Promise.resolve({ state: 'aborted' });
      return new Promise((resolve) => {
        const group = groups.get(key) ?? { running: undefined, waiting: [] };
        groups.set(key, group);
        const member: Member = { ...admission, resolve };
        if (group.running === undefined) start(key, group, member);
        else {
          onWait();
          wait(group, member);
        }
      });
    },
  };
};

const wait = (group: Group, member: Member): void => {
  const reason = `Canceling since a higher priority waiting request for ${member.group} exists`;
  if (member.queue === 'single') for (const older of group.waiting.splice(0)) older.resolve({ state: 'cancelled', reason });
  if (group.waiting.length >= longestQueue) {
    member.resolve({ state: 'cancelled', reason: `Canceling since the queue of ${member.group} is full` });
    return;
  }
  group.waiting.push(member);
  member.signal.addEventListener('abort', () => {
    const at = group.waiting.indexOf(member);
    if (at < 0) return;
    group.waiting.splice(at, 1);
    member.resolve({ state: 'aborted' });
  });
  if (member.cancelInProgress) group.running?.cancel(reason);
};

/** Creates a gate with this many places, which are given in order of arrival. It resolves to a function that frees the place. */
export const createGate = (places: number): ((signal: AbortSignal) => Promise<(() => void) | undefined>) => {
  let free = places;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (signal) => {
    if (signal.aborted) return undefined;
    if (free > 0) {
      free -= 1;
      return leave;
    }
    return new Promise((resolve) => {
      const enter = (): void => resolve(leave);
      waiting.push(enter);
      signal.addEventListener('abort', () => {
        const at = waiting.indexOf(enter);
        if (at < 0) return;
        waiting.splice(at, 1);
        resolve(undefined);
      });
    });
  };
};
