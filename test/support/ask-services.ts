// Asks each service that the actions talk to, with the network of this process's environment, and prints as JSON what each
// answered. It is a process of its own because Node reads some of the variables only when it starts.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArtifacts } from '../../packages/adapters/src/artifacts.ts';
import { anthropicApi } from '../../packages/adapters/src/claude/anthropic-api.ts';
import { unpackPinned } from '../../packages/adapters/src/claude/package-archive.ts';
import { pinnedPackageFor } from '../../packages/adapters/src/claude/pinned-package.ts';
import { startKeyProxy } from '../../packages/adapters/src/agent-machine/key-proxy.ts';
import { readEnvironment } from '../../packages/adapters/src/environment.ts';
import { openGit } from '../../packages/adapters/src/git/git.ts';
import { openGitHubClient } from '../../packages/adapters/src/github/github-client.ts';
import { prepareNetwork } from '../../packages/adapters/src/network.ts';
import { openRunsCache } from '../../packages/adapters/src/runs-cache.ts';

const environment = readEnvironment();
const wanted = (process.argv[2] ?? '').split(',');

const asks: Record<string, () => Promise<unknown>> = {
  git: () => openGit({ credentials: { server: environment.serverUrl, token: 'made-up' } }).text(['ls-remote', environment.repositoryUrl]),
  rest: async () => (await openGitHubClient({ token: 'made-up', environment }).octokit.rest.rateLimit.get()).status,
  graphql: async () => (await openGitHubClient({ token: 'made-up', environment }).queryOnce('query { viewer { login } }', {})).data,
  model: async () => {
    const settings = { model: 'sonnet', serverTools: [] };
    const proxy = await startKeyProxy({
      api: anthropicApi,
      settings,
      baseUrl: 'https://model.test',
      apiKey: 'made-up',
      placeholder: 'mine',
    });
    const response = await fetch(`${proxy.url}/v1/messages`, {
      method: 'POST',
      headers: { 'x-api-key': 'mine', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'claude-sonnet-5-5', max_tokens: 1, messages: [{ role: 'user', content: 'Hello' }] }),
    });
    const answer = await response.text();
    await proxy.stop();
    return answer;
  },
  npm: async () => {
    const scratch = await mkdtemp(join(environment.temp, 'npm-'));
    const pinned = pinnedPackageFor({ platform: 'linux', arch: 'x64', musl: false });
    if (pinned === undefined) throw new Error('there is no package for this machine');
    const log = (): void => {};
    await unpackPinned(join(scratch, 'to'), { pinned, directory: scratch, scratch, path: environment.path ?? '', cache: undefined, log });
  },
  artifact: async () => {
    const file = join(environment.temp, 'result.json');
    await writeFile(file, '{}');
    return openArtifacts().upload('result', [file], environment.temp);
  },
  cache: async () => openRunsCache(environment.workspace)?.restore('key', join(environment.temp, 'kept')),
};

const answers: Record<string, unknown> = {};
// The toolkit's clients write to the log.
console.log = () => {};
process.stdout.write = (() => true) as never;
await prepareNetwork(environment);
for (const name of wanted) {
  answers[name] = await asks[name]?.().catch((error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`);
}
process.stderr.write(`\n@@${JSON.stringify(answers)}\n`);
process.exit(0);
