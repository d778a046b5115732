// The action as a child process against the local GitHub: labels, ledger and comments are read back from there, and the
// outputs from the runner's file.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentRef, statusCommentMarker } from '@clambake/core';
import type { Job, Run } from '@clambake/local';
import { describe, expect, vi } from 'vitest';
import { openRepository, type OpenRepository } from '../../../test/support/open-repository.ts';
import { configPath, owner } from '../../../test/support/repository-files.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

let repo: OpenRepository;
let headSha: string;

const main = new URL('./main.ts', import.meta.url).pathname;
/** Each run would compile all sources again: 2 s of CPU time instead of 0.8. */
const compiled = new URL('../../../out/compile-cache', import.meta.url).pathname;
const ledger = { contents: 'write', issues: 'write', actions: 'write' } as const;

const stage = async (config: string): Promise<void> => {
  repo = await openRepository({ files: { [configPath]: config }, settings: { roles: { tim: 'triage', wanda: 'write' } } });
  headSha = await repo.git('rev-parse', 'refs/heads/main');
  for (const name of ['clambake:ready', 'clambake:human-only']) repo.local.createLabel(repo.repository, { name });
};

interface Ran {
  code: number;
  log: string;
  assignments: { issue: number; agent: string; attempt: string; base: string }[] | undefined;
  count: string | undefined;
  bases: string | undefined;
  summary: string;
  run: Run;
  job: Job;
}

/** Runs the action as the assign job of a new run of the caller's workflow. */
const assign = async (inputs: Record<string, string> = {}, permissions: Job['permissions'] = ledger): Promise<Ran> => {
  const { local: github, repository, directory } = repo;
  const request = { workflow: 'clambake.yml', event: 'issues', actor: owner, headBranch: 'main', headSha };
  const run = github.runs.createRun(repository, request);
  const job = github.runs.createJob(repository, { run, name: 'assign', permissions });
  github.runs.startJob(repository, job);
  const place = await mkdtemp(join(directory, 'job-'));
  const [output, summary] = [join(place, 'output'), join(place, 'summary')];
  await Promise.all([writeFile(output, ''), writeFile(summary, '')]);
  const env = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: compiled,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: `${owner}/shack`,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_WORKFLOW_REF: `${owner}/shack/.github/workflows/clambake.yml@refs/heads/main`,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: place,
    'INPUT_GITHUB-TOKEN': github.runs.mintJobToken(job).value,
    ...inputs,
  };
  const { code, log } = await new Promise<{ code: number; log: string }>((resolve) => {
    execFile(process.execPath, ['--conditions=source', main], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), log: stdout + stderr });
    });
  });
  github.runs.completeJob(repository, job, code === 0 ? 'success' : 'failure');
  const outputs = await readFile(output, 'utf8');
  const outputOf = (name: string): string | undefined => new RegExp(`^${name}<<(\\S+)\\n([^]*?)\\n\\1$`, 'm').exec(outputs)?.[2];
  const list = outputOf('assignments');
  return {
    code,
    log,
    assignments: list === undefined ? undefined : JSON.parse(list),
    count: outputOf('count'),
    bases: outputOf('bases'),
    summary: await readFile(summary, 'utf8'),
    run,
    job,
  };
};

const file = (title: string, labels: readonly string[] = ['clambake:ready'], by = owner): number => {
  const { number } = repo.local.createIssue(repo.repository, { title, body: 'please', by });
  for (const label of labels) repo.local.addLabel(repo.repository, number, { label, by });
  return number;
};
const labelsOf = (number: number): string[] => repo.issue(number).labels.toSorted();
const commentsOf = (number: number): string[] => repo.issue(number).comments.map((comment) => comment.body);
const ledgerRefs = async (): Promise<string[]> => (await repo.refs()).map((name) => `refs/clambake/${name}`);

