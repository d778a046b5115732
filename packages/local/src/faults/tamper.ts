// Changes a repository while somebody works on it: refs that are deleted, moved back or damaged, issues that
// change under the caller's hands, and tokens whose time is over.
import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import type { Backend } from '../backend.ts';
import { readGitToken } from '../git/http-access.ts';
import { listRefs, updateRefs, zeroOid } from '../git/refs.ts';
import { runGit } from '../git/process.ts';
import { changeIssue } from '../repository/issue-fate.ts';
import { recordRefChanges } from '../repository/ref-changes.ts';
import { findRepository } from '../repository/repository-record.ts';
import type { Repository } from '../store.ts';
import { type FaultResponse, isText } from './language.ts';

/** Id of a commit that nobody has. */
const missingOid = 'dead'.repeat(10);

const changeRef = async (
  backend: Backend,
  repository: Repository,
  { ref, oid, becomes }: { ref: string; oid: string; becomes: 'deleted' | 'rewound' | 'torn' },
): Promise<void> => {
  const { gitDir } = repository;
  if (becomes === 'torn') {
    await mkdir(dirname(join(gitDir, ref)), { recursive: true });
    return writeFile(join(gitDir, ref), `${missingOid}\n`);
  }
  const parent = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${oid}^`], { accept: [1, 128] });
  const after = becomes === 'rewound' && parent.code === 0 ? parent.stdout.trim() : zeroOid;
  await updateRefs(gitDir, [{ ref, from: oid, to: after }]);
  await recordRefChanges(backend, repository, {
    changes: [{ ref, before: oid, after }],
    actor: { login: repository.owner, tokenKind: undefined },
  });
};

/** Returns the repository that a request is about. */
const repositoryOf = (backend: Backend, req: IncomingMessage): Repository | undefined => {
  const { pathname } = new URL(req.url ?? '/', 'http://local.invalid');
  const [, owner, name] = /^(?:\/repos)?\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/|$)/.exec(pathname) ?? [];
  const found = owner === undefined || name === undefined ? undefined : findRepository(backend.store, owner, name);
  return found ?? (backend.store.repositories.size === 1 ? [...backend.store.repositories.values()][0] : undefined);
};

/** Acts on the repository of the request; the request then goes on. */
export const tamper = async (backend: Backend, respond: FaultResponse, req: IncomingMessage): Promise<void> => {
  if (respond === 'expire-token') {
    const bearer = /^(?:bearer|token) (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
    const token = readGitToken(req.headers.authorization, backend) ?? backend.store.tokens.get(bearer);
    if (token !== undefined) token.expiresAt = backend.clock.ms();
    return;
  }
  const repository = repositoryOf(backend, req);
  if (repository === undefined || typeof respond !== 'object' || !('becomes' in respond)) return;
  if ('issue' in respond) return changeIssue(backend, repository, { number: respond.issue, becomes: respond.becomes });
  for (const { ref, oid } of await listRefs(repository.gitDir, 'refs/'))
    if (isText(respond.ref, ref)) await changeRef(backend, repository, { ref, oid, becomes: respond.becomes });
};
