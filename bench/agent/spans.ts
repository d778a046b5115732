// The same small work, done by an attempt and by bare Claude Code, and where its time goes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerJsonSchema } from '../../packages/core/src/index.ts';
import type { Script } from '../../packages/local/src/index.ts';
import { startBareClaude } from '../../test/claude/bare-claude.ts';
import type { Stage } from '../claimed-stage.ts';
import { plainGit } from '../merge-repository.ts';
import type { Meter } from './meter.ts';

export interface Span {
  /** Until the model is asked first. */
  beforeMs: number;
  /** From the model's last answer on. */
  afterMs: number;
  totalMs: number;
}

export const workScript: Script = ({ turn }) => {
  if (turn > 0) return [{ tool: 'StructuredOutput', input: { kind: 'done', words: 'It is written.' } }];
  const command = 'echo hello > greeting.txt && git add greeting.txt && git commit --quiet --message="Greet"';
  return [{ tool: 'Bash', input: { command, description: 'Write and commit' } }];
};

/** Of everything that was asked of the model since the last call. */
export const spanOf = (meter: Meter, { startedMs, endedMs }: { startedMs: number; endedMs: number }): Span => {
  const asked = meter.take();
  const [first, last] = [asked[0]?.atMs, asked.at(-1)?.endMs];
  if (first === undefined || last === undefined) throw new Error('the model was not asked');
  return { beforeMs: first - startedMs, afterMs: endedMs - last, totalMs: endedMs - startedMs };
};

/** Claude Code alone in a clone of the repository, with the ways of input and output that run-agent uses. */
export const bareWork = async ({ root, repository, meter }: Stage & { meter: Meter }, index: number): Promise<Span> => {
  const home = join(root, `bare-${index}`);
  const cwd = join(home, 'work');
  mkdirSync(home);
  plainGit(home, ['clone', '--quiet', repository.gitDir, cwd]);
  for (const [key, value] of Object.entries({ 'user.name': 'Ann', 'user.email': 'ann@example.com' })) plainGit(cwd, ['config', key, value]);
  const input = `${JSON.stringify({ type: 'user', message: { role: 'user', content: 'Do the work.' } })}\n`;
  const args = ['--input-format=stream-json', `--json-schema=${JSON.stringify(answerJsonSchema)}`];
  const startedMs = performance.now();
  const { child, ended } = startBareClaude({ url: meter.url, home, cwd, input, args });
  const exited = new Promise<number>((resolve) => child.once('exit', () => resolve(performance.now())));
  const { code } = await ended;
  if (code !== 0) throw new Error(`bare Claude Code ended with ${code}`);
  return spanOf(meter, { startedMs, endedMs: await exited });
};
