// Finds comment lines that open with a noun phrase turned around ("What a tick reads", "Whether it landed", "So many may
// wait"). docs/contributing.md shows how to write them.

const opening = /^\s*(?:\/\/|\/\*\*?|\*)\s+(?:What|Whether|Where|Who|Whom|Whose|Which|How|So (?:many|much|often|long|far))\b/;

/** The comment lines of a source, trimmed, that open like this. */
export const findInverted = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => opening.test(line))
    .map((line) => line.trim());

/** The folder that a file is counted under: its room in a package, or the first two levels elsewhere. */
export const folderOf = (path: string): string => {
  const folders = path.split('/').slice(0, -1);
  const levels = folders[0] === 'packages' || folders[0] === 'actions' ? 4 : 2;
  return folders.slice(0, levels).join('/');
};
