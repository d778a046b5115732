// Chunks of a stream as lines, with a bound on the longest line: an agent that prints a gigabyte without a line
// break costs one lost line, not the runner's memory.
import { StringDecoder } from 'node:string_decoder';

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Hands over the last line when it had no line break. */
  end(): void;
}

/** A longer line than `maxChars` is handed over cut, so that it counts as malformed. */
export const createLineSplitter = (onLine: (line: string) => void, maxChars = 16 * 1024 * 1024): LineSplitter => {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let chars = 0;
  const add = (text: string): void => {
    if (chars < maxChars && text !== '') parts.push(text.slice(0, maxChars - chars));
    chars += text.length;
  };
  const flush = (): void => {
    const line = parts.join('');
    parts = [];
    chars = 0;
    if (line !== '') onLine(line);
  };
  return {
    push: (chunk) => {
      const pieces = decoder.write(chunk).split('\n');
      pieces.forEach((piece, index) => {
        add(piece);
        if (index < pieces.length - 1) flush();
      });
    },
    end: () => {
      add(decoder.end());
      flush();
    },
  };
};
