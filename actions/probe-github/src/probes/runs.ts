// Runs that the job's token starts: events that start nothing, secrets, and the names of nested jobs.
import { isLandJobOf, isRunJobOf } from '@clambake/core';
import { newIssue } from '../issues-of-probes.ts';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { jobsOf, reportsOf, runOf, runsBy, type SceneJob, startScene, untilEnded } from '../scene.ts';

const silentEvents: Probe = {
  id: 'labels-start-nothing',
  question: "Does a label that the job's token sets start a workflow that listens to labels?",
  calls: ['POST issues with a label', 'GET actions/runs?event=issues'],
  expected: { 'runs started by the label': '0' },
  protects: 'The tick: labels that clambake sets must not start further ticks.',
  assumptions: ['Events made with `GITHUB_TOKEN` start no workflow'],
  ask: async (world): Promise<Facts> => {
    await newIssue(world, 'a label that starts nothing');
    await world.quiet();
    return { 'runs started by the label': String(await runsBy(world, 'issues')) };
  },
};

const find = (jobs: readonly SceneJob[], end: string): SceneJob => {
  const job = jobs.find(({ name }) => name.endsWith(`/ ${end}`));
  if (job === undefined) throw new CannotAsk(`the run has no job ${end}, only ${jobs.map(({ name }) => name).join(', ')}`);
  return job;
};

/** Ways to write a command, which the job `facts` uses in the middle of a line. */
const words = ['##[notice]', '::notice::'] as const;

const facts: Probe = {
  id: 'facts-of-a-dispatched-run',
  question: "Does a run that the job's token dispatched have the repository's secrets, and its account as the actor?",
  calls: [
    'POST actions/workflows/{file}/dispatches',
    'GET check-runs/{job}/annotations',
    'GET collaborators/{login}/permission with contents: read',
  ],
  expected: {
    'the secret': 'passed',
    actor: 'github-actions[bot]',
    'triggering actor': 'github-actions[bot]',
    'role of the owner, asked with contents: read alone': 'status 200',
    'job that needs a skipped one, with !cancelled()': 'success',
    'output of the skipped job': 'empty',
    'a command in the middle of a line': '##[notice] alone',
    'a summary above 1 MiB': 'refused with an annotation',
    'a skipped job whose group this job holds': 'skipped',
    'the first attempt, while the run is repeated': 'completed',
    'steps of a passed job that passed': 'listed',
  },
  protects: 'A run that hands over starts another one with its token: that one must have the model key, and must not count as a person.',
  assumptions: [
    'A job that needs a skipped job runs',
    '`GET …/collaborators/{login}/permission` answers',
    'Workflow commands are read from stdout and stderr',
    'A step summary above 1 MiB',
    "A called workflow's job whose `if` is false",
    'For a run that is being repeated',
    'A job lists its steps with their conclusions',
  ],
  seconds: 600,
  ask: async (world): Promise<Facts> => {
    if ((await world.variable('CONFORMANCE_HAS_SECRET')) !== 'true')
      throw new CannotAsk('the secret CONFORMANCE_SECRET is empty: set it to any text under Settings → Secrets and variables → Actions');
    const run = await startScene(world, 'facts', world.defaultBranch);
    await untilEnded(world, run);
    const jobs = await jobsOf(world, run);
    const told = await reportsOf(world, find(jobs, 'facts').id);
    const after = find(jobs, 'after');
    const { body } = await world.rest('GET', `/check-runs/${find(jobs, 'facts').id}/annotations`);
    const read = (body as { message: string }[]).map(({ message }) => message);
    await world.rest('POST', `/actions/runs/${run}/rerun`);
    const first = (await world.rest('GET', `/actions/runs/${run}/attempts/1`)).body as { status: string };
    await untilEnded(world, run);
    return {
      'the secret': told['secret'] === 'true' ? 'passed' : 'not passed',
      actor: told['actor'] ?? 'unknown',
      'triggering actor': told['triggering-actor'] ?? 'unknown',
      'role of the owner, asked with contents: read alone': `status ${told['role']}`,
      'job that needs a skipped one, with !cancelled()': String(after.conclusion),
      'output of the skipped job': ((await reportsOf(world, after.id))['output'] ?? 'unknown') === '' ? 'empty' : 'not empty',
      'a command in the middle of a line': `${words.filter((word) => read.includes(`in the middle after ${word}`)).join(' and ')} alone`,
      'a summary above 1 MiB': read.some((message) => /GITHUB_STEP_SUMMARY/.test(message)) ? 'refused with an annotation' : 'accepted',
      'a skipped job whose group this job holds': String(find(jobs, 'probe').conclusion),
      'the first attempt, while the run is repeated': first.status,
      'steps of a passed job that passed': after.steps.some(({ conclusion }) => conclusion === 'success') ? 'listed' : 'missing',
    };
  },
};

