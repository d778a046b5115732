// The repository's own commands around an attempt: a coding agent that plays a part, and its work on real git. Nothing of Claude Code
// runs here; test/claude and test/workflows have the stories with it.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Json } from '@clambake/core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { attempt, closeProject, openProject, sourceOf } from '../support/plain-attempt.ts';
import { longTest, quickTest as test } from '../support/stories.ts';
import { type Part, scriptedAgent, type Stage, success } from '../support/scripted-agent.ts';

const isolation = process.geteuid?.() === 0 ? 'user' : 'none';
beforeAll(openProject);
afterAll(closeProject);

const commit = (text: string) => `echo ${text} > greeting.txt; git add .; git commit -qm Greet`;
const configOf = (verify: unknown, more = ''): string => `ci: ci.yml\nisolation: ${isolation}\nverify: ${JSON.stringify(verify)}\n${more}`;

/** Asks whether it may finish until it may, and does `work` before each question. Returns what it was told. */
const finishing = (work: readonly string[], answer?: Json): { part: Part; told: string[] } => {
  const told: string[] = [];
  const part: Part = async ({ shell, options }: Stage) => {
    for (const step of work) {
      await shell(step);
      const reason = await options.finish?.ask(answer);
      if (reason === undefined) break;
      told.push(reason);
    }
    return { report: answer === undefined ? success : { ...success, answer } };
  };
  return { part, told };
};

const play = (part: Part, config: string, change = {}) => attempt({ agent: scriptedAgent(part), config, ...change });

describe('in the session', () => {
  test('a failure goes back to the agent with the end of the output, and repaired work is verified', async () => {
    const { part, told } = finishing([commit('bye'), commit('hello')]);
    const verify = ['echo "looking"', 'grep hello greeting.txt || { echo "NO HELLO HERE" >&2; exit 3; }'];
    const { result, said } = await play(part, configOf(verify));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/ended with exit code 3\.\n.*\n\| NO HELLO HERE\n.*return 1 of 3/s);
    expect(result).toMatchObject({ outcome: 'done', commits: 2, verify: { result: 'verified' } });
    expect(result?.detail).toMatch(/^Finished with 2 commits in 3 turns\. Verified in [\d.]+ s\.$/);
    expect(said).toMatch(/When the agent wanted to finish: Failing: .* exit code 3/);
  });

  longTest('a failure goes back three times; then the agent may finish, and the work is failing', async () => {
    const red = 'test ! -e greeting.txt || { echo RED; exit 1; }';
    const { part, told } = finishing(['a', 'b', 'c', 'd', 'e'].map(commit));
    const { result, summary } = await play(part, configOf(red));
    expect(told).toHaveLength(3);
    expect(result).toMatchObject({
      outcome: 'failing',
      verify: { result: 'failing', command: red, exit: 1, excerpt: 'RED' },
    });
    expect(summary).toContain('| Verify | Failing: ');
  });

  test('what the commands change in the tree is not taken, and the job and the issue say so', async () => {
    const { part } = finishing([commit('hello')]);
    const verify = 'echo changed > greeting.txt; echo made > made.txt; rm CLAUDE.md';
    const { result } = await play(part, configOf(verify));
    expect(plainGit(sourceOf(), 'ls-tree', '-r', '--name-only', 'landed')).toBe('CLAUDE.md\ngreeting.txt');
    expect(plainGit(sourceOf(), 'show', 'landed:greeting.txt')).toBe('hello');
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'verified', changed: ['CLAUDE.md', 'greeting.txt', 'made.txt'] } });
    expect(result?.detail).toContain('The commands changed "CLAUDE.md", "greeting.txt", "made.txt"; these changes were not taken.');
  });

  longTest('an agent that has changed nothing may finish unasked', async () => {
    const { part, told } = finishing(['true']);
    const { result } = await play(part, configOf('exit 1'));
    expect([told, result?.outcome]).toEqual([[], 'no-changes']);
    expect(result).not.toHaveProperty('verify');
  });
});

