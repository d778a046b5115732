// The runner's variables about proxies and certificates, as people write them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitNetwork, plainProxies, prepareNetwork, proxyFor } from './network.ts';

describe('the variables', () => {
  beforeEach(() => {
    for (const name of ['http_proxy', 'https_proxy', 'no_proxy']) for (const one of [name, name.toUpperCase()]) vi.stubEnv(one, undefined);
  });
  afterEach(() => void vi.unstubAllEnvs());

  test.each([
    ['', true],
    ['*', false],
    ['example.com', false],
    ['.example.com', false],
    ['*.example.com', false],
    ['EXAMPLE.com', false],
    ['api.example.com', false],
    ['api.example.com:443', false],
    ['api.example.com:8443', true],
    ['other.test, example.com', false],
    ['other.test example.com', false],
    ['ample.com', true],
    ['example.org', true],
    ['other.api.example.com', true],
  ])('no_proxy=%s: https://api.example.com goes through the proxy: %s', (direct, isProxied) => {
    for (const [key, value] of Object.entries(plainProxies({ HTTPS_PROXY: 'proxy.test:3128', NO_PROXY: direct }))) vi.stubEnv(key, value);
    expect(proxyFor('https://api.example.com/v1')).toBe(isProxied ? 'http://proxy.test:3128/' : undefined);
    expect(gitNetwork('https://api.example.com')['https_proxy']).toBe(isProxied ? 'http://proxy.test:3128/' : undefined);
    expect(proxyFor('http://api.example.com')).toBeUndefined();
  });

  test.each([
    ['10.1.2.3', '10.0.0.0/8', false],
    ['11.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '10.1.2.3', false],
    ['10.1.2.3', '10.0.0.0/99', true],
    ['[fd00::1]', 'fd00::/8', false],
    ['[fd00::1]', 'fd00::1', false],
    ['[fd00::1]', '[fd00::1]', false],
    ['[fd00::1]', '[fd00::1]:8080', false],
    ['[fd00::1]', 'fd00::2', true],
    ['10.1.2.3', '10.1.2.3:8080', false],
    ['10.1.2.3', '10.1.2.3:81', true],
    ['127.0.0.1', '', false],
    ['localhost', '', false],
    ['[::1]', '', false],
    ['api.test', '*.test:8080', false],
    ['api.test', 'other.test, *', false],
  ])('http://%s with no_proxy=%s goes through the proxy: %s', (host, direct, isProxied) => {
    const variables = plainProxies({ http_proxy: 'http://proxy.test', no_proxy: direct });
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(proxyFor(`http://${host}:8080`) !== undefined).toBe(isProxied);
  });

  test('lower case comes first, and an address that is none is named without its password', () => {
    expect(plainProxies({ https_proxy: 'http://a', HTTPS_PROXY: 'http://b' })).toEqual({
      https_proxy: 'http://a',
      HTTPS_PROXY: 'http://a',
    });
    expect(plainProxies({ https_proxy: '  ' })).toEqual({});
    for (const wrong of ['socks5://ann:secret@proxy.test', 'http://ann:secret@proxy test', 'http://'])
      expect(() => plainProxies({ http_proxy: wrong })).toThrow(
        /^http_proxy of this runner is not the address of an HTTP proxy: correct it, as in/,
      );
  });

  test.each(['http://ann:50%off@proxy.test:3128', 'ann%:secret@proxy.test', 'http://ann:%ff@proxy.test'])(
    'a percent sign that encodes nothing is named, and the password is not: %s',
    async (wrong) => {
      vi.stubEnv('HTTPS_PROXY', wrong);
      await expect(prepareNetwork({ temp: tmpdir() })).rejects.toThrow(
        /^https_proxy of this runner has a percent sign in its name or password that encodes nothing: write it as %25$/,
      );
    },
  );

  test('a password with encoded signs is hidden in both spellings', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://ann:50%25%40off@proxy.test:3128');
    expect(new Set(await prepareNetwork({ temp: tmpdir() }))).toEqual(new Set(['50%25%40off', '50%@off']));
    expect(proxyFor('https://api.example.com')).toBe('http://ann:50%25%40off@proxy.test:3128/');
  });

  test.each([
    [{ HTTPS_PROXY: 'proxy.test' }, 'http://proxy.test'],
    [{ https_proxy: 'proxy.test:3128' }, 'http://proxy.test:3128'],
    [{ HTTPS_PROXY: 'ann:secret@proxy.test:3128' }, 'http://ann:secret@proxy.test:3128'],
    [{ HTTPS_PROXY: 'https://proxy.test:3129/' }, 'https://proxy.test:3129/'],
    [{ HTTPS_PROXY: ' http://proxy.test ' }, 'http://proxy.test'],
    [{ HTTPS_PROXY: '[fd00::5]:3128' }, 'http://[fd00::5]:3128'],
    [{ https_proxy: '', HTTPS_PROXY: 'http://proxy.test' }, 'http://proxy.test'],
    [{ HTTP_PROXY: 'http://proxy.test' }, undefined],
  ])('%j leads to %s', (variables, address) => {
    expect(plainProxies(variables)['https_proxy']).toBe(address);
  });

  test.each(['http://', 'socks5://proxy.test', 'ftp://proxy.test', 'http://proxy test', 'http://proxy.test:99999', '://proxy.test'])(
    'https_proxy=%s is refused with the name of the variable',
    (value) => {
      expect(() => plainProxies({ https_proxy: value })).toThrow(/^https_proxy of this runner is not the address of an HTTP proxy/);
    },
  );
});

