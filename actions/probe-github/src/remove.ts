// Removal of what a probe made. Each function throws when something is left.
import type { World } from './world.ts';

/** Deletes refs that are there; git's own answer says which. */
export const removeRefs = async (world: World, ...refs: string[]): Promise<void> => {
  for (const ref of refs) {
    if ((await world.tip(ref)) === undefined) continue;
    const { refs: pushed, words } = await world.push({ ref, to: null });
    if (pushed[ref] !== 'moved') throw new Error(`${ref} is still there (${pushed[ref] ?? words})`);
  }
};

/** Registers the removal of refs before they are made. */
export const willRemove = (world: World, ...refs: string[]): void => world.undo(refs.join(', '), (cleaner) => removeRefs(cleaner, ...refs));

/** Closes an issue or a pull request. */
export const close = async (world: World, number: number): Promise<void> => {
  const { status } = await world.rest('PATCH', `/issues/${number}`, { state: 'closed' });
  if (status !== 200) throw new Error(`#${number} is still open (status ${status})`);
};
