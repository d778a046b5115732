// The schema of `.github/clambake.yml` on the default branch. An unknown key is an error, because nothing would obey it.
import { z } from 'zod';
import { refusedArgument } from './attempt/agent-args.ts';
import { type Destination, isAllowedHost, isListed, readDestination } from './attempt/allowed-hosts.ts';
import { skillName } from './attempt/skills.ts';
import { roles } from './fleet/roles.ts';
import { notificationKinds } from './records/notification.ts';
import { protectedPathsSchema } from './policy/path-rules.ts';

export { type Role, roles } from './fleet/roles.ts';

const hostHint =
  'must be a host in lower case, such as registry.npmjs.org, *.example.com (every name below it), example.com:8443 or 10.1.2.3';
const sharing = ['private', 'always', 'never'] as const;
const histories = ['auto', 'merge', 'squash'] as const;

const branchName = z
  .string()
  .regex(/^(?!-)(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[\s~^:?*[\\]))[^/.][^\u0000-\u001f]{0,199}$/, 'not a branch name');

const shellCommand = z
  .string()
  .max(2000)
  .regex(/^[^\0]*[^\s\0][^\0]*$/, 'a command, such as npm test');

const modelName = z.string().min(1).max(100);
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'] as const;
/** Tools of the coding agent, by its own names. */
const agentTools = ['Agent', 'Bash', 'Edit', 'Glob', 'Grep', 'NotebookEdit', 'Read', 'Write'] as const;

/** Hosts that a configuration names by an address. */
const destinationOf = (url: string): Destination | undefined => {
  const [, scheme, host = ''] = /^(https?):\/\/([^/?]+)/.exec(url) ?? [];
  return readDestination(host, scheme === 'http' ? 80 : 443);
};

