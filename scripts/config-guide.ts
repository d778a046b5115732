// Explains each key of `.github/clambake.yml`: docs/configuration.md and the JSON schema are made from it.
import type { Config } from '../packages/core/src/config.ts';

export interface KeyGuide {
  group: 'tests and branches' | 'agents' | 'model' | 'money' | 'verify' | 'trust' | 'isolation' | 'train' | 'commits' | 'news';
  /** One or two sentences. */
  text: string;
  /** Unit of a number. */
  unit?: 'minutes' | 'seconds' | 'US dollars';
  /** A value as it stands in the file. */
  example: unknown;
  /** Default that depends on other things. */
  otherwise?: string;
}

export const configGuide = {
  ci: {
    group: 'tests and branches',
    text: 'File name of the workflow in `.github/workflows` that tests a bundle. It needs a `workflow_dispatch` trigger.',
    example: 'ci.yml',
  },
  base: {
    group: 'tests and branches',
    text: 'The branch that work is based on and merged into. The label `clambake:base:<branch>` chooses another one for an issue.',
    example: 'main',
    otherwise: 'the default branch',
  },
  'after-merge': {
    group: 'tests and branches',
    text: 'Workflows that are dispatched on the base after each landing.',
    example: ['deploy.yml'],
  },
  'check-minutes': {
    group: 'tests and branches',
    text: 'A check that started and has not ended after this time counts as failed.',
    unit: 'minutes',
    example: 90,
  },
  'ci-acknowledged': {
    group: 'tests and branches',
    text: "CI may run agents' code with the rights, secrets or machines that the preflight names. Read docs/security.md first.",
    example: true,
  },
  'strict-base': {
    group: 'tests and branches',
    text: 'Classic protection of the base asks that a pull request is up to date before it is merged; no token of a job can read that.',
    example: true,
  },
  agents: { group: 'agents', text: 'Agents that may work at once.', example: 8 },
  attempts: { group: 'agents', text: 'Attempts that an issue gets before a person is asked.', example: 2 },
  'attempt-minutes': { group: 'agents', text: 'Time that one attempt may take.', unit: 'minutes', example: 90 },
  resume: {
    group: 'agents',
    text: 'An attempt may go on with the session of the one before, which travels as an artifact. `private`: in private repositories; `always`: in public ones too, where everybody who is signed in can download it; `never`.',
    example: 'never',
  },
  transcript: {
    group: 'agents',
    text: 'Each attempt leaves a readable transcript as an artifact: `private`, `always` or `never`, as for `resume`.',
    example: 'always',
  },
  images: {
    group: 'agents',
    text: 'Images that people with the right uploaded to the issue are files that its agent can read.',
    example: true,
  },
  model: { group: 'model', text: 'The model that agents work with.', example: 'opus', otherwise: "Claude Code's default" },
  effort: { group: 'model', text: 'How much the model thinks.', example: 'low', otherwise: "Claude Code's default" },
  'fallback-model': {
    group: 'model',
    text: 'The model that is asked while the other one is overloaded.',
    example: 'sonnet',
    otherwise: 'none',
  },
  tools: {
    group: 'model',
    text: 'The only tools of Claude Code that agents get.',
    example: ['Read', 'Edit', 'Write', 'Bash'],
    otherwise: 'all of them',
  },
  'system-prompt': {
    group: 'model',
    text: 'A file of the base, below `.github`, whose text is added to the system prompt (40,000 characters at most).',
    example: '.github/agents.md',
    otherwise: 'none',
  },
  labels: {
    group: 'model',
    text: 'Settings for the agents of issues with a label: `model`, `effort`, `fallback-model`, `tools`, `system-prompt`, `server-tools`, `mcp-servers`, `skills`. Labels that disagree make the issue wait, and it says so.',
    example: { 'area:docs': { model: 'haiku', effort: 'low' } },
  },
  'server-tools': {
    group: 'model',
    text: "Tools of the model's provider that agents may use: `web_search` is the only way into the web besides what `network` lets a program reach. Claude Code's own WebFetch is never given.",
    example: ['web_search'],
  },
  'mcp-servers': {
    group: 'model',
    text: "Servers of the Model Context Protocol, whose tools agents get: a `command`, which runs as the agent's user, in its network, or the `url` of a server that wants no credential. With `network: allow-list` its host has to be one of `allowed-hosts`.",
    example: { docs: { command: 'npx', args: ['-y', 'docs-server'] }, tides: { url: 'https://tides.example.com/mcp' } },
  },
  skills: {
    group: 'model',
    text: 'Folders of the base, below `.github` or `.claude`, each with a `SKILL.md`, which agents get as skills of Claude Code. What an agent changes in its tree is not used.',
    example: ['.claude/skills/release-notes'],
  },
  'claude-args': {
    group: 'model',
    text: 'Further arguments for Claude Code that change how the model works. Those that touch settings, permissions, output or session are refused.',
    example: ['--max-turns=80'],
  },
  'attempt-usd': { group: 'money', text: 'Money that one attempt may spend.', unit: 'US dollars', example: 3 },
  'issue-usd': {
    group: 'money',
    text: 'Money that all attempts at an issue may cost together. `/budget` and the label `clambake:budget:<dollars>` set it for one issue.',
    unit: 'US dollars',
    example: 12,
    otherwise: '`attempts` times `attempt-usd`',
  },
  'day-usd': {
    group: 'money',
    text: 'Money that the fleet may spend in a day (UTC).',
    unit: 'US dollars',
    example: 60,
    otherwise: '100, or four attempts of every agent where that is more',
  },
  prices: {
    group: 'money',
    text: 'Prices of models that are not known, or that cost you something else. Dollars for a million tokens.',
    example: { 'my-model': { input: 3, output: 15, 'cache-read': 0.3, 'cache-write': 3.75 } },
  },
  verify: {
    group: 'verify',
    text: "The repository's own commands, which an attempt's work has to pass before it lands; one string is a list of one.",
    example: ['npm ci', 'npm test'],
  },
  'verify-minutes': { group: 'verify', text: 'Time that all of them may take together, each time.', unit: 'minutes', example: 20 },
  'land-failing': { group: 'verify', text: 'Work lands although a command of `verify` fails.', example: true },
  'min-role': { group: 'trust', text: 'Lowest role of a person whose ready label starts an agent.', example: 'maintain' },
  'allowed-bots': {
    group: 'trust',
    text: 'Apps whose ready label starts an agent as well, by their exact login.',
    example: ['planner[bot]'],
  },
  'protected-paths': {
    group: 'trust',
    text: 'Changes of the [default rules about paths](words.md#default-rules-about-paths), as a map from globs to `block`, `needs-human` or `allow`. A list of globs replaces them: all of these block, and nothing else is protected.',
    example: { 'infra/**': 'needs-human', '**/action.yml': 'allow' },
  },
  isolation: {
    group: 'isolation',
    text: "`user`: the agent runs as another user of the runner; `container`: that user works in a container that the action starts, and sees no process of the job; `none`: as the runner's own user.",
    example: 'container',
  },
  network: {
    group: 'isolation',
    text: '`open`: an agent reaches what its runner reaches; `allow-list`: the model and `allowed-hosts`, and nothing else.',
    example: 'allow-list',
  },
  'allowed-hosts': {
    group: 'isolation',
    text: 'Hosts that agents may reach with `network: allow-list`, on the ports of https and http or on the one that is named.',
    example: ['registry.npmjs.org', '*.example.com', 'example.com:8443'],
  },
  'departure-minutes': { group: 'train', text: 'Time between two departures of the train.', unit: 'minutes', example: 30 },
  'bundle-cap': { group: 'train', text: 'Most issues in one bundle.', example: 20 },
  trials: { group: 'train', text: 'CI runs that a search for culprits may have out at once.', example: 8 },
  'poll-seconds': { group: 'train', text: 'Time between two reads of the ledger while the train waits.', unit: 'seconds', example: 30 },
  merge: {
    group: 'train',
    text: '`push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push.',
    example: 'pull-request',
  },
  history: {
    group: 'commits',
    text: 'Commits that the base gets. `merge`: the tested merge commits; `squash`: one commit of one parent for each issue; `auto`: squash where the base allows no merge commits.',
    example: 'squash',
  },
  signing: {
    group: 'commits',
    text: 'Name and address of the owner of the secret `signing-key`, with which commits are signed.',
    example: 'Ann Example <ann@example.com>',
    otherwise: 'commits are not signed',
  },
  'co-author': { group: 'commits', text: 'Landed commits name the person who asked for the work as co-author.', example: true },
  'sign-off': {
    group: 'commits',
    text: 'Landed commits carry the `Signed-off-by` of their author: `always`, `never`, or `auto`, where the base asks for it.',
    example: 'always',
  },
  'daily-report': {
    group: 'news',
    text: 'The [board](board.md) has a section about the last day (UTC) that is over.',
    example: true,
  },
  events: {
    group: 'news',
    text: 'What is sent as an event `clambake-<kind>` of `repository_dispatch`, for [workflows that listen](notifications.md#events-for-workflows).',
    example: ['merged', 'needs-human'],
  },
} as const satisfies Record<keyof Config, KeyGuide>;
