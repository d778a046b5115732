// Splits a stream into lines. Handles a line without an end, a character that is split across chunks, and a last line
// without a line break. Emits nothing after `end`.
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export const createLineReader = (stream: Readable, onLine: (line: string) => void): { end(): void } => {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let ended = false;
  const take = (text: string): void => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  };
  stream.on('data', (chunk: Buffer) => {
    if (!ended) take(decoder.write(chunk));
  });
  return {
    end() {
      if (ended) return;
      ended = true;
      take(decoder.end());
      if (rest !== '') onLine(rest.replace(/\r$/, ''));
    },
  };
};

/** Returns a line of a log as the API shows it. */
export const logLine = (now: Date, line: string): string => `${now.toISOString().slice(0, -1)}0000Z ${line}\n`;
