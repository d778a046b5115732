// A request whose body is known, and an answer that is kept until it is sent: with both, a fault can look at a request
// and change its answer, no matter which part of the local GitHub serves it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Writable } from 'node:stream';

export interface KeptAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

export const readBody = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Reads half of the body. */
export const readHalf = async (req: IncomingMessage): Promise<void> => {
  const half = Math.ceil(Number(req.headers['content-length'] ?? 2) / 2);
  let read = 0;
  for await (const chunk of req) {
    read += (chunk as Buffer).length;
    if (read >= half) return;
  }
};

/** Returns the request with a body that was read already. */
export const withBody = (req: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(Readable.from(body.length === 0 ? [] : [body]), {
    method: req.method,
    url: req.url,
    headers: req.headers,
    complete: true,
    socket: req.socket,
  }) as unknown as IncomingMessage;

type Headers = Record<string, string | number | readonly string[]> | readonly string[];

const pairsOf = (headers: Headers): [string, string][] => {
  if (!Array.isArray(headers)) return Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const list = headers as readonly string[];
  return list.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name.toLowerCase(), list[at + 1] ?? '']] : []));
};

/** The part of node:http's ServerResponse that the local GitHub uses, over a buffer. */
class Keeper extends Writable {
  statusCode = 200;
  headersSent = false;
  sendDate = true;
  readonly pairs: [string, string][] = [];
  readonly chunks: Buffer[] = [];

  writeHead(status: number, headers: Headers = {}): this {
    this.statusCode = status;
    this.headersSent = true;
    this.pairs.push(...pairsOf(headers));
    return this;
  }

  override _write(chunk: Buffer | string, _: BufferEncoding, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }
}

/** Lets a listener answer into a buffer. Resolves to undefined when it broke the connection instead. */
export const keepAnswer = (serve: (res: ServerResponse) => Promise<unknown>): Promise<KeptAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const kept = new Keeper();
    kept.on('close', () => {
      resolve(kept.writableFinished ? { status: kept.statusCode, headers: kept.pairs, body: Buffer.concat(kept.chunks) } : undefined);
    });
    serve(kept as unknown as ServerResponse).catch(reject);
  });

export const headerOf = ({ headers }: KeptAnswer, name: string): string | undefined => headers.find(([key]) => key === name)?.[1];

/** Returns the answer with a header instead of the old one. */
export const withHeader = (answer: KeptAnswer, name: string, value: string): KeptAnswer => ({
  ...answer,
  headers: [...answer.headers.filter(([key]) => key !== name), [name, value]],
});

const bodyless: readonly number[] = [204, 205, 304];

/** Sends the answer with the length of its body. `breakOff` breaks the connection in the middle of the body. */
export const sendAnswer = (res: ServerResponse, { status, headers, body }: KeptAnswer, breakOff = false): void => {
  const isBodyless = bodyless.includes(status);
  const sent = headers.filter(([name]) => !['content-length', 'transfer-encoding', 'connection'].includes(name));
  res.sendDate = !headers.some(([name]) => name === 'date');
  res.writeHead(status, [...sent, ...(isBodyless ? [] : [['content-length', String(body.length)] as [string, string]])].flat());
  if (isBodyless) res.end();
  else if (!breakOff) res.end(body);
  else res.write(body.subarray(0, Math.floor(body.length / 2)), () => res.destroy());
};
