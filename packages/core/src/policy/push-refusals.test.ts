import { describe, expect, test } from 'vitest';
import { readPushRefusal } from './push-refusals.ts';

const onBranch = (reason: string): string => `refs/heads/clambake/issue-1 [remote rejected] (${reason})`;

describe('a refused push', () => {
  test.each([
    onBranch(
      "cannot lock ref 'refs/heads/main': is at 1111111111111111111111111111111111111111 but expected 2222222222222222222222222222222222222222",
    ),
    onBranch("cannot lock ref 'refs/heads/clambake/issue-1': reference already exists"),
    "remote: error: cannot lock ref 'refs/clambake/fleet': Unable to create '/r.git/refs/clambake/fleet.lock': File exists.",
    `remote: fatal error in commit_refs\n${onBranch('failure')}`,
    onBranch('failure'),
    `remote: Internal Server Error\n${onBranch('Internal Server Error')}`,
    onBranch('internal error'),
    onBranch('failed to update ref'),
    onBranch('unpacker error'),
    onBranch('pre-receive hook execution timed out'),
    'remote: This repository is currently being migrated. It is temporarily unavailable.',
    'remote: fatal: write error: No space left on device',
    onBranch('missing necessary objects'),
  ])('passes by itself: %s', (said) => {
    expect(readPushRefusal(said)).toEqual({ passes: true, isSecret: false, remedy: '' });
  });

  test.each([
    [
      onBranch("cannot lock ref 'refs/heads/clambake/issue-1': 'refs/heads/clambake' exists; cannot create 'refs/heads/clambake/issue-1'"),
      'rename or delete it',
    ],
    [
      onBranch("cannot lock ref 'refs/heads/a': there is a non-empty directory '/r/refs/heads/a' blocking reference 'refs/heads/a'"),
      'rename or delete it',
    ],
    [
      onBranch('refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission'),
      'yourself',
    ],
    [
      onBranch('refusing to allow an OAuth App to create or update workflow `.github/workflows/temporarily.yml` without `workflow` scope'),
      'yourself',
    ],
    [
      `remote: error: GH006: Protected branch update failed for refs/heads/main.\n${onBranch('protected branch hook declined')}`,
      'branch protection',
    ],
    [
      `remote: error: GH013: Repository rule violations found for refs/heads/x.\n${onBranch('push declined due to repository rule violations')}`,
      'ruleset',
    ],
    [
      "remote: error: GH001: Large files detected.\nremote: error: File a.bin is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
      'git-lfs',
    ],
    ['remote: error: GH007: Your push would publish a private email address.', 'address'],
    ['remote: error: GH008: Your push referenced at least 1 unknown Git LFS object', 'git-lfs'],
    ['remote: fatal: pack exceeds maximum allowed size (2.00 GiB)', 'smaller'],
    ['remote: This repository was archived so it is read-only.', 'writable'],
    [onBranch('pre-receive hook declined'), 'hook'],
    [onBranch('deny updating a hidden ref'), 'settings'],
    ['remote: Permission to o/r.git denied to github-actions[bot].', 'contents: write'],
  ])('stays until a person acts: %s', (said, remedy) => {
    const found = readPushRefusal(said);
    expect(found).toMatchObject({ passes: false, isSecret: false });
    expect(found?.remedy).toContain(remedy);
  });

  test('for a secret is told from every other one', () => {
    const said = 'remote: error: GH013: Repository rule violations found for refs/heads/x.\nremote: - Push cannot contain secrets';
    expect(readPushRefusal(said)).toMatchObject({ passes: false, isSecret: true });
  });

  test('in words that nobody knows has no answer', () => {
    expect(readPushRefusal(onBranch('the moon is full'))).toBeUndefined();
  });
});
