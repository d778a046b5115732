// Pushes of commits whose workflow files are not those of the default branch, by a token without the `workflows` permission.
import { keptPrefix } from '@clambake/core';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { keptProbeRefs, probeBranches, type World } from '../world.ts';

const folder = '.github/workflows';

interface History {
  tip: string;
  /** The newest commit on the default branch that has other workflow files than its tip. */
  old: string;
}

const fetchTip = async (world: World): Promise<Pick<History, 'tip'>> => {
  await world.text('fetch', '--quiet', 'origin', `+refs/heads/${world.defaultBranch}:refs/remotes/origin/tip`);
  return { tip: await world.text('rev-parse', 'refs/remotes/origin/tip') };
};

const fetchHistory = async (world: World): Promise<History> => {
  const { tip } = await fetchTip(world);
  const folderOf = async (commit: string): Promise<string> =>
    (await world.git(['rev-parse', '--verify', '--quiet', `${commit}:${folder}`])).stdout.trim();
  const wanted = await folderOf(tip);
  const older = (await world.text('rev-list', '--first-parent', '--max-count=100', `${tip}~`).catch(() => '')).split('\n');
  for (const commit of older) {
    if (commit === '') continue;
    const found = await folderOf(commit);
    if (found !== '' && found !== wanted) return { tip, old: commit };
  }
  throw new CannotAsk(
    `the newest hundred commits of ${world.defaultBranch} all have the same ${folder}: commit a change of a comment in a workflow file first`,
  );
};

const branchOf = (world: World, name: string): string => `refs/heads/${probeBranches}${world.runId}/${name}`;

const verdictOf = async (world: World, ref: string, to: string, expect?: string): Promise<string> => {
  const { refs } = await world.push({ ref, to, ...(expect === undefined ? {} : { expect }) });
  if (refs[ref] === 'moved') return 'accepted';
  return /workflow/.test(refs[ref] ?? '') ? 'refused' : `refused for another reason: ${refs[ref]}`;
};

const oldWorkflows: Probe = {
  id: 'drift-old-workflows',
  question: 'May the job push a branch whose untouched workflow files are older than those of the default branch?',
  calls: ['git push origin <empty commit on an old commit>:refs/heads/conformance/run-…'],
  expected: { 'a new branch with old workflow files': 'refused' },
  protects: 'Landing, boarding and reverts merge the base in before such a push. If it is accepted, that is only work for nothing.',
  assumptions: ['A push with `GITHUB_TOKEN` of a commit whose workflow files differ from those of the default branch'],
  ask: async (world): Promise<Facts> => {
    const { old } = await fetchHistory(world);
    const ref = branchOf(world, 'old-workflows');
    willRemove(world, ref);
    const commit = await world.commit('work on an old base', { parents: [old], like: old });
    return { 'a new branch with old workflow files': await verdictOf(world, ref, commit) };
  },
};

const mergedIn: Probe = {
  id: 'drift-base-merged-in',
  question: 'May the job push a branch once the default branch is merged into it?',
  calls: ['git push origin <merge of the default branch>:refs/heads/conformance/run-…'],
  expected: { 'a new branch': 'accepted', 'the tip after an older value of the branch': 'accepted' },
  protects:
    'The remedy for drift: work is saved by merging the base in. If this is refused, attempts are lost after a change of a workflow.',
  assumptions: ['Other reading: a push is compared with the old value of its ref'],
  ask: async (world): Promise<Facts> => {
    const { tip, old } = await fetchHistory(world);
    const [fresh, kept] = [branchOf(world, 'merged-new'), branchOf(world, 'merged-old')];
    willRemove(world, fresh, kept);
    const work = await world.commit('work on an old base', { parents: [old], like: old });
    const merge = await world.commit('merge the default branch', { parents: [work, tip], like: tip });
    const onNew = await verdictOf(world, fresh, merge);
    // The branch with an old value is made through the API, because a push of it is what the probe before asks.
    const { status } = await world.rest('POST', '/git/refs', { ref: kept, sha: old });
    if (status !== 201) throw new CannotAsk(`the branch with an older value could not be made through the API (status ${status})`);
    return { 'a new branch': onNew, 'the tip after an older value of the branch': await verdictOf(world, kept, merge, old) };
  },
};

