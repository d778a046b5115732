// The attempt's artifact, taken as untrusted data: only two files of it are ever opened, bounded and by their names.
// Whatever is wrong with it becomes one sentence, because an attempt without a readable result still frees its agent.
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArtifactPort, RemoteError } from '@clambake/adapters';
import { type Assignment, type AttemptResult, attemptResultSchema, bundleFile, resultFile } from '@clambake/core';

export interface Artifact {
  id: number;
  digest: string;
  /** It belongs to another run of this repository. */
  elsewhere: boolean;
}

export type ReadResult = { result: AttemptResult; bundle: string } | { missing: string };

const mostResultBytes = 1024 * 1024;

/** Downloads into `directory` and reads the result; `bundle` is a path that may not exist. */
/** Broken ones are passed over this often: a result and two checkpoints say enough. */
const mostCandidates = 3;

/**
 * The first of the candidates, newest first, that holds a readable result; `bundle` is a path that may not exist.
 * Else what is wrong with the first.
 */
export const readResult = async (
  artifacts: Pick<ArtifactPort, 'download'>,
  p: { candidates: readonly Artifact[]; directory: string; assignment: Assignment },
): Promise<ReadResult> => {
  let first: ReadResult | undefined;
  for (const artifact of p.candidates.slice(0, mostCandidates)) {
    const read = await readOne(artifacts, { ...p, artifact, directory: join(p.directory, String(artifact.id)) });
    if (!('missing' in read)) return read;
    first ??= read;
  }
  return first ?? { missing: "the agent's job ended without uploading one" };
};

const readOne = async (
  artifacts: Pick<ArtifactPort, 'download'>,
  p: { artifact: Artifact; directory: string; assignment: Assignment },
): Promise<ReadResult> => {
  try {
    await artifacts.download(p.artifact, p.directory);
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
