// A machine whose only way out is a proxy that inspects TLS with an authority of its own: every service is reached through it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type ClosedNetwork, openClosedNetwork } from '../support/closed-network.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

describe('behind a proxy', () => {
  let network: ClosedNetwork;
  beforeAll(async () => {
    network = await openClosedNetwork();
  });
  afterAll(async () => {
    await network.close();
    rmSync(network.directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    network.asked.length = 0;
    network.connected.clear();
    network.credentials.clear();
    network.isClosed = false;
  });

  /** Answers of the services that a process with these variables asks, and nothing else of this machine's environment. */
  const ask = (services: string, variables: Record<string, string>): Promise<Record<string, unknown>> => {
    const temp = mkdtempSync(join(network.directory, 'temp-'));
    mkdirSync(join(temp, 'workspace'));
    const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString('base64url');
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: 'https://api.test',
      GITHUB_GRAPHQL_URL: 'https://api.test/graphql',
      GITHUB_SERVER_URL: 'https://shack.ghe.com',
      GITHUB_REPOSITORY: 'acme/shack',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: join(temp, 'workspace'),
      RUNNER_TEMP: temp,
      ACTIONS_RUNTIME_TOKEN: `e30.${claims}.e30`,
      ACTIONS_RESULTS_URL: 'https://results.test/',
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ...variables,
    };
    const child = join(import.meta.dirname, '../support/ask-services.ts');
    return new Promise((resolve, reject) => {
      const running = spawn(process.execPath, ['--conditions=source', child, services], { cwd: join(temp, 'workspace'), env });
      let said = '';
      running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      running.on('error', reject);
      running.on('close', () => {
        const found = /^@@(.*)$/m.exec(said)?.[1];
        if (found === undefined) reject(new Error(said));
        else resolve(JSON.parse(found) as Record<string, unknown>);
      });
    });
  };
  const reached = {
    git: `${'a'.repeat(40)}\trefs/heads/main`,
    rest: 200,
    graphql: { viewer: { login: 'ann' } },
    model: '{"model":"here"}',
  };

  longTest(
    'git, REST, GraphQL, the model, npm, artifacts and caches are reached',
    async () => {
      const answers = await ask('git,rest,graphql,model,npm,artifact,cache', {
        HTTPS_PROXY: network.proxy,
        NODE_EXTRA_CA_CERTS: network.authority,
      });
      expect(answers).toMatchObject({ ...reached, artifact: { id: 7 }, cache: false });
      // The registry knows no such package.
      expect(answers['npm']).toMatch(/npm could not install/);
      const hosts = ['api.test', 'blob.test', 'model.test', 'registry.npmjs.org', 'results.test', 'shack.ghe.com'];
      expect([...new Set(network.asked.map((one) => one.split(' ')[0]))].sort()).toEqual(hosts);
      expect([...network.connected].sort()).toEqual(hosts.map((host) => `${host}:443`));
      expect(network.asked.join('\n')).toMatch(
        /CreateArtifact[\s\S]*blob\.test \/kept[\s\S]*FinalizeArtifact[\s\S]*GetCacheEntryDownloadURL/,
      );
    },
    60_000,
  );

  test.each(['SSL_CERT_FILE', 'GIT_SSL_CAINFO', 'NODE_EXTRA_CA_CERTS'])(
    '%s alone is trusted by git and by Node, and a proxy gets its password',
    async (name) => {
      network.isClosed = true;
      const https_proxy = network.proxy.replace('//', '//ann:p%40ss@');
      expect(await ask('git,rest,graphql,model', { https_proxy, [name]: network.authority })).toEqual(reached);
      expect([...network.credentials]).toEqual([`Basic ${Buffer.from('ann:p@ss').toString('base64')}`]);
    },
    60_000,
  );

  longTest(
    'without the authority nobody is trusted, and hosts of no_proxy are not asked for at the proxy',
    async () => {
      const distrusting = await ask('git,model', { HTTPS_PROXY: network.proxy });
      expect(distrusting).toMatchObject({
        git: expect.stringMatching(/failed: .*certificate/i),
        model: expect.stringContaining('could not be reached'),
      });
      expect(network.asked).toEqual([]);
      network.connected.clear();
      // Nothing but the proxy knows these names.
      const direct = await ask('git,model', {
        HTTPS_PROXY: network.proxy,
        NODE_EXTRA_CA_CERTS: network.authority,
        NO_PROXY: '*.test, ghe.com',
      });
      expect(direct).toMatchObject({
        git: expect.stringMatching(/failed: .*resolve/i),
        model: expect.stringContaining('could not be reached'),
      });
      expect([...network.connected]).toEqual([]);
    },
    60_000,
  );
});
