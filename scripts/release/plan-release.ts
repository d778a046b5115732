// Decides which tags a release moves, from the tags that exist. Pure.

export interface ReleaseFacts {
  /** Of package.json, without the v. */
  packageVersion: string;
  /** The tag whose push started this; undefined when it was started by hand. */
  pushedTag: string | undefined;
  /** The commit to release. */
  commit: string;
  /** True when the commit is in the history of the default branch. */
  onMain: boolean;
  /** Tag → commit it leads to, of the remote. */
  tags: ReadonlyMap<string, string>;
}

export interface ReleasePlan {
  /** `v1.2.3`. */
  version: string;
  commit: string;
  createTag: boolean;
  /** `v1`; undefined when it stays where it is. */
  moveMajor: string | undefined;
}

interface Numbers {
  major: number;
  minor: number;
  patch: number;
}

const readVersion = (text: string): Numbers | undefined => {
  const match = /^v(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
};

const isNewer = (a: Numbers, b: Numbers): boolean => (a.minor === b.minor ? a.patch > b.patch : a.minor > b.minor);

/** Returns one sentence for each thing that forbids the release, or the steps to take. After these steps there are none left. */
export const planRelease = (facts: ReleaseFacts): { problems: string[] } | { plan: ReleasePlan } => {
  const version = `v${facts.packageVersion}`;
  const numbers = readVersion(version);
  if (numbers === undefined) return { problems: [`package.json has the version ${facts.packageVersion}, which is not like 1.2.3`] };

  const tagged = facts.tags.get(version);
  const problems = [
    ...(facts.pushedTag !== undefined && facts.pushedTag !== version
      ? [`the tag ${facts.pushedTag} was pushed, but package.json of that commit says ${facts.packageVersion}`]
      : []),
    ...(facts.onMain ? [] : [`${facts.commit} is not in the history of the default branch: only what was reviewed there is released`]),
    ...(tagged !== undefined && tagged !== facts.commit
      ? [`${version} is released already, as ${tagged}: raise the version in package.json`]
      : []),
  ];
  if (problems.length > 0) return { problems };

  const [major, current] = [`v${numbers.major}`, facts.tags.get(`v${numbers.major}`)];
  const isNewest = ![...facts.tags.keys()].map(readVersion).some((one) => one?.major === numbers.major && isNewer(one, numbers));
  return {
    plan: {
      version,
      commit: facts.commit,
      createTag: tagged === undefined,
      moveMajor: isNewest && current !== facts.commit ? major : undefined,
    },
  };
};
