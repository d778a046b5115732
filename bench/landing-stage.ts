// A repository on the local GitHub with n issues that agents have claimed and worked on, their results as artifacts of one run, and
// the built land-work as a job of its own process.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArtifacts } from '../packages/adapters/src/artifacts.ts';
import { artifactName, type Assignment } from '../packages/core/src/index.ts';
import { type ActionJobResult, type LocalGitHub, runActionJob } from '../packages/local/src/index.ts';
import { claimIssue, openStage, type Stage, writeLedger } from './claimed-stage.ts';
import { plainGit } from './merge-repository.ts';

export interface Work extends Assignment {
  artifact: { id: number; digest: string };
}

export interface LandingStage {
  github: LocalGitHub;
  works: Work[];
  land(work: Work): Promise<ActionJobResult>;
  close(): Promise<void>;
}

/** Makes a commit and hands it in as the agent's job does. */
const handIn = async ({ root, github, repository, run }: Stage, assignment: Assignment): Promise<Work> => {
  const { issue, agent, attempt } = assignment;
  const directory = join(root, `work-${issue}`);
  mkdirSync(directory);
  const main = plainGit(repository.gitDir, ['rev-parse', 'main']);
  const text = `work on ${issue}\n`;
  const stream = `commit refs/heads/made-${issue}\ncommitter Agent <agent@example.com> 1700000000 +0000\ndata 5\nwork\n\nfrom ${main}\nM 100644 inline src/work-${issue}.txt\ndata ${text.length}\n${text}`;
  const made = join(root, 'agent.git');
  plainGit(made, ['fast-import', '--quiet'], stream);
  const headOid = plainGit(made, ['rev-parse', `made-${issue}`]);
  plainGit(made, ['update-ref', 'refs/heads/work', headOid]);
  plainGit(made, ['bundle', 'create', '--quiet', join(directory, 'work.bundle'), `${main}..refs/heads/work`]);
  const result = {
    ...{ v: 1, issue, agent, attempt, outcome: 'done', detail: 'Finished with 1 commit in 3 turns.' },
    ...{ startOid: main, baseOid: main, headOid, commits: 1, costUsd: 0.25, turns: 3, durationMs: 1000 },
    ...{ sessionId: null, model: null, denials: [], closingWords: 'Done.', startedAt: github.clock.now().toISOString() },
  };
  writeFileSync(join(directory, 'result.json'), JSON.stringify(result));
  const permissions = { contents: 'read', issues: 'read', actions: 'read' } as const;
  const job = github.runs.createJob(repository, { run, name: `run #${issue} (${attempt})`, permissions });
  github.runs.startJob(repository, job);
  const uploaded = await withEnvironment(
    { ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(run, job), ACTIONS_RESULTS_URL: `${github.resultsUrl}/` },
    () => openArtifacts().upload(artifactName(attempt), [join(directory, 'result.json'), join(directory, 'work.bundle')], directory),
  );
  github.runs.completeJob(repository, job, 'success');
  return { ...assignment, artifact: uploaded };
};

/** The artifact client reads its address from the environment and writes a log that only a runner needs. */
const withEnvironment = async <T>(variables: Record<string, string>, call: () => Promise<T>): Promise<T> => {
  const write = process.stdout.write;
  Object.assign(process.env, variables);
  process.stdout.write = () => true;
  try {
    return await call();
  } finally {
    process.stdout.write = write;
    for (const name of Object.keys(variables)) delete process.env[name];
  }
};

export const openLandingStage = async (n: number): Promise<LandingStage> => {
  const stage = await openStage('landings');
  const { github, repository, run, root } = stage;
  const claims = Array.from({ length: n }, (_, index) => claimIssue(stage, index));
  await writeLedger(
    stage,
    claims.flatMap(({ writes }) => writes),
  );
  const works: Work[] = [];
  for (const { assignment } of claims) works.push(await handIn(stage, assignment));
  const { store, clock, runs, artifacts, urls } = github;
  const host = { store, clock, runs, artifacts, urls, workDirectory: join(root, 'jobs') };
  return {
    github,
    works,
    land: ({ issue, agent, attempt, artifact }) =>
      runActionJob(host, {
        repository,
        run,
        name: `land #${issue} (${attempt})`,
        permissions: { contents: 'write', issues: 'write', actions: 'write', metadata: 'read' },
        actionDir: join(import.meta.dirname, '../actions/land-work'),
        inputs: { issue: String(issue), agent, attempt, 'artifact-id': String(artifact.id), 'artifact-digest': artifact.digest },
        waits: 'never',
        timeoutMs: 90_000,
      }),
    close: async () => {
      await github.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
