// A probe: one question to GitHub or to the job's machine, the answer that clambake relies on, and the calls that ask it.
import type { World } from './world.ts';

/** Answers in words, by what was asked. The expected ones and the given ones are compared as they are. */
export type Facts = Readonly<Record<string, string>>;

export interface Probe {
  id: string;
  question: string;
  /** The requests and commands that ask it. */
  calls: readonly string[];
  expected: Facts;
  /** The part of clambake that goes wrong when the answer is another one. */
  protects: string;
  /** First words of the lines of docs/assumptions.md that it answers. */
  assumptions: readonly string[];
  /** Time limit; 120 seconds when left out. */
  seconds?: number;
  ask(world: World): Promise<Facts>;
}

export type Verdict = 'as assumed' | 'different' | 'could not ask';

export interface ProbeResult {
  id: string;
  question: string;
  expected: Facts;
  /** Empty when it could not be asked. */
  got: Facts;
  verdict: Verdict;
  protects: string;
  /** Reason why it could not be asked. */
  reason?: string;
  /** Things of the probe that could not be removed. */
  leftBehind?: string[];
}

/** Thrown by a probe that lacks something in this repository; the message says what to prepare. */
export class CannotAsk extends Error {
  override readonly name = 'CannotAsk';
}
