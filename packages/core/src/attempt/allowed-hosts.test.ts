import { describe, expect, test } from 'vitest';
import { countRefused, isAllowedHost, isListed, readDestination, type RefusedHosts, refusedHostsText } from './allowed-hosts.ts';

const entries = ['registry.npmjs.org', '*.example.com', 'ports.example.org:8443', '10.1.2.3', '[2001:db8::1]:8080'];
const allows = (text: string): boolean => {
  const destination = readDestination(text);
  return destination !== undefined && isListed(destination, entries);
};

describe('the list of hosts', () => {
  test.each(['registry.npmjs.org:443', 'registry.npmjs.org:80', 'Registry.NPMJS.org.:443', 'a.example.com:443', 'a.b.example.com:443'])(
    'has %s',
    (text) => expect(allows(text)).toBe(true),
  );

  test.each(['ports.example.org:8443', '10.1.2.3:443', '[2001:db8::1]:8080', '[2001:DB8::1]:8080'])('has %s', (text) =>
    expect(allows(text)).toBe(true),
  );

  test.each([
    ['another port', 'registry.npmjs.org:22'],
    ['another port than the one that is named', 'ports.example.org:443'],
    ['the name above a wildcard', 'example.com:443'],
    ['a name that ends like one of it', 'evilexample.com:443'],
    ['a name that begins like one of it', 'registry.npmjs.org.evil.net:443'],
    ['an address written as one number', '167838211:443'],
    ['an address in other digits', '0x0a.1.2.3:443'],
    ['an address with a leading zero', '010.1.2.3:443'],
    ['an address in short', '10.66051:443'],
    ['another spelling of IPv6', '[2001:db8:0::1]:8080'],
    ['IPv4 inside of IPv6', '[::ffff:10.1.2.3]:443'],
    ['a look-alike letter', 'registry.npmj\u0455.org:443'],
    ['its punycode', 'registry.xn--npmj-5of.org:443'],
    ['a name behind a user', 'registry.npmjs.org@evil.net:443'],
    ['no port', 'registry.npmjs.org'],
    ['port 0', 'registry.npmjs.org:0'],
    ['a port that wraps around', 'registry.npmjs.org:65979'],
    ['two dots at the end', 'registry.npmjs.org..:443'],
    ['a NUL', 'registry.npmjs.org\0.example.com:443'],
    ['a line break', 'evil.net\r\n.example.com:443'],
    ['a blank', 'evil.net .example.com:443'],
    ['a slash', 'evil.net/.example.com:443'],
    ['nothing', ''],
  ])('does not have %s', (_, text) => expect(allows(text)).toBe(false));

  test('takes names, wildcards and addresses, with a port or without', () => {
    for (const entry of entries) expect([entry, isAllowedHost(entry)]).toEqual([entry, true]);
    for (const entry of ['localhost', 'localhost:4873', 'my_host.example.com']) expect(isAllowedHost(entry)).toBe(true);
  });

  test.each([
    '',
    '*',
    '*.com',
    'a.*.com',
    '*example.com',
    'https://example.com',
    'example.com/',
    'Example.com',
    'example.com.',
    'example.com:',
    'example.com:0',
    'example.com:99999',
    'bücher.example',
    '10.0.0.0/8',
    '10.1',
    '0x7f.0.0.1',
    '::1',
    '[::1',
    '[::ffff:10.1.2.3]',
    '-a.example',
    `${'a'.repeat(64)}.example`,
  ])('refuses the entry %j', (entry) => expect(isAllowedHost(entry)).toBe(false));
});

describe('what was refused', () => {
  test('is told by name, the most frequent ones first', () => {
    const refused: RefusedHosts = new Map();
    expect(refusedHostsText(refused)).toBeUndefined();
    countRefused(refused, 'a.example:443');
    expect(refusedHostsText(refused)).toMatch(/ refused one request, .*: a\.example:443\.$/);
    for (const name of ['b.example:80', 'b.example:80', 'c.example:443', '[::1]:80', '1.2.3.4:22', 'f.example:443', 'g.example:443'])
      countRefused(refused, name);
    expect(refusedHostsText(refused)).toMatch(
      / refused 8 requests, .*: b\.example:80 \(2 times\), 1\.2\.3\.4:22, \[::1\]:80, a\.example:443, c\.example:443 and 2 more\.$/,
    );
  });

  test('is bounded, and shows nothing that is no name', () => {
    const refused: RefusedHosts = new Map();
    for (let at = 0; at < 5000; at++) countRefused(refused, `h${at}.example:443`);
    countRefused(refused, '@ann please click [here](https://evil.example)');
    expect(refused.size).toBe(101);
    expect(refusedHostsText(refused)).toContain('refused 5001 requests');
    expect(refusedHostsText(new Map([['x', 1]]))).not.toMatch(/[@`]/);
    const odd: RefusedHosts = new Map();
    for (const name of ['@ann', '::error::x\n', '', 'x'.repeat(300), 'a b']) countRefused(odd, name);
    expect([...odd]).toEqual([['something that is no host', 5]]);
  });
});
