// Runs a push through git: writes the facts for the hook, reads which refs were updated and which were refused, and sends
// the answer after all consequences.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushFaultOf } from '../faults/push-faults.ts';
import { backendEnvironment, startBackend } from './http-backend.ts';
import { roleOf } from './http-access.ts';
import { hookEnvironment, readPushFacts } from './protection.ts';
import { rewriteReport } from './report-status.ts';
import { openPullFacts } from '../repository/branch-rules.ts';
import { fullName } from '../store/names.ts';
import type { Repository, Token } from '../store.ts';

export interface RefChange {
  ref: string;
  /** All zeros when the ref was created. */
  before: string;
  /** All zeros when the ref was deleted. */
  after: string;
}

export interface Push {
  repository: Repository;
  actor: string;
  tokenKind: Token['kind'];
  jobId: number | undefined;
  /** The refs that were updated, in git's order; never empty. */
  changes: RefChange[];
}

export interface PushOptions {
  /** Awaited before the client gets its answer. An error that it throws fails the request. */
  onPush?: (push: Push) => void | Promise<void>;
  /** Ids of the objects that git-lfs has. */
  lfsObjectsOf?: (repository: Repository) => Iterable<string>;
}

interface ReceivePack {
  req: IncomingMessage;
  res: ServerResponse;
  repository: Repository;
  token: Token;
}

/** Runs a push and sends the answer after all its consequences. */
export const receivePack = async ({ req, res, repository, token }: ReceivePack, { onPush, lfsObjectsOf }: PushOptions): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'local-github-push-'));
  const files = { facts: join(directory, 'facts.json'), report: join(directory, 'report'), refusals: join(directory, 'refusals.json') };
  const rulesPage = `http://${req.headers.host ?? 'github.localhost'}/${fullName(repository)}/rules`;
  try {
    await writeFile(
      files.facts,
      JSON.stringify(
        readPushFacts(repository, {
          token,
          isAdmin: roleOf(repository, token.actor) === 'admin',
          pulls: openPullFacts(repository),
          rulesPage,
          lfsObjects: [...(lfsObjectsOf?.(repository) ?? [])],
        }),
      ),
    );
    const env = {
      ...backendEnvironment(req, { repository, action: 'git-receive-pack' }),
      ...hookEnvironment(files, pushFaultOf(req)),
      REMOTE_USER: token.actor,
    };
    const { child, answer, ended } = await startBackend(req, env);
    const chunks: Buffer[] = [answer.head];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdout.resume();
    await ended;
    const changes = await readReport(files.report);
    if (changes.length > 0) await onPush?.({ repository, actor: token.actor, tokenKind: token.kind, jobId: token.jobId, changes });
    res.writeHead(answer.status, answer.headers.flat()).end(rewriteReport(Buffer.concat(chunks), await readReasons(files.refusals)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** Returns the reasons for refused refs. The other refs of a refused push fail because the transaction does. */
const readReasons = async (path: string): Promise<(ref: string) => string | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const reasons = JSON.parse(text) as Record<string, string>;
  return (ref) => reasons[ref] ?? (Object.keys(reasons).length === 0 ? undefined : 'atomic transaction failed');
};

const readReport = async (path: string): Promise<RefChange[]> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', after = '', ...ref] = line.split(' ');
      return { ref: ref.join(' '), before, after };
    });
};
