// Asks all probes in a scratch repository, and hands on the verdicts and the raw answers.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { openArtifacts, UserError } from '@clambake/adapters';
import { askProbes } from './ask-probes.ts';
import { openCalls } from './calls.ts';
import { inputs } from './inputs.ts';
import { openRecorder } from './recording.ts';
import { countVerdicts, renderSummary } from './render-summary.ts';
import { readScratchFacts, sweep, whyNotScratch } from './scratch.ts';
import { openWorld, type Place } from './world.ts';

/** Name of the artifact, and of the two files in it. */
const artifact = { name: 'conformance', result: 'result.json', recording: 'recording.json' } as const;

export const run = async (kit: ActionKit): Promise<void> => {
  const { environment } = kit;
  const { 'github-token': token, repository: named, 'wait-seconds': waitSeconds } = kit.readInputs(inputs);
  const calls = await openCalls({ token, environment, gitDir: join(environment.temp, 'clambake-probes.git') });
  const place = await readPlace(kit, { calls, quietMs: waitSeconds * 1_000 });
  const world = openWorld(place, { calls, undo: () => {} });
  const facts = await readScratchFacts(world, named);
  const problems = whyNotScratch(facts);
  if (problems.length > 0)
    throw new UserError(`the probes run in scratch repositories only, and nothing was done in this one: ${problems.join('; ')}`);
  await sweep(world, facts);
  const recorder = openRecorder(calls, { place, secrets: [token] });
  // Loaded late: nothing is asked in a repository that is no scratch one.
  const { probes } = await import('./probes.ts');
  const results = await askProbes(probes, { place, callsOf: ({ id }) => recorder.of(id), log: kit.log });
  const counts = countVerdicts(results);
  await kit.summary(renderSummary(results));
  kit.setOutput('result', counts);
  const directory = join(environment.temp, artifact.name);
  await mkdir(directory, { recursive: true });
  const files = [
    [artifact.result, results],
    [artifact.recording, recorder.recording],
  ] as const;
  for (const [name, content] of files) await writeFile(join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
  await openArtifacts().upload(
    artifact.name,
    files.map(([name]) => join(directory, name)),
    directory,
  );
  for (const { id, verdict, protects } of results) if (verdict === 'different') kit.warning(`${id} is different here. ${protects}`);
};

const readPlace = async (
  { environment }: ActionKit,
  { calls, quietMs }: { calls: Awaited<ReturnType<typeof openCalls>>; quietMs: number },
): Promise<Place> => {
  const answer = await calls.ask({ kind: 'rest', method: 'GET', path: '' });
  const { headers, body } = answer as { headers: Record<string, string>; body: { default_branch?: string } };
  return {
    runId: environment.runId,
    workflow: environment.workflowFile,
    defaultBranch: body.default_branch ?? 'main',
    // GitHub's time: it is compared with times of runs.
    startedAt: new Date(Date.parse(headers['date'] ?? '')).toISOString().replace(/\.\d+Z$/, 'Z'),
    quietMs,
  };
};
