import { describe, expect, test } from 'vitest';
import { openSecretScan, type SecretFinding } from './secret-scanner.ts';

// Put together here, so that no scanner takes this file for a leak.
const filler = (length: number): string => 'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(10).slice(0, length);
const secrets: Record<string, string> = {
  anthropic: `sk-${'ant'}-api03-${filler(93)}AA`,
  linear: `lin_${'api'}_${filler(40)}`,
  docker: `dckr_${'pat'}_${filler(27)}`,
  'hashicorp-vault': `hvs.${filler(90)}`,
  slack: `xo${'xb'}-123456789012-${filler(20)}`,
  aws: `aws_secret_access_key = "${'wJalrXUtnFEMI/K7MDENG/'}bPxRfiCYabcdEXKLAY"`,
  'database-connection-string': `postgresql://app:${filler(12)}@prod.corp.net/x`,
  basicauth: `https://user:${filler(12)}@intranet.corp.net/`,
};
const scanAll = async (texts: Readonly<Record<string, string>>): Promise<SecretFinding | undefined> => {
  const scan = openSecretScan();
  for (const [name, text] of Object.entries(texts)) {
    const found = await scan.add(name, text);
    if (found !== undefined) return found;
  }
  return scan.end();
};

describe('the scanner', () => {
  test.each(Object.entries(secrets))(
    'attack-36: finds what its rule %s knows, names the text, and shows nothing of it',
    async (rule, secret) => {
      const found = await scanAll({ 'a.ts': 'const a = 1;', 'b.ts': `x\nconst key = ${secret};`, 'c.ts': 'const c = 3;' });
      expect(found).toEqual({ name: 'b.ts', kind: `a secret (secretlint's rule ${rule})` });
    },
  );

  test('attack-36: a comment that would switch a rule off does not; control: the scanner alone obeys it', async () => {
    const { lintSource } = await import('@secretlint/core');
    const { creator } = await import('@secretlint/secretlint-rule-preset-recommend');
    const content = `// secretlint-disable\n${secrets['slack']}`;
    const alone = await lintSource({
      source: { filePath: 'text', content, contentType: 'text', ext: '' },
      options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] }, noPhysicFilePath: true },
    });
    expect(alone.messages).toEqual([]);
    expect((await scanAll({ 'a.ts': content }))?.name).toBe('a.ts');
    expect((await scanAll({ 'a.ts': `/* SecretLint-Disable */ ${secrets['slack']}` }))?.name).toBe('a.ts');
  });

  test('ordinary code, passwords of a test’s database and examples of documents are no secrets', async () => {
    const lines = [
      'const token = process.env.GITHUB_TOKEN;',
      '3d3c42e5aac5ba805825da76410c181273ba90b1',
      `sha512-${Buffer.from(filler(64)).toString('base64')}`,
      'postgres://postgres:postgres@localhost:5432/test',
      'postgres://postgres:postgres@db/test',
      'mysql://root:correcthorse@127.0.0.1/test',
      'https://user:correcthorse@api.example.com/',
      'AKIAIOSFODNN7EXAMPLE',
      'AWS_ACCOUNT_ID=123456789012',
    ];
    expect(await scanAll({ 'a.md': lines.join('\n') })).toBeUndefined();
  });
});
