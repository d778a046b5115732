// Reads the head of a CGI answer: `Status:` and headers up to the empty line. It knows nothing of git.
import type { Readable } from 'node:stream';

export interface CgiHead {
  status: number;
  headers: [string, string][];
  /** The part of the body that arrived with the headers. */
  head: Buffer;
}

const maxHeadBytes = 64 * 1024;

/** Leaves the stream paused after the part that it returns. Rejects when the output ends without an empty line. */
export const readCgiHeaders = (stream: Readable): Promise<CgiHead> =>
  new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    const finish = (settle: () => void): void => {
      stream.off('data', onData);
      stream.off('end', onEnd);
      settle();
    };
    const onData = (chunk: Buffer): void => {
      seen = Buffer.concat([seen, chunk]);
      const gap = /\r?\n\r?\n/.exec(seen.subarray(0, maxHeadBytes).toString('latin1'));
      if (gap !== null) {
        stream.pause();
        finish(() => resolve({ ...parseHead(seen.toString('latin1', 0, gap.index)), head: seen.subarray(gap.index + gap[0].length) }));
      } else if (seen.length > maxHeadBytes) {
        finish(() => reject(new Error('git http-backend sent no end of its headers')));
      }
    };
    const onEnd = (): void => finish(() => reject(new Error('git http-backend ended without headers')));
    stream.on('data', onData);
    stream.on('end', onEnd);
  });

const parseHead = (text: string): Pick<CgiHead, 'status' | 'headers'> => {
  const headers = text.split(/\r?\n/).map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1];
  return {
    status: status === undefined ? 200 : Number.parseInt(status, 10),
    headers: headers.filter(([name]) => name.toLowerCase() !== 'status'),
  };
};
