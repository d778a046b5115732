// The settings on which the outcome of a merge depends. Landing and the train merge alike.
export const mergeConfig: readonly (readonly [string, string])[] = [
  ['merge.renames', 'true'],
  // The depth of a search for renames must not depend on how many files a bundle happens to touch.
  ['merge.renameLimit', '10000'],
  ['diff.renameLimit', '10000'],
];
