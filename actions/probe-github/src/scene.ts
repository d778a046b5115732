// Scenes: runs of the user's own workflow that a probe starts with the input `scene`, and what their jobs report. A job
// reports with notices titled `conformance`, which the job's token reads back as annotations.
import type { RestAnswer } from './calls.ts';
import { CannotAsk } from './probe.ts';
import type { World } from './world.ts';

export interface SceneJob {
  id: number;
  name: string;
  status: string;
  conclusion: string | null;
  steps: { name: string; conclusion: string | null }[];
}

/** Starts a scene on a branch, and returns GitHub's answer as it is. */
export const dispatchScene = (world: World, scene: 'facts' | 'legs', branch: string): Promise<RestAnswer> => {
  if (world.workflow === undefined) throw new CannotAsk('this is no job of a workflow that can be dispatched');
  const body = { ref: branch, inputs: { scene }, return_run_details: true };
  return world.rest('POST', `/actions/workflows/${world.workflow}/dispatches`, body);
};

/** Starts a scene. The run is cancelled after the probe if it has not ended. */
export const startScene = async (world: World, scene: 'facts' | 'legs', branch: string): Promise<number> => {
  const { status, body } = await dispatchScene(world, scene, branch);
  const id = Number(body?.workflow_run_id);
  if (status !== 200 || !Number.isInteger(id)) throw new CannotAsk(`GitHub answered ${status} for the dispatch of the scene ${scene}`);
  willEnd(world, id);
  return id;
};

export const willEnd = (world: World, run: number): void =>
  world.undo(`run ${run}`, async (cleaner) => {
    const { body } = await cleaner.rest('GET', `/actions/runs/${run}`);
    if (body.status !== 'completed') await cleaner.rest('POST', `/actions/runs/${run}/cancel`);
  });

export const jobsOf = async (world: World, run: number): Promise<SceneJob[]> => {
  const { body } = await world.rest('GET', `/actions/runs/${run}/jobs?per_page=100`);
  return (body.jobs as SceneJob[]).map(({ id, name, status, conclusion, steps = [] }) => ({ id, name, status, conclusion, steps }));
};

export const runOf = async (world: World, run: number): Promise<{ status: string; conclusion: string | null; head_sha: string }> =>
  (await world.rest('GET', `/actions/runs/${run}`)).body;

export const untilEnded = (world: World, run: number): Promise<unknown> =>
  world.until(
    () => runOf(world, run),
    ({ status }) => status === 'completed',
  );

/** Reads `name=value` of the notices of a job. */
export const reportsOf = async (world: World, job: number): Promise<Record<string, string>> => {
  const { body } = await world.rest('GET', `/check-runs/${job}/annotations`);
  const notices = (body as { title: string | null; message: string }[]).filter(({ title }) => title === 'conformance');
  return Object.fromEntries(
    notices.map(({ message }) => [message.slice(0, message.indexOf('=')), message.slice(message.indexOf('=') + 1)]),
  );
};

/** Runs of this repository that an event has started since a time, or since the probes began. */
export const runsBy = async (world: World, event: string, since = world.startedAt): Promise<number> => {
  const { body } = await world.rest('GET', `/actions/runs?event=${event}&per_page=50`);
  return (body.workflow_runs as { created_at: string }[]).filter(({ created_at: at }) => at >= since).length;
};
