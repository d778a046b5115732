// A local GitHub with one repository and an issue, for the tests of faults: each test adds faults and asks over the wire.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createClock } from '../clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Run, Token } from '../store.ts';
import { createStoryClient, type StoryClient } from './story-client.ts';

export interface FaultBed {
  github: LocalGitHub;
  repository: Repository;
  /** A person with all rights. */
  ann: StoryClient;
  annToken: Token;
  run: Run;
  /** A client with the token of a job of this name. */
  job(name: string): { client: StoryClient; token: Token; runtime: string; id: number };
  /** Moves GitHub's clock. */
  skip(minutes: number): void;
}

const workflow = 'on: { workflow_dispatch: {}, issues: {} }\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n';

/** Opens the bed for all tests of a file. */
export const useFaultBed = (): FaultBed => {
  const bed = {} as FaultBed;
  let aheadMs = 0;
  beforeAll(async () => {
    const github = await startLocalGitHub({ clock: createClock({ base: () => performance.timeOrigin + performance.now() + aheadMs }) });
    const repository = await github.createRepository({
      owner: 'ann',
      name: 'shack',
      files: { 'a.txt': 'a\n', '.github/workflows/ci.yml': workflow },
    });
    github.createIssue(repository, { title: 'A', by: 'ann' });
    const annToken = github.createToken({ kind: 'user', actor: 'ann' });
    const run = github.runs.createRun(repository, {
      workflow: '.github/workflows/ci.yml',
      event: 'push',
      actor: 'ann',
      headBranch: 'main',
      headSha: '0',
    });
    Object.assign(bed, {
      github,
      repository,
      annToken,
      run,
      ann: createStoryClient(github, annToken),
      job: (name: string) => {
        const permissions = { contents: 'write', issues: 'write', actions: 'write' } as const;
        const job = github.runs.createJob(repository, { run, name, permissions });
        github.runs.startJob(repository, job);
        const token = github.runs.mintJobToken(job);
        return { client: createStoryClient(github, token), token, runtime: github.artifacts.runtimeToken(run, job), id: job.id };
      },
      skip: (minutes: number) => {
        aheadMs += minutes * 60_000;
      },
    });
  });
  afterEach(() => {
    bed.github.faults.clear();
    expect(bed.github.problems()).toEqual([]);
  });
  afterAll(() => bed.github.stop());
  return bed;
};

export const root = '/repos/ann/shack';
