// Selects the variables of the user's setup that enter the agent's environment. The agent is not trusted, so a variable is
// refused when it may hold a secret, belongs to the runner, or changes how the coding agent, git or a shell starts. The log
// shows the names of refused variables and never their values.

export interface AdmittedVariables {
  admitted: Record<string, string>;
  /** In order of names. */
  refused: { name: string; why: string }[];
}

/** Variables that the agent's environment sets itself, or that a shell keeps up to date. */
const ownNames = ['PATH', 'HOME', 'TMPDIR', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'CI', 'PWD', 'OLDPWD', 'SHLVL', '_'];

const namePatterns: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE)_/i, 'it is the runner’s'],
  [/^(?:LD|DYLD)_|^(?:NODE|BUN|PERL5|RUBY)_?OPT(?:IONS)?$|^(?:GLIBC_TUNABLES|GCONV_PATH)$/i, 'it loads code into every process'],
  [/^(?:BASH_ENV|ENV|SHELLOPTS|BASHOPTS|BASH_FUNC_.*|PS\d|PROMPT_COMMAND|IFS)$/i, 'it changes every shell'],
  [/^GIT_|^(?:XDG_CONFIG_HOME|XDG_RUNTIME_DIR|SSH_.*|GNUPGHOME)$/i, 'it changes git or names the job’s own configuration'],
  [/^npm_config_/i, 'it changes npm and may name a file with a token'],
  [/^(?:https?|all|no|ftp)_proxy$/i, 'it would come between the agent and the key proxy'],
  [
    /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|APIKEY|(?:^|_)(?:AUTH|KEYS?|PASS|PWD|PAT|DSN)(?:_|$)|CONNECTION_?STRING/i,
    'its name is that of a secret',
  ],
];

const maximumValueChars = 16_000;
const maximumVariables = 300;
/** Shorter secrets occur in ordinary text, so only a value that equals one is refused. */
const shortestContained = 8;

export interface AdmissionRules {
  /** Values that may not occur. */
  secrets: readonly string[];
  /** Returns the kind of secret that a text looks like. */
  findSecret: (text: string) => string | undefined;
  /** The coding agent, and the variables that would steer it. */
  agent: { name: string; steeringVariables: RegExp };
}

const whyRefused = ([name, value]: readonly [string, string], { secrets, findSecret, agent }: AdmissionRules): string | undefined => {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(name)) return 'its name is no name of a variable';
  if (ownNames.includes(name)) return 'clambake sets it';
  if (agent.steeringVariables.test(name) || /^CLAMBAKE(?:_|$)/i.test(name)) return `it steers ${agent.name}`;
  const rule = namePatterns.find(([pattern]) => pattern.test(name));
  if (rule !== undefined) return rule[1];
  if (value.length > maximumValueChars) return `its value is longer than ${maximumValueChars} characters`;
  const known = secrets.some(
    (secret) => secret !== '' && (value === secret || (secret.length >= shortestContained && value.includes(secret))),
  );
  if (known) return 'its value holds a secret of this job';
  const found = findSecret(value) ?? (/:\/\/[^\s/@:]*:[^\s/@]+@/.test(value) ? 'an address with a password' : undefined);
  return found === undefined ? undefined : `its value looks like ${found}`;
};

export const admitVariables = (exported: Readonly<Record<string, string>>, rules: AdmissionRules): AdmittedVariables => {
  const admitted: [string, string][] = [];
  const refused: AdmittedVariables['refused'] = [];
  for (const [name, value] of Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const full = admitted.length >= maximumVariables ? `it is one of more than ${maximumVariables}` : undefined;
    const why = whyRefused([name, value], rules) ?? full;
    if (why === undefined) admitted.push([name, value]);
    else refused.push({ name, why });
  }
  return { admitted: Object.fromEntries(admitted), refused };
};
