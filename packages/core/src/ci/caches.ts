// Finds caches that CI's runs on the base write and that jobs with rights restore. A run on a branch writes for that branch
// alone, and everybody restores what a run on the base wrote: a test that was merged can change what is kept there, and the
// job that publishes runs it.
import {
  fieldsOf,
  type Fields,
  type Finding,
  findingAt,
  type JobOfFile,
  type ParsedFile,
  type Step,
  textOf,
  triggersOf,
} from './workflow-file.ts';
import { matchesBranch } from './branch-pattern.ts';

/** Actions that keep a cache unless an input says otherwise. */
const byDefault =
  /^(?:actions\/setup-go|astral-sh\/setup-uv|gradle\/(?:actions\/setup-gradle|gradle-build-action)|golangci\/golangci-lint-action|jdx\/mise-action|mlugg\/setup-zig)(?:@|$)/i;
/** Inputs that switch a cache on or off. */
const switches = /^(?:cache|bundler-cache|package-manager-cache|(?:enable|use|save|install)-?cache|cache-(?:enabled|from|to|mode|save))$/i;
const off = /^(?:false|no|off|none|disabled|never|)$/i;

/** True when a step restores a cache of the repository's runs, and perhaps saves one. */
const usesCache = ({ uses, with: given, run }: Fields): boolean => {
  const name = textOf(uses);
  if (name === '') return /\btype=gha\b|\bsccache\b/i.test(textOf(run));
  if (name.startsWith('./') || name.startsWith('$/')) return false;
  const settings = Object.entries(fieldsOf(given)).filter(([key]) => switches.test(key));
  if (settings.some(([, value]) => !off.test(String(value ?? '')))) return true;
  const isNamed = /^[^@]*cache[^@]*(?:@|$)/i.test(name) || byDefault.test(name);
  return isNamed && settings.length === 0;
};

const savesCache = (fields: Fields): boolean => {
  const readOnly = fieldsOf(fields['with'])['cache-read-only'] ?? fieldsOf(fields['with'])['lookup-only'];
  return usesCache(fields) && !/\/restore(?:@|$)/i.test(textOf(fields['uses'])) && String(readOnly) !== 'true';
};

/** True when a push to the base starts this workflow. */
const runsOnBase = (file: ParsedFile, base: string): boolean => {
  const settings = triggersOf(file).get('push');
  if (settings === undefined) return false;
  const { branches, 'branches-ignore': ignored, tags, 'tags-ignore': tagsIgnored } = settings;
  if (branches !== undefined) return matchesBranch([branches].flat().map(String), base) !== false;
  if (ignored !== undefined) return matchesBranch([ignored].flat().map(String), base) !== true;
  return tags === undefined && tagsIgnored === undefined;
};

/** A job with its own steps and those of the repository's actions that it uses. */
export interface JobWithSteps {
  job: JobOfFile;
  steps: readonly (Step & { file: ParsedFile })[];
}

/** `others`: jobs of the other workflows, with what rights they have. */
export const sharedCaches = (
  ci: { file: ParsedFile; jobs: readonly JobWithSteps[] },
  { base, others }: { base: string; others: readonly (JobWithSteps & { rights: string | undefined })[] },
): { unsafe: Finding[]; notes: Finding[] } => {
  const saving = ci.jobs.flatMap(({ job, steps }) => steps.filter(({ fields }) => savesCache(fields)).map((step) => ({ job, step })))[0];
  if (saving === undefined || !runsOnBase(ci.file, base)) return { unsafe: [], notes: [] };
  const { job, step } = saving;
  const victim = others.find(({ rights, steps }) => rights !== undefined && steps.some(({ fields }) => usesCache(fields)));
  const found = (what: string, mend: string): Finding[] => [findingAt(step.file, { at: step.at, job: job.name, what, mend })];
  const shared = `a push to ${base} runs this with tests that agents wrote, and what it caches there is shared with every other run`;
  if (victim === undefined)
    return {
      unsafe: [],
      notes: found(shared, `restore no cache in a job with secrets or a token that writes, or take "push" off this workflow`),
    };
  const where = `job "${victim.job.name}" of ${victim.job.file.path} (${victim.rights})`;
  return {
    unsafe: found(
      `${shared}, such as ${where}`,
      `let that job restore no cache, take "push" off this workflow, or only restore caches here`,
    ),
    notes: [],
  };
};
