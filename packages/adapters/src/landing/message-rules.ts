// Reads from the base what a repository asks of commit messages: a sign-off (DCO), or messages of the form `type: subject`.
import type { Git } from '../git/git.ts';

/** `auto`: where the base asks for it. */
export type SignOff = 'auto' | 'always' | 'never';

export interface MessageRules {
  signOff: boolean;
  conventional: boolean;
}

const dcoFile = /^(?:\.github\/)?dco(?:\.(?:ya?ml|md|txt))?$/i;
const commitlintFile = /^(?:\.commitlintrc(?:\.\w+)?|commitlint\.config\.\w+|\.czrc|\.cz\.(?:json|toml)|cz\.(?:json|toml))$/i;
/** Number of newest commits of people that decide. */
const looksBack = 20;
const enough = 5;

export const readMessageRules = async (git: Git, { base, signOff }: { base: string; signOff: SignOff }): Promise<MessageRules> => {
  const names = await namesIn(git, base);
  return {
    signOff: signOff === 'always' || (signOff === 'auto' && (names.some((name) => dcoFile.test(name)) || (await isAskedFor(git, base)))),
    conventional: names.some((name) => commitlintFile.test(name)) || (await hasCommitlint(git, base)),
  };
};

const namesIn = async (git: Git, base: string): Promise<string[]> => {
  const listed = await git.run(['ls-tree', '-z', '--name-only', base, './', '.github/']);
  return listed.code === 0 ? listed.stdout.toString('utf8').split('\0') : [];
};

const hasCommitlint = async (git: Git, base: string): Promise<boolean> => {
  const args = ['grep', '--quiet', '--extended-regexp', '-e', '"(commitlint|commitizen)"[[:space:]]*:', base, '--', 'package.json'];
  return (await git.run(args)).code === 0;
};

/** True when the contribution guide or a workflow names the sign-off, or all of the newest commits carry one. */
const isAskedFor = async (git: Git, base: string): Promise<boolean> => {
  const places = [':(icase,glob)CONTRIBUTING*', ':(icase,glob).github/CONTRIBUTING*', ':(icase,glob)docs/CONTRIBUTING*'];
  const grep = ['grep', '--quiet', '--ignore-case', '--extended-regexp', '-I'];
  const inGuide = await git.run([...grep, '-e', 'signed-off-by|git commit (-s|--signoff)', base, '--', ...places]);
  if (inGuide.code === 0) return true;
  const action = '/dco(-[a-z]+)*@|signed-off-by|dco[ -]check';
  const inWorkflow = await git.run([...grep, '-e', action, base, '--', ':(glob).github/workflows/*']);
  return inWorkflow.code === 0 || (await isUsual(git, base));
};

const isUsual = async (git: Git, base: string): Promise<boolean> => {
  const format = '--format=|%(trailers:key=Signed-off-by,valueonly,unfold,separator=%x2C)';
  const lines = (await git.text(['log', '--no-merges', `--max-count=${looksBack}`, format, base])).split('\n');
  return lines.length >= enough && lines.every((line) => line.length > 1);
};
