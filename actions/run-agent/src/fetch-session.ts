// Fetches the session of an earlier attempt: the artifact that the record names by run, id and digest, checked for size and shape.
// An artifact that only has the right name is never taken. Every trouble is a clause, and the attempt starts anew.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AgentSessions, type ArtifactPort, type GitHubPort, RemoteError } from '@clambake/adapters';
import { type SessionAttempt, sessionFile, sessionName } from '@clambake/core';

export interface SessionPorts {
  github: Pick<GitHubPort, 'listArtifacts'>;
  artifacts: Pick<ArtifactPort, 'download'>;
}

/** Of the packed artifact: text is packed to a tenth, so this is much more than a session has. */
const maximumArtifactBytes = 12 * 1024 * 1024;

/** `directory`: one that does not exist yet, in a place that only we can read. */
export const fetchSession = async (
  { github, artifacts }: SessionPorts,
  { from, sessions, directory }: { from: SessionAttempt; sessions: AgentSessions; directory: string },
): Promise<{ text: string } | { why: string }> => {
  try {
    const { artifact: id, digest } = from.session;
    const found = pick(await github.listArtifacts(from.runId), from);
    if ('why' in found) return found;
    await artifacts.download({ id, digest, elsewhere: true, bytes: found.bytes, single: sessions }, directory);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { why: error.message };
  }
  return readSession(directory, { from, sessions });
};

type Listed = NonNullable<Awaited<ReturnType<GitHubPort['listArtifacts']>>>;

/** The artifact that the record names, or why it is not taken. */
const pick = (
  listed: Listed | undefined,
  { id: attempt, runId, session }: SessionAttempt,
): Pick<Listed[number], 'bytes'> | { why: string } => {
  if (listed === undefined) return { why: `run ${runId}, which holds it, was deleted` };
  const found = listed.find(({ id, name }) => id === session.artifact && name === sessionName(attempt));
  if (found === undefined) return { why: `artifact ${session.artifact} is gone from run ${runId}` };
  if (found.expired) return { why: `its artifact has expired: GitHub keeps it for seven days` };
  if (found.digest !== undefined && found.digest !== `sha256:${session.digest}`)
    return {
      why: `artifact ${session.artifact} has another digest than the record, so somebody changed one of them: look at run ${runId}`,
    };
  if ((found.bytes ?? 0) > maximumArtifactBytes)
    return { why: `artifact ${session.artifact} is larger than ${maximumArtifactBytes} bytes` };
  return found;
};

const readSession = async (
  directory: string,
  { from: { session }, sessions }: { from: SessionAttempt; sessions: AgentSessions },
): Promise<{ text: string } | { why: string }> => {
  const names = await readdir(directory).catch(() => []);
  if (names.join() !== sessionFile) return { why: `its artifact holds something else than one ${sessionFile}` };
  const path = join(directory, sessionFile);
  const file = await lstat(path);
  if (!file.isFile() || file.nlink !== 1) return { why: `the ${sessionFile} in its artifact is a link and not a plain file` };
  if (file.size > sessions.maximumBytes)
    return { why: `its ${sessionFile} has ${file.size} bytes; the maximum is ${sessions.maximumBytes}` };
  const text = await readFile(path, 'utf8');
  const why = sessions.check(text, { sessionId: session.id, version: session.version });
  return why === undefined ? { text } : { why: `its ${sessionFile} cannot be used: ${why}` };
};
