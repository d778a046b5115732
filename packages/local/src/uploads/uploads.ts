// Images that people upload into issues and comments. A text names an image by its lasting address, which shows nothing without a
// session of a browser. The page (`bodyHTML`) has a signed address, which anybody can read for five minutes.
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock.ts';

export interface Uploads {
  /** Returns the lasting address for a text. */
  add(content: Buffer): string;
  /** The page of a text, as far as its images go. Images from elsewhere get an address of the image proxy, as on GitHub. */
  page(body: string): string;
  handle(req: IncomingMessage, res: ServerResponse): boolean;
}

const signedMs = 300_000;
const folder = '/user-attachments/assets/';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

export const createUploads = ({ clock, server, api }: { clock: VirtualClock; server: () => string; api: () => string }): Uploads => {
  const contents = new Map<string, Buffer>();
  const links = new Map<string, { name: string; untilMs: number }>();
  const sign = (address: string): string => {
    const name = address.startsWith(`${server()}${folder}`) ? address.slice(server().length + folder.length) : undefined;
    if (name === undefined || !contents.has(name)) return `https://camo.githubusercontent.com/${Buffer.from(address).toString('hex')}`;
    const jwt = randomBytes(16).toString('hex');
    links.set(jwt, { name, untilMs: clock.now().getTime() + signedMs });
    return `${api()}${folder}${name}?jwt=${jwt}`;
  };
  const image = (address: string): string => `<a href="${sign(address)}"><img src="${sign(address)}" alt="image"></a>`;
  return {
    add: (content) => {
      const name = randomUUID();
      contents.set(name, content);
      return `${server()}${folder}${name}`;
    },
    page: (body) => {
      const parts = body.split(/(!\[[^\]]*\]\([^()\s]+\)|<img\s[^>]*>)/);
      const shown = parts.map((part) => {
        const [, target] = /^!\[[^\]]*\]\(([^()\s]+)\)$/.exec(part) ?? /^<img\s[^>]*?src="([^"]*)"/.exec(part) ?? [];
        return target === undefined ? escaped(part) : image(target);
      });
      return `<p dir="auto">${shown.join('')}</p>`;
    },
    handle: (req, res) => {
      const url = new URL(req.url ?? '/', 'http://local.invalid');
      if (req.method !== 'GET' || !url.pathname.startsWith(folder)) return false;
      const link = links.get(url.searchParams.get('jwt') ?? '');
      const isValid = link !== undefined && link.name === url.pathname.slice(folder.length) && clock.now().getTime() < link.untilMs;
      const content = isValid ? contents.get(link.name) : undefined;
      if (content === undefined) res.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found\n');
      else res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content);
      return true;
    },
  };
};
