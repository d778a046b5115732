// Fetches an image that somebody uploaded to GitHub, by the signed address of the page. Only addresses of GitHub's own stores are asked, also
// after a redirect, without a token, and what comes is bounded in size and time. Its first bytes say what it is.
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { imageLimits, imageType } from '@clambake/core';
import { agentFor } from '../network.ts';

export type FetchedImage = { bytes: Buffer; extension: string } | { why: string };

/** The stores of uploads: signed addresses of a page, uploads of earlier years, and the target of the lasting addresses. */
const stores = new Set([
  'private-user-images.githubusercontent.com',
  'user-images.githubusercontent.com',
  'github-production-user-asset-6210df.s3.amazonaws.com',
]);
const ownPath = /^\/(?:user-attachments\/assets|[\w.-]+\/[\w.-]+\/assets\/\d+)\/[\w-]+$/;
const maximumRedirects = 3;
const answerMs = 15_000;

/** `servers`: origins of GitHub itself, whose paths of uploads are asked too. */
export const isUpload = (address: string, servers: readonly string[]): boolean => {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (servers.includes(url.origin)) return ownPath.test(url.pathname);
  return url.protocol === 'https:' && url.port === '' && stores.has(url.hostname);
};

/** `room`: bytes that are left for all images. */
export const fetchImage = async (
  address: string,
  { servers, room, signal }: { servers: readonly string[]; room: number; signal: AbortSignal },
): Promise<FetchedImage> => {
  let at = address;
  let limit = signal;
  try {
    for (let hops = 0; hops <= maximumRedirects; hops += 1) {
      if (!isUpload(at, servers)) return { why: 'it was sent on to a place that is none of GitHub’s for uploads' };
      limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
      const answer = await ask(at, limit);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        at = URL.parse(headers.location, at)?.href ?? '';
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        return { why: `GitHub answered ${statusCode}` };
      }
      return await readImage(answer, Math.min(imageLimits.each, room));
    }
    return { why: `it was sent on more than ${maximumRedirects} times` };
  } catch {
    return { why: limit.aborted ? 'it could not be fetched in time' : 'the connection to its server failed' };
  }
};

const ask = (address: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = address.startsWith('https:') ? secureRequest : plainRequest;
    const agent = agentFor(address);
    const sent = send(address, {
      signal,
      headers: { accept: 'image/*', 'user-agent': 'clambake' },
      ...(agent === undefined ? {} : { agent }),
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end();
  });

const readImage = async (answer: IncomingMessage, maximum: number): Promise<FetchedImage> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) {
      answer.destroy();
      return {
        why: maximum < imageLimits.each ? 'all images together are too large' : `it is larger than ${imageLimits.each / 1024 / 1024} MB`,
      };
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const extension = imageType(bytes);
  return extension === undefined ? { why: 'it is no PNG, JPEG, GIF or WebP image' } : { bytes, extension };
};
