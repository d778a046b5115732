// Pull requests that the job's token opens, and pushes to their bases. The bases are branches of the probes.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { close, willRemove } from '../remove.ts';
import { probeBranches, probeMarker, type World } from '../world.ts';

const noPulls = 'the job may not open pull requests: allow it under Settings → Actions → General';

interface Pull {
  number: number;
  nodeId: string;
  base: string;
  baseOid: string;
  head: string;
  headOid: string;
}

interface NewPull {
  title: string;
  /** Last part of the names of its branches. */
  folder: string;
  /** A branch with rules that a person has made; a branch of the probes when left out. */
  base?: string;
}

/** Opens a pull request between two new branches. */
export const openPull = async (world: World, { title, folder, base: guardedBase }: NewPull): Promise<Pull> => {
  const baseBranch = guardedBase ?? `${probeBranches}${world.runId}/${folder}-base`;
  const [base, head] = [`refs/heads/${baseBranch}`, `refs/heads/${probeBranches}${world.runId}/${folder}-head`];
  const from = `refs/heads/${guardedBase ?? world.defaultBranch}`;
  if ((await world.tip(from)) === undefined) throw new CannotAsk(`there is no branch ${baseBranch}: make it, as docs/conformance.md says`);
  await world.text('fetch', '--quiet', 'origin', `+${from}:refs/remotes/origin/tip`);
  const tip = await world.text('rev-parse', 'refs/remotes/origin/tip');
  const baseOid = guardedBase === undefined ? await world.commit('base', { parents: [tip], like: tip }) : tip;
  const headOid = await world.commit('head', { parents: [baseOid], like: tip });
  willRemove(world, head, ...(guardedBase === undefined ? [base] : []));
  const updates = guardedBase === undefined ? [{ ref: base, to: baseOid, expect: null }] : [];
  const { refs } = await world.push(...updates, { ref: head, to: headOid, expect: null });
  if (refs[head] !== 'moved') throw new CannotAsk(`the branches of a pull request could not be made: ${refs[head]}`);
  const request = { title: `Conformance probe: ${title}`, body: probeMarker, head: head.slice('refs/heads/'.length), base: baseBranch };
  const { status, body } = await world.rest('POST', '/pulls', request);
  if (status !== 201) throw new CannotAsk(status === 403 ? noPulls : `GitHub answered ${status} for a new pull request`);
  world.undo(`pull request #${body.number}`, (cleaner) => close(cleaner, body.number));
  return { number: body.number, nodeId: body.node_id, base, baseOid, head, headOid };
};

const setting: Probe = {
  id: 'may-open-pull-requests',
  question: 'Does a pull request of a branch onto itself, which can create nothing, tell whether the job may open any?',
  calls: ['POST pulls with head = base'],
  expected: { 'the answer': '422, because there is nothing to merge' },
  protects: 'The preflight: a fleet whose pull requests would be refused claims nothing.',
  assumptions: ['"Allow GitHub Actions to create and approve pull requests" is off'],
  ask: async (world): Promise<Facts> => {
    const branch = world.defaultBranch;
    const { status, body } = await world.rest('POST', '/pulls', { title: 'Conformance probe', head: branch, base: branch });
    if (status === 201) world.undo(`pull request #${body.number}`, (cleaner) => close(cleaner, body.number));
    if (status === 403) throw new CannotAsk(`${noPulls} (the refusal reads: ${body?.message})`);
    return { 'the answer': status === 422 ? '422, because there is nothing to merge' : `status ${status}` };
  },
};

interface ListedRun {
  id: number;
  status: string;
  conclusion: string | null;
}

