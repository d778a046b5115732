// Reads the attempt's artifact as untrusted data: it opens only two files, by their names and with a limit on size. Every
// problem becomes one sentence, because an attempt without a readable result still frees its agent.
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArtifactPort, RemoteError } from '@clambake/adapters';
import { type Assignment, type AttemptResult, attemptResultSchema, workFile, resultFile } from '@clambake/core';

export interface Artifact {
  id: number;
  digest: string;
  /** It belongs to another run of this repository. */
  elsewhere: boolean;
  /** Undefined: it is not known yet. */
  bytes?: number | undefined;
}

export type ReadResult = { result: AttemptResult; workFile: string } | { missing: string };

const maximumResultBytes = 1024 * 1024;

/** Maximum number of artifacts that are tried: a result and two checkpoints. */
const maximumCandidates = 3;

/**
 * Returns the first candidate, newest first, with a readable result, or else the problem of the first candidate. `bundle`
 * is the path of the work file, which may not exist.
 */
export const readResult = async (
  artifacts: Pick<ArtifactPort, 'download'>,
  { candidates, directory, assignment }: { candidates: readonly Artifact[]; directory: string; assignment: Assignment },
): Promise<ReadResult> => {
  let first: ReadResult | undefined;
  for (const artifact of candidates.slice(0, maximumCandidates)) {
    const read = await readOne(artifacts, { artifact, assignment, directory: join(directory, String(artifact.id)) });
    if (!('missing' in read)) return read;
    first ??= read;
  }
  return first ?? { missing: "the agent's job ended without uploading one" };
};

const readOne = async (
  artifacts: Pick<ArtifactPort, 'download'>,
  { artifact, directory, assignment }: { artifact: Artifact; directory: string; assignment: Assignment },
): Promise<ReadResult> => {
  try {
    await artifacts.download(artifact, directory);
  } catch (error) {
    // A server or a disk in trouble is nobody's fault: this landing fails, and a later one takes the same artifact.
    if (!(error instanceof RemoteError) || error.retryable) throw error;
    return { missing: error.message };
  }
  const path = join(directory, resultFile);
  const file = await lstat(path).catch(() => undefined);
  if (file?.isFile() !== true) return { missing: `the artifact holds no ${resultFile}` };
  if (file.size > maximumResultBytes) return { missing: `${resultFile} has ${file.size} bytes; the maximum is ${maximumResultBytes}` };
  const parsed = parseResult(await readFile(path, 'utf8'));
  if ('missing' in parsed) return parsed;
  const { issue, agent, attempt } = parsed.result;
  const same = issue === assignment.issue && agent === assignment.agent && attempt === assignment.attempt;
  if (!same) return { missing: `${resultFile} is of attempt ${attempt} on #${issue}, not of ${assignment.attempt}` };
  return { result: parsed.result, workFile: join(directory, workFile) };
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
