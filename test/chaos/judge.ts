// The checker of a fleet at rest. It looks at git, the issues and the agents' own log of what they committed, and decides nothing
// with the code that it judges.
import { reachable, tip } from '../../actions/bundle-train/src/testing/git-world.ts';
import { issueOf, trainRecord, untestedTips } from '../../actions/bundle-train/src/testing/train-world.ts';
import type { Fleet } from './fleet.ts';

/** Returns a sentence for each broken promise. */
export const judge = (fleet: Fleet): string[] => [...lost(fleet), ...stuck(fleet), ...untested(fleet)];

/** Every finished commit is on a ref, or in an artifact that the issue names. */
const lost = ({ world, finished }: Fleet): string[] =>
  finished.flatMap(({ attempt, issue, commit }) => {
    if ([...world.refs.values()].some((at) => reachable(world, at, commit))) return [];
    const comment = world.comments.get(`IC_${issue}`)?.body ?? '';
    if (comment.includes(`clambake-${attempt}`)) return [];
    return [`the work of attempt ${attempt} is on no ref, and #${issue} does not name its artifact`];
  });

const stuck = ({ world }: Fleet): string[] => {
  const told: string[] = [];
  for (const [number, view] of world.issues) {
    const record = world.records.has(`refs/clambake/issues/${number}`) ? issueOf(world, number) : undefined;
    if (record === undefined) {
      if (view.open && view.labels.includes('clambake:ready')) told.push(`nobody takes #${number} up`);
      continue;
    }
    const held = view.labels.includes('clambake:hold');
    const { state } = record;
    const rests = ['merged', 'needs-human', 'withdrawn'].includes(state) || (state === 'landed' && held);
    if (!rests) told.push(`#${number} stays ${state}`);
    const shownQuestion = world.comments.get(`IC_${number}`)?.body.includes((record.question ?? '').slice(0, 30)) === true;
    if (state === 'needs-human' && view.open && !shownQuestion) told.push(`#${number} does not show its question`);
    if (state === 'merged' && !reachable(world, tip(world, 'main'), record.landed?.oid ?? ''))
      told.push(`#${number} is merged and not on main`);
    const shown = view.labels.filter((label) => /^clambake:(?:ready|assigned|working|landed|bundled|merged|needs-human)$/.test(label));
    const wanted = state === 'withdrawn' ? '' : `clambake:${state}`;
    if (view.open && shown.join() !== wanted) told.push(`#${number} is ${state} and shows ${shown.join() || 'nothing'}`);
  }
  if (world.agents.size > 0) told.push(`agents ${[...world.agents.keys()].join(', ')} stay busy`);
  if (trainRecord(world)?.flight !== undefined) told.push('a bundle stays open');
  return told;
};

const untested = ({ world }: Fleet): string[] => untestedTips(world).map((oid) => `${oid} came onto main untested`);
