// Planned trouble: a test says which requests fail, how and how often. A fault `before` keeps the request from having
// any effect; a fault `after` lets the effect happen and spoils the answer, which is how clients learn to read back.

export type FaultResponse =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection breaks without an answer. */
  | 'drop'
  /** The answer comes late; milliseconds of the machine's own time. */
  | { delayMs: number }
  /** The answer that the same request got the last time; a request never seen before is answered truthfully. */
  | 'stale'
  /** The answer ends in the middle of its body. */
  | 'truncate';

export interface Fault {
  match: {
    method?: string;
    /** Path (without query) or its pattern; GraphQL is `/graphql`, git is `/owner/name.git/…`. */
    path?: string | RegExp;
    /** Text or pattern in the request's body, e.g. the name of a GraphQL mutation. */
    body?: string | RegExp;
  };
  when?: 'before' | 'after';
  /** How many requests it hits; 1 when left out. */
  times?: number;
  /** How many matching requests pass first. */
  skip?: number;
  respond: FaultResponse;
}

export interface FaultSubject {
  method: string;
  path: string;
  body: string;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault for this request at this moment; taking it uses it up. */
  take(subject: FaultSubject, when: 'before' | 'after'): FaultResponse | undefined;
}

interface Armed {
  fault: Fault;
  skip: number;
  left: number;
}

export const createFaults = (): Faults => {
  let armed: Armed[] = [];
  return {
    add: (fault) => {
      armed.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
    },
    clear: () => {
      armed = [];
    },
    take: (subject, when) => {
      const found = armed.filter(({ fault, left }) => left > 0 && momentOf(fault) === when && isMatch(fault.match, subject));
      for (const entry of found) {
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault.respond;
      }
      return undefined;
    },
  };
};

/** Staleness and truncation spoil an answer, so they always come after. */
const momentOf = (fault: Fault): 'before' | 'after' => {
  if (fault.respond === 'stale' || fault.respond === 'truncate') return 'after';
  return fault.when ?? 'before';
};

const isMatch = (match: Fault['match'], subject: FaultSubject): boolean => {
  if (match.method !== undefined && match.method.toUpperCase() !== subject.method) return false;
  if (match.path !== undefined && !isText(match.path, subject.path, 'whole')) return false;
  return match.body === undefined || isText(match.body, subject.body, 'part');
};

const isText = (wanted: string | RegExp, text: string, extent: 'whole' | 'part'): boolean => {
  if (wanted instanceof RegExp) return wanted.test(text);
  return extent === 'whole' ? wanted === text : text.includes(wanted);
};
