// The story of run-agent with another coding agent behind the port: one that plays a part. Nothing of Claude Code runs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActionKit } from '@clambake/action-kit';
import { type CodingAgent, readEnvironment } from '@clambake/adapters';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../test/support/git-server.ts';
import { attempt, claim, closeProject, openProject, record, sourceOf, view, type World } from '../../../test/support/plain-attempt.ts';
import { type Part, scriptedAgent, success } from '../../../test/support/scripted-agent.ts';
import { prepareJob } from './prepare-job.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

const commit = 'echo hello > greeting.txt && git add . && git commit -qm "Add a greeting"';
const play = (part: Part, p: { world?: Partial<World>; agent?: Partial<CodingAgent> } = {}) =>
  attempt({ ...p.world, agent: scriptedAgent(part, p.agent) });
const failure = { ...success, succeeded: false, word: 'gave_up', closingWords: '' };
const isolation = process.geteuid?.() === 0 ? 'user' : 'none';

describe('an attempt of an agent that plays a part', () => {
  test('gets the dollars that its claim has reserved, and no more', async () => {
    const agent = scriptedAgent(async ({ shell }) => ({ report: { ...success, costUsd: 0.5 }, said: await shell(commit) }));
    await attempt({ agent, record: { ...record, claim: { ...claim, usd: 2 } } });
    expect(agent.runs).toMatchObject([{ maximumUsd: 2 }]);
  });

  test('hands over its commits, turns, cost, session, model and closing words, and shows its steps in the log', async () => {
    let told = '';
    const agent = scriptedAgent(async ({ options, shell, live }) => {
      live('opens the editor ::set-output name=ready::true');
      live();
      told = await shell(`cat "${options.instructions}"; env; ${commit}`);
      return { report: success, sessionId: 'session-1', model: 'robin-2' };
    });
    const { result, uploaded, outputs, said, printed, summary, model, error } = await attempt({ agent });
    expect(error).toBeUndefined();
    expect(uploaded).toEqual(['result.json', 'work.bundle']);
    expect(result).toMatchObject({
      outcome: 'done',
      detail: 'Finished with 1 commit in 3 turns.',
      commits: 1,
      turns: 3,
      costUsd: 1.25,
      sessionId: 'session-1',
      model: 'robin-2',
      denials: [],
      closingWords: 'It is done.',
    });
    expect(plainGit(sourceOf(), 'show', 'landed:greeting.txt')).toBe('hello');
    expect(outputs).toEqual({ 'artifact-id': 5, 'artifact-digest': 'd'.repeat(64), outcome: 'done' });
    expect(said).toMatch(/^Robin 1\.0\.0 runs as (?:the user clambake-agent|this job’s user)/m);
    expect(printed.split('\n')).toEqual([
      '::group::Agent 001 works on #7',
      expect.stringMatching(/^::stop-commands::[0-9a-f-]{36}$/),
      'opens the editor :\u200b:set-output name=ready:\u200b:true',
      expect.stringMatching(/^::[0-9a-f-]{36}::$/),
      '::endgroup::',
      '',
    ]);
    expect(summary).toContain('| Cost | $1.25 |');
    expect(agent.runs).toMatchObject([
      {
        executable: '/opt/robin',
        maximumUsd: 5,
        settings: { model: undefined, serverTools: [] },
        api: { key: expect.stringMatching(/^placeholder-/) },
      },
    ]);
    expect(agent.runs[0]?.prompt).toContain('| Please write greeting.txt.');
    expect(told).toContain('CONVENTION_OF_THE_BASE');
    expect(told).toContain(`CLAMBAKE_ATTEMPT=${claim.id}\n`);
    expect(told).not.toMatch(/CANARY|CLAUDE_|ANTHROPIC_/);
    expect(model.requests).toEqual([]);
  });

  test('what could not be packed is uploaded beside the result, and the outcome and its sentence say so', async () => {
    const { result, uploaded } = await play(async ({ shell }) => {
      await shell('mkdir scratch; (cd scratch; git init -q; echo x > x.txt); echo hello > greeting.txt; touch nohup.out');
      return { report: success };
    });
    expect(uploaded).toEqual(['left-behind.tar', 'result.json', 'work.bundle']);
    expect(plainGit(sourceOf(), 'ls-tree', '-r', '--name-only', 'landed')).toBe('CLAUDE.md\ngreeting.txt');
    expect(result).toMatchObject({
      outcome: 'incomplete',
      detail:
        `Finished with 1 commit in 3 turns. Could not be packed: scratch/ (a repository of its own without a commit). ` +
        `What was not taken is kept in artifact clambake-left-${claim.id} of this run. Left out as no work: nohup.out (output of a program).`,
      left: { commit: { oid: result?.headOid, parent: result?.startOid, files: ['greeting.txt'] } },
    });
  });

  test('is stopped when it gives no sign of life, and each sign gives it more time', async () => {
    const { result } = await play(
      async ({ live, stopped }) => {
        for (let sign = 0; sign < 4; sign++) await pause(200).then(() => live());
        await stopped;
        return { exitCode: null, exitSignal: 'SIGTERM' };
      },
      { agent: { silenceMs: 500 } },
    );
    expect(result).toMatchObject({ outcome: 'killed', detail: 'It was silent for too long and was stopped.', turns: 0, costUsd: 0 });
    expect(result?.durationMs).toBeGreaterThan(1200);
  });

  longTest('is stopped when its time is over, and the work it committed is handed over', async () => {
    const config = `ci: ci.yml\nisolation: ${isolation}\nattempt-minutes: 0.02\n`;
    const { result, uploaded } = await play(
      async ({ shell, stopped }) => {
        await shell(commit);
        await stopped;
        return {};
      },
      { world: { config } },
    );
    expect(result).toMatchObject({ outcome: 'incomplete', detail: 'Its time was used up.', commits: 1 });
    expect(uploaded).toEqual(['result.json', 'work.bundle']);
  });

  test('is stopped when the job is being cancelled, and its work so far is handed over with a transcript', async () => {
    const cancel = new AbortController();
    const { result, uploaded } = await play(
      async ({ shell, stopped, options }) => {
        await shell('echo half > half.txt');
        cancel.abort();
        await stopped;
        expect(options.stop.reason).toBe('cancel');
        return { report: failure };
      },
      { world: { cancel, isPrivate: true } },
    );
    expect(result).toMatchObject({ outcome: 'stopped', detail: 'The run was cancelled.', commits: 1, costUsd: 1.25, transcript: 5 });
    expect(uploaded).toEqual(['result.json', 'transcript.html', 'transcript.md', 'work.bundle']);
  });

  test('a transcript that cannot be uploaded in two seconds does not hold up the work of a cancelled job', async () => {
    const cancel = new AbortController();
    const { result, uploaded } = await play(
      async ({ shell, stopped }) => {
        await shell('echo half > half.txt');
        cancel.abort();
        await stopped;
        return { report: failure };
      },
      {
        world: { cancel, isPrivate: true, uploading: (name) => (name.includes('transcript') ? new Promise(() => {}) : Promise.resolve()) },
      },
    );
    expect(result).toMatchObject({ outcome: 'stopped', commits: 1 });
    expect(result?.transcript).toBeUndefined();
    expect(uploaded).toEqual(['result.json', 'work.bundle']);
  });

  test('is told to end at once when the job was cancelled before it started', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const { result } = await play(({ options }) => Promise.resolve({ report: options.stop.aborted ? undefined : success }), {
      world: { cancel },
    });
    expect(result?.outcome).toBe('stopped');
  });
});

