// Dispatches right after a push: details of the run, what follows it, and what its check is worth.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { dispatchScene, jobsOf, runsBy, startScene, untilEnded, willEnd } from '../scene.ts';
import { checkedBranches, probeBranches, type World } from '../world.ts';
import { checkOfRuleset, pushUnderRuleset } from './own-branches.ts';

/** Makes a commit with the files of the default branch, workflow files included. */
const commitOnTip = async (world: World, name: string): Promise<string> => {
  await world.text('fetch', '--quiet', 'origin', `+refs/heads/${world.defaultBranch}:refs/remotes/origin/tip`);
  const tip = await world.text('rev-parse', 'refs/remotes/origin/tip');
  return world.commit(name, { parents: [tip], like: tip });
};

const pushBranch = async (world: World, branch: string, oid: string): Promise<void> => {
  willRemove(world, `refs/heads/${branch}`);
  const { refs } = await world.push({ ref: `refs/heads/${branch}`, to: oid, expect: null });
  if (refs[`refs/heads/${branch}`] !== 'moved') throw new CannotAsk(`${branch} could not be pushed: ${refs[`refs/heads/${branch}`]}`);
};

/** Number of runs that have followed runs of people since this one was asked for, its own followers included. */
const followers = async (world: World): Promise<number> => {
  const { body } = await world.rest('GET', `/actions/runs/${world.runId}`);
  return runsBy(world, 'workflow_run', String(body.created_at));
};

const dispatched: Probe = {
  id: 'dispatch-after-a-push',
  question: 'Does a dispatch right after the push of its branch answer the id of a run on that commit, and does that run start anything?',
  calls: [
    'git push',
    'POST actions/workflows/{file}/dispatches with return_run_details',
    'GET actions/runs/{id}',
    'GET actions/runs?event=…',
  ],
  expected: {
    'runs that followed the run of a person (workflow_run)': 'some',
    'status of the dispatch': '200',
    'commit of the run': 'the pushed one',
    'event of the run': 'workflow_dispatch',
    'runs that followed the dispatched one (workflow_run)': '0',
    'runs started by the push': '0',
  },
  protects: 'CI of a bundle: the train waits for exactly the run that it started, and does not rely on being woken (decision 011).',
  assumptions: ['`POST …/dispatches` with `return_run_details: true`', 'Nothing runs on a base that', '`workflow_run` starts after a run'],
  seconds: 600,
  ask: async (world): Promise<Facts> => {
    const branch = `${probeBranches}${world.runId}/dispatched`;
    const oid = await commitOnTip(world, 'dispatched');
    await pushBranch(world, branch, oid);
    // The followers of this run, which a person has started, are there by now, and those of the dispatched one are not.
    const before = await followers(world);
    const { status, body } = await dispatchScene(world, 'facts', branch);
    const id = Number(body?.workflow_run_id);
    if (!Number.isInteger(id)) return { 'status of the dispatch': String(status), 'id of the run': 'none' };
    willEnd(world, id);
    const run = (await world.rest('GET', `/actions/runs/${id}`)).body as { head_sha?: string; event?: string };
    await untilEnded(world, id);
    await world.quiet();
    return {
      'runs that followed the run of a person (workflow_run)': before > 0 ? 'some' : 'none',
      'status of the dispatch': String(status),
      'commit of the run': run.head_sha === oid ? 'the pushed one' : String(run.head_sha),
      'event of the run': String(run.event),
      'runs that followed the dispatched one (workflow_run)': String((await followers(world)) - before),
      'runs started by the push': String(await runsBy(world, 'push')),
    };
  },
};

const checkOfDispatched: Probe = {
  id: 'check-of-a-dispatched-run',
  question: 'Does a green job of a dispatched run satisfy the required check of its name?',
  calls: ['POST actions/workflows/{file}/dispatches', 'GET actions/runs/{id}/jobs', 'git push', 'POST statuses/{sha}', 'git push'],
  expected: { 'with the job of the dispatched run alone': 'refused', 'with a status of the same name': 'accepted' },
  protects:
    'Departures onto a protected base: the train reports the verdict of its CI run as a status. If the job counts too, that is only work for nothing.',
  assumptions: ['A check run made by a `workflow_dispatch` run'],
  seconds: 300,
  ask: async (world): Promise<Facts> => {
    const branch = `${checkedBranches}${world.runId}-dispatched`;
    const { context } = await checkOfRuleset(world, branch);
    const first = await commitOnTip(world, 'before the check');
    const next = await world.commit('with the check', { parents: [first], like: first });
    const carrier = `${probeBranches}${world.runId}/checked`;
    await pushBranch(world, carrier, next);
    const run = await startScene(world, 'facts', carrier);
    await untilEnded(world, run);
    const job = (await jobsOf(world, run)).find(({ name }) => name === context);
    if (job?.conclusion !== 'success')
      throw new CannotAsk(
        `the job "${context}" of the scene is ${job?.conclusion ?? 'not there'}: call the job of the workflow "conformance"`,
      );
    await pushBranch(world, branch, first);
    const push = (): Promise<string> => pushUnderRuleset(world, { branch, from: first, to: next });
    const alone = await push();
    await world.rest('POST', `/statuses/${next}`, { state: 'success', context });
    return { 'with the job of the dispatched run alone': alone, 'with a status of the same name': await push() };
  },
};

export const dispatchProbes: readonly Probe[] = [dispatched, checkOfDispatched];
