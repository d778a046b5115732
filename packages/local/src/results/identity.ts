// GitHub's service of identity tokens (OpenID Connect): a job with `id-token: write` asks for a token that is for one audience. The token
// is a JWT with the claims that GitHub documents, signed with RS256. https://docs.github.com/en/actions/reference/security/oidc
import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock.ts';
import type { Job, Repository, Run, Store } from '../store.ts';
import type { ResultsTokens } from './tokens.ts';

export interface IdentityService {
  /** Returns the claims of a token of this service; undefined for any other. */
  read(token: string): Record<string, unknown> | undefined;
  handle(req: IncomingMessage, res: ServerResponse): boolean;
}

export const identityPath = '/_identity/token';
const issuer = 'https://token.actions.githubusercontent.com';
const lifeSeconds = 300;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Caller {
  repository: Repository;
  run: Run;
  job: Job;
}

const claimsOf = ({ repository, run, job }: Caller, { audience, seconds }: { audience: string; seconds: number }): object => {
  const slug = `${repository.owner}/${repository.name}`;
  const ref = run.headBranch.startsWith('refs/') ? run.headBranch : `refs/heads/${run.headBranch}`;
  return {
    ...{ jti: randomUUID(), sub: `repo:${slug}:ref:${ref}`, aud: audience, iss: issuer },
    ...{ ref, sha: run.headSha, repository: slug, repository_owner: repository.owner, actor: run.actor },
    ...{ event_name: run.event, workflow_ref: `${slug}/${run.workflow}@${ref}`, run_id: String(run.id) },
    ...{ run_attempt: String(job.runAttempt), runner_environment: 'github-hosted' },
    ...{ nbf: seconds, iat: seconds, exp: seconds + lifeSeconds },
  };
};

const findCaller = (store: Store, { runId, jobId }: { runId: number; jobId: number }): Caller | undefined => {
  for (const repository of store.repositories.values()) {
    const [run, job] = [repository.runs.get(runId), repository.jobs.get(jobId)];
    if (run !== undefined && job !== undefined) return { repository, run, job };
  }
  return undefined;
};

const answer = (res: ServerResponse, status: number, body: object): void => {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export const createIdentityService = (parts: { store: Store; clock: VirtualClock; tokens: ResultsTokens }): IdentityService => {
  const { store, clock, tokens } = parts;
  // Most local GitHubs never give a token.
  let key: KeyObject | undefined;
  const signed = (claims: object): string => {
    key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const text = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'local' })}.${encode(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };
  return {
    read(token) {
      const [header = '', payload = '', signature = ''] = token.split('.');
      if (key === undefined) return undefined;
      const isOurs = verify('sha256', Buffer.from(`${header}.${payload}`), createPublicKey(key), Buffer.from(signature, 'base64url'));
      return isOurs ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>) : undefined;
    },
    handle(req, res) {
      const url = new URL(req.url ?? '/', 'http://local.invalid');
      if (url.pathname !== identityPath) return false;
      const [, bearer = ''] = /^bearer (.+)$/i.exec(req.headers.authorization ?? '') ?? [];
      const scope = tokens.readRuntimeToken(bearer, clock.ms());
      const caller = scope === undefined ? undefined : findCaller(store, scope);
      if (caller?.job.mayIdentify !== true) {
        answer(res, caller === undefined ? 401 : 403, { message: 'This job may ask for no identity token' });
        return true;
      }
      const audience = url.searchParams.get('audience') ?? `https://github.com/${caller.repository.owner}`;
      const value = signed(claimsOf(caller, { audience, seconds: Math.floor(clock.ms() / 1000) }));
      answer(res, 200, { count: value.length, value });
      return true;
    },
  };
};
