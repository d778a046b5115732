import { describe, expect, test } from 'vitest';
import { type ScratchFacts, whyNotScratch } from './scratch.ts';
import { probeIssueBranch } from './world.ts';

const scratch: ScratchFacts = {
  repository: 'clara/scratch',
  named: 'clara/scratch',
  isFork: false,
  isArchived: false,
  hasConfiguration: false,
  refs: ['refs/heads/main', 'refs/heads/conformance/ruled', 'refs/tags/v1'],
  open: [],
};

describe('a repository is a scratch one', () => {
  test.each<[string, Partial<ScratchFacts>]>([
    ['when nothing of value is in it', {}],
    ['when its name is typed in other letters', { named: 'Clara/Scratch' }],
    [
      'with what a lost run of the probes left',
      { refs: ['refs/heads/conformance/run-7/a', 'refs/clambake/conformance/7/a', `refs/heads/${probeIssueBranch(7)}`] },
    ],
    ['with an open issue that the probes made', { open: [{ number: 3, isOfProbe: true }] }],
  ])('%s', (_, change) => {
    expect(whyNotScratch({ ...scratch, ...change })).toEqual([]);
  });

  test.each<[string, Partial<ScratchFacts>, RegExp]>([
    ['another name was typed', { named: 'clara/shop' }, /type clara\/scratch to say/],
    ['no name was typed', { named: '' }, /says ""/],
    ['a name of which this one is a part was typed', { named: 'clara/scratch-2' }, /type clara\/scratch/],
    ['it is a fork', { isFork: true }, /a fork/],
    ['it is archived', { isArchived: true }, /archived/],
    ['clambake is configured', { hasConfiguration: true }, /\.github\/clambake\.yml/],
    ['it has a ledger', { refs: ['refs/clambake/issues/4'] }, /refs\/clambake\/issues\/4/],
    ['it has the branch of an issue', { refs: ['refs/heads/clambake/issue-4'] }, /clambake\/issue-4/],
    ['it has the branch of a bundle', { refs: ['refs/heads/clambake/bundle-4'] }, /clambake\/bundle-4/],
    ['it has an open issue of a person', { open: [{ number: 9, isOfProbe: false }] }, /#9/],
  ])('not when %s', (_, change, sentence) => {
    const problems = whyNotScratch({ ...scratch, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });
});
