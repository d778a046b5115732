// Pushes with the job's token: leases, refs outside of branches, words of refusals.
import type { Facts, Probe } from '../probe.ts';
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

const staleOnServer: Probe = {
  id: 'lease-on-the-server',
  question: 'Is a push refused that expects an old value which the ref no longer has, and does git say so by ref?',
  calls: ['git push --porcelain --force-with-lease=…'],
  expected: { 'words for the ref': 'stale info' },
  protects: 'The ledger: a writer that lost the race is told by this word and decides again.',
  assumptions: [],
  ask: async (world): Promise<Facts> => {
    const ref = `${probeRefs}${world.runId}/lease`;
    willRemove(world, ref);
    const one = await world.commit('one', {});
    const two = await world.commit('two', { parents: [one] });
    await world.push({ ref, to: two, expect: null });
    const { refs } = await world.push({ ref, to: one, expect: one });
    return { 'words for the ref': refs[ref] ?? 'no word' };
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

export const pushProbes: readonly Probe[] = [atomicLeases, staleOnServer, nestedNames];
