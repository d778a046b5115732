// Pushes with the job's token: leases, refs outside of branches, words of refusals.
import { readPushRefusal } from '@clambake/core';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { probeBranches, probeRefs, type World } from '../world.ts';

const moved = async (world: World, wanted: Record<string, string>): Promise<string> => {
  const listed = await world.text('ls-remote', 'origin', `${probeRefs}*`);
  const there = Object.fromEntries(listed.split('\n').map((line) => line.split('\t').reverse() as [string, string]));
  const count = Object.entries(wanted).filter(([ref, oid]) => there[ref] === oid).length;
  if (count === 0) return 'none';
  return count === Object.keys(wanted).length ? 'all' : `${count} of ${Object.keys(wanted).length}`;
};

const atomicLeases: Probe = {
  id: 'atomic-leases',
  question: 'Does an atomic push with a lease on each ref move all refs of the ledger, and none when one lease is wrong?',
  calls: [`git push --atomic --force-with-lease=… ${probeRefs}…`, 'git ls-remote origin'],
  expected: {
    'two new refs, leases on nothing': 'all',
    'two refs, both leases right': 'all',
    'two refs, one lease wrong': 'none',
    'two refs, one of them new, and a lease on nothing for a ref that exists': 'none',
    'both refs deleted, leases right': 'gone',
  },
  protects: 'The ledger: every claim, landing and departure is one such push (decision 001).',
  assumptions: [
    'Refs outside `refs/heads` and `refs/tags` can be pushed and fetched',
    '`--atomic` with `--force-with-lease` is all or nothing',
  ],
  ask: async (world): Promise<Facts> => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `${probeRefs}${world.runId}/${name}`) as [string, string, string];
    willRemove(world, a, b, c);
    const one = await world.commit('one', {});
    const two = await world.commit('two', { parents: [one] });
    const three = await world.commit('three', { parents: [two] });
    await world.push({ ref: a, to: one, expect: null }, { ref: b, to: one, expect: null });
    const created = await moved(world, { [a]: one, [b]: one });
    await world.push({ ref: a, to: two, expect: one }, { ref: b, to: two, expect: one });
    const both = await moved(world, { [a]: two, [b]: two });
    await world.push({ ref: a, to: three, expect: two }, { ref: b, to: three, expect: one });
    const wrong = await moved(world, { [a]: three, [b]: three });
    await world.push({ ref: c, to: three, expect: null }, { ref: a, to: three, expect: null });
    const exists = await moved(world, { [c]: three, [a]: three });
    await world.push({ ref: a, to: null, expect: two }, { ref: b, to: null, expect: two });
    const left = await world.text('ls-remote', 'origin', a, b);
    return {
      'two new refs, leases on nothing': created,
      'two refs, both leases right': both,
      'two refs, one lease wrong': wrong,
      'two refs, one of them new, and a lease on nothing for a ref that exists': exists,
      'both refs deleted, leases right': left === '' ? 'gone' : 'still there',
    };
  },
};

/** Reads the words of a refused push as the ledger does. */
const meaningOf = (words: string): string => {
  if (/stale info/.test(words)) return 'somebody else was first';
  const refusal = readPushRefusal(words);
  if (refusal === undefined) return 'unknown';
  return refusal.passes ? 'another try' : 'refused for good';
};

const staleOnServer: Probe = {
  id: 'lease-on-the-server',
  question: 'Does the server refuse a push whose old value was right when git listed the refs, and is not any more when the push arrives?',
  calls: [
    'git push --force-with-lease=…, with another push of the same ref in its pre-push hook',
    'git push with an old value that git itself refuses',
  ],
  expected: {
    'the push that came too late': 'refused',
    'the ref afterwards': 'as the other push left it',
    'words for the ledger': 'another try',
    'words of git, when the listing shows it': 'somebody else was first',
  },
  protects: 'The ledger: of two writers that read the same state one is refused, by the server, and decides again.',
  assumptions: ["GitHub's passing trouble with a push says"],
  ask: async (world): Promise<Facts> => {
    const ref = `${probeRefs}${world.runId}/lease`;
    willRemove(world, ref);
    const one = await world.commit('one', {});
    const [two, three] = [await world.commit('two', { parents: [one] }), await world.commit('three', { parents: [one] })];
    await world.push({ ref, to: one, expect: null });
    const { refs, words } = await world.pushAfter({ ref, to: two }, { ref, to: three, expect: one });
    const after = await world.tip(ref);
    if (after === one) throw new CannotAsk('the other push did not happen in time');
    const known = await world.push({ ref, to: three, expect: one });
    return {
      'the push that came too late': refs[ref] === 'moved' ? 'accepted' : 'refused',
      'the ref afterwards': after === two ? 'as the other push left it' : 'as the late push wants it',
      'words for the ledger': meaningOf(`${refs[ref] ?? ''}\n${words}`),
      'words of git, when the listing shows it': meaningOf(known.refs[ref] ?? ''),
    };
  },
};

const dropped: Probe = {
  id: 'dropped-commit',
  question: 'Can a commit that a force push has dropped still be fetched by its id?',
  calls: ['git push --force-with-lease=…', 'git fetch --refetch origin <id of the dropped commit>'],
  expected: { 'the dropped commit': 'fetched', 'a commit that was never pushed': 'refused' },
  protects: 'Work that a person or a tool has dropped from a branch is named by its id, so that somebody can bring it back.',
  assumptions: ['A commit that a force push has dropped'],
  ask: async (world): Promise<Facts> => {
    const ref = `refs/heads/${probeBranches}${world.runId}/dropped`;
    willRemove(world, ref);
    const [one, two, never] = [await world.commit('one', {}), await world.commit('two', {}), await world.commit('never', {})];
    await world.push({ ref, to: one, expect: null });
    await world.push({ ref, to: two, expect: one });
    const fetched = async (oid: string): Promise<string> => {
      // Without `--refetch` git asks nobody for a commit that it has.
      const { code, stderr } = await world.git(['fetch', '--quiet', '--refetch', '--no-write-fetch-head', 'origin', oid]);
      if (code === 0) return 'fetched';
      if (/not our ref|unadvertised object/.test(stderr)) return 'refused';
      throw new CannotAsk(`the fetch got no answer: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    };
    return { 'the dropped commit': await fetched(one), 'a commit that was never pushed': await fetched(never) };
  },
};

const nestedNames: Probe = {
  id: 'nested-names',
  question: 'Which words refuse a branch below the name of another branch?',
  calls: ['git push origin conformance/run-…/names', 'git push origin conformance/run-…/names/below'],
  expected: { 'the branch below': 'refused', 'words known to landing': 'yes' },
  protects: 'Landing and departures: such a base or branch is named before a claim instead of failing for ever.',
  assumptions: ['`fatal error in commit_refs` or'],
  ask: async (world): Promise<Facts> => {
    const ref = `refs/heads/${probeBranches}${world.runId}/names`;
    willRemove(world, `${ref}/below`, ref);
    const oid = await world.commit('names', {});
    await world.push({ ref, to: oid });
    const { refs, words } = await world.push({ ref: `${ref}/below`, to: oid });
    const said = `${refs[`${ref}/below`] ?? ''} ${words}`;
    return {
      'the branch below': refs[`${ref}/below`] === 'moved' ? 'accepted' : 'refused',
      'words known to landing': /fatal error in commit_refs|exists; cannot create|cannot lock ref/.test(said) ? 'yes' : 'no',
    };
  },
};

export const pushProbes: readonly Probe[] = [atomicLeases, staleOnServer, nestedNames, dropped];
