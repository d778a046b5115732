// Attempts that go on with the session of an earlier one: the real Claude Code against a scripted model, each with a machine of its
// own. What the second attempt gets is what the first one uploaded.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claudeCode } from '@clambake/adapters';
import type { AttemptResult, IssueRecord } from '@clambake/core';
import { handedOn } from '../../../packages/core/src/attempt/handed-on.ts';
import type { Script } from '@clambake/local';
import { afterAll, beforeAll, expect } from 'vitest';
import { scriptedAgent, success } from '../../../test/support/scripted-agent.ts';
import { attempt, claim, closeProject, openProject, type Outcome, record, type World } from '../../../test/support/plain-attempt.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

const isolation = process.geteuid?.() === 0 ? 'user' : 'none';
const config = `ci: ci.yml\nisolation: ${isolation}\n`;
const secret = 'CANARY_token';

/** Works once in each attempt, then ends. */
const script: Script = ({ messages, results }) => {
  const isNew = !JSON.stringify(messages).includes('You go on with issue #7');
  if (results.length > (isNew ? 0 : 1)) return [{ text: isNew ? 'The greeting is there.' : 'The greeting is repaired.' }];
  const encoded = Buffer.from(`key=${secret}!`).toString('base64');
  const command = isNew
    ? `echo ${secret}\nprintf %s ${encoded}\necho hello > greeting.txt && git add . && git commit -qm "Add a greeting"`
    : 'echo hallo > greeting.txt && git add . && git commit -qm "Repair the greeting"';
  return [{ tool: 'Bash', input: { command, description: 'Work' } }];
};

let first: Outcome;
let result: AttemptResult;
let session: string;

beforeAll(async () => {
  await openProject();
  first = await attempt({ script, isPrivate: true, config, record: { ...record, claim: { ...claim, usd: 2 } } });
  result = first.result as AttemptResult;
  session = await readFile(join(first.kept, 'session.jsonl'), 'utf8');
}, 120_000);
afterAll(closeProject);

const second = { ...claim, id: '7-2-9f3a77c2' };

/** The record after the first attempt landed and CI failed, with the second one under way. */
const evicted = (change: Partial<NonNullable<AttemptResult['session']>> = {}): IssueRecord => ({
  ...record,
  claim: { ...claim },
  attempts: [
    {
      id: '7-1-00000000',
      agent: '001',
      runId: 9,
      startedAt: claim.at,
      endedAt: claim.at,
      outcome: 'done',
      costUsd: result.costUsd,
      turns: result.turns,
      commits: 1,
      detail: 'x',
      ...handedOn({ ...result, session: { ...(result.session as NonNullable<AttemptResult['session']>), ...change } }, second),
    },
  ],
  feedback: { kind: 'ci', flight: '3', check: 'test', excerpt: 'EXPECTED_HALLO', at: '2026-11-23T06:00:00Z' },
});

const artifact = { id: 5, name: 'clambake-session-7-1-00000000', digest: `sha256:${'d'.repeat(64)}`, expired: false };

interface Change extends Partial<World> {
  /** Claude Code's version in the session. */
  version?: string;
  session?: Parameters<typeof evicted>[0];
  listed?: Partial<World['artifacts'][number]>;
}

/** The second attempt, which finds the session's artifact. */
const next = async ({ version, session: named, listed, ...change }: Change = {}): Promise<Outcome> => {
  const files = join(first.kept, `artifact-${Math.random()}`);
  await mkdir(files);
  const text = version === undefined ? session : session.replaceAll(/"version":"[\d.]+"/g, `"version":"${version}"`);
  await writeFile(join(files, 'session.jsonl'), text);
  return attempt({ script, isPrivate: true, config, record: evicted(named), artifacts: [{ ...artifact, files, ...listed }], ...change });
};

test('an attempt in a private repository leaves a session without the secrets of its job, plain or encoded', () => {
  expect(first.error).toBeUndefined();
  expect(result.session).toMatchObject({
    artifact: 5,
    digest: 'd'.repeat(64),
    version: expect.stringMatching(/^2\./),
    // Of its claim.
    usd: 2,
    minutes: 60,
  });
  expect(session).toContain('[removed: a secret of this job]');
  expect(session).not.toContain(secret);
  expect(session).not.toContain(Buffer.from(`key=${secret}!`).toString('base64').slice(4, 16));
  expect(session).toContain('Add a greeting');
});

