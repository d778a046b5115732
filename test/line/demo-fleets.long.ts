// The demo with other fleets, twice in a row with the same one, and with everything kept for a look afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { cleanups, expectEndState, limitMs, start } from './demo-variants.ts';

test.each([['1'], ['8'], ['3'], ['3']])(
  'the demo with --agents %s merges every eligible issue and exits with 0',
  async (agents) => {
    const demo = await start('--agents', agents);
    expect(await demo.ended(limitMs), demo.printed.out).toEqual({ code: 0, signal: null });
    expect(demo.printed.out).toContain('Every eligible issue is merged; the end state is the expected one.');
    expectEndState(await demo.result());
  },
  limitMs + 30_000,
);

test(
  'with --keep everything that was merged can be cloned afterwards',
  async () => {
    const demo = await start('--keep');
    const [, address = ''] = await demo.says(/Clone from it with\n {2}git clone (http:\/\/\S+)\n/, limitMs);
    const result = await demo.result();
    expectEndState(result);
    const directory = await mkdtemp(join(tmpdir(), 'clambake-clone-'));
    cleanups.push(() => rm(directory, { recursive: true, force: true }));
    plainGit(directory, 'clone', '--quiet', address, 'clone');
    const trailers = plainGit(join(directory, 'clone'), 'log', '--first-parent', '--format=%(trailers:key=Clambake-Issue,valueonly)');
    const numbers = trailers.split('\n').flatMap((line) => /\d+/.exec(line)?.map(Number) ?? []);
    const merged = result.issues.filter(({ state }) => state === 'merged').map(({ number }) => number);
    expect(numbers.sort()).toEqual(merged.sort());
    demo.child.kill('SIGINT');
    expect(await demo.ended(20_000)).toEqual({ code: 0, signal: null });
  },
  limitMs + 60_000,
);
