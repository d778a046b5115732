import { expect, test } from 'vitest';
import { readPushRefusal } from './push-refusals.ts';

test.each([
  [
    'rename or delete it',
    ["'refs/heads/a' exists; cannot create", 'There is a non-empty directory', 'refname conflict', 'directory/file conflict'],
  ],
  ['no token of a job', ['refusing to allow X to create or update workflow']],
  ['revoke the secret', ['GH009', 'secret detected', 'Secrets detected', 'cannot contain secrets', 'push protection']],
  ['branch protection', ['GH006', 'protected branch hook declined']],
  ['from the ruleset', ['GH013', 'rule violations']],
  ['use git-lfs, or leave it out', ['GH001', 'GH003', 'large files detected', "exceeds GitHub's file size limit"]],
  ['address of the commits', ['GH007', 'private email']],
  ['upload the git-lfs', ['GH008', 'missing gitlfs', 'missing git-lfs', 'unknown git lfs object']],
  [
    'make the change smaller',
    [
      'exceeds maximum allowed size',
      'exceed the maximum allowed size',
      'pack exceeds',
      'over its quota',
      'over your data quota',
      'over its data quota',
    ],
  ],
  ['writable again', ['archived', 'read-only', 'is disabled', 'suspended']],
  ['does not take these objects', ['fsck error', 'object corrupt', 'bad object']],
  [
    "server's settings",
    [
      'non-fast-forward',
      'denying',
      'deletion prohibited',
      'deletion of the current branch prohibited',
      'deletion of x prohibited',
      'deny updating a hidden ref',
      'funny refname',
      'invalid ref',
      'invalid refname',
      'shallow update not allowed',
    ],
  ],
  ['about the hook', ['pre-receive hook declined']],
  [
    'contents: write',
    [
      'permission to o/r.git denied',
      'permission to a denied',
      'write access to repository not granted',
      'resource not accessible',
      'requested URL returned error: 401',
      'requested URL returned error: 403',
      'requested URL returned error: 404',
    ],
  ],
])('each wording stays until a person acts: %s', (remedy, wordings) => {
  for (const said of wordings) expect(readPushRefusal(`x ${said} y`)?.remedy, said).toContain(remedy);
});

test('each wording of a passing refusal passes', () => {
  for (const said of [
    'timed out',
    'timeout',
    'time out',
    'maintenance',
    'being migrated',
    'temporary',
    'try again',
    'too many requests',
    'unavailable',
    'bad gateway',
    'internal error',
    'internal server error',
    'cannot lock ref',
    'commit_refs',
    'failed to update ref',
    'unpacker error',
    'unpack failed',
    'unable to write',
    'unable to create',
    'unable to migrate',
    'unable to append',
    'no space left',
    'failed to write',
    'missing necessary objects',
    'reference broken',
    'reference already exists',
    'failed to report status',
    '(failure)',
    'index-pack failed',
    'index-pack abnormal',
  ])
    expect(readPushRefusal(`x ${said} y`), said).toEqual({ passes: true, isSecret: false, remedy: '' });
});

test('words that only look like one are in no row', () => {
  for (const said of [
    "'a' exists",
    "'' exists; cannot create",
    'refusing to allow  to create or update workflow',
    'deletion allowed',
    'invalid reference',
    'requested URL returned error: 500',
    'requested URL returned error: 4030',
    'permission to denied',
    'unable to read',
    'reference found',
    'failure',
    'index-pack done',
    'internal',
    'secret',
    'over quota',
    'missing lfs',
  ])
    expect(readPushRefusal(said), said).toBeUndefined();
});
