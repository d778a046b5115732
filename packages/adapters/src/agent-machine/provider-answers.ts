// Keeps what the model's API answered: every status, the end of a limit, and the last answer where that was an error, so that people
// read the provider's own sentence.
import type { IncomingMessage } from 'node:http';
import type { ModelApi } from '../coding-agent.ts';

/** An answer as it came. Its text may be anything: a gateway may have written it. */
export interface ErrorAnswer {
  /** HTTP status; 0: the provider could not be reached. */
  status: number;
  /** Value of `content-encoding`. */
  encoding: string;
  /** The first bytes of the body. */
  bytes: Uint8Array;
}

const maximumBytes = 64 * 1024;

export const openAnswerMemory = (api: Pick<ModelApi, 'readLimitEnd'>) => {
  const statuses: number[] = [];
  let limitedUntil: string | undefined;
  let last: (Omit<ErrorAnswer, 'bytes'> & { pieces: Buffer[] }) | undefined;
  return {
    /** Called with the status of each answer, in order; `answer`: undefined where there was none. */
    heard: (status: number, answer?: IncomingMessage): void => {
      statuses.push(status);
      const until = status === 429 ? api.readLimitEnd(answer?.headers ?? {}, new Date()) : undefined;
      if (until !== undefined && until > (limitedUntil ?? '')) limitedUntil = until;
      last = undefined;
      if (status >= 200 && status < 400) return;
      const mine = { status, encoding: String(answer?.headers['content-encoding'] ?? ''), pieces: [] as Buffer[] };
      last = mine;
      let size = 0;
      answer?.on('data', (piece: Buffer) => {
        if (size < maximumBytes) mine.pieces.push(piece);
        size += piece.length;
      });
    },
    /** Words of ours instead of an answer. */
    said: ({ status, why }: { status: number; why: string }): void => {
      statuses.push(status);
      last = { status, encoding: '', pieces: [Buffer.from(why)] };
    },
    facts: (): { statuses: number[]; limitedUntil: string | undefined; lastError: ErrorAnswer | undefined } => ({
      statuses: [...statuses],
      limitedUntil,
      lastError: last && { status: last.status, encoding: last.encoding, bytes: Buffer.concat(last.pieces).subarray(0, maximumBytes) },
    }),
  };
};
