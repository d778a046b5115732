import { spawn } from 'node:child_process';
import { createServer as createHttpServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readClientHello } from './client-hello.ts';
import { openHostProxy } from './host-proxy.ts';
import { isPublicAddress } from './special-addresses.ts';

const listening = async <S extends Server>(server: S): Promise<S> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('the proxy of the agent', () => {
  const refused: string[] = [];
  const closing: (() => unknown)[] = [];
  let heard: string[];
  let proxyPort: number;
  let port: number;

  beforeEach(async () => {
    heard = [];
    refused.length = 0;
    const upstream = await listening(
      createHttpServer(async (message, response) => {
        let body = '';
        for await (const chunk of message) body += String(chunk);
        const { host, connection, secret } = message.headers;
        heard.push(JSON.stringify({ asked: `${message.method} ${message.url}`, host, connection, secret, body }));
        response.setHeader('connection', 'close').end(`hello ${body}`);
      }),
    );
    port = portOf(upstream);
    const listener = await listening(createServer());
    proxyPort = portOf(listener);
    const proxy = await openHostProxy({
      listener,
      // A name is listed, and so is the address that it has here. Of the other one only the name is.
      entries: [`listed.example:${port}`, `127.0.0.1:${port}`, 'inner.example', 'named.example:80'],
      onRefused: (name) => refused.push(name),
      lookUp: (name) => {
        if (name === 'listed.example') return Promise.resolve(['169.254.169.254', '127.0.0.1']);
        return ['inner.example', 'named.example'].includes(name)
          ? Promise.resolve(['127.0.0.1'])
          : Promise.reject(new Error('nobody may ask for it'));
      },
    });
    closing.push(
      proxy.stop,
      () => listener.close(),
      () => upstream.close(),
    );
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  /** Sends text as it is and returns what comes back until the end, or until it matches. */
  const say = (text: string, until?: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const socket: Socket = connect(proxyPort, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (until?.test(answer)) socket.destroy();
      });
      socket.on('error', () => {}).on('close', () => resolve(answer));
    });
  const plain = (url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: proxyPort, host: '127.0.0.1', path: url, headers, agent: false }, (answer) => resolve(answer.resume()));
      sent.on('error', reject).end();
    });

  test('reaches a listed host, at the one of its addresses that is listed', async () => {
    const answer = await say(`CONNECT listed.example:${port} HTTP/1.1\r\nHost: x\r\n\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n`, /hello/);
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*hello/);
    expect((await plain(`http://listed.example:${port}/b?c`, { secret: 's', connection: 'secret' })).statusCode).toBe(200);
    expect(refused).toEqual([]);
    // The header that belongs to this hop, and the host that the client claimed, go no further.
    expect(heard.map((line) => JSON.parse(line) as object)).toMatchObject([
      { asked: 'GET /a', host: 'h' },
      { asked: 'GET /b?c', host: `listed.example:${port}`, connection: 'close' },
    ]);
    expect(heard[1]).not.toContain('"secret"');
  });

  test('refuses every other host, port and spelling before anybody is asked what it means, and counts its name', async () => {
    const names = [
      'evil.example:443',
      'listed.example:22',
      `x.listed.example:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `[::1]:${port}`,
    ];
    for (const name of names) expect(await say(`CONNECT ${name} HTTP/1.1\r\nHost: listed.example\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
    expect((await plain(`http://evil.example/`, { host: `listed.example:${port}` })).statusCode).toBe(403);
    expect(refused).toEqual([...names, 'evil.example:80']);
    expect(heard).toEqual([]);
  });

  test('refuses a listed name whose address is no public one and is not listed', async () => {
    expect(await say('CONNECT inner.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 [\s\S]*no public address/);
    expect(refused).toEqual(['inner.example:443']);
  });

  test('attack: refuses a tunnel to the port of http, in which any host could be asked for; a port that the list names is the user’s choice', async () => {
    const asking = 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n';
    expect(await say(`CONNECT inner.example:80 HTTP/1.1\r\nHost: x\r\n\r\n${asking}`)).toMatch(
      /^HTTP\/1\.1 403 [\s\S]*a tunnel to inner\.example:80 is refused: ask for http:\/\/inner\.example\/ itself/,
    );
    // Controls: both get as far as the address, which is no public one here.
    expect(await say('CONNECT named.example:80 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 [\s\S]*no public address/);
    const answer = await say('GET http://inner.example/ HTTP/1.1\r\nHost: inner.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 403 [\s\S]*no public address/);
    expect(refused).toEqual(['inner.example:80', 'named.example:80', 'inner.example:80']);
    expect(heard).toEqual([]);
  });

  test('reads one request where two are hidden in it', async () => {
    const hidden = `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`;
    const head = `POST http://listed.example:${port}/ HTTP/1.1\r\nHost: x\r\nContent-Length: ${hidden.length}\r\n`;
    expect(await say(`${head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await say(`${head}Content-Length: 3\r\n\r\n${hidden}`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toEqual([]);
    expect(await say(`${head}Connection: close\r\n\r\n${hidden}`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(heard).toHaveLength(1);
    // A second request on the same connection is judged like the first.
    expect(await say(`${head}\r\n${hidden}${hidden}`, /403/)).toMatch(/^HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 403 /);
  });

  test('is no server of its own, and speaks to no other protocol', async () => {
    for (const target of ['/', `https://listed.example:${port}/`, 'ftp://listed.example/', '*'])
      expect(await say(`GET ${target} HTTP/1.1\r\nHost: listed.example\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toEqual([]);
  });

  test('Node’s fetch goes through it by the variables that an agent gets', async () => {
    const env = { HTTP_PROXY: `http://127.0.0.1:${proxyPort}`, NO_PROXY: 'localhost', NODE_USE_ENV_PROXY: '1' };
    const script = `fetch('http://listed.example:${port}/').then((r) => r.text()).then(console.log)`;
    const child = spawn(process.execPath, ['-e', script], { env });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    await new Promise((resolve) => child.on('close', resolve));
    expect(said).toBe('hello \n');
  });
});

describe('the first bytes of a client', () => {
  /** Returns the bytes that a TLS client sends before it has an answer. */
  const helloOf = (servername: string | undefined): Promise<Buffer> =>
    new Promise((resolve) => {
      const server = createServer((socket) => {
        socket.once('data', (chunk: Buffer) => {
          socket.destroy();
          server.close();
          resolve(chunk);
        });
      }).listen(0, '127.0.0.1', () => {
        const options = { port: portOf(server), host: '127.0.0.1', ...(servername === undefined ? {} : { servername }) };
        connectTls(options).on('error', () => {});
      });
    });

  test('say which name it asks for, however they are cut', async () => {
    const hello = await helloOf('Registry.Example');
    expect(readClientHello(hello)).toEqual({ name: 'registry.example' });
    for (const end of [0, 1, 4, 5, 8, 50, hello.length - 1]) expect(readClientHello(hello.subarray(0, end))).toBe('more bytes');
    expect(readClientHello(await helloOf(undefined))).toEqual({ name: undefined });
    // The same message in two records.
    const [first, second] = [hello.subarray(5, 40), hello.subarray(40)];
    const record = (part: Buffer): Buffer => Buffer.concat([Buffer.from([22, 3, 1, part.length >> 8, part.length & 255]), part]);
    expect(readClientHello(Buffer.concat([record(first), record(second)]))).toEqual({ name: 'registry.example' });
  });

  test('are no TLS, or broken', async () => {
    for (const text of ['SSH-2.0-OpenSSH\r\n', 'GET / HTTP/1.1\r\n', '\x16\x05\x01', '\x17\x03\x03\x00\x05hello'])
      expect(readClientHello(Buffer.from(text, 'latin1'))).toBe('not TLS');
    const hello = await helloOf('registry.example');
    const broken = Buffer.from(hello);
    broken.writeUInt16BE(0xffff, 5 + 4 + 2 + 32 + 1 + (hello[43] ?? 0));
    expect(readClientHello(broken)).toBe('not TLS');
  });
});

test('addresses of the runner, of its network and of the cloud’s metadata are no public ones', () => {
  const inner = [
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.100.100.200',
      '127.0.0.1',
      '169.254.169.254',
      '172.31.0.1',
      '192.168.1.1',
      '168.63.129.16',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '64:ff9b::a9fe:a9fe',
      'fd00:ec2::254',
      'fe80::1',
      'ff02::1',
      '2002:7f00:1::',
      'x',
    ],
  ];
  for (const address of inner) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  for (const address of ['93.184.216.34', '172.32.0.1', '2606:4700::1111']) expect(isPublicAddress(address)).toBe(true);
});