const withoutWorkflows: Probe = {
  id: 'drift-no-workflows',
  question: 'May the job push a commit without any workflow file?',
  calls: ['git push origin <orphan commit>:refs/heads/conformance/run-…'],
  expected: { 'an orphan commit without workflows': 'accepted' },
  protects: 'The ledger: its commits have no files at all.',
  assumptions: ['A commit without `.github/workflows` may be pushed'],
  ask: async (world): Promise<Facts> => {
    const ref = branchOf(world, 'orphan');
    willRemove(world, ref);
    return { 'an orphan commit without workflows': await verdictOf(world, ref, await world.commit('orphan', {})) };
  },
};

/** Makes a commit that adds a workflow file to the default branch's files. */
const addWorkflow = async (world: World, name: string): Promise<{ path: string; commit: string }> => {
  const { tip } = await fetchTip(world);
  const path = `${folder}/${name}-${world.runId}.yml`;
  const blob = (await world.git(['hash-object', '-w', '--stdin'], { input: 'on: workflow_dispatch\njobs: {}\n' })).stdout.trim();
  await world.text('read-tree', tip);
  await world.text('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  const tree = await world.text('write-tree');
  return { path, commit: await world.commit('add a workflow', { parents: [tip], like: tree }) };
};

const ownChange: Probe = {
  id: 'workflow-change-refused',
  question: 'Is a commit that changes a workflow file refused, and in which words?',
  calls: ['git push origin <commit with a new workflow file>:refs/heads/conformance/run-…'],
  expected: { 'a commit that adds a workflow': 'refused', 'words name the file': 'yes' },
  protects: 'The path policy: an agent cannot bring a workflow onto a branch, and the refusal is explained on the issue.',
  assumptions: [
    'A push with `GITHUB_TOKEN` that changes `.github/workflows/**` is refused',
    'A push that GitHub refuses because of a workflow file names it',
  ],
  ask: async (world): Promise<Facts> => {
    const { path, commit } = await addWorkflow(world, 'probe');
    const ref = branchOf(world, 'own-change');
    willRemove(world, ref);
    const { refs, words } = await world.push({ ref, to: commit });
    const said = `${refs[ref] ?? ''} ${words}`;
    return {
      'a commit that adds a workflow': refs[ref] === 'moved' ? 'accepted' : 'refused',
      'words name the file': said.includes(`workflow \`${path}\` without \`workflows\` permission`) ? 'yes' : 'no',
    };
  },
};

const keptWork: Probe = {
  id: 'workflow-change-kept',
  question: 'May the job push a commit with a new workflow file to a ref that is no branch and no tag?',
  calls: [`git push origin <commit with a new workflow file>:${keptProbeRefs}…`],
  expected: { 'a commit that adds a workflow': 'accepted' },
  protects: 'Work that may not land is kept there and named on the issue (decision 047). If it is refused, such work is lost.',
  assumptions: [`Refs under \`${keptPrefix.slice(0, -1)}\` are not compared`],
  ask: async (world): Promise<Facts> => {
    const { commit } = await addWorkflow(world, 'kept');
    const ref = `${keptProbeRefs}${world.runId}`;
    willRemove(world, ref);
    return { 'a commit that adds a workflow': await verdictOf(world, ref, commit) };
  },
};

const tags: Probe = {
  id: 'tags-of-a-release',
  question: 'May the job push a tag on the tip of the default branch, and one whose workflow files no branch has?',
  calls: ['git push origin <tip>:refs/tags/…', 'git push origin <commit with other workflow files>:refs/tags/…'],
  expected: { 'a tag on the tip': 'accepted', 'a tag on an empty commit after an old one': 'refused' },
  protects: 'Releases of this project: the tag is pushed by a job.',
  assumptions: ['GitHub refuses a tag pushed with `GITHUB_TOKEN`'],
  ask: async (world): Promise<Facts> => {
    const { tip, old } = await fetchHistory(world);
    const [onTip, onOld] = [`refs/tags/${probeBranches}${world.runId}-tip`, `refs/tags/${probeBranches}${world.runId}-old`];
    willRemove(world, onTip, onOld);
    const commit = await world.commit('tagged work on an old base', { parents: [old], like: old });
    return {
      'a tag on the tip': await verdictOf(world, onTip, tip),
      'a tag on an empty commit after an old one': await verdictOf(world, onOld, commit),
    };
  },
};

export const workflowFileProbes: readonly Probe[] = [tags, oldWorkflows, mergedIn, withoutWorkflows, ownChange, keptWork];
