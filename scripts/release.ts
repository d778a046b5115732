// `node scripts/release.ts plan | tag | move-major`: the steps of .github/workflows/release.yml, in the repository it is
// started in. Each reads the remote afresh and does only what is missing, so a failed release is simply run again.
// Needs nothing that has to be installed: it runs where the token can write.
import { appendFileSync } from 'node:fs';
import { planRelease, type ReleasePlan } from './release/plan-release.ts';
import { isOnDefaultBranch, pushTag, readHead, readRemoteTags } from './release/release-tags.ts';
import { readPackageFile } from './release/release.ts';

const directory = process.cwd();
const { GITHUB_REF = '', GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = process.env;

const say = (file: string | undefined, text: string): void => {
  if (file !== undefined && file !== '') appendFileSync(file, `${text}\n`);
};

const readPlan = (tags: ReturnType<typeof readRemoteTags>): ReleasePlan => {
  const commit = readHead(directory);
  const result = planRelease({
    packageVersion: readPackageFile(directory).version,
    pushedTag: GITHUB_REF.startsWith('refs/tags/') ? GITHUB_REF.slice('refs/tags/'.length) : undefined,
    commit,
    onMain: isOnDefaultBranch(directory, commit),
    tags: new Map([...tags].map(([name, tag]) => [name, tag.commit])),
  });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.plan;
};

const steps: Record<string, (plan: ReleasePlan, tags: ReturnType<typeof readRemoteTags>) => void> = {
  plan({ version, commit, createTag, moveMajor }) {
    console.log(`${version} is ${commit}; its tag ${createTag ? 'will be made' : 'is there'}; ${moveMajor ?? 'no major tag'} moves`);
    say(GITHUB_OUTPUT, `version=${version}`);
  },
  tag({ version, commit, createTag }) {
    if (createTag) pushTag(directory, { tag: version, commit, from: undefined });
    console.log(`${version} is on ${commit}`);
  },
  'move-major'({ version, commit, moveMajor }, tags) {
    if (moveMajor !== undefined) pushTag(directory, { tag: moveMajor, commit, from: tags.get(moveMajor)?.oid });
    console.log(moveMajor === undefined ? 'no major tag moves' : `${moveMajor} is on ${commit}`);
    say(
      GITHUB_STEP_SUMMARY,
      `${version} is released. To pin it in the documentation and the examples, open a pull request with what this writes:\n\n    npm run pins -- ${version} ${commit} && npm run readme\n`,
    );
  },
};

const [name = ''] = process.argv.slice(2);
const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
if (step === undefined) {
  console.error(`usage: node scripts/release.ts ${Object.keys(steps).join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    const tags = readRemoteTags(directory);
    step(readPlan(tags), tags);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
