// The runner's variables about proxies and certificates, as people write them.
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

  test('a file of certificates that is not there is named', async () => {
    vi.stubEnv('SSL_CERT_FILE', '/nowhere.pem');
    await expect(prepareNetwork({ temp: '/tmp' })).rejects.toThrow(
      /^SSL_CERT_FILE of this runner names \/nowhere\.pem, which cannot be read \(ENOENT\)/,
    );
  });
});
