// Packs the work in progress of a running agent as one work file. Invariants: every git command runs as the agent's own
// user (attack-49); the agent's repository, index and working files are only read, because index, objects and ref of a
// checkpoint are in a repository of their own beside it; our copy of the work file is taken from a plain file only.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { workRef } from '@clambake/core';
import { copyPlainFile, type PackedWork, type PackOptions, runAsAgent } from './pack.ts';

export type CheckpointResult =
  | { status: 'packed'; work: PackedWork; tree: string }
  /** There is nothing beyond the start, or nothing since the checkpoint before. */
  | { status: 'unchanged' }
  | { status: 'failed'; why: string };

const message = 'Work in progress of the agent';

/**
 * Run by the agent's user in its tree, at low priority. The file list of the agent's index saves hashing files that did
 * not change; where that list cannot be used (a merge in conflict, a format of its own) the last commit is taken.
 */
const script = `
set -eu
start=$1; base=$2; bundle=$3; before=$4
tree=$PWD
store=$HOME/.clambake-checkpoint.git
rm -rf -- "$store" "\${bundle%/*}"/*.bundle
git init --quiet --bare -- "$store"
mkdir -p -- "$store/info" "$store/objects/info"
git rev-parse --path-format=absolute --git-path objects > "$store/objects/info/alternates"
[ ! -f .git/info/exclude ] || cat .git/info/exclude > "$store/info/exclude"
head=$(git rev-parse --verify --quiet 'HEAD^{commit}')
[ ! -f .git/index ] || cp -p -- .git/index "$store/index"
export GIT_DIR=$store GIT_WORK_TREE=$tree GIT_INDEX_FILE=$store/index
files=$(git rev-parse "$head^{tree}")
if [ -z "$(git ls-files --unmerged)" ]; then
  git add --all -- "$tree"
  files=$(git write-tree)
fi
[ "$files" != "$before" ] || { echo unchanged; exit 0; }
oid=$head
[ "$files" = "$(git rev-parse "$head^{tree}")" ] || oid=$(git commit-tree "$files" -p "$head" -m '${message}')
count=$(git rev-list --count "$oid" "^$start" "^$base")
[ "$count" != 0 ] || { echo unchanged; exit 0; }
git update-ref ${workRef} "$oid"
git bundle create --quiet "$bundle" ${workRef} "^$start" "^$base"
echo "packed $oid $count $files"
`;

/** `before`: the files' tree of the checkpoint before. `destination`: a file that does not exist. Nothing that the agent did makes it throw. */
export const packCheckpoint = async (options: PackOptions & { before: string | undefined }): Promise<CheckpointResult> => {
  const { directories, startOid, baseOid, before } = options;
  const made = join(directories.out, `${randomUUID()}.bundle`);
  const argv = ['nice', '-n', '10', 'sh', '-c', script, 'checkpoint', startOid, baseOid, made, before ?? 'none'] as const;
  const result = await runAsAgent(options, argv);
  const said = result.stdout.trim();
  if (result.code === 0 && said === 'unchanged') return { status: 'unchanged' };
  const [, headOid, count, tree] = /^packed ([0-9a-f]{40}) (\d{1,5}) ([0-9a-f]{40})$/.exec(said) ?? [];
  if (result.code !== 0 || headOid === undefined || tree === undefined) {
    return { status: 'failed', why: `git could not pack the work in progress (exit code ${result.code})` };
  }
  const copy = await copyPlainFile(made, options.destination);
  if (!copy.ok) return { status: 'failed', why: copy.why };
  return { status: 'packed', work: { headOid, commits: Number(count), file: copy.file, bytes: copy.bytes }, tree };
};