describe('assign-agent', () => {
  test('claims ready issues up to capacity, shows it on them and puts the claims out', async () => {
    await stage('ci: ci.yml\nagents: 2\n');
    const [first, second, third] = [file('One'), file('Two'), file('Three')];
    const ran = await assign();
    expect(ran.log).not.toContain('::error');
    expect([ran.code, ran.count]).toEqual([0, '2']);
    expect(ran.assignments?.map(({ issue, agent, base }) => [issue, agent, base])).toEqual([
      [first, '001', headSha],
      [second, '002', headSha],
    ]);
    expect(labelsOf(first ?? 0)).toEqual(['agent:001', 'clambake:assigned']);
    expect(labelsOf(third ?? 0)).toEqual(['clambake:ready']);
    expect(commentsOf(first ?? 0).length).toBe(1);
    expect(commentsOf(third ?? 0)).toEqual([expect.stringContaining('It waits: all 2 agents are at work.')]);
    expect(await ledgerRefs()).toEqual(
      ['agents/001', 'agents/002', 'issues/1', 'issues/2', 'issues/3'].map((name) => `refs/clambake/${name}`),
    );
    expect(ran.log).toContain(`#${third} waits: 2 of 2 agents busy`);
    expect(ran.summary).toContain('2 of 2 agents busy, started 2 now');
    expect(repo.local.problems()).toEqual([]);
  });

  test('a second run changes nothing and makes no second comment', async () => {
    await stage('ci: ci.yml\nagents: 2\n');
    file('One');
    const before = await assign();
    expect(before.count).toBe('1');
    const requests = repo.local.store.requests.length;
    const after = await assign();
    expect([after.code, after.count]).toEqual([0, '0']);
    expect(commentsOf(1).length).toBe(1);
    expect(repo.local.store.requests.slice(requests).filter((request) => request.creations > 0)).toEqual([]);
    expect(repo.local.problems()).toEqual([]);
  });

  longTest('one with the triage role is refused once, a blocked and a human-only issue wait with their reason', async () => {
    await stage('ci: ci.yml\n');
    const tims = file('By Tim', ['clambake:ready'], 'tim');
    const human = file('Ours', ['clambake:ready', 'clambake:human-only']);
    const [blocked, blocker] = [file('Later'), file('Sooner', [])];
    repo.local.blockIssue(repo.repository, blocked ?? 0, blocker ?? 0);
    const ran = await assign();
    expect(ran.count).toBe('0');
    expect(ran.log).toContain(`#${tims} refused: tim has the role triage; an agent starts only for write or higher`);
    expect(ran.log).toContain(`#${human} not for agents: clambake:human-only`);
    expect(ran.log).toContain(`#${blocked} waits: blocked by #${blocker}`);
    expect(commentsOf(tims).length).toBe(1);
    await assign();
    expect(commentsOf(tims).length).toBe(1);
    expect(repo.local.problems()).toEqual([]);
  });

  test('a dry run says what it would do and changes nothing', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    const ran = await assign({ 'INPUT_DRY-RUN': 'true' });
    expect([ran.code, ran.count, ran.assignments]).toEqual([0, '0', []]);
    expect(ran.log).toContain('ledger: claim #1');
    expect(ran.log).toContain('show #1: +clambake:assigned, +agent:001, -clambake:ready, new status comment');
    expect(ran.summary).toContain('Dry run: nothing was changed');
    expect(await ledgerRefs()).toEqual([]);
    expect(labelsOf(1)).toEqual(['clambake:ready']);
    expect(
      repo.local.store.requests.every(
        (request) => request.method === 'GET' || request.route === 'POST /graphql' || request.route === 'git-upload-pack',
      ),
    ).toBe(true);
  });

  test.each([
    ['agnets: 3\nci: ci.yml\n', 'did you mean "agents"?'],
    ['ci: [\n', '.github/clambake.yml, line 2'],
  ])('a wrong configuration %o is one annotation on the file, and the issue says it', async (config, message) => {
    await stage(config);
    file('One');
    const ran = await assign();
    expect(ran.code).toBe(1);
    const annotations = ran.log.split('\n').filter((line) => line.startsWith('::error'));
    expect(annotations.length).toBe(1);
    expect(annotations[0]).toContain('file=.github/clambake.yml');
    expect(annotations[0]).toContain(message);
    expect(labelsOf(1)).toEqual(['clambake:ready']);
    const [said = ''] = commentsOf(1);
    expect(said).toContain('It waits: no agent starts and no train departs, because the configuration cannot be used: ');
    expect(said).toContain(message);
    // It is said once.
    const requests = repo.local.store.requests.length;
    await assign();
    expect(commentsOf(1)).toEqual([said]);
    expect(repo.local.store.requests.slice(requests).filter(({ creations }) => creations > 0)).toEqual([]);
  });

  longTest('without the right to push, nothing is assigned and the message says what to grant', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    const ran = await assign({}, { ...ledger, contents: 'read' });
    expect([ran.code, ran.count]).toEqual([1, '0']);
    expect(ran.log).toMatch(
      /^::error title=assign-agent.*The ledger \(refs\/clambake\/\*\*\) could not be written, so nothing was changed/m,
    );
    expect(labelsOf(1)).toEqual(['clambake:ready']);
  });

  test('a refused push of claims keeps no train from its job', async () => {
    await stage('ci: ci.yml');
    file('One');
    // A train whose record cannot be read has a job that says so.
    await repo.git('update-ref', 'refs/clambake/train/main', headSha);
    const ran = await assign({}, { ...ledger, contents: 'read' });
    expect([ran.code, ran.count, ran.bases]).toEqual([1, '0', '["main"]']);
  });

  longTest('claims stand when the issues cannot be edited, and the next run shows them', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    repo.local.faults.add({ match: { path: '/graphql', body: 'addComment' }, respond: { status: 502 } });
    const ran = await assign();
    expect([ran.code, ran.count]).toEqual([0, '1']);
    expect(ran.log).toContain('::warning title=assign-agent::Not everything could be shown');
    expect(labelsOf(1)).toEqual(['clambake:ready']);
    const next = await assign();
    expect(next.count).toBe('0');
    expect(labelsOf(1)).toEqual(['agent:001', 'clambake:assigned']);
    expect(commentsOf(1).length).toBe(1);
  });

  longTest('an issue that is locked, with no comment yet, fails no tick and stops nobody; unlocked it tells its story', async () => {
    await stage('ci: ci.yml\nagents: 2\n');
    const issue = file('Locked');
    repo.local.changeIssue(repo.repository, issue, 'locked');
    const ran = await assign();
    expect([ran.code, ran.count, ran.log.includes('::warning')]).toEqual([0, '1', false]);
    expect([labelsOf(issue), commentsOf(issue)]).toEqual([['agent:001', 'clambake:assigned'], []]);
    expect(ran.summary).toContain('its conversation is locked, so that no job can comment there: unlock it to read more than its labels');
    repo.local.changeIssue(repo.repository, issue, 'unlocked');
    expect((await assign()).code).toBe(0);
    expect(commentsOf(issue)).toEqual([expect.stringContaining('**Assigned** to agent 001')]);
    expect(repo.issue(issue).reactions?.map(({ content }) => content)).toEqual(['eyes']);
    expect(repo.local.problems()).toEqual([]);
  });

  longTest('a comment that was made although its answer got lost is not made twice', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    repo.local.faults.add({ match: { path: '/graphql', body: 'addComment' }, when: 'after', respond: 'drop' });
    await assign();
    await assign();
    expect(commentsOf(1).length).toBe(1);
    expect(labelsOf(1)).toEqual(['agent:001', 'clambake:assigned']);
  });

  test('of the status comments of two runs that each saw none the later one goes, and what somebody has edited stays', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    await assign();
    const comments = () => repo.issue(1).comments;
    const bot = comments()[0]?.author ?? '';
    for (const text of ['made twice', 'edited']) {
      repo.local.addComment(repo.repository, 1, { body: `${statusCommentMarker}\n\n${text}`, by: bot });
    }
    const edited = comments()[2];
    if (edited !== undefined) Object.assign(edited, { edited: { by: owner, at: edited.createdAt } });
    await assign();
    expect(commentsOf(1).map((body) => body.split('\n\n')[1])).toEqual([expect.stringContaining('Assigned'), 'edited']);
  });

  test('an attempt whose run has ended is taken back and given out again in the same run', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    const first = await assign();
    repo.local.runs.completeRun(repo.repository, first.run, 'failure');
    const second = await assign();
    expect(second.assignments?.map(({ issue }) => issue)).toEqual([1]);
    expect(second.assignments?.[0]?.attempt).not.toBe(first.assignments?.[0]?.attempt);
    expect(second.assignments?.[0]?.attempt).toMatch(/^1-2-[0-9a-f]{8}$/);
  });

  longTest('the issue shows working once its job is seen in progress', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    const { run, assignments } = await assign();
    const attempt = assignments?.[0]?.attempt ?? '';
    repo.local.runs.startJob(
      repo.repository,
      repo.local.runs.createJob(repo.repository, { run, name: `fleet / run #1 (${attempt})`, permissions: {} }),
    );
    const requests = repo.local.store.requests.length;
    await assign();
    expect(labelsOf(1)).toEqual(['agent:001', 'clambake:working']);
    const rest = repo.local.store.requests.slice(requests).map((request) => request.route);
    // Issues and status comments are two documents, and the new board a third.
    expect(rest.filter((route) => !route.startsWith('git-'))).toEqual([
      'POST /graphql',
      'POST /graphql',
      'POST /graphql',
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
      'POST /graphql',
    ]);
  });

  longTest(
    'a run with nothing to do costs one API request, and one with claims three, one for each person who asked, and five for the base',
    async () => {
      await stage('ci: ci.yml\nagents: 5\n');
      await assign();
      const asked = async (): Promise<string[]> => {
        const before = repo.local.store.requests.length;
        await assign();
        const own = repo.local.store.requests.slice(before).filter((request) => request.tokenKind === 'actions');
        return own.map((request) => request.route).filter((route) => !route.startsWith('git-'));
      };
      expect(await asked()).toEqual(['POST /graphql']);
      const role = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
      for (const [title, person] of Object.entries({ One: owner, Two: 'wanda', Three: owner, Four: 'tim' })) {
        file(title, ['clambake:ready'], person);
      }
      // Rules of two branches of ours and of the base, classic protection, and the CI workflow.
      const rules = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
      // The board is looked for, made, labelled and pinned.
      const board = ['GET /repos/{owner}/{repo}/issues', 'POST /repos/{owner}/{repo}/issues', 'POST /graphql', 'POST /graphql'];
      const claiming = [role, role, role, rules, rules, rules, ...board, ...Array.from({ length: 5 }, () => 'POST /graphql')];
      expect((await asked()).sort()).toEqual(claiming.sort());
      expect(await ledgerRefs()).toHaveLength(4 + 3);
      // Tim was refused and is not asked about again; the claims' run has ended, and three new ones follow.
      for (const run of repo.repository.runs.values()) repo.local.runs.completeRun(repo.repository, run, 'failure');
      const next = await asked();
      expect(next.filter((route) => route === role)).toHaveLength(2);
    },
  );

  longTest('after a lost race, what was done is reported under the id of the decision that was carried out', async () => {
    await stage('ci: ci.yml\n');
    file('One');
    repo.local.faults.add({ match: { method: 'POST', path: /git-receive-pack$/ }, respond: { delayMs: 1500 } });
    const running = assign();
    await vi.waitUntil(() => repo.local.store.requests.some(({ route }) => route === 'git-receive-pack'), 10_000);
    await repo.git('update-ref', agentRef('001'), headSha);
    const ran = await running;
    expect(ran.log).toContain('looking again');
    const nonce = ran.assignments?.[0]?.attempt.split('-').at(-1);
    expect(nonce).toMatch(/^[0-9a-f]{8}$/);
    expect(ran.log).toContain(`What was done (${ran.run.id}.1.${nonce})`);
  });

  longTest('four racing runs claim each issue exactly once', { timeout: 120_000 }, async () => {
    await stage('ci: ci.yml\nagents: 3\n');
    for (let i = 0; i < 5; i++) file(`Issue ${i}`);
    const runs = await Promise.all([assign(), assign(), assign(), assign()]);
    expect(runs.map((ran) => ran.code)).toEqual([0, 0, 0, 0]);
    const claimed = runs.flatMap((ran) => ran.assignments ?? []);
    expect(claimed.map(({ issue }) => issue).sort()).toEqual([1, 2, 3]);
    expect(claimed.map(({ agent }) => agent).sort()).toEqual(['001', '002', '003']);
    expect((await ledgerRefs()).filter((ref) => ref.includes('/agents/')).length).toBe(3);
  });
});
