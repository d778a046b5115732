// The workflows of accounts by OpenID Connect, made from the ones of accounts by secret: GitHub reads the permissions of a job before
// any expression, and a caller that does not grant id-token could not start a workflow that asks for it.

const made = (file: string): string =>
  `# Generated from ${file} by \`npm run readme\`. It is for accounts by OpenID Connect: its agents' job asks for \`id-token: write\`.\n`;

const accounts = '(?:anthropic-api-key|claude-code-oauth-token|anthropic-auth-token|bedrock-api-key|foundry-api-key|vertex-credentials)';

type Change = readonly [pattern: RegExp, text: string];

/** Throws an Error when a pattern is not there exactly `times` times: the file has changed, and this table has to follow. */
const change = (text: string, [pattern, to]: Change, times = 1): string => {
  const found = [...text.matchAll(new RegExp(pattern.source, 'gm'))].length;
  if (found !== times) throw new Error(`${pattern.source} is there ${found} times and not ${times}`);
  return text.replace(new RegExp(pattern.source, 'gm'), to);
};

const identityInput = `      identity:
        description: The account, as lines of a name, a colon and a value, with the names that examples/accounts has.
        type: string
        required: true
      anthropic-base-url:`;

const withoutSecrets = (text: string): string =>
  [
    [/^ {6}# One of these accounts\..*\n/, ''],
    [/^ {6}anthropic-base-url:$/, identityInput],
    [/^( +)anthropic-base-url: (\$\{\{ inputs\.anthropic-base-url \}\})$/, '$1identity: ${{ inputs.identity }}\n$1anthropic-base-url: $2'],
  ].reduce((changed, one) => change(changed, one as unknown as Change), text);

/** `agent`: agent.yml. */
export const renderOidcAgent = (agent: string): string => {
  const without = change(withoutSecrets(agent), [new RegExp(`^ {6}${accounts}:\\n {8}description: .*\\n {8}required: false\\n`), ''], 6);
  const silent = change(without, [new RegExp(`^ {10}${accounts}: .*\\n`), ''], 6);
  return (
    made('agent.yml') +
    change(silent, [/^( {6}actions: read\n {6}contents: read\n)( {6}issues: read\n {4}outputs:)/, '$1      id-token: write\n$2'])
  );
};

/** `clambake`: clambake.yml. */
export const renderOidcFleet = (clambake: string): string => {
  const without = change(withoutSecrets(clambake), [new RegExp(`^ {6}${accounts}:\\n {8}description: .*\\n {8}required: false\\n`), ''], 6);
  const silent = change(without, [new RegExp(`^ {6}${accounts}: .*\\n`), ''], 6);
  const known = change(silent, [
    /^ {10}# Whether there is a key, (?:.*\n)+?(?= {10}has-app-client-id)/,
    '          has-model-key: ${{ inputs.identity != 0 }}\n',
  ]);
  const called = change(known, [/\.\/\.github\/workflows\/agent\.yml$/, './.github/workflows/agent-oidc.yml']);
  return (
    made('clambake.yml') +
    change(called, [
      /^( {6}actions: write\n {6}contents: write\n)( {6}issues: write\n {4}uses: \.\/\.github\/workflows\/agent-oidc\.yml)/,
      '$1      id-token: write\n$2',
    ])
  );
};
