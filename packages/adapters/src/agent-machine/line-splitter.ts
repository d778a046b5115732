// Splits a stream into lines and bounds their length: an agent that prints a gigabyte without a line break costs one
// lost line, not the runner's memory.
import { StringDecoder } from 'node:string_decoder';

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Call it at the end of the stream: the last line may have no line break. */
  end(): void;
}

/** A line longer than `maximumChars` is cut, so that it cannot be read as JSON. */
export const createLineSplitter = (onLine: (line: string) => void, maximumChars = 16 * 1024 * 1024): LineSplitter => {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let chars = 0;
  const add = (text: string): void => {
    if (chars < maximumChars && text !== '') parts.push(text.slice(0, maximumChars - chars));
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
