// The rules about commits and names: patterns and signatures, with the commits that an update adds to a branch. The
// functions are pure, because the hook's process calls them too.

export interface PatternParameters {
  operator: 'starts_with' | 'ends_with' | 'contains' | 'regex';
  pattern: string;
  /** True refuses what matches. */
  negate?: boolean;
  /** Sentence that people see instead of the pattern. */
  name?: string;
}

const subjects = {
  commit_message_pattern: 'Commit message',
  commit_author_email_pattern: 'Commit author email',
  committer_email_pattern: 'Committer email',
  branch_name_pattern: 'Branch name',
} as const;

export interface PatternRule {
  type: keyof typeof subjects;
  parameters: PatternParameters;
}

export const isPatternRule = (rule: { type: string }): rule is PatternRule => rule.type in subjects;

export interface PushedCommit {
  oid: string;
  parents: string[];
  message: string;
  authorEmail: string;
  committerEmail: string;
  /** True when it has a signature. */
  isSigned: boolean;
  /** True when that signature is verified; see signatures.ts. */
  isVerified: boolean;
}

/** Returns the arguments of git for the commits that an update adds; all zeros stand for a new branch. */
export const listCommitsArguments = ({ before, after }: { before: string; after: string }): string[] => [
  'rev-list',
  '--header',
  after,
  ...(/^0+$/.test(before) ? ['--not', '--branches'] : [`^${before}`]),
];

const emailOf = (line: string | undefined): string => /<([^>]*)>/.exec(line ?? '')?.[1] ?? '';

/** Reads the output of `listCommitsArguments`. */
export const readCommits = (text: string): PushedCommit[] =>
  text
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const gap = entry.indexOf('\n\n');
      const [oid = '', ...head] = entry.slice(0, gap).trim().split('\n');
      const find = (name: string): string | undefined => head.find((line) => line.startsWith(`${name} `));
      return {
        oid,
        parents: head.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length)),
        message: entry
          .slice(gap + 2)
          .replaceAll(/^ {4}/gm, '')
          .trimEnd(),
        authorEmail: emailOf(find('author')),
        committerEmail: emailOf(find('committer')),
        isSigned: find('gpgsig') !== undefined,
        isVerified: false,
      };
    });

/** The common part of RE2: flags at the start, and one text without lines unless they say `m`. */
const expressionOf = (pattern: string): RegExp => {
  const [start = '', flags = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  return new RegExp(pattern.slice(start.length), flags);
};

const fits = ({ operator, pattern, negate = false }: PatternParameters, text: string): boolean => {
  const tests = {
    starts_with: () => text.startsWith(pattern),
    ends_with: () => text.endsWith(pattern),
    contains: () => text.includes(pattern),
    regex: () => expressionOf(pattern).test(text),
  };
  return tests[operator]() !== negate;
};

const operators = { starts_with: 'start with', ends_with: 'end with', contains: 'contain', regex: 'match' } as const;

const explainPattern = ({ type, parameters }: PatternRule): string => {
  const { operator, pattern, negate = false, name } = parameters;
  const kind = operator === 'regex' ? 'regex pattern' : 'pattern';
  return name ?? `${subjects[type]} must ${negate ? 'not ' : ''}${operators[operator]} a given ${kind}: ${pattern}`;
};

/** Returns a violation with the commits that cause it; nothing when there are none. */
export const violationsBy = (message: string, commits: readonly PushedCommit[]): string[] => {
  if (commits.length === 0) return [];
  const found = `Found ${commits.length} violation${commits.length === 1 ? '' : 's'}:`;
  return [[message, `  ${found}`, '', ...commits.map(({ oid }) => `  ${oid}`)].join('\n')];
};

/** Returns the violations of one pattern by an update. GitHub looks at a branch's name when the branch is created. */
export const patternBreaks = (
  rule: PatternRule,
  { branch, kind, commits }: { branch: string; kind: 'create' | 'update' | 'delete'; commits: readonly PushedCommit[] },
): string[] => {
  if (rule.type === 'branch_name_pattern') return kind !== 'create' || fits(rule.parameters, branch) ? [] : [explainPattern(rule)];
  const textOf = {
    commit_message_pattern: ({ message }: PushedCommit) => message,
    commit_author_email_pattern: ({ authorEmail }: PushedCommit) => authorEmail,
    committer_email_pattern: ({ committerEmail }: PushedCommit) => committerEmail,
  }[rule.type];
  return violationsBy(
    explainPattern(rule),
    commits.filter((commit) => !fits(rule.parameters, textOf(commit))),
  );
};

export const signatureBreaks = (commits: readonly PushedCommit[]): string[] =>
  violationsBy(
    'Commits must have verified signatures.',
    commits.filter((commit) => !commit.isVerified),
  );