longTest('an agent that asks people is neither sent back to half of its work nor judged by it', async () => {
  const { part, told } = finishing([commit('half')], { kind: 'question', words: 'Which port?' });
  const { result } = await play(part, configOf('exit 1'));
  expect([told, result?.outcome]).toEqual([[], 'asked']);
  expect(result).not.toHaveProperty('verify');
});

describe('on the committed work', () => {
  const done = (step: string): Part => finishing([step]).part;

  test('failing work is found without the question in the session, too, and keeps the end of the output for the next attempt', async () => {
    const part: Part = async ({ shell }) => {
      await shell(commit('bye'));
      return { report: success };
    };
    const { result, uploaded } = await play(
      part,
      configOf('test ! -e greeting.txt && exit 0; cat greeting.txt; grep -q hello greeting.txt'),
    );
    expect(result).toMatchObject({ outcome: 'failing', verify: { result: 'failing', exit: 1, excerpt: 'bye' } });
    expect(uploaded).toContain('work.bundle');
  });

  longTest('land-failing lets it land, and says so', async () => {
    const { result } = await play(done(commit('bye')), configOf('if test -e greeting.txt; then exit 4; fi', 'land-failing: true\n'));
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'failing', exit: 4 } });
    expect(result?.detail).toContain('Failing: `if test -e greeting.txt; then exit 4; fi` ended with exit code 4.');
  });

  longTest('what fails on the base as well says nothing about the work: it is unverified and lands', async () => {
    const { result, uploaded } = await play(done(commit('hello')), configOf(['true', 'echo RED; exit 4']));
    expect(result).toMatchObject({ outcome: 'done', commits: 1, verify: { result: 'unverified', exit: 4, excerpt: 'RED' } });
    expect(result?.detail).toContain(
      'Unverified: `echo RED; exit 4` ended with exit code 4, and it fails on the base without the work of the agent as well.',
    );
    expect(uploaded).toContain('work.bundle');
  });

  longTest('runs without what the agent left outside of its commits, and without its processes', async () => {
    const hidden = isolation === 'user' ? '/usr/local/bin/hidden-tool' : '$HOME/hidden-tool';
    const step = `${commit('hello')}; printf '#!/bin/sh\\n' > ${hidden}; chmod +x ${hidden}; echo x > "$HOME/secret"`;
    const { result } = await play(done(step), configOf(`test ! -e "$HOME/secret" && test ! -e ${hidden}`));
    // In the session they are there, so that it failed; the last run is what counts.
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'verified' } });
  });

  longTest('an attempt that did not finish is not judged', async () => {
    const part: Part = async ({ shell }) => {
      await shell(commit('hello'));
      return { report: { ...success, succeeded: false, word: 'gave_up' } };
    };
    const { result } = await play(part, configOf('exit 1'));
    expect(result?.outcome).toBe('incomplete');
    expect(result).not.toHaveProperty('verify');
  });

  longTest('nothing is run that nobody configured: what the repository has is proposed as a line to copy', async () => {
    await mkdir(dirname(join(sourceOf(), 'package.json')), { recursive: true });
    await writeFile(join(sourceOf(), 'package.json'), JSON.stringify({ scripts: { test: 'touch /tmp/ran-unasked' } }));
    plainGit(sourceOf(), 'add', '--all');
    plainGit(sourceOf(), 'commit', '--quiet', '--message=Test');
    const { result } = await play(done(commit('hello')), `ci: ci.yml\nisolation: ${isolation}\n`);
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'unverified', seconds: 0 } });
    expect(result?.detail).toContain('the line `verify: npm test` would run');
  });
});

