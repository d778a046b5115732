// The jobs of an attempt: an agent that ends as it is told, and land-work itself.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemoteError } from '@clambake/adapters';
import { type AttemptResult, issueBranch, issueRef, type IssueRecord, type WorkCheck } from '@clambake/core';
import { landWork } from '../../actions/land-work/src/land-work.ts';
import { holdsClaim } from '../../actions/run-agent/src/decide-start.ts';
import { commit, filesAt, reachable, tip } from '../../actions/bundle-train/src/testing/git-world.ts';
import { type Attempt, type Fleet, iso, ledgerOf, runContext } from './fleet.ts';
import { githubOf } from './github.ts';

export const endings = ['done', 'incomplete', 'no-changes', 'vanishes', 'provider-trouble'] as const;
export type Ending = (typeof endings)[number];
/** `bad` fails in CI, `shared` conflicts with other such work, `mended` is merged with the base and no longer bad. */
export type Work = 'good' | 'bad' | 'shared' | 'mended';

const holds = ({ world }: Fleet, { issue, agent, attempt, run }: Attempt): boolean => {
  const record = world.records.get(issueRef(issue))?.record as IssueRecord | undefined;
  return !('why' in holdsClaim({ assignment: { issue, agent, attempt }, run: { id: run, attempt: 1 }, record }));
};

/** The agent's job starts; where the claim is gone it ends at once. */
export const begin = (fleet: Fleet, one: Attempt): void => {
  if (one.agentJob !== 'queued') return;
  one.agentJob = holds(fleet, one) ? 'working' : 'ended';
  const busy = fleet.attempts.filter((other) => other.agentJob === 'working' && other.issue === one.issue && holds(fleet, other));
  if (busy.length > 1) fleet.broken.push(`two agents work on #${one.issue}: ${busy.map(({ attempt }) => attempt).join(', ')}`);
};

/** The agent's job ends. What it committed is in its artifact, unless its machine vanishes. */
export const finish = (fleet: Fleet, one: Attempt, { ending, work }: { ending: Ending; work: Work }): void => {
  if (one.agentJob !== 'working') return;
  const { world } = fleet;
  one.agentJob = 'ended';
  if (ending === 'vanishes') return;
  if (ending === 'no-changes' || ending === 'provider-trouble') {
    one.left = { commit: null, outcome: ending };
    return;
  }
  if (work === 'bad') fleet.bad.add(one.issue);
  const branch = tip(world, issueBranch(one.issue)) === '' ? 'main' : issueBranch(one.issue);
  const path = work === 'shared' ? 'shared' : `${work === 'bad' ? 'bad' : 'file'}-${one.issue}`;
  const own = { ...filesAt(world, branch), ...(work === 'mended' ? filesAt(world, 'main') : {}), [path]: `by ${one.attempt}` };
  const files = Object.fromEntries(Object.entries(own).filter(([name]) => work !== 'mended' || name !== `bad-${one.issue}`));
  const parents = [...new Set([tip(world, branch), ...(work === 'mended' ? [tip(world, 'main')] : [])])];
  const made = commit(world, { parents, files, message: `work of ${one.attempt}` });
  one.left = { commit: made, outcome: ending };
  fleet.finished.push({ attempt: one.attempt, issue: one.issue, commit: made });
};

const resultOf = ({ issue, agent, attempt, left }: Attempt, now: string, base: string): AttemptResult => ({
  ...{ v: 1, issue, agent, attempt, detail: left?.detail ?? 'It has ended.', startOid: base, baseOid: base, headOid: left?.commit ?? null },
  outcome: (left?.outcome ?? 'lost') as AttemptResult['outcome'],
  ...{
    commits: left?.commit === null ? 0 : 1,
    costUsd: 1,
    turns: 1,
    durationMs: 1,
    sessionId: null,
    model: null,
    denials: [],
    closingWords: left?.closingWords ?? '',
  },
  startedAt: now,
});

/** One run of land-work. Throws where the job fails. */
export const land = async (fleet: Fleet, one: Attempt): Promise<void> => {
  if (one.agentJob !== 'ended' || one.landing === 'ended') return;
  const { world } = fleet;
  const directory = mkdtempSync(join(tmpdir(), 'chaos-'));
  const holder = fleet.attempts.find(({ run, attempt }) => run === one.source && attempt === one.attempt) ?? one;
  const fetched = new Set(holder.left?.commit === null || holder.left === undefined ? [] : [holder.left.commit]);
  const id = fleet.attempts.indexOf(holder);
  const base = tip(world, 'main');
  try {
    await landWork(
      {
        github: githubOf(fleet),
        ledger: ledgerOf(fleet, fetched),
        artifacts: {
          download: async (_, to) => {
            asDownload(() => fleet.reads('artifact'));
            mkdirSync(to, { recursive: true });
            writeFileSync(join(to, 'result.json'), JSON.stringify(resultOf(holder, iso(world), base)));
          },
        },
        repository: { objects: 'landing', checkWork: async ({ headOid, branch }) => checkOf(fleet, { headOid, branch }) },
        kept: { list: async () => new Map(), delete: async () => {} },
        earlierConfigs: async () => [fleet.configText],
        readNoReply: async () => undefined,
        readEndedJob: async () => undefined,
      },
      {
        assignment: { issue: one.issue, agent: one.agent, attempt: one.attempt },
        artifact: one.source === one.run && holder.left !== undefined ? { id, digest: 'd'.repeat(64), elsewhere: false } : undefined,
        source: one.source,
        directory: join(directory, 'artifact'),
        run: { ...runContext(world), runId: one.run },
        workflowFile: 'clambake.yml',
        knownSecrets: [],
        dryRun: false,
      },
    );
  } finally {
    one.landing = 'ended';
    rmSync(directory, { recursive: true, force: true });
  }
};

/** The port tells every answer of a server but "it is not there" as one that may be another one later. */
const asDownload = (read: () => void): void => {
  try {
    read();
  } catch (error) {
    throw error instanceof RemoteError ? new RemoteError(error.message, { status: error.status, retryable: true }) : error;
  }
};

/** The work is refused where somebody has moved the branch, as landing's checks do. */
const checkOf = ({ world }: Fleet, { headOid, branch }: { headOid: string; branch: string }): WorkCheck => {
  const at = tip(world, branch);
  if (at !== '' && !reachable(world, headOid, at))
    return { ok: false, why: 'the branch moved while it worked', cause: 'overtaken', kept: headOid };
  const [files, before] = [world.commits.get(headOid)?.files ?? {}, filesAt(world, 'main')];
  const firstPaths = Object.keys(files).filter((path) => files[path] !== before[path]);
  const { length } = firstPaths;
  const tests = firstPaths.filter((path) => path.startsWith('test/')).length;
  const counted = { files: length, additions: length, deletions: 0, firstPaths: firstPaths.slice(0, 10), tests };
  return { ok: true, oid: headOid, ...counted, branchExpect: at === '' ? null : at };
};
