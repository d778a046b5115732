// `npm run bench -- agent [--runs 5]`: the time that run-agent takes before and after Claude Code, and the time and the cost of an
// attempt that a person stops. The built run-agent, assign-agent and land-work run as processes, with the real Claude Code, and the
// scripted model answers. Bare runs of Claude Code with the same work alternate with the attempts, and their share is taken off, so
// that the rest is what run-agent adds. Verify is not configured. Writes bench/out/agent.json; fails where a promise is broken.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AgentStage, openAgentStage } from './agent/agent-stage.ts';
import { bareWork, type Span, spanOf, workScript } from './agent/spans.ts';
import { measureStop, type Stopped } from './agent/stop.ts';
import { BenchError } from './bench-error.ts';

/** Milliseconds are medians of all runs. */
export interface AgentResult extends Stopped {
  /** From the start of run-agent to the first request to the model, without what bare Claude Code takes for that. */
  beforeMs: number;
  /** From the last answer of the model to the end of run-agent, without what bare Claude Code takes for that. */
  afterMs: number;
  /** One whole bare run. */
  bareMs: number;
}

/** Words on their way when Claude Code hangs up: ten tokens of output. */
const inFlightUsd = 10 * 15e-6;
const promised = { beforeMs: 1000, afterMs: 500, stopSeconds: 60 };

/** Returns a sentence for each promise that does not hold. */
export const missedByAgent = (result: AgentResult): string[] => [
  ...Object.entries(promised).flatMap(([name, limit]) => {
    const value = result[name as keyof typeof promised];
    return value <= limit ? [] : [`${name} is ${value}, above ${limit}`];
  }),
  ...(Math.abs(result.bookedUsd - result.proxiedUsd) <= inFlightUsd
    ? []
    : [`$${result.bookedUsd} are booked for $${result.proxiedUsd} of the proxy`]),
];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const attempt = async (stage: AgentStage, index: number): Promise<Span> => {
  const assignment = stage.assignments[index];
  if (assignment === undefined) throw new Error(`no issue is claimed for run ${index}`);
  const step = await stage.start(assignment);
  const { code, endedMs, outputs, log } = await step.ended;
  if (code !== 0 || outputs['outcome'] !== 'done') throw new Error(`the attempt ended with ${code}, ${outputs['outcome']}:\n${log}`);
  return spanOf(stage.meter, { startedMs: step.startedMs, endedMs });
};

const config = `isolation: ${process.geteuid?.() === 0 ? 'user' : 'none'}\nmodel: claude-sonnet-4-5\n`;

/** The first attempt and the first bare run warm the caches of the disk and are not counted. */
const measureSpans = async (runs: number): Promise<Pick<AgentResult, 'beforeMs' | 'afterMs' | 'bareMs'>> => {
  const stage = await openAgentStage({ issues: runs + 1, config, script: workScript });
  try {
    const [attempts, bare]: [Span[], Span[]] = [[], []];
    for (let index = 0; index <= runs; index++) {
      attempts.push(await attempt(stage, index));
      bare.push(await bareWork(stage, index));
    }
    const of = (spans: readonly Span[], part: keyof Span): number => median(spans.slice(1).map((span) => span[part]));
    const added = (part: keyof Span): number => Math.round(of(attempts, part) - of(bare, part));
    return { beforeMs: added('beforeMs'), afterMs: added('afterMs'), bareMs: Math.round(of(bare, 'totalMs')) };
  } finally {
    await stage.close();
  }
};

export const measureAgent = async (runs: number): Promise<AgentResult> => {
  const spans = await measureSpans(runs);
  return { ...spans, ...(await measureStop(config)) };
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '5' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 50)
    throw new BenchError(`--runs must be a whole number from 1 to 50, not ${values.runs}`);
  const result = await measureAgent(runs);
  const folder = join(import.meta.dirname, 'out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'agent.json'), `${JSON.stringify(result, null, 2)}\n`);
  const { beforeMs, afterMs, bareMs, stopSeconds, bookedUsd, proxiedUsd } = result;
  console.log('| before ms | after ms | bare Claude Code ms | before / bare | after / bare | stop s | booked $ | proxied $ |');
  console.log(`|${'--:|'.repeat(8)}`);
  const shares = [beforeMs, afterMs].map((ms) => (ms / bareMs).toFixed(2));
  console.log(`| ${[beforeMs, afterMs, bareMs, ...shares, stopSeconds, bookedUsd, proxiedUsd].join(' | ')} |`);
  const missed = missedByAgent(result);
  for (const line of missed) console.error(line);
  if (missed.length > 0) process.exitCode = 1;
};