describe('certificates of the machine', () => {
  let directory: string;
  beforeEach(async () => {
    for (const name of ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS', 'GIT_SSL_CAINFO', 'SSL_CERT_DIR', 'GIT_SSL_CAPATH'])
      vi.stubEnv(name, undefined);
    directory = await mkdtemp(join(tmpdir(), 'clambake-certificates-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(directory, { recursive: true, force: true });
  });

  const wrong = '-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n';
  const right = tls.rootCertificates[0] ?? '';

  test.each([
    ['nothing', '', 'holds no certificate in PEM format'],
    ['blanks', ' \n\n', 'holds no certificate in PEM format'],
    ['a page of a portal', '<html>Sign in</html>', 'holds no certificate in PEM format'],
    ['a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', 'holds no certificate in PEM format'],
    ['half a certificate', right.slice(0, 300), 'holds no certificate in PEM format'],
    ['binary bytes', '\u0000\u0001\u0002', 'holds no certificate in PEM format'],
    ['no certificate inside', wrong, 'holds something else than a certificate as number 1 of 1'],
    ['one that is broken', `${right}\n${wrong}`, 'holds something else than a certificate as number 2 of 2'],
  ])('a file with %s is refused with one sentence that names variable and file', async (_what, text, problem) => {
    const file = join(directory, 'ca.pem');
    await writeFile(file, text);
    for (const name of ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS', 'GIT_SSL_CAINFO']) {
      vi.stubEnv(name, file);
      await expect(prepareNetwork({ temp: directory })).rejects.toThrow(
        `${name} of this runner names ${file}, which ${problem}: correct it, or remove the variable`,
      );
      vi.stubEnv(name, undefined);
    }
  });

  test('a file that is not there, or is a directory, and directories that are not there are named', async () => {
    vi.stubEnv('SSL_CERT_FILE', '/nowhere.pem');
    await expect(prepareNetwork({ temp: directory })).rejects.toThrow(
      /^SSL_CERT_FILE of this runner names \/nowhere\.pem, which cannot be read \(ENOENT\)/,
    );
    vi.stubEnv('SSL_CERT_FILE', directory);
    await expect(prepareNetwork({ temp: directory })).rejects.toThrow(/which cannot be read \(EISDIR\)/);
    vi.stubEnv('SSL_CERT_FILE', undefined);
    vi.stubEnv('SSL_CERT_DIR', '/nowhere:/also-nowhere');
    await expect(prepareNetwork({ temp: directory })).rejects.toThrow(
      'SSL_CERT_DIR of this runner names /nowhere:/also-nowhere, which is no directory that can be read: correct it, or remove the variable',
    );
    vi.stubEnv('SSL_CERT_DIR', `/nowhere:${directory}`);
    await expect(prepareNetwork({ temp: directory })).resolves.toEqual([]);
  });

  test('a file with a comment before its certificates and other line ends is taken', async () => {
    const file = join(directory, 'ca.pem');
    await writeFile(file, `# Root of the shack\r\n${right.replaceAll('\n', '\r\n')}\r\n`);
    vi.stubEnv('SSL_CERT_FILE', file);
    await expect(prepareNetwork({ temp: directory })).resolves.toEqual([]);
  });
});
