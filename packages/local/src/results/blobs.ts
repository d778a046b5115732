// The part of Azure's block blob API that the clients of artifacts and caches use: put a block, put the block list
// (which creates the blob), put a whole blob, and get a blob or a range of it. A blob is a file. Its blocks are files
// beside it until the block list joins them.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface BlobStore {
  /** Answers a PUT of this blob: `comp=block`, `comp=blocklist` or the whole blob. */
  put(id: number, req: IncomingMessage, res: ServerResponse, query: URLSearchParams): Promise<void>;
  get(id: number, req: IncomingMessage, res: ServerResponse, headers: Record<string, string>): Promise<void>;
  /** Returns size and `sha256:<hex>`, or undefined when nothing was committed. */
  describe(id: number): Promise<{ size: number; digest: string } | undefined>;
  remove(id: number): Promise<void>;
}

const hex = (text: string): string => Buffer.from(text).toString('hex');

/** Sends an error in Azure's format. */
export const answerBlobError = (res: ServerResponse, error: { status: number; code: string; message: string }): void => {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>`;
  res.writeHead(error.status, { 'content-type': 'application/xml', 'x-ms-error-code': error.code, ...azureHeaders }).end(body);
};

const azureHeaders = { 'x-ms-version': '2025-01-05', 'x-ms-request-id': '00000000-0000-0000-0000-000000000000' };

export const createBlobStore = (directory: string): BlobStore => {
  const folder = (id: number): string => join(directory, String(id));
  const blob = (id: number): string => join(folder(id), 'blob');
  const block = (id: number, name: string): string => join(folder(id), `block-${hex(name)}`);
  const receive = async (req: IncomingMessage, path: string): Promise<void> => {
    await mkdir(join(path, '..'), { recursive: true });
    await pipeline(req, createWriteStream(path));
  };
  const created = (res: ServerResponse): void => {
    res
      .writeHead(201, {
        etag: '"0x1"',
        'last-modified': new Date(0).toUTCString(),
        'x-ms-request-server-encrypted': 'true',
        ...azureHeaders,
      })
      .end();
  };

  return {
    async put(id, req, res, query) {
      const comp = query.get('comp');
      if (comp === 'block') {
        await receive(req, block(id, query.get('blockid') ?? ''));
        return created(res);
      }
      if (comp === 'blocklist') {
        const names = await readBlockList(req);
        const paths = names.map((name) => block(id, name));
        const missing = await Promise.all(
          paths.map((path) =>
            access(path).then(
              () => false,
              () => true,
            ),
          ),
        );
        if (missing.includes(true)) {
          return answerBlobError(res, { status: 400, code: 'InvalidBlockList', message: 'The specified block list is invalid.' });
        }
        await mkdir(folder(id), { recursive: true });
        await pipeline(concatenate(paths), createWriteStream(blob(id)));
        await Promise.all(paths.map((path) => rm(path, { force: true })));
        return created(res);
      }
      if (comp !== null || req.headers['x-ms-blob-type'] !== 'BlockBlob') {
        return answerBlobError(res, { status: 400, code: 'UnsupportedHeader', message: 'Only block blobs are kept here.' });
      }
      await receive(req, blob(id));
      created(res);
    },
    async get(id, req, res, headers) {
      const { size } = await stat(blob(id));
      const range = parseRange(req.headers['x-ms-range'] ?? req.headers.range, size);
      if (range === 'unsatisfiable') {
        return answerBlobError(res, {
          status: 416,
          code: 'InvalidRange',
          message: 'The range specified is invalid for the current size of the resource.',
        });
      }
      const { first, last } = range ?? { first: 0, last: size - 1 };
      const partial = range === undefined ? {} : { 'content-range': `bytes ${first}-${last}/${size}` };
      res.writeHead(range === undefined ? 200 : 206, {
        ...headers,
        ...azureHeaders,
        'accept-ranges': 'bytes',
        'content-length': last - first + 1,
        ...partial,
      });
      if (req.method === 'HEAD' || size === 0) res.end();
      else await pipeline(createReadStream(blob(id), { start: first, end: last }), res);
    },
    async describe(id) {
      const found = await stat(blob(id)).catch(() => undefined);
      if (found === undefined) return undefined;
      const hash = createHash('sha256');
      await pipeline(createReadStream(blob(id)), hash);
      return { size: found.size, digest: `sha256:${hash.digest('hex')}` };
    },
    remove: (id) => rm(folder(id), { recursive: true, force: true }),
  };
};

async function* concatenate(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path);
}

const readBlockList = async (req: IncomingMessage): Promise<string[]> => {
  let text = '';
  for await (const chunk of req) text += chunk;
  return [...text.matchAll(/<(?:Latest|Uncommitted)>([^<]*)<\/(?:Latest|Uncommitted)>/g)].map((found) => found[1] ?? '');
};

/** Parses a Range header with one range; undefined means the whole blob. */
const parseRange = (header: string | string[] | undefined, size: number): { first: number; last: number } | 'unsatisfiable' | undefined => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(String(header ?? ''));
  if (found === null || (found[1] === '' && found[2] === '')) return undefined;
  const first = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const last = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return first > last || first >= size ? 'unsatisfiable' : { first, last };
};
