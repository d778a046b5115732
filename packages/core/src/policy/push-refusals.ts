// The reasons for which a server refuses a push, in one table: those that pass by themselves, and those that stay until a person
// acts, with the remedy. The words are those of git and of GitHub; the first row that fits is the answer.
import { branchPrefix } from '../names.ts';

interface RefusalFacts {
  words: RegExp;
  /** True when the same push may succeed a moment later. */
  passes: boolean;
  /** True when the server has found a secret in what was pushed. */
  isSecret?: boolean;
  /** Tells a person what to do; empty for a refusal that passes. */
  remedy: string;
}

const passing = (words: RegExp): RefusalFacts => ({ words, passes: true, remedy: '' });
const lasting = (words: RegExp, remedy: string): RefusalFacts => ({ words, passes: false, remedy });

export const pushRefusals: readonly RefusalFacts[] = [
  lasting(
    /'[^'\n]+' exists; cannot create|there is a non-empty directory|refname conflict|directory\/file conflict/i,
    'a branch or ref has a name that git cannot keep beside ours: rename or delete it',
  ),
  lasting(
    /refusing to allow .{1,60} to create or update workflow/i,
    "no token of a job may push this workflow file: make the change to it yourself, or have the work done without it. A base whose workflow files are not those of the default branch needs the default branch's files",
  ),
  {
    words: /GH009|secrets? detected|cannot contain secrets|push protection/i,
    passes: false,
    isSecret: true,
    remedy: 'the server sees a secret in it: revoke the secret, and have the work done without it',
  },
  lasting(/GH006|protected branch hook declined/i, `let the branch protection leave out ${branchPrefix}**`),
  lasting(/GH013|rule violations/i, `exclude ${branchPrefix}** from the ruleset that the server names`),
  lasting(
    /GH001|GH003|large files detected|exceeds GitHub's file size limit/i,
    'the file is too large for GitHub: use git-lfs, or leave it out',
  ),
  lasting(/GH007|private email/i, 'allow the address of the commits, or turn off the setting that blocks private addresses'),
  lasting(/GH008|missing git-?lfs|unknown git lfs object/i, 'upload the git-lfs objects first'),
  lasting(
    /exceeds? (?:the )?maximum allowed size|pack exceeds|over (?:its|your) (?:data )?quota/i,
    'make the change smaller, or raise the limit',
  ),
  lasting(/archived|read-only|is disabled|suspended/i, 'make the repository writable again'),
  lasting(/fsck error|object corrupt|bad object/i, 'the server does not take these objects: have the work done again'),
  lasting(
    /non-fast-forward|denying|deletion (?:of .{0,200} )?prohibited|deny updating a hidden ref|funny refname|invalid ref(?:name)?\b|shallow update not allowed/i,
    "change the server's settings for this ref",
  ),
  passing(
    /timed? ?out|maintenance|being migrated|temporar|try again|too many requests|unavailable|bad gateway|internal (?:server )?error/i,
  ),
  lasting(/hook declined/i, "ask the repository's owner about the hook that declined it"),
  lasting(
    /permission to .{1,300} denied|write access to repository not granted|resource not accessible|requested URL returned error: 40[134]\b/i,
    'the job\'s "permissions" must include "contents: write", and the organisation\'s settings must allow it',
  ),
  passing(
    /cannot lock ref|commit_refs|failed to update ref|unpacker error|unpack failed|unable to (?:write|create|migrate|append)|no space left/i,
  ),
  passing(
    /failed to write|missing necessary objects|reference (?:broken|already exists)|failed to report status|\(failure\)|index-pack (?:failed|abnormal)/i,
  ),
];

export interface PushRefusal {
  passes: boolean;
  isSecret: boolean;
  /** For a person; empty when the refusal passes or nobody knows a remedy. */
  remedy: string;
}

/** `said`: what the server answered. Undefined for words that are in no row: the refusal then stays as far as anybody knows. */
export const readPushRefusal = (said: string): PushRefusal | undefined => {
  const found = pushRefusals.find(({ words }) => words.test(said));
  return found && { passes: found.passes, isSecret: found.isSecret === true, remedy: found.remedy };
};