describe('a command that', () => {
  const run = async (verify: unknown, more = '') => {
    const { part, told } = finishing([commit('hello'), 'true', 'true', 'true', 'true']);
    const outcome = await play(part, configOf(verify, more));
    return { ...outcome, told };
  };

  longTest('hangs is ended with all that it started when its time is over', async () => {
    const { result } = await run(
      'test ! -e greeting.txt && exit 0; sleep 300 & setsid sleep 301 & echo waiting; sleep 302',
      'verify-minutes: 0.01\n',
    );
    expect(result).toMatchObject({ outcome: 'failing', verify: { result: 'failing', excerpt: 'waiting' } });
    expect(result?.detail).toContain('did not end within 0.01 minutes; verify-minutes in .github/clambake.yml is the limit');
    expect(result?.verify).not.toHaveProperty('exit');
  });

  longTest('floods is read to its end, and the end of its output is kept', async () => {
    const { result } = await run('yes flood | head -c 6000000; echo; echo LAST WORDS; exit 1');
    expect(result?.verify?.excerpt).toMatch(/flood\n.*\nLAST WORDS$/s);
    expect(result?.verify?.excerpt?.length).toBeLessThanOrEqual(4000);
  });

  longTest('leaves processes behind gives its result at once, and nothing is left of them', async () => {
    const startedMs = performance.now();
    const { result } = await run('for i in 1 2 3 4 5 6 7 8; do setsid sleep 311 & done; echo fine');
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'verified' } });
    expect(performance.now() - startedMs).toBeLessThan(60_000);
  });

  longTest('commits, switches branches, stages, tags and changes modes leaves the work as it was, and the issue says so', async () => {
    const verify =
      'echo sneak > greeting.txt; chmod +x CLAUDE.md; git add -A; git commit -qm Sneak; git tag sneak; git checkout -qb other; echo x > s; git add s';
    const { result } = await run(verify);
    expect(plainGit(sourceOf(), 'log', '--format=%s', 'landed')).not.toContain('Sneak');
    expect(plainGit(sourceOf(), 'show', 'landed:greeting.txt')).toBe('hello');
    expect(plainGit(sourceOf(), 'ls-tree', 'landed', 'CLAUDE.md')).toMatch(/^100644 /);
    const changed = ['CLAUDE.md', 'greeting.txt', 's', '.git/HEAD', '.git/index', 'refs/heads/other', 'refs/heads/work', 'refs/tags/sneak'];
    expect(result).toMatchObject({ outcome: 'done', commits: 1, verify: { result: 'verified', changed: expect.arrayContaining(changed) } });
    expect(result?.detail).toContain('The commands changed "CLAUDE.md", "greeting.txt", "s" and ');
  });

  longTest(
    'deletes the repository, writes to the job and is killed is one sentence, and no word of it reaches the job as a command',
    async () => {
      const hostile = [
        '::set-output name=x::y',
        '::add-mask::a',
        '::error title=Mine::broken',
        '##[error]broken',
        '<!-- clambake -->',
        '/stop',
        'Fixes #1 @octo/team',
      ];
      const prints = hostile.map((line) => `echo '${line}'`).join('; ');
      const verify = `test -e greeting.txt || exit 0; ${prints}; rm -rf .git; echo x >> "$GITHUB_OUTPUT" || :; kill -9 $$`;
      const { result, said, printed, summary, told } = await run(verify);
      expect(result?.verify).toMatchObject({ result: 'failing', exit: 137 });
      expect(result?.detail).toContain('ended with exit code 137 (ended by SIGKILL; the machine may have had no memory left)');
      expect(told[0]).toContain('| /stop');
      for (const text of [said, printed, summary])
        expect(text).not.toMatch(/^\s*(?:::(?:set-output|add-mask|error)|##\[)|<!-- clambake|^\/stop|Fixes #1|@octo/m);
    },
  );

  test('is not there is trouble of the machine or the configuration: the agent is not asked to repair it, and the work is unverified', async () => {
    const { result, told } = await run('no-such-tool --all');
    expect(told).toEqual([]);
    expect(result).toMatchObject({ outcome: 'done', verify: { result: 'unverified', exit: 127, command: 'no-such-tool --all' } });
    expect(result?.detail).toContain(
      'could not be started (exit code 127): install what it needs in .github/actions/clambake-setup, or correct verify',
    );
  });
});
