// A scratch repository on a local GitHub, prepared as docs/conformance.md says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalGitHub, PlatformSettings, Repository, RulesetRequest } from '@clambake/local';
import { issueBody, issueTitle } from '../../actions/probe-github/src/issues-of-probes.ts';
import { probeLabel } from '../../actions/probe-github/src/world.ts';
import { root } from '../pack-actions.ts';

const example = join(root, 'examples/conformance');
const workflowPath = '.github/workflows/conformance.yml';
export const scratchOwner = 'clara';
/** Somebody who may approve pull requests. */
export const approver = 'bob';

export interface ScratchOptions {
  /** Behaviour that differs from what the probes expect. */
  platform?: Partial<PlatformSettings>;
  /** False leaves out everything that a person prepares besides the workflow. */
  isPrepared?: boolean;
  /** Seconds after which something that has not happened counts as not happening. */
  waitSeconds?: number;
  rulesets?: RulesetRequest[];
}

/** Reads a ruleset as GitHub imports it. */
const readRuleset = async (name: string): Promise<RulesetRequest> => {
  const { conditions, rules } = JSON.parse(await readFile(join(example, 'rulesets', name), 'utf8')) as {
    conditions: { ref_name: { include: string[]; exclude: string[] } };
    rules: RulesetRequest['rules'];
  };
  const short = (refs: readonly string[]): string[] => refs.map((ref) => ref.replace(/^refs\/heads\//, ''));
  return { branches: short(conditions.ref_name.include), exclude: short(conditions.ref_name.exclude), rules };
};

export const createScratch = async (local: LocalGitHub, options: ScratchOptions = {}): Promise<Repository> => {
  const { isPrepared = true, platform, rulesets = [] } = options;
  const classic = { pattern: 'conformance/classic', requiredContexts: ['conformance'], strict: false, requiredApprovals: 1 };
  const prepared = [await readRuleset('checked-branches.json'), await readRuleset('ruled-branches.json')];
  const repository = await local.createRepository({
    owner: scratchOwner,
    name: 'scratch',
    files: { 'README.md': 'A scratch repository.\n' },
    roles: { [approver]: 'write' },
    actionsMayCreatePullRequests: isPrepared,
    rulesets: isPrepared ? [...prepared, ...rulesets] : rulesets,
    protections: isPrepared ? [classic] : [],
    // The reading that the probes expect.
    platform: { workflowDrift: 'default-branch', ...platform },
  });
  const workflow = await readFile(join(example, workflowPath), 'utf8');
  const commit = (files: Record<string, string>, branch = 'main') => local.commit(repository, { branch, files, by: scratchOwner });
  if (isPrepared) await commit({ [workflowPath]: `# as it was copied\n${workflow}` });
  await commit({ [workflowPath]: workflow });
  if (isPrepared) for (const branch of ['conformance/ruled', 'conformance/classic']) await commit({ 'base.txt': `${branch}\n` }, branch);
  return repository;
};

/** Leaves issues as an earlier run does. GitHub lets a job make only 80 a minute. */
export const leaveIssues = (local: LocalGitHub, repository: Repository, count: number): void => {
  const by = 'github-actions[bot]';
  for (let made = 0; made < count; made++) {
    const issue = { title: issueTitle('one of many'), body: issueBody('one of many'), labels: [probeLabel], by };
    local.editIssue(repository, local.createIssue(repository, issue).number, { state: 'closed', by });
  }
};