test('it leaves a transcript with its steps, without the secrets', async () => {
  expect(first.uploaded).toEqual(['result.json', 'session.jsonl', 'transcript.html', 'transcript.md', 'work.bundle']);
  expect(result.transcript).toBe(5);
  for (const name of ['transcript.md', 'transcript.html']) {
    const page = await readFile(join(first.kept, name), 'utf8');
    expect(page).toMatch(/Please write greeting\.txt.*Bash: \d+\.\d s, about \$\d\.\d{4}.*Add a greeting.*The greeting is there\./s);
    expect(page).not.toContain(secret);
    expect(page).not.toContain(Buffer.from(`key=${secret}!`).toString('base64'));
  }
});

longTest(
  'after CI failed the next attempt goes on with it: the model sees the earlier messages, and the prompt only what is new',
  async () => {
    const { result: repaired, model, error } = await next();
    expect(error).toBeUndefined();
    const shown = model.requests[0]?.shown;
    const sent = JSON.stringify(shown?.messages);
    expect(sent).toMatch(/Please write greeting\.txt.*Add a greeting.*The greeting is there\..*You go on with issue #7.*EXPECTED_HALLO/s);
    expect(sent.split('Please write greeting.txt')).toHaveLength(2);
    expect(shown?.system).toContain('CONVENTION_OF_THE_BASE');
    expect(repaired).toMatchObject({ outcome: 'done', resumed: '7-1-00000000', turns: 3, closingWords: 'The greeting is repaired.' });
    // Each of its two requests is longer than those of the first attempt; the cost of that attempt is not in it.
    expect(repaired?.costUsd).toBeLessThan(result.costUsd * 3);
    expect(repaired?.session?.id).not.toBe(result.session?.id);
  },
);

longTest('in a public repository no session and no transcript is uploaded, and none is fetched', async () => {
  const { uploaded, result: alone, model, said } = await next({ isPrivate: false });
  expect(uploaded).toEqual(['result.json', 'work.bundle']);
  expect([alone?.session, alone?.resumed, alone?.transcript]).toEqual([undefined, undefined, undefined]);
  expect(JSON.stringify(model.requests[0]?.shown)).not.toContain('The greeting is there.');
  expect(said).toContain('It starts a conversation of its own: the repository is not private');
});

test.each<[string, Change, RegExp]>([
  ['that somebody replaced', { listed: { digest: `sha256:${'e'.repeat(64)}` } }, /another digest than the record/],
  [
    'of a later release’s major',
    { session: { version: '1.9.9' }, version: '1.9.9' },
    /version 1\.9\.9 wrote it, and version 2\.1\.330 runs here/,
  ],
])('a session %s is not used, the issue says why, and the prompt is whole', async (_case, change, why) => {
  const agent = scriptedAgent(() => Promise.resolve({ report: success }), {
    ...(claudeCode.sessions === undefined ? {} : { sessions: claudeCode.sessions }),
    install: () => Promise.resolve({ executable: '/opt/robin', version: '2.1.330' }),
  });
  const { result: anew, said } = await next({ ...change, agent });
  expect(anew?.detail).toMatch(
    /The session of attempt 7-1-00000000 was not used, so that this attempt started anew with the whole prompt: .+\.$/,
  );
  expect(anew?.detail).toMatch(why);
  expect(said).toMatch(why);
  expect(anew?.resumed).toBeUndefined();
  expect(agent.runs).toMatchObject([{ resume: undefined, prompt: expect.stringContaining('Please write greeting.txt') }]);
});

longTest('the same attempt starts anew when the provider does not take the conversation', async () => {
  const refusing: Script = (request) =>
    JSON.stringify(request.messages).includes('You go on with issue #7') ? { fault: 'status', status: 400 } : script(request);
  const { result: anew } = await next({ script: refusing });
  expect(anew).toMatchObject({ outcome: 'done', commits: 1 });
  expect(anew?.detail).toContain('the coding agent could not go on with it');
  expect(anew?.resumed).toBeUndefined();
});
