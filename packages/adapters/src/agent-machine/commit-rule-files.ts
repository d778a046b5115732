// Finds the files of a commit with rules for commit messages. The agent is told them like other conventions, because a message
// that the repository's own check refuses keeps its work from merging.

const ruleFile =
  /^(?:\.commitlintrc(?:\.\w+)?|commitlint\.config\.\w+|\.czrc|\.?cz\.(?:json|toml)|\.gitlint|\.gitmessage(?:\.\w+)?|\.conform\.ya?ml|committed\.toml|\.gitemojirc)$/i;
const maximumFiles = 5;
const manifest = 'package.json';

/** Returns those of the paths at the top of a commit, and the part of package.json with such rules. */
export const findCommitRules = async (
  names: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<{ path: string; text: string }[]> => {
  const found: { path: string; text: string }[] = [];
  for (const path of names.filter((name) => ruleFile.test(name)).slice(0, maximumFiles)) found.push({ path, text: await read(path) });
  const part = names.includes(manifest) ? rulesIn(await read(manifest)) : '';
  return [...found, { path: manifest, text: part }].filter(({ text }) => text !== '');
};

const rulesIn = (text: string): string => {
  try {
    const { commitlint, config } = JSON.parse(text) as { commitlint?: unknown; config?: { commitizen?: unknown } };
    const rules = { ...(commitlint === undefined ? {} : { commitlint }), ...(config?.commitizen === undefined ? {} : { config }) };
    return Object.keys(rules).length === 0 ? '' : JSON.stringify(rules, undefined, 2);
  } catch {
    return '';
  }
};
