// A relay in front of the model that notes when it is asked and when its answers end, and what they cost by the usage that they
// report on the wire, also of a stream that the client cuts.
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Dollars a token of claude-sonnet-4-5 (https://claude.com/pricing#api), the model of the bench. */
const price = { input: 3 / 1e6, output: 15 / 1e6 };

export interface Asked {
  /** Milliseconds of performance.now(). */
  atMs: number;
  /** Time of the last byte; undefined while it streams. */
  endMs?: number;
  usd: number;
}

export interface Meter {
  url: string;
  /** Requests for messages since the last `take`, in order of arrival. */
  take(): Asked[];
  close(): Promise<void>;
}

/**
 * Dollars of a streamed message so far: its start reports the input, its end the output. Of one that is cut nothing reports the
 * output, and Claude Code takes a token for four characters of its text (tried with 2.1.330).
 */
export const usdIn = (stream: string): number => {
  const last = (name: string): number => Number([...stream.matchAll(new RegExp(`"${name}":(\\d+)`, 'g'))].at(-1)?.[1] ?? 0);
  const isWhole = stream.includes('"type":"message_delta"');
  const text = [...stream.matchAll(/"type":"text_delta","text":("(?:[^"\\]|\\.)*")/g)].map(([, word = '""']) => JSON.parse(word) as string);
  const output = isWhole ? last('output_tokens') : Math.max(last('output_tokens'), Math.ceil(text.join('').length / 4));
  return last('input_tokens') * price.input + output * price.output;
};

export const openMeter = async (model: string): Promise<Meter> => {
  let asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    const entry: Asked = { atMs: performance.now(), usd: 0 };
    if (/^\/v1\/messages(?:\?|$)/.test(url)) asked.push(entry);
    const onward = ask(`${model}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        entry.usd = usdIn(text);
        outgoing.write(chunk);
      });
      answer.on('close', () => {
        entry.endMs = performance.now();
        outgoing.end();
      });
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
