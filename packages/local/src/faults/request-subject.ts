// Names a request for the faults: its boundary, whether it writes, and the job that sends it.
import type { IncomingMessage } from 'node:http';
import type { Backend } from '../backend.ts';
import { readGitToken } from '../git/http-access.ts';
import type { ResultsTokens } from '../results/tokens.ts';
import type { Job, Repository, Run } from '../store.ts';
import type { FaultSubject } from './faults.ts';
import type { Boundary } from './language.ts';

const boundaryOf = (pathname: string): Boundary => {
  if (/\/(info\/refs|git-upload-pack|git-receive-pack)$/.test(pathname)) return 'git';
  if (pathname.startsWith('/twirp/')) return 'results';
  if (pathname.startsWith('/results/')) return 'blob';
  if (/\/info\/lfs\/|^\/_lfs\//.test(pathname)) return 'lfs';
  if (pathname.startsWith('/_logs/')) return 'log';
  return pathname === '/graphql' ? 'graphql' : 'rest';
};

const isQuery = (body: string): boolean => {
  try {
    return !/^\s*(#[^\n]*\n\s*)*mutation\b/.test(String((JSON.parse(body) as { query?: unknown }).query ?? ''));
  } catch {
    return true;
  }
};

const isWrite = ({ boundary, method, path, body }: Pick<FaultSubject, 'boundary' | 'method' | 'path' | 'body'>): boolean => {
  if (boundary === 'graphql') return !isQuery(body);
  if (boundary === 'git') return path.endsWith('/git-receive-pack');
  if (boundary === 'results') return !/\/(Get|List)\w*$/.test(path);
  if (boundary === 'lfs') return method === 'PUT';
  return !['GET', 'HEAD'].includes(method);
};

/** Returns the job with its run. */
const findJob = (backend: Backend, jobId: number | undefined): { job: Job; run: Run | undefined } | undefined => {
  if (jobId === undefined) return undefined;
  for (const repository of backend.store.repositories.values()) {
    const job = repository.jobs.get(jobId);
    if (job !== undefined) return { job, run: repository.runs.get(job.runId) };
  }
  return undefined;
};

type Caller = Pick<FaultSubject, 'caller' | 'jobId' | 'job' | 'workflow' | 'action' | 'actor'>;

export const callerOfJob = ({ job, run }: { job: Job; run: Run | undefined }): Caller => ({
  caller: `job ${job.id}`,
  jobId: job.id,
  job: job.name,
  workflow: run?.workflow,
  action: job.steps.findLast(({ status }) => status === 'in_progress')?.name,
});

/** A blob's address has no credentials: an upload belongs to the job that created the blob, a download to nobody. */
const callerOf = (backend: Backend, { req, tokens }: { req: IncomingMessage; tokens: ResultsTokens }): Caller => {
  const { authorization } = req.headers;
  const bearer = /^bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const token = readGitToken(authorization, backend) ?? backend.store.tokens.get(bearer);
  const scope = bearer.split('.').length === 3 ? tokens.readRuntimeToken(bearer, backend.clock.ms()) : undefined;
  const found = findJob(backend, token?.jobId ?? scope?.jobId);
  if (found !== undefined) return { ...callerOfJob(found), actor: token?.actor };
  return authorization === undefined ? {} : { caller: authorization, actor: token?.actor };
};

export const subjectOf = (
  backend: Backend,
  { req, body, tokens }: { req: IncomingMessage; body: string; tokens: ResultsTokens },
): FaultSubject => {
  const path = new URL(req.url ?? '/', 'http://local.invalid').pathname;
  const asked = { boundary: boundaryOf(path), method: req.method ?? 'GET', path, body };
  return { ...asked, access: isWrite(asked) ? 'write' : 'read', ...callerOf(backend, { req, tokens }) };
};

/** Returns what a fault about an event or a dispatch of this repository matches. */
export const deliverySubject = (
  boundary: 'event' | 'dispatch',
  { repository, event, actor }: { repository: Repository; event: string; actor: string },
): FaultSubject => ({
  boundary,
  method: '',
  path: `/${repository.owner}/${repository.name}`,
  body: '',
  access: 'write',
  event,
  actor,
});
