import { type AgentDirectories, type AgentRun, type AgentUser, readAgentFile, type TakenSession } from '@clambake/adapters';
import type { WorkOptions } from './work-on-issue.ts';

type Place = { user: AgentUser; directories: AgentDirectories; env: Readonly<Record<string, string>> };

/** Returns the session of an agent that has ended by itself; undefined when none is wanted. */
export const takeSession = async (
  place: Place,
  { run, options: { agent, redactor } }: { run: AgentRun; options: Pick<WorkOptions, 'agent' | 'redactor'> },
): Promise<TakenSession | undefined> => {
  const { sessions } = agent;
  const { sessionId, report } = run;
  if (redactor === undefined || sessions === undefined || sessionId === undefined || report === undefined) return undefined;
  // It becomes part of a path.
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return { ok: false, why: 'its id has another form than is known' };
  const file = { ...sessions.fileIn(place.directories.home, sessionId), maximumBytes: sessions.maximumRawBytes };
  const read = await readAgentFile(place, file);
  if ('why' in read) return { ok: false, why: read.why };
  // It is for comfort: trouble with it costs no attempt.
  return sessions
    .take(read.text, { sessionId, redact: redactor })
    .catch((error: unknown) => ({ ok: false as const, why: error instanceof Error ? error.message : String(error) }));
};
