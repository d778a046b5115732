// Runs the coding agent in the conversation of an earlier attempt, or in one of its own. A conversation that the agent or the model's
// provider does not take costs nothing, and the same attempt then starts anew.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentDirectories, AgentRun, AgentSessions, ProxyFacts } from '@clambake/adapters';
import { type Conversation, startedAnew } from './plan-resume.ts';

export interface GoneOn {
  run: AgentRun;
  /** The attempt whose session was used. */
  resumed: string | undefined;
  /** The prompt that the agent worked on. */
  prompt: string;
  notes: string[];
}

/** Writes the session where the agent's user gets it with its home. */
export const placeSession = async ({ home }: AgentDirectories, conversation: Conversation | undefined): Promise<string> => {
  const file = join(home, 'earlier-session.jsonl');
  if (conversation !== undefined) await writeFile(file, conversation.text, { flag: 'wx', mode: 0o600 });
  return file;
};

export interface GoOnOptions {
  /** The whole prompt. */
  prompt: string;
  conversation: Conversation | undefined;
  /** From `placeSession`. */
  file: string;
  sessions: AgentSessions | undefined;
  /** Version of the coding agent that runs here. */
  version: string;
  proxy: { facts(): ProxyFacts };
  start(given: { prompt: string; resume: string | undefined }): Promise<AgentRun>;
}

export const goOn = async (options: GoOnOptions): Promise<GoneOn> => {
  const { conversation, prompt, start } = options;
  const anew = async (notes: string[]): Promise<GoneOn> => ({
    run: await start({ prompt, resume: undefined }),
    resumed: undefined,
    prompt,
    notes,
  });
  if (conversation === undefined) return anew([]);
  const { from, version } = conversation;
  if (options.sessions?.isCompatible(version, options.version) !== true)
    return anew([startedAnew(from, `version ${version} wrote it, and version ${options.version} runs here`)]);
  const run = await start({ prompt: conversation.prompt, resume: options.file });
  if (!isRefused(run, options.proxy.facts())) return { run, resumed: from, prompt: conversation.prompt, notes: [] };
  const said = run.report === undefined ? 'it ended without a result' : `it ended with ${run.report.word.replace(/[^\w.-]/g, '')}`;
  return anew([startedAnew(from, `the coding agent could not go on with it; ${said}`)]);
};

/** True when the model was not asked, or took none of the requests, for a reason that lies in the conversation. */
const isRefused = ({ report, stopped }: AgentRun, { statuses, refused }: ProxyFacts): boolean => {
  const isOfConversation = (status: number): boolean => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  const cost = report?.costUsd ?? 0;
  return stopped === undefined && report?.succeeded !== true && cost === 0 && refused.length === 0 && statuses.every(isOfConversation);
};
