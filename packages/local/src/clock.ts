// GitHub's clock as this machine plays it. It runs like the wall's while somebody works and faster while everybody
// waits, and it decides that alone, from what the server sees: no action ever knows. Invariants: it never runs
// backwards, and as long as anything is busy one second of it is one second of the wall's.

/** GitHub's form of a time: UTC, whole seconds. */
export const isoSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** What a request says about the job that made it. */
export type RequestKind =
  /** GET /rate_limit: the job asks for the time, which is how it waits. */
  | 'time'
  /** No request: the runner looks at this clock for the job, all the time, so it can see no moment late. */
  | 'watch'
  /** git-upload-pack and its ref advertisement: a waiting job may look at its repository. */
  | 'git-read'
  /** Everything else. */
  | 'work';

export interface VirtualClock {
  now(): Date;
  /** Milliseconds since the epoch, as `now`. */
  ms(): number;
  /** The job runs from now on; busy until it asks for the time. */
  jobStarted(jobId: number): void;
  jobEnded(jobId: number): void;
  /** A request arrived; unknown jobs and requests without a job change nothing. */
  sawRequest(jobId: number | undefined, kind: RequestKind): void;
  /** Holds the clock at the wall's speed until the returned function is called (more calls of it change nothing). */
  busy(label: string): () => void;
  /** Without jobs time runs like the wall's, unless its owner says so: nothing is to come but by waiting. */
  idle(): () => void;
  /** What holds the clock back now: labels and `job <id>`; empty while it may run fast. */
  heldBy(): string[];
  /** Fast at this moment. */
  isFast(): boolean;
}

export interface ClockOptions {
  /** Milliseconds of the wall since the epoch; must not depend on this clock. */
  base?: () => number;
  /** How many times faster it runs while everybody waits. */
  fastFactor?: number;
  /** Everybody must have waited for so many milliseconds of the wall first: a job often works on right after asking. */
  settleMs?: number;
  /**
   * A waiting job that asks for the time sees it at most so many milliseconds later than when it asked last, plus what
   * passed on the wall: on a slow machine it would else see its moment minutes late.
   */
  maximumJumpMs?: number;
}

const wall = (): number => performance.timeOrigin + performance.now();

/** Real time at first; see the module's header for when it is not. */
export const createClock = ({ base = wall, fastFactor = 300, settleMs = 100, maximumJumpMs = 60_000 }: ClockOptions = {}): VirtualClock => {
  const jobs = new Map<number, { waiting: boolean; asks: boolean }>();
  const holds = new Map<symbol, string>();
  const idles = new Set<symbol>();
  let latestReal = base();
  let anchorReal = latestReal;
  let anchorMs = latestReal;
  /** Moment of the wall from which time runs fast; undefined while somebody is busy. */
  let fastFrom: number | undefined;

  const real = (): number => {
    latestReal = Math.max(latestReal, base());
    return latestReal;
  };
  const at = (moment: number): number => {
    const fastMs = fastFrom === undefined ? 0 : Math.max(0, moment - Math.max(fastFrom, anchorReal));
    const gainedMs = fastMs * (fastFactor - 1);
    // Where nobody asks, nobody could see a moment late.
    const asked = [...jobs.values()].some((job) => job.asks);
    return anchorMs + (moment - anchorReal) + (asked ? Math.min(gainedMs, maximumJumpMs) : gainedMs);
  };
  const heldBy = (): string[] => [
    ...holds.values(),
    ...[...jobs].filter(([, job]) => !job.waiting).map(([id]) => `job ${id}`),
    ...(jobs.size === 0 && idles.size === 0 ? ['nobody waits'] : []),
  ];

  /** Time up to now counts at the old speed, whatever the change makes of it afterwards. */
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