test('an attempt that may not start has nothing downloaded', async () => {
  let downloads = 0;
  const install: CodingAgent['install'] = async ({ path }) => {
    await path;
    downloads += 1;
    return { executable: '/opt/robin', version: '1.0.0' };
  };
  const part: Part = () => Promise.resolve({ report: success });
  const closed = await play(part, { world: { issue: { ...view, open: false } }, agent: { install } });
  expect([closed.result?.outcome, downloads]).toEqual(['lost', 0]);
  await play(part, { agent: { install } });
  expect(downloads).toBe(1);
});

describe('an ending in the agent’s own facts', () => {
  test.each<[string, Awaited<ReturnType<Part>>, string, string]>([
    ['its budget', { report: { ...failure, cause: 'budget' } }, 'incomplete', 'Its budget was used up after 3 turns.'],
    ['its turns', { report: { ...failure, cause: 'turns' } }, 'incomplete', 'All 3 turns were used up.'],
    ['a failure of its own', { report: failure }, 'incomplete', 'Robin ended with gave_up after 3 turns.'],
    [
      'a denied tool',
      { report: { ...success, denials: [{ tool: 'Oven' }] }, denials: ['Kettle'] },
      'denied',
      'It was not allowed to use Oven.',
    ],
    ['no report', { exitCode: 3 }, 'killed', 'Robin ended without a result (exit code 3).'],
    ['a signal', { exitCode: null, exitSignal: 'SIGKILL' }, 'killed', 'Robin ended without a result (signal SIGKILL).'],
    ['no use of the model', { report: { ...failure, cause: 'unused' } }, 'auth', 'Robin stopped at once without using the model:'],
    ['a model out of reach', { report: { ...failure, cause: 'model-api' } }, 'provider-trouble', "The model's API could not be used."],
  ])('%s', async (_case, ending, outcome, detail) => {
    const { result } = await play(() => Promise.resolve(ending));
    expect(result?.outcome).toBe(outcome);
    expect(result?.detail).toContain(detail);
    expect(result?.denials).toEqual([...(ending.denials ?? []), ...(ending.report?.denials ?? []).map(({ tool }) => tool)]);
    expect(result?.costUsd).toBe(ending.report?.costUsd ?? 0);
  });

  test('a limit of the account that only the agent names stops nobody and uses up an attempt', async () => {
    const limitedUntil = '2026-11-23T09:00:00.000Z';
    const { result } = await play(() => Promise.resolve({ report: { ...failure, cause: 'account-limit' }, limitedUntil }));
    expect(result).toMatchObject({ outcome: 'incomplete' });
    expect(result).not.toHaveProperty('limitedUntil');
  });

  test('an agent that cannot be ended is a fault of ours, and nothing is packed', async () => {
    const { result, uploaded, error } = await play(() => Promise.reject(new Error('processes of the agent survived their end: 7')));
    expect(result).toMatchObject({ outcome: 'lost', detail: expect.stringContaining('a fault of run-agent') });
    expect([uploaded, (error as Error).message]).toEqual([['result.json'], 'processes of the agent survived their end: 7']);
  });
});

