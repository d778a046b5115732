// The attempt's artifact, taken as untrusted data: only two files of it are ever opened, bounded and by their names.
// Whatever is wrong with it becomes one sentence, because an attempt without a readable result still frees its agent.
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArtifactPort, RemoteError } from '@clambake/adapters';
import { type Assignment, type AttemptResult, attemptResultSchema, bundleFile, resultFile } from '@clambake/core';

export interface Artifact {
  id: number;
  digest: string;
}

export type ReadResult = { result: AttemptResult; bundle: string } | { missing: string };

const mostResultBytes = 1024 * 1024;

/** Downloads into `directory` and reads the result; `bundle` is a path that may not exist. */
export const readResult = async (
  artifacts: Pick<ArtifactPort, 'download'>,
  p: { artifact: Artifact | undefined; directory: string; assignment: Assignment },
): Promise<ReadResult> => {
  if (p.artifact === undefined) return { missing: "the agent's job ended without uploading one" };
  try {
    await artifacts.download(p.artifact.id, p.artifact.digest, p.directory);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { missing: error.message };
  }
  const path = join(p.directory, resultFile);
  const file = await lstat(path).catch(() => undefined);
  if (file?.isFile() !== true) return { missing: `the artifact holds no ${resultFile}` };
  if (file.size > mostResultBytes) return { missing: `${resultFile} has ${file.size} bytes; ${mostResultBytes} are the most` };
  const parsed = parseResult(await readFile(path, 'utf8'));
  if ('missing' in parsed) return parsed;
  const { issue, agent, attempt } = parsed.result;
  const same = issue === p.assignment.issue && agent === p.assignment.agent && attempt === p.assignment.attempt;
  if (!same) return { missing: `${resultFile} is of attempt ${attempt} on #${issue}, not of ${p.assignment.attempt}` };
  return { result: parsed.result, bundle: join(p.directory, bundleFile) };
};

const parseResult = (text: string): { result: AttemptResult } | { missing: string } => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { missing: `${resultFile} is not JSON` };
  }
  const parsed = attemptResultSchema.safeParse(json);
  if (parsed.success) return { result: parsed.data };
  const [problem] = parsed.error.issues;
  return {
    missing: `${resultFile} is malformed: ${problem?.path.map(String).join('.') || 'the document'}: ${problem?.message ?? 'invalid'}`,
  };
};