const serverTools = z.array(z.enum(['web_search'])).max(1);
/** A program that is started, or an address. */
const toolServers = z.record(
  z.string().regex(/^[a-zA-Z][\w-]{0,40}$/, 'a name of letters, digits, hyphens and underscores'),
  z.union([
    z.strictObject({ command: z.string().min(1).max(500), args: z.array(z.string().max(2000)).max(50).default([]) }),
    z.strictObject({
      url: z
        .string()
        .max(2000)
        .regex(/^https?:\/\/[^\s/?#@]+(?:[/?][^\s#@]*)?$/, 'an http or https address without a name or password'),
    }),
  ]),
);
const skillPaths = z
  .array(
    z
      .string()
      .max(300)
      .regex(
        /^(?!.*\/\.{0,2}(?:\/|$))\.(?:github|claude)\/(?:[^\0-\u001f\\:]+\/)?[a-z\d][a-z\d-]{0,62}$/,
        'a folder below .github or .claude, such as .claude/skills/release-notes, with a name of small letters, digits and hyphens',
      ),
  )
  .max(30)
  .refine((paths) => new Set(paths.map(skillName)).size === paths.length, 'folders of different names');

/** Settings of the coding agent that a label of the issue may replace. */
const perLabel = {
  /** Model name for the coding agent; its own default when left out. */
  model: modelName.optional(),
  /** The model works with this much thought. */
  effort: z.enum(efforts).optional(),
  /** The model that is asked while the other one is overloaded. */
  'fallback-model': modelName.optional(),
  /** The only tools of these that an agent gets; all when left out. */
  tools: z.array(z.enum(agentTools)).max(agentTools.length).optional(),
  /** File of the base whose text is added to the coding agent's system prompt. */
  'system-prompt': z
    .string()
    .max(300)
    .regex(/^(?!.*\/\.{0,2}(?:\/|$))\.github\/[^\0-\u001f\\:]+$/, 'a file below .github, which no agent may change')
    .optional(),
};

const extraArgument = z
  .string()
  .max(4000)
  .superRefine((text, { addIssue }) => {
    const why = refusedArgument(text);
    if (why !== undefined) addIssue({ code: 'custom', message: why, input: text });
  });

const keys = z.strictObject({
  /** File name of the workflow that tests a bundle, e.g. `ci.yml`; it needs a `workflow_dispatch` trigger. */
  ci: z.string().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as ci.yml'),
  /** Number of agent slots. */
  agents: z.int().min(1).max(500).default(3),
  /** The branch work is based on and merged into; the default branch when left out. */
  base: branchName.optional(),
  ...perLabel,
  /** Label of an issue → settings of its agent, instead of those above. */
  labels: z
    .record(
      z.string().min(1).max(50),
      z.strictObject({
        ...perLabel,
        'server-tools': serverTools.optional(),
        'mcp-servers': toolServers.optional(),
        skills: skillPaths.optional(),
      }),
    )
    .default({}),
  /** Tools of the model's provider that an agent may use besides its own: it gets none otherwise. */
  'server-tools': serverTools.default([]),
  /** Servers of the Model Context Protocol, whose tools an agent gets; they run as its user, in its network. */
  'mcp-servers': toolServers.default({}),
  /** Folders of the base with a skill for Claude Code. */
  skills: skillPaths.default([]),
  /** Further arguments for Claude Code. */
  'claude-args': z.array(extraArgument).max(20).default([]),
  /** Attempts an issue gets before a person is asked. */
  attempts: z.int().min(1).max(20).default(3),
  /** Dollars one attempt may spend. */
  'attempt-usd': z.number().positive().max(1000).default(5),
  /** Dollars that all attempts at an issue may cost; left out: `attempts` times `attempt-usd`. */
  'issue-usd': z.number().positive().max(100_000).optional(),
  /** Dollars that the fleet may spend in a day (UTC); left out: 100, or four attempts of every agent where that is more. */
  'day-usd': z.number().positive().max(1_000_000).optional(),
  /** Dollars for a million tokens of models whose price is not known, or is another one here. A price of zero would let no limit hold. */
  prices: z
    .record(
      z.string().min(1).max(100),
      z.strictObject({
        input: z.number().positive().max(10_000),
        output: z.number().positive().max(10_000),
        'cache-read': z.number().positive().max(10_000).optional(),
        'cache-write': z.number().positive().max(10_000).optional(),
      }),
    )
    .default({}),
  /** Minutes one attempt may take. */
  'attempt-minutes': z.number().positive().max(340).default(60),
  /** The repository's own commands, which an attempt's work has to pass; one string is a list of one. */
  verify: z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(shellCommand).max(20)).default([]),
  /** Minutes that all of them together may take. */
  'verify-minutes': z.number().positive().max(120).default(10),
  /** Work lands although a command of `verify` does not pass. */
  'land-failing': z.boolean().default(false),
  /** Lowest role whose `clambake:ready` starts an agent. */
  'min-role': z.enum(roles).default('write'),
  /** Logins of Apps whose labels count as those of a person with `min-role`. GITHUB_TOKEN has the login that is refused. */
  'allowed-bots': z
    .array(
      z
        .string()
        .regex(
          /^(?!github-actions\[bot\]$)[a-z\d][a-z\d-]{0,98}\[bot\]$/i,
          'the exact login of an App, such as renovate[bot], and never that of the jobs themselves',
        ),
    )
    .max(20)
    .default([]),
  /** Images that people with the right uploaded to the issue are files that the agent can read. */
  images: z.boolean().default(false),
  /** `user`: the agent runs as another user of the runner; `container`: in a container, too; `none`: it shares the runner's user. */
  isolation: z.enum(['user', 'container', 'none']).default('user'),
  /** `open`: an agent reaches what its runner reaches; `allow-list`: the model and `allowed-hosts`, and nothing else. */
  network: z.enum(['open', 'allow-list']).default('open'),
  /** Hosts that agents may reach with `allow-list`, on the ports of https and http or on the one that is named. */
  'allowed-hosts': z.array(z.string().refine(isAllowedHost, hostHint)).max(200).default([]),
  /**
   * An attempt may go on with the session of the one before, which travels as an artifact. `private`: in a private repository;
   * `always`: in a public one too, where everybody who is signed in can download it.
   */
  resume: z.enum(sharing).default('private'),
  /** Each attempt leaves a transcript as an artifact; the words mean the same. */
  transcript: z.enum(sharing).default('private'),
  /** Minutes between two departures of the train. */
  'departure-minutes': z.number().min(0).max(1440).default(10),
  /** Most passengers of one bundle. */
  'bundle-cap': z.int().min(1).max(500).default(100),
  /** CI runs that a search for culprits may have out at once. */
  trials: z.int().min(1).max(16).default(4),
  /** Seconds between two looks at the ledger while a job holds. */
  'poll-seconds': z.number().min(0.2).max(300).default(15),
  /** Minutes after which a check that started and never ended counts as failed. */
  'check-minutes': z.number().positive().max(1440).default(60),
  /** `push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push. */
  merge: z.enum(['push', 'pull-request']).default('push'),
  /**
   * Commits that the base gets. `merge`: the tested merge commits; `squash`: one commit of one parent for each passenger;
   * `auto`: squash where the rules or settings of the base allow no merge commits.
   */
  history: z.enum(histories).default('auto'),
  /** Name and address of the owner of the key that commits are signed with. */
  signing: z
    .string()
    .regex(
      /^[^\s<>][^<>\u0000-\u001f]{0,98} <[^\s<>@]{1,100}@[^\s<>@]{1,100}>$/,
      'a name and an address, such as "Ann Example <ann@example.com>"',
    )
    .optional(),
  /** Classic protection of the base asks that a pull request is up to date, which no token of a job can read. */
  'strict-base': z.boolean().default(false),
  /** Workflows that are dispatched on the base after each landing. */
  'after-merge': z
    .array(z.string().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as deploy.yml'))
    .max(10)
    .default([]),
  /** CI may run agents' code with the rights, secrets or credentials that the preflight found. */
  'ci-acknowledged': z.boolean().default(false),
  /** Landed commits name the person who asked for the work as co-author. */
  'co-author': z.boolean().default(false),
  /** Landed commits carry the `Signed-off-by` of their author. `auto`: where the base asks for it. */
  'sign-off': z.enum(['auto', 'always', 'never']).default('auto'),
  /** The board has a section about the last day (UTC) that is over. */
  'daily-report': z.boolean().default(false),
  /** Kinds that are sent as `repository_dispatch`, which starts workflows. */
  events: z.array(z.enum(notificationKinds)).max(notificationKinds.length).default([]),
  /** Paths that an agent may not change (`block`) or only with a person's approval (`needs-human`), laid over the default rules. */
  'protected-paths': protectedPathsSchema.default({}),
});

/** Keys that contradict each other are a problem of the later one. */
export const configSchema = keys.superRefine((config, { addIssue }) => {
  const refuse = (key: keyof Config, message: string): void => addIssue({ code: 'custom', path: [key], message, input: config[key] });
  if (config.network === 'allow-list' && config.isolation === 'none')
    refuse('network', "needs an agent with a user of its own: remove 'isolation: none', or set 'network: open'");
  if (config.network === 'open' && config['allowed-hosts'].length > 0)
    refuse('allowed-hosts', "does nothing with 'network: open': set 'network: allow-list', or remove the hosts");
  if (config.network === 'open') return;
  const all = [{ path: [], servers: config['mcp-servers'] }, ...labelledServers(config)];
  for (const { path, servers } of all)
    for (const [name, server] of Object.entries(servers)) {
      const destination = 'url' in server ? destinationOf(server.url) : undefined;
      if ('url' in server && (destination === undefined || !isListed(destination, config['allowed-hosts'])))
        addIssue({
          code: 'custom',
          path: [...path, 'mcp-servers', name, 'url'],
          message: `is at a host that agents do not reach: add ${destination?.host ?? 'a host'} to "allowed-hosts", or set 'network: open'`,
          input: server.url,
        });
    }
});

const labelledServers = ({ labels }: Config) =>
  Object.entries(labels).map(([label, settings]) => ({ path: ['labels', label], servers: settings['mcp-servers'] ?? {} }));

export type Config = z.infer<typeof configSchema>;
