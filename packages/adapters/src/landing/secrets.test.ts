import { expect } from 'vitest';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { findSecret } from './secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const filler = (length: number): string => 'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(10).slice(0, length);
const secrets: Record<string, string> = {
  'a GitHub token': `gh${'o'}_${filler(36)}`,
  'an Anthropic key': `sk-${'ant'}-api03-${filler(80)}`,
  'an AWS access key': `AK${'IA'}${'ABCDEFGH234567QR'}`,
  'a Google API key': `AI${'za'}${filler(35)}`,
  'a Slack token': `xo${'xb'}-123456789012-${filler(20)}`,
  'a Stripe key': `sk_${'live'}_${filler(24)}`,
  'an npm token': `npm${'_'}${filler(36)}`,
  'a GitLab token': `gl${'pat'}-${filler(20)}`,
  'a private key': `-----BEGIN RSA ${'PRIVATE'} KEY-----`,
};

test('tokens of every known form are found inside a line', () => {
  for (const [kind, secret] of Object.entries(secrets)) expect(findSecret(`+  const key = "${secret}";`), kind).toBe(kind);
});

test('attack-36: letters right before or behind a token do not hide it', () => {
  for (const kind of ['a GitHub token', 'an Anthropic key', 'an npm token', 'a GitLab token'])
    for (const glued of [`xy${secrets[kind]}`, `x_${secrets[kind]}`]) expect(findSecret(glued), kind).toBe(kind);
  expect(findSecret(`${secrets['a GitHub token']}${filler(400)}`)).toBe('a GitHub token');
});

test('a job’s own secret is found whatever it looks like; a very short one would be found everywhere', () => {
  expect(findSecret('x=correct horse battery', ['correct horse'])).toBe('a secret of this job');
  expect(findSecret('abc', ['abc'])).toBe(undefined);
});

test('ordinary code, object ids, hashes and placeholders are no secrets', () => {
  const lines = [
    'const token = process.env.GITHUB_TOKEN;',
    '3d3c42e5aac5ba805825da76410c181273ba90b1',
    `sha512-${Buffer.from(filler(64)).toString('base64')}`,
    'github-token: ${{ github.token }}',
    'ANTHROPIC_API_KEY=sk-ant-...',
    'ghp_yourtokenhere',
    'laughs_at-all-of-the-others',
    'task-ant-colony-optimization-of-routes-and-ways',
    '-----BEGIN PUBLIC KEY-----',
    'https://user:password@example.com/',
  ];
  for (const line of lines) expect(findSecret(line), line).toBe(undefined);
});

longTest.each([`sk-${'ant'}-api03-`, 'ghs_', 'glpat-', '-----BEGIN '])(
  'attack-20: twenty million characters after %s throw nothing, and a secret at any place is found',
  (beginning) => {
    const long = `${beginning}${'a.'.repeat(10_000_000)}`;
    findSecret(long);
    const secret = ` AK${'IA'}${'ABCDEFGH234567QR'} `;
    for (const at of [999_995, 1_000_000, 19_999_999]) {
      const filled = 'a.'.repeat(10_000_000);
      expect(findSecret(`${filled.slice(0, at)}${secret}${filled.slice(at)}`)).toBe('an AWS access key');
    }
  },
);