test('the key proxy forwards what the agent’s own API needs, with the real key, and reads its limits', async () => {
  const seen: [string | undefined, unknown][] = [];
  const server = createServer((request, response) => {
    seen.push([request.url, request.headers['x-robin-key']]);
    response.writeHead(429, { 'x-robin-limit': '2099-01-01T00:00:00.000Z' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const statuses: number[] = [];
  const inputs = { 'anthropic-base-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const { result } = await play(
    async ({ options: { api } }) => {
      const ask = (path: string) => fetch(`${api.url}${path}`, { method: 'POST', body: '{}', headers: { 'x-robin-key': api.key } });
      for (const path of ['/v1/messages', '/think']) statuses.push((await ask(path)).status);
      return { report: failure };
    },
    { world: { inputs } },
  );
  expect(statuses).toEqual([403, 429]);
  expect(seen).toEqual([['/think', 'CANARY_key']]);
  expect(result).toMatchObject({ outcome: 'account-limit', limitedUntil: '2099-01-01T00:00:00.000Z' });
});

describe('mode: prepare', () => {
  const prepare = async (agent: CodingAgent, path = ''): Promise<string[]> => {
    const temp = await mkdtemp(join(tmpdir(), 'clambake-test-'));
    cleanups.push(() => rm(temp, { recursive: true, force: true }));
    const said: string[] = [];
    const kit = {
      environment: readEnvironment({
        GITHUB_REPOSITORY: 'octo/sample',
        GITHUB_RUN_ID: '10',
        GITHUB_RUN_ATTEMPT: '1',
        RUNNER_TEMP: temp,
        PATH: '/usr/bin',
      }),
      readInputs: () => ({ 'claude-code-path': path }),
      log: (text: string) => void said.push(text),
      warning: (text: string) => void said.push(`warning: ${text}`),
    } as unknown as ActionKit;
    await prepareJob(kit, () => Promise.resolve(agent));
    return said;
  };

  test('fetches the agent before the setup runs, unless the user has one', async () => {
    const agent = scriptedAgent(() => Promise.resolve({}));
    expect(await prepare(agent, '/opt/own')).toHaveLength(1);
    expect(agent.fetched).toEqual([]);
    expect((await prepare(agent)).at(-1)).toBe('Robin 1.0.0 is in the runner’s tool cache');
    expect(agent.fetched).toHaveLength(1);
  });

  test('an agent that cannot be fetched is a warning, because the attempt tries again', async () => {
    const fetch = (): Promise<string> => Promise.reject(new Error('no registry'));
    const said = await prepare(scriptedAgent(() => Promise.resolve({}), { fetch }));
    expect(said.at(-1)).toBe('warning: Robin is not there yet, and the attempt tries again: no registry');
  });
});

describe('what an attempt starts', () => {
  /** Puts a git that counts in front of PATH. Returns how often it was started so far. */
  const countGit = async (): Promise<() => number> => {
    const directory = await mkdtemp(join(tmpdir(), 'counted-git-'));
    const before = process.env['PATH'] ?? '';
    const [log, git] = [join(directory, 'log'), join(directory, 'git')];
    await writeFile(git, `#!/bin/sh\necho >>'${log}'\nPATH='${before}' exec git "$@"\n`);
    for (const path of [directory, git]) await chmod(path, 0o755);
    process.env['PATH'] = `${directory}:${before}`;
    cleanups.push(async () => {
      process.env['PATH'] = before;
      await rm(directory, { recursive: true });
    });
    return () => readFileSync(log, 'utf8').length;
  };

  // They were 12 and 41 when each fact was asked by a command of its own (docs/performance.md).
  test('at most 11 git commands before its agent and 30 after it', async () => {
    const count = await countGit();
    let [before, worked] = [0, 0];
    const part: Part = async ({ shell }) => {
      before = count();
      await shell(commit);
      worked = count();
      return { report: success };
    };
    const { result } = await play(part, { world: { config: 'ci: ci.yml\nisolation: none\n' } });
    expect(result).toMatchObject({ outcome: 'done', commits: 1 });
    const after = count() - worked;
    expect(before).toBeGreaterThan(5);
    expect(before).toBeLessThanOrEqual(11);
    expect(after).toBeGreaterThan(5);
    expect(after).toBeLessThanOrEqual(30);
  });
});
