// Fault injection: a test chooses which requests fail, how they fail, and how often. With a `before` fault the request
// has no effect. With an `after` fault it has its effect and its answer is lost or changed, so a client must read the
// state again.

export type FaultResponse =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Breaks the connection without an answer. */
  | 'drop'
  /** Delays the answer by this many milliseconds of real time. */
  | { delayMs: number }
  /** Repeats the last answer to the same request; the first request of its kind gets a fresh answer. */
  | 'stale'
  /** Cuts the answer off in the middle of its body. */
  | 'truncate'
  /** Lets git refuse the refs of a push (`…/git-receive-pack`) and move none of them. */
  | { push: PushFault };

/**
 * Refusals of a push that pass: another push holds the first ref (`cannot lock ref … is at … but expected …`), GitHub
 * cannot write the refs (`fatal error in commit_refs`), or it fails (`Internal Server Error`).
 */
export type PushFault = 'cannot-lock-ref' | 'commit-refs' | 'internal-server-error';

/** Moment of a request at which a fault applies; `push` is between the objects of a push and its refs. */
export type FaultMoment = 'before' | 'after' | 'push';

export interface Fault {
  match: {
    method?: string;
    /** Path (without query) or its pattern; GraphQL is `/graphql`, git is `/owner/name.git/…`. */
    path?: string | RegExp;
    /** Text or pattern in the request's body, e.g. the name of a GraphQL mutation. */
    body?: string | RegExp;
  };
  when?: 'before' | 'after';
  /** Number of requests that it affects; 1 when left out. */
  times?: number;
  /** Number of matching requests that pass before it starts. */
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
  /** Returns the fault for this request and counts it as used. */
  take(subject: FaultSubject, when: FaultMoment): FaultResponse | undefined;
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

export const isPushFault = (respond: FaultResponse): respond is { push: PushFault } => typeof respond === 'object' && 'push' in respond;

/** `stale` and `truncate` change an answer, so they always apply after the request. */
const momentOf = (fault: Fault): FaultMoment => {
  if (isPushFault(fault.respond)) return 'push';
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
