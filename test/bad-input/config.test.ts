// `.github/clambake.yml`, wrong in every way a person gets it wrong: each tick names the key or the line, nothing is
// written, and the first tick with a good file goes on as if nothing had been.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openClaimed, openRepository } from '../support/open-repository.ts';
import { configPath, goodConfig } from '../support/repository-files.ts';
import { handInWork } from './handed-in.ts';

longTest('every wrong configuration is one annotation that names the key or the line, and nothing is written', async () => {
  const wrong: Record<string, string | undefined> = {
    'no file': undefined,
    'a key with a typing error': goodConfig.replace('agents:', 'agnets:'),
    'a key of another tool': `${goodConfig}reviewers: [clara]\n`,
    'a wrong type': goodConfig.replace('agents: 2', 'agents: many'),
    'a number out of bounds': goodConfig.replace('agents: 2', 'agents: 0'),
    'two wrong keys': goodConfig.replace('agents: 2', 'agents: 2.5\nattempts: -1'),
    'no ci': goodConfig.replace('ci: ci.yml\n', ''),
    'a path instead of a file name': goodConfig.replace('ci.yml', '.github/workflows/ci.yml'),
    'broken YAML': goodConfig.replace('agents: 2', 'agents: [2'),
    'a key twice': `${goodConfig}agents: 3\n`,
    'no keys at all': 'ci.yml\n',
    'an empty file': '',
  };
  const repo = await openRepository({ files: { [configPath]: undefined } });
  const issue = repo.ask();
  const said: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(wrong)) {
    if (text !== undefined) await repo.commit({ [configPath]: text });
    const tick = await repo.assign();
    expect(tick.exitCode).toBe(1);
    expect(tick.assignments).toEqual([]);
    said[name] = tick.said;
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "a key of another tool": [
        "error [assign-agent]: "reviewers" is not a key of .github/clambake.yml: remove it; the keys are KEYS",
      ],
      "a key twice": [
        "error [assign-agent]: .github/clambake.yml, line 6, column 1: Map keys must be unique",
      ],
      "a key with a typing error": [
        "error [assign-agent]: "agnets" is not a key of .github/clambake.yml: did you mean "agents"?",
      ],
      "a number out of bounds": [
        "error [assign-agent]: "agents" in .github/clambake.yml must be at least 1, not 0",
      ],
      "a path instead of a file name": [
        "error [assign-agent]: "ci" in .github/clambake.yml must be the file name of a workflow, such as ci.yml, not ".github/workflows/ci.yml"",
      ],
      "a wrong type": [
        "error [assign-agent]: "agents" in .github/clambake.yml must be a number, not "many"",
      ],
      "an empty file": [
        "error [assign-agent]: "ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"",
      ],
      "broken YAML": [
        "error [assign-agent]: .github/clambake.yml, line 3, column 1: Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
      "no ci": [
        "error [assign-agent]: "ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"",
      ],
      "no file": [
        "error [assign-agent]: .github/clambake.yml is missing on the default branch: create it; the one required key names the workflow that tests a bundle, for example "ci: ci.yml"",
      ],
      "no keys at all": [
        "error [assign-agent]: .github/clambake.yml must hold keys and values such as "ci: ci.yml", not "ci.yml"",
      ],
      "two wrong keys": [
        "error [assign-agent]: "agents" in .github/clambake.yml must be a whole number, not 2.5; "attempts" in .github/clambake.yml must be at least 1, not -1",
      ],
    }
  `);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  expect(repo.issue(issue).labels).toEqual(['clambake:ready']);
  expect(repo.comment(issue)).toContain('because the configuration cannot be used: ');

  await repo.commit({ [configPath]: goodConfig });
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

longTest('a configuration that breaks before the agent starts ends the attempt without using one up', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  await repo.commit({ [configPath]: goodConfig.replace('agents:', 'agnets:') });

  const worked = await repo.work(run, assignment);
  expect(worked.exitCode).toBe(1);
  expect(worked.said).toMatchInlineSnapshot(`
    [
      "error [run-agent]: "agnets" is not a key of .github/clambake.yml: did you mean "agents"?",
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect(landed.exitCode).toBe(0);
  expect(landed.said).toEqual([
    'warning [land-work]: "agnets" is not a key of .github/clambake.yml: did you mean "agents"? For #1 the newest configuration that can be read was used',
  ]);
  expect(repo.comment(issue)).toContain('| "agnets" is not a key of .github/clambake.yml: did you mean "agents"? |');
  expect(await repo.refs()).toEqual([`issues/${issue}`]);

  await repo.commit({ [configPath]: goodConfig });
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
  expect((await repo.record(issue))?.attempts).toMatchObject([{ outcome: 'lost' }]);
});

test('a configuration that breaks while the agent works stops no landing, and the job says what is wrong with it', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  await repo.commit({ [configPath]: `${goodConfig}colour: red\n` });

  const landed = await repo.land(run, assignment, { from });
  repo.end(run);
  expect(landed.exitCode).toBe(0);
  expect(landed.said).toEqual([
    expect.stringMatching(/^warning \[land-work\]: "colour" is not a key .* For #1 the newest configuration that can be read was used$/),
  ]);
  expect([repo.issue(issue).labels, await repo.refs()]).toEqual([['clambake:landed'], ['clambake/issue-1', `issues/${issue}`]]);
});

longTest('a configuration that breaks while work waits for the train stops nothing for good', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.commit({ [configPath]: goodConfig.replace('ci: ci.yml', 'ci: [ci.yml]') });
  const stopped = await repo.train();
  expect(stopped.exitCode).toBe(1);
  expect(stopped.said).toMatchInlineSnapshot(`
    [
      "error [bundle-train]: "ci" in .github/clambake.yml must be a string, not ["ci.yml"]",
    ]
  `);
  expect(repo.pulls()).toEqual([]);
  expect(await repo.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);

  await repo.commit({ [configPath]: goodConfig });
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issue}]`]);
  expect(repo.issue(issue).state).toBe('closed');
});
