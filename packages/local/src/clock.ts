// The local GitHub's clock. It runs in real time while any job works, and faster while all jobs wait. It decides this
// from the requests that the server gets, so clients need no code for it. Invariants: it never runs backwards, and it
// runs in real time as long as anything is busy.

/** A time in GitHub's format: UTC, whole seconds. */
export const isoSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** The kind of a request, which tells whether the job behind it works or waits. */
export type RequestKind =
  /** GET /rate_limit: the job asks for the time, so it waits. */
  | 'time'
  /** No request: the runner watches the clock for the job, so the clock may jump any distance. */
  | 'watch'
  /** git-upload-pack and its ref advertisement: a waiting job may read its repository. */
  | 'git-read'
  /** Everything else. */
  | 'work';

export interface VirtualClock {
  now(): Date;
  /** Milliseconds since the epoch, as `now`. */
  ms(): number;
  /** Marks a job as busy until it asks for the time. */
  jobStarted(jobId: number): void;
  jobEnded(jobId: number): void;
  /** Records a request. Unknown jobs and requests without a job change nothing. */
  sawRequest(jobId: number | undefined, kind: RequestKind): void;
  /** Keeps the clock in real time until the returned function is called; calling that again does nothing. */
  busy(label: string): () => void;
  /** Lets the clock run fast while there are no jobs, until the returned function is called. */
  idle(): () => void;
  /** Returns the reasons for real time: labels and `job <id>`. Empty while the clock may run fast. */
  heldBy(): string[];
  /** True while the clock runs fast. */
  isFast(): boolean;
}

export interface ClockOptions {
  /** Real time in milliseconds since the epoch; must not depend on this clock. */
  base?: () => number;
  /** Speed factor while all jobs wait. */
  fastFactor?: number;
  /** Milliseconds of real time that all jobs must wait first, because a job often continues right after it asked for the time. */
  settleMs?: number;
  /**
   * Maximum milliseconds that the clock jumps between two requests for the time by a waiting job, real time not counted.
   * Without this limit a job on a slow machine could notice its time minutes late.
   */
  maximumJumpMs?: number;
}

const wall = (): number => performance.timeOrigin + performance.now();

/** Creates a clock that starts in real time. */
export const createClock = ({ base = wall, fastFactor = 300, settleMs = 100, maximumJumpMs = 60_000 }: ClockOptions = {}): VirtualClock => {
  const jobs = new Map<number, { waiting: boolean; asks: boolean }>();
  const holds = new Map<symbol, string>();
  const idles = new Set<symbol>();
  let latestReal = base();
  let anchorReal = latestReal;
  let anchorMs = latestReal;
  /** Real time from which the clock runs fast; undefined while anything is busy. */
  let fastFrom: number | undefined;

  const real = (): number => {
    latestReal = Math.max(latestReal, base());
    return latestReal;
  };
  const at = (moment: number): number => {
    const fastMs = fastFrom === undefined ? 0 : Math.max(0, moment - Math.max(fastFrom, anchorReal));
    const gainedMs = fastMs * (fastFactor - 1);
    // The limit is only for jobs that ask for the time themselves.
    const asked = [...jobs.values()].some((job) => job.asks);
    return anchorMs + (moment - anchorReal) + (asked ? Math.min(gainedMs, maximumJumpMs) : gainedMs);
  };
  const heldBy = (): string[] => [
    ...holds.values(),
    ...[...jobs].filter(([, job]) => !job.waiting).map(([id]) => `job ${id}`),
    ...(jobs.size === 0 && idles.size === 0 ? ['nobody waits'] : []),
  ];

  /** Applies a change that may change the speed. The time until now counts at the old speed. */
  const change = (apply: () => void): void => {
    const moment = real();
    anchorMs = at(moment);
    anchorReal = moment;
    apply();
    if (heldBy().length > 0) fastFrom = undefined;
    else fastFrom ??= moment + settleMs;
  };
  const hold = (add: (key: symbol) => void, remove: (key: symbol) => void): (() => void) => {
    const key = Symbol();
    change(() => add(key));
    return () => change(() => remove(key));
  };

  const ms = (): number => Math.floor(at(real()));
  return {
    now: () => new Date(ms()),
    ms,
    jobStarted: (jobId) => change(() => jobs.set(jobId, { waiting: false, asks: false })),
    jobEnded: (jobId) => change(() => jobs.delete(jobId)),
    sawRequest(jobId, kind) {
      const job = jobId === undefined ? undefined : jobs.get(jobId);
      if (job === undefined || kind === 'git-read' || (kind === 'work' && !job.waiting)) return;
      change(() => {
        job.waiting = kind !== 'work';
        job.asks = kind === 'time';
      });
    },
    busy: (label) =>
      hold(
        (key) => holds.set(key, label),
        (key) => holds.delete(key),
      ),
    idle: () =>
      hold(
        (key) => idles.add(key),
        (key) => idles.delete(key),
      ),
    heldBy,
    isFast: () => fastFrom !== undefined && real() >= fastFrom,
  };
};