const legs = [1, 2, 3] as const;
/** The attempts of the scene, as its workflow writes them. */
const attempts = legs.map((leg) => `9-${leg}-00000000`);

const count = (jobs: readonly SceneJob[], wanted: (job: SceneJob, attempt: string) => boolean): string =>
  String(attempts.filter((attempt) => jobs.some((job) => wanted(job, attempt))).length);

const nested: Probe = {
  id: 'jobs-of-a-nested-matrix',
  question:
    'Which names have the jobs of a matrix of called workflows while they wait, run and are skipped, and do the jobs with always() run after a cancellation?',
  calls: ['POST actions/workflows/{file}/dispatches', 'GET actions/runs/{id}/jobs, again and again', 'POST actions/runs/{id}/cancel'],
  expected: {
    'attempts with a run job in the list, of three': '3',
    'run jobs in progress': '2',
    'run jobs that wait for their group': '1',
    'land jobs before the run jobs have ended': '0',
    'a skipped matrix that calls a workflow': 'one job, skipped',
    'land jobs after the cancellation': '3',
    'land jobs that succeeded after the cancellation': '3',
    'conclusion of the run': 'cancelled',
  },
  protects: 'The tick reads from names of jobs whether an attempt is alive; landing after a cancellation saves the work.',
  assumptions: [
    'Jobs of a run are listed under the names',
    'When a run is cancelled, a job with `if: always()` runs',
    '`./.github/workflows/land.yml` in a called workflow',
  ],
  seconds: 900,
  ask: async (world): Promise<Facts> => {
    const run = await startScene(world, 'legs', world.defaultBranch);
    const isRun = ({ name }: SceneJob, attempt: string): boolean => isRunJobOf(name, attempt);
    const isLand = ({ name }: SceneJob, attempt: string): boolean => isLandJobOf(name, attempt);
    const isSkipped = ({ name }: SceneJob): boolean => /skipped-legs/.test(name);
    const running = (jobs: SceneJob[]): SceneJob[] =>
      jobs.filter((job) => job.status === 'in_progress' && attempts.some((one) => isRun(job, one)));
    const during = await world.until(
      () => jobsOf(world, run),
      (jobs) => running(jobs).length >= 2 && jobs.some(isSkipped) && attempts.every((attempt) => jobs.some((job) => isRun(job, attempt))),
    );
    await world.rest('POST', `/actions/runs/${run}/cancel`);
    await untilEnded(world, run);
    const ended = await jobsOf(world, run);
    const skipped = ended.filter(isSkipped);
    return {
      'attempts with a run job in the list, of three': count(during, isRun),
      'run jobs in progress': String(running(during).length),
      'run jobs that wait for their group': count(
        during,
        (job, attempt) => isRun(job, attempt) && /^(?:pending|queued|waiting)$/.test(job.status),
      ),
      'land jobs before the run jobs have ended': count(during, isLand),
      'a skipped matrix that calls a workflow': skipped.length === 1 ? `one job, ${skipped[0]?.conclusion}` : `${skipped.length} jobs`,
      'land jobs after the cancellation': count(ended, isLand),
      'land jobs that succeeded after the cancellation': count(
        ended,
        (job, attempt) => isLand(job, attempt) && job.conclusion === 'success',
      ),
      'conclusion of the run': String((await runOf(world, run)).conclusion),
    };
  },
};

export const runProbes: readonly Probe[] = [silentEvents, facts, nested];
