// A seeded random agent: shell and git commands over a few names. What it writes is unique, so that a checker can look for
// it everywhere. Every command may fail, as an agent's do.

/** mulberry32: small, and the same everywhere. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const files = [
  'a.txt',
  'src/b.txt',
  'src/c.sh',
  'docs/d.md',
  'crlf.cs',
  'new.txt',
  'docs/new.md',
  'deep/er/e.txt',
  'ü "q".txt',
  'link',
  '.gitignore',
];
const branches = ['work', 'main', 'fix', 'try'];
const directories = ['src', 'docs', 'deep', 'scratch', 'copy'];

interface Pick {
  file: string;
  other: string;
  branch: string;
  directory: string;
  /** Unique in all walks. */
  word: string;
}

type Command = (pick: Pick) => string;

const quiet = '>/dev/null 2>&1';

/** Those that write come several times: an agent mostly edits and commits. */
export const commands: Record<string, Command> = {
  write: ({ file, word }) => `mkdir -p "$(dirname '${file}')"; echo ${word} > '${file}'`,
  append: ({ file, word }) => `echo ${word} >> '${file}'`,
  'write again': ({ file, word }) => `mkdir -p "$(dirname '${file}')"; echo ${word} > '${file}'`,
  'write with CRLF': ({ file, word }) => `printf '${word}\\r\\n' > '${file}'`,
  delete: ({ file }) => `rm -f '${file}'`,
  rename: ({ file, other }) => `mv '${file}' '${other}'`,
  'make executable': ({ file }) => `chmod +x '${file}'`,
  'close a file': ({ file }) => `chmod 0 '${file}'`,
  touch: ({ file }) => `touch '${file}'`,
  link: ({ file, other }) => `ln -sf '${other}' '${file}'`,
  'delete a directory': ({ directory }) => `rm -rf ${directory}`,
  'a file for a directory': ({ directory, word }) => `rm -rf ${directory}; echo ${word} > ${directory}`,
  add: ({ file }) => `git add '${file}'`,
  'add all': () => 'git add --all',
  commit: ({ word }) => `git commit -qm ${word}`,
  'commit all': ({ word }) => `git add --all; git commit -qm ${word}`,
  'commit tracked': ({ word }) => `git commit -qam ${word}`,
  amend: ({ word }) => `git commit -q --amend -m ${word}`,
  'new branch': ({ branch }) => `git checkout -q -b ${branch}`,
  'switch branch': ({ branch }) => `git checkout -q ${branch}`,
  'back to work': () => 'git checkout -q work',
  detach: () => 'git checkout -q --detach',
  'older commit': () => 'git checkout -q HEAD~1',
  'orphan branch': () => 'git checkout -q --orphan alone',
  'reset hard': () => 'git reset -q --hard HEAD~1',
  'reset soft': () => 'git reset -q --soft HEAD~1',
  'reset mixed': () => 'git reset -q HEAD~1',
  'restore a file': ({ file }) => `git checkout -q HEAD -- '${file}'`,
  stash: () => 'git stash -q',
  'stash all': () => 'git stash -q --include-untracked',
  'stash pop': () => 'git stash pop -q',
  merge: ({ branch }) => `git merge -q --no-edit ${branch}`,
  'merge later': ({ branch }) => `git merge -q --no-commit --no-ff ${branch}`,
  'give a merge up': () => 'git merge --abort',
  rebase: ({ branch }) => `git rebase -q ${branch}`,
  'cherry-pick': ({ branch }) => `git cherry-pick ${branch}`,
  revert: () => 'git revert --no-edit HEAD',
  tag: ({ word }) => `git tag t-${word}`,
  'delete branch': ({ branch }) => `git branch -q -D ${branch}`,
  'work tree': ({ word }) =>
    `git worktree add -q ../tmp/wt-${word} && (cd ../tmp/wt-${word} && echo ${word} > wt.txt && git add . && git commit -qm ${word})`,
  clone: ({ word }) =>
    `git clone -q . ../tmp/clone-${word} && (cd ../tmp/clone-${word} && echo ${word} > clone.txt && git add . && git commit -qm ${word})`,
  // The clone has none of our attributes: its commit has crlf.cs with other line ends.
  'pull from a clone that converts': ({ word }) =>
    `git clone -q . ../tmp/to-${word} && (cd ../tmp/to-${word} && echo ${word} > pulled.txt && git add --renormalize . && git add . && git commit -qm ${word}) && git pull -q --no-rebase --no-edit ../tmp/to-${word} HEAD`,
  'pick from a clone that converts': ({ word }) =>
    `git clone -q . ../tmp/to-${word} && (cd ../tmp/to-${word} && echo ${word} > picked.txt && git add --renormalize . && git add . && git commit -qm ${word}) && git fetch -q ../tmp/to-${word} HEAD && git cherry-pick FETCH_HEAD`,
  'bare clone': ({ word }) =>
    `git clone -q --bare . ../tmp/bare-${word}.git && git clone -q ../tmp/bare-${word}.git ../tmp/of-${word} && (cd ../tmp/of-${word} && echo ${word} > bare.txt && git add . && git commit -qm ${word} && git push -q origin HEAD:${word}); rm -rf ../tmp/of-${word}`,
  'bare clone inside': ({ word }) => `git clone -q --bare . bare-${word}.git`,
  note: ({ word }) => `git notes add -f -m ${word}`,
  'repository inside': ({ word }) => `mkdir -p scratch && (cd scratch && git init -q && echo ${word} > s.txt)`,
  'clone inside': ({ word }) => `mkdir -p copy && (cd copy && git init -q && echo ${word} > c.txt && git add . && git commit -qm ${word})`,
  untrack: ({ file }) => `git rm -q --cached '${file}'`,
  'add by force': ({ word }) => `echo ${word} > forced.log; git add -f forced.log`,
  'assume unchanged': ({ file }) => `git update-index --assume-unchanged '${file}'`,
  'skip work tree': ({ file }) => `git update-index --skip-worktree '${file}'`,
  sparse: () => 'git status; git sparse-checkout set src',
  'not sparse': () => 'git sparse-checkout disable',
  'line ends': () => 'git config core.autocrlf true',
  modes: () => 'git config core.fileMode false',
  'a lock': () => 'touch .git/index.lock',
  'no lock': () => 'rm -f .git/index.lock',
  pipe: ({ file }) => `rm -f '${file}'; mkfifo '${file}'`,
  junk: ({ word }) => `mkdir -p dist; echo ${word} > dist/x.js; echo ${word} > nohup.out; echo ${word} > .env.local`,
  ignored: ({ word }) => `echo ${word} > out.log`,
  clean: () => 'git clean -qfd',
  pack: () => 'git gc -q --prune=now',
};

/** Returns one walk as a bash script. */
export const walkOf = (seed: number, length: number): { script: string; steps: string[] } => {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const names = Object.keys(commands);
  const steps = Array.from({ length }, (_, step) => {
    const pick = { file: one(files), other: one(files), branch: one(branches), directory: one(directories), word: `w${seed}x${step}` };
    return commands[one(names)]?.(pick) ?? '';
  });
  // Writing to a pipe that nobody reads takes for ever.
  const pipes = steps.filter((step) => step.includes('mkfifo'));
  const ordered = [...steps.filter((step) => !pipes.includes(step)), ...pipes];
  return { steps: ordered, script: `${ordered.map((step) => `{ ${step}; } ${quiet}`).join('\n')}\ntrue` };
};
