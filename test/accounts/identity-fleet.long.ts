// The entry workflow of accounts by OpenID Connect, from the label to the merge: the agent's job asks the local GitHub who it is, and a
// server on loopback exchanges that for the token with which the model is asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { callerPath, readExample } from '../support/repository-files.ts';
import { longTest } from '../support/stories.ts';

interface Exchange {
  assertion: string;
  federation_rule_id: string;
}

/** Stands for the provider's exchange of tokens. */
const startExchange = async (): Promise<{ url: string; asked: Exchange[] }> => {
  const asked: Exchange[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      asked.push(JSON.parse(body) as Exchange);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ access_token: 'MINTED-for-the-fleet', expires_in: 3600, token_type: 'Bearer' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

/** The three changes of examples/accounts/identity.md, with addresses on loopback. */
const callerOf = (minimal: string): string =>
  minimal
    .replace('permissions: { actions: write,', 'permissions: { id-token: write, actions: write,')
    .replace('/workflows/clambake.yml@', '/workflows/clambake-oidc.yml@')
    .replace(
      /^ {4}secrets:.*$/m,
      [
        '    with:',
        '      anthropic-base-url: ${{ vars.ANTHROPIC_BASE_URL }}',
        '      identity: |',
        '        anthropic-rule: fdrl_1',
        '        anthropic-organization: org-1',
        '        token-server: ${{ vars.TOKEN_SERVER }}',
      ].join('\n'),
    );

longTest('an account by identity takes an issue from the label to the merge, and only the agents’ job may ask who it is', async () => {
  const exchange = await startExchange();
  const caller = callerOf((await readExample('minimal'))[callerPath] ?? '');
  const repo = await openRepository({
    workflows: 'minimal',
    files: { [callerPath]: caller },
    runner: { vars: { TOKEN_SERVER: exchange.url } },
  });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(repo.problems()).toEqual([]);

  expect(exchange.asked.length).toBeGreaterThan(0);
  for (const { assertion, federation_rule_id } of exchange.asked) {
    expect(federation_rule_id).toBe('fdrl_1');
    expect(repo.local.identity.read(assertion)).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'https://api.anthropic.com',
      repository: `${repo.repository.owner}/${repo.repository.name}`,
    });
  }
  const able = repo.reports.filter(({ job }) => job.mayIdentify === true).map(({ job }) => job.name.replace(/-[0-9a-f]{8}\)/, '-x)'));
  expect(new Set(able)).toEqual(new Set(['clambake / agent 001 / run #1 (1-1-x)']));
  // No token of the exchange is in a log.
  const logs = repo.reports.map(({ job }) => job.log).join('\n');
  expect(logs).not.toContain('MINTED-for-the-fleet');
  for (const { assertion } of exchange.asked) expect(logs).not.toContain(assertion);
});
