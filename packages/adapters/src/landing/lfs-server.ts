// The client of a git-lfs server: the batch API and the basic transfer, as far as an upload needs them
// (https://github.com/git-lfs/git-lfs/tree/main/docs/api). Invariant: the token is sent to the repository's own server only; a
// storage server gets the headers that this one names.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { z } from 'zod';
import { RemoteError } from '../errors.ts';
import type { RemoteRepository } from '../git/git.ts';
import type { LfsPointer } from '../git/lfs-pointer.ts';
import { agentFor } from '../network.ts';
import { openHanded } from './lfs-objects.ts';

type NamedPointer = LfsPointer & { path: string };
type Server = Pick<RemoteRepository, 'remote' | 'credentials'> & { branch: string; uploads: boolean };

const media = 'application/vnd.git-lfs+json';
/** As git-lfs itself asks. */
const objectsOfBatch = 100;
const timeoutMs = 120_000;

const action = z.object({ href: z.url(), header: z.record(z.string(), z.string()).optional() });
const answerSchema = z.object({
  transfer: z.string().optional(),
  objects: z.array(
    z.object({
      oid: z.string(),
      error: z.object({ code: z.number(), message: z.string() }).optional(),
      actions: z.object({ upload: action.optional(), verify: action.optional() }).optional(),
    }),
  ),
});
type Answered = z.infer<typeof answerSchema>['objects'][number];

interface Failed {
  path: string;
  /** A clause. */
  why: string;
}

/** Returns the first object that is neither on the server nor can be sent there. */
export const uploadLfsObjects = async (
  server: Server,
  { pointers, directory }: { pointers: readonly NamedPointer[]; directory: string },
): Promise<Failed | undefined> => {
  for (let at = 0; at < pointers.length; at += objectsOfBatch) {
    const batch = pointers.slice(at, at + objectsOfBatch);
    const asked = await askBatch(server, batch);
    if (typeof asked === 'string') return { path: batch[0]?.path ?? '', why: asked };
    for (const pointer of batch) {
      const answered = asked.find(({ oid }) => oid === pointer.oid);
      const why = answered === undefined ? 'the server did not answer for it' : await settle(server, { pointer, answered, directory });
      if (why !== undefined) return { path: pointer.path, why };
    }
  }
  return undefined;
};

/** Returns the server's answer about each object, or why it takes none. */
const askBatch = async ({ remote, credentials, branch }: Server, batch: readonly NamedPointer[]): Promise<Answered[] | string> => {
  const url = `${remote.replace(/(?:\.git)?\/*$/, '')}.git/info/lfs/objects/batch`;
  if (!url.startsWith('http')) return 'this remote has no server for git-lfs';
  const login: Record<string, string> =
    credentials === undefined ? {} : { authorization: `Basic ${Buffer.from(`x-access-token:${credentials.token}`).toString('base64')}` };
  const objects = batch.map(({ oid, size }) => ({ oid, size }));
  const body = { operation: 'upload', transfers: ['basic'], ref: { name: `refs/heads/${branch}` }, hash_algo: 'sha256', objects };
  const answer = await send({
    method: 'POST',
    url,
    headers: { accept: media, 'content-type': media, ...login },
    body: Buffer.from(JSON.stringify(body)),
  });
  if (answer.status !== 200) return `the server takes no objects of git-lfs (HTTP ${answer.status}${said(answer.text)})`;
  const parsed = answerSchema.safeParse(parseJson(answer.text));
  if (!parsed.success) return 'the server’s answer about git-lfs cannot be read';
  if ((parsed.data.transfer ?? 'basic') !== 'basic') return 'the server takes objects of git-lfs in a way that landing does not know';
  return parsed.data.objects;
};

const settle = async (
  { uploads }: Server,
  { pointer, answered, directory }: { pointer: NamedPointer; answered: Answered; directory: string },
): Promise<string | undefined> => {
  const { error, actions } = answered;
  if (error !== undefined) return `the server refuses its object (${error.code}${said(JSON.stringify({ message: error.message }))})`;
  // No action: the server has it.
  if (actions?.upload === undefined) return undefined;
  const file = await openHanded(directory, pointer);
  if (file === undefined) return 'its object is neither on the server nor with the work: commit the file again, where git-lfs is installed';
  try {
    if (!uploads) return undefined;
    const sent = await send({
      method: 'PUT',
      url: actions.upload.href,
      headers: { 'content-type': 'application/octet-stream', ...actions.upload.header, 'content-length': String(pointer.size) },
      body: file.createReadStream({ autoClose: false }),
    });
    if (sent.status >= 300) return `its object could not be uploaded (HTTP ${sent.status}${said(sent.text)})`;
  } finally {
    await file.close();
  }
  if (actions.verify === undefined) return undefined;
  const headers = { accept: media, 'content-type': media, ...actions.verify.header };
  const body = Buffer.from(JSON.stringify({ oid: pointer.oid, size: pointer.size }));
  const verified = await send({ method: 'POST', url: actions.verify.href, headers, body });
  return verified.status >= 300 ? `the server did not keep its object (HTTP ${verified.status}${said(verified.text)})` : undefined;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Returns the server's own words. */
const said = (text: string): string => {
  const message = (parseJson(text) as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' && message !== '' ? `: ${message.slice(0, 300)}` : '';
};

interface Sent {
  method: 'POST' | 'PUT';
  url: string;
  headers: Record<string, string>;
  body: Buffer | NodeJS.ReadableStream;
}

const maximumAnswerBytes = 1024 * 1024;

/** Throws a RemoteError when the server cannot be reached or is in trouble: then a later run tries again. */
const send = ({ method, url, headers, body }: Sent): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const trouble = (why: string, status = 0): void => reject(new RemoteError(`the server of git-lfs ${why}`, { status, retryable: true }));
    const start = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = start(url, { method, headers, timeout: timeoutMs, agent: agentFor(url) }, (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= maximumAnswerBytes) chunks.push(chunk);
      });
      answer.on('error', () => trouble('broke off its answer'));
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        // 507 and 509: the account has used up its storage or its traffic.
        if (status === 429 || (status >= 500 && status !== 507 && status !== 509)) trouble(`answered HTTP ${status}`, status);
        else resolve({ status, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', (error) => trouble(`could not be reached (${error.message})`));
    if (Buffer.isBuffer(body)) request.end(body);
    else {
      body.on('error', (error) => request.destroy(error));
      body.pipe(request);
    }
  });