const parked: Probe = {
  id: 'runs-of-a-job-s-pull-request',
  question: 'Does a pull request that the job opens leave a run that waits for an approval, and can the job delete that run?',
  calls: ['POST pulls', 'GET actions/runs?branch=…&status=action_required', 'GET actions/runs/{id}/jobs', 'DELETE actions/runs/{id}'],
  expected: {
    'runs of its head': '1',
    state: 'completed, action_required',
    'jobs of the run': '0',
    'deletion by the job': '204',
    'runs left': '0',
  },
  protects: 'A clean Actions page: the train deletes the parked runs of its own branches.',
  assumptions: [
    'The runs of a pull request that `GITHUB_TOKEN` opened',
    'Every opening, reopening and update of a pull request',
    '`GET actions/runs?branch=B',
  ],
  seconds: 180,
  ask: async (world): Promise<Facts> => {
    const { head } = await openPull(world, { title: 'parked runs', folder: 'parked' });
    const branch = encodeURIComponent(head.slice('refs/heads/'.length));
    const list = async (): Promise<ListedRun[]> => {
      const { body } = await world.rest('GET', `/actions/runs?branch=${branch}&status=action_required`);
      return body.workflow_runs as ListedRun[];
    };
    const runs = await world.soon(list, ({ length }) => length > 0);
    const [run] = runs;
    if (run === undefined) return { 'runs of its head': '0' };
    const { body } = await world.rest('GET', `/actions/runs/${run.id}/jobs`);
    const deleted = await world.rest('DELETE', `/actions/runs/${run.id}`);
    return {
      'runs of its head': String(runs.length),
      state: `${run.status}, ${run.conclusion}`,
      'jobs of the run': String(body.total_count),
      'deletion by the job': String(deleted.status),
      'runs left': String((await list()).length),
    };
  },
};

/** GitHub notices a little later that a pull request is merged. */
export const stateOf = async (world: World, number: number): Promise<string> => {
  const read = async () => (await world.rest('GET', `/pulls/${number}`)).body as { state: string; merged: boolean };
  const pull = await world.soon(read, ({ merged }) => merged);
  return pull.merged ? 'merged' : pull.state;
};

const byPush: Probe = {
  id: 'merged-by-a-push',
  question: 'Does a pull request count as merged when its head is pushed to its base?',
  calls: ['POST pulls', 'git push <head>:<base>, with a lease', 'GET pulls/{number}'],
  expected: { 'the push': 'moved', 'state of the pull request': 'merged' },
  protects: 'A departure: exactly the tested commit is pushed to the base, and GitHub shows the bundle as merged.',
  assumptions: ['A pull request counts as merged when its head', 'A pull request is marked as merged when'],
  ask: async (world): Promise<Facts> => {
    const { number, base, baseOid, headOid } = await openPull(world, { title: 'merged by a push', folder: 'merged' });
    const { refs } = await world.push({ ref: base, to: headOid, expect: baseOid });
    return { 'the push': refs[base] ?? 'no answer', 'state of the pull request': await stateOf(world, number) };
  },
};

const mergeRequest: Probe = {
  id: 'merge-through-the-api',
  question: 'Does a merge through the API compare the head with the given commit, and not the base with anything?',
  calls: [
    'PUT pulls/{number}/merge with another sha',
    'PATCH pulls/{number} with another base',
    'PUT pulls/{number}/merge with the right sha',
  ],
  expected: { 'another sha': '409', 'the right sha, after the base was changed': '200', 'merged into': 'the new base' },
  protects: '`merge: pull-request`: the train reads the base again right before it merges.',
  assumptions: ['`PUT merge` has a guard for the head'],
  ask: async (world): Promise<Facts> => {
    const { number, base, baseOid, headOid } = await openPull(world, { title: 'merged through the API', folder: 'api' });
    const other = `refs/heads/${probeBranches}${world.runId}/api-other-base`;
    willRemove(world, other);
    await world.push({ ref: other, to: baseOid, expect: null });
    const wrong = await world.rest('PUT', `/pulls/${number}/merge`, { sha: baseOid, merge_method: 'merge' });
    await world.rest('PATCH', `/pulls/${number}`, { base: other.slice('refs/heads/'.length) });
    const right = await world.rest('PUT', `/pulls/${number}/merge`, { sha: headOid, merge_method: 'merge' });
    const [before, after] = [await world.tip(base), await world.tip(other)];
    const into = after !== baseOid && before === baseOid ? 'the new base' : before === baseOid ? 'nothing' : 'the old base';
    return { 'another sha': String(wrong.status), 'the right sha, after the base was changed': String(right.status), 'merged into': into };
  },
};

export const pullProbes: readonly Probe[] = [setting, parked, byPush, mergeRequest];
