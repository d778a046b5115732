// Images that are fetched from a server on loopback, which stands for GitHub itself.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { imageLimits } from '@clambake/core';
import { expect, onTestFinished, test } from 'vitest';
import { fetchImage, isUpload } from './fetch-image.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100, 7)]);
const path = '/user-attachments/assets/0a1b';

/** Asks for an image of a server that answers like this. */
const ask = async (listener: RequestListener, { room = imageLimits.all as number, at = path, ms = 5000 } = {}) => {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(`${req.url} ${req.headers.authorization ?? ''}`.trim());
    listener(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const image = await fetchImage(`${origin}${at}`, { servers: [origin], room, signal: AbortSignal.timeout(ms) });
  return { image, asked };
};

test('addresses of GitHub’s stores of uploads are asked, and no others', () => {
  const servers = ['https://github.com', 'https://api.github.com'];
  for (const address of [
    'https://private-user-images.githubusercontent.com/1/2.png?jwt=x',
    'https://user-images.githubusercontent.com/1/2.png',
    'https://github-production-user-asset-6210df.s3.amazonaws.com/1/2.png?X-Amz-Signature=x',
    'https://github.com/user-attachments/assets/906b9fda-e752-47c5-a17a-6c2cc8bd4856',
    'https://github.com/ann/shack/assets/123/906b9fda-e752',
  ])
    expect(isUpload(address, servers), address).toBe(true);
  for (const address of [
    'http://private-user-images.githubusercontent.com/1/2.png',
    'https://private-user-images.githubusercontent.com:8443/1.png',
    'https://ann:x@private-user-images.githubusercontent.com/1.png',
    'https://private-user-images.githubusercontent.com.evil.example/1.png',
    'https://evil.s3.amazonaws.com/1.png',
    'https://camo.githubusercontent.com/abc',
    'https://github.com/ann/shack/raw/main/x.png',
    'https://github.com/user-attachments/assets/../../ann/shack/raw/main/x.png',
    'https://api.github.com/repos/ann/shack',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '',
  ])
    expect(isUpload(address, servers), address).toBe(false);
});

test('an image comes whole, without a token, also after a redirect within the closed list', async () => {
  const { image, asked } = await ask((req, res) => {
    if (req.url === path) res.writeHead(302, { location: `${path}9?jwt=y` }).end();
    else res.writeHead(200, { 'content-type': 'text/html' }).end(png);
  });
  expect(image).toEqual({ bytes: png, extension: 'png' });
  expect(asked).toEqual([path, `${path}9?jwt=y`]);
});

const redirect =
  (location: string): RequestListener =>
  (_, res) =>
    void res.writeHead(302, { location }).end();
const endless = (res: ServerResponse): void => {
  const chunk = Buffer.alloc(1024 * 1024, 1);
  const more = (): void => {
    while (!res.destroyed && res.write(chunk));
    if (!res.destroyed) res.once('drain', more);
  };
  res.writeHead(200).write(png, more);
};
const drip = (res: ServerResponse): void => {
  const timer = setInterval(() => res.write('x'), 20);
  res.once('close', () => clearInterval(timer));
  res.writeHead(200).write(png);
};

test.each<[string, RequestListener, { room?: number; ms?: number }, string]>([
  [
    'is sent elsewhere',
    (_, res) => void res.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end(),
    {},
    'none of GitHub’s for uploads',
  ],
  ['is sent to the machine’s own network', redirect('http://169.254.169.254/latest/meta-data'), {}, 'none of GitHub’s for uploads'],
  ['is sent to another port', redirect('http://localhost:22/user-attachments/assets/1'), {}, 'none of GitHub’s for uploads'],
  ['is sent to a file', redirect('file:///etc/passwd'), {}, 'none of GitHub’s for uploads'],
  ['is sent to no address', redirect('http://['), {}, 'none of GitHub’s for uploads'],
  ['is sent nowhere', (_, res) => void res.writeHead(302).end(), {}, 'GitHub answered 302'],
  ['is one byte', (_, res) => void res.writeHead(200).end('x'), {}, 'no PNG, JPEG, GIF or WebP image'],
  ['is empty', (_, res) => void res.writeHead(200).end(), {}, 'no PNG, JPEG, GIF or WebP image'],
  [
    'is a drawing with a script',
    (_, res) => void res.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg><script>x</script></svg>'),
    {},
    'no PNG, JPEG, GIF or WebP image',
  ],
  ['has no length and no end', (_, res) => endless(res), { ms: 20_000 }, 'larger than 5 MB'],
  ['drips', (_, res) => drip(res), { ms: 400 }, 'could not be fetched in time'],
  [
    'breaks off',
    (_, res) => void res.writeHead(200, { 'content-length': 900 }).write(png, () => res.destroy()),
    {},
    'the connection to its server failed',
  ],
  ['is refused', (req) => void req.socket.destroy(), {}, 'the connection to its server failed'],
  ['is sent on for ever', (_, res) => void res.writeHead(302, { location: path }).end(), {}, 'more than 3 times'],
  ['is gone', (_, res) => void res.writeHead(404).end(), {}, 'GitHub answered 404'],
  ['is a page', (_, res) => void res.writeHead(200, { 'content-type': 'image/png' }).end('<html>'), {}, 'no PNG, JPEG, GIF or WebP image'],
  ['is too large', (_, res) => void res.writeHead(200).end(Buffer.alloc(imageLimits.each + 1)), {}, 'larger than 5 MB'],
  ['is too large beside the others', (_, res) => void res.writeHead(200).end(png), { room: 50 }, 'all images together'],
  ['never comes', () => {}, { ms: 200 }, 'could not be fetched in time'],
  ['never ends', (_, res) => void res.writeHead(200).write(png), { ms: 200 }, 'could not be fetched in time'],
])('one that %s is lost with the reason', async (_, listener, options, why) => {
  expect((await ask(listener, options)).image).toEqual({ why: expect.stringContaining(why) });
});
