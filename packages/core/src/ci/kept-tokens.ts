// Finds steps that leave the job's token on the disk, where everything that runs after them can read it: checkouts under any
// name, and commands that write the token into git's configuration, an address or a file of credentials.
import type { Occasion } from './condition.ts';
import { isToken } from './job-token.ts';
import { resolveValue } from './known-values.ts';
import { expressionsIn, fieldsOf, type Fields, isCheckout, textOf } from './workflow-file.ts';

export interface Kept {
  /** Place below the step. */
  at: string;
  what: string;
  mend: string;
}

interface Around {
  occasion: Occasion;
  /** The `env` of the workflow and of the job. */
  env: readonly unknown[];
  /** Inputs of the action around the step that hold the token. */
  tokens: readonly string[];
}

export const keptTokens = (fields: Fields, around: Around): Kept[] => [
  ...ofCheckout(fields, around.occasion),
  ...ofHelper(fields),
  ...ofCommands(fields, around),
];

const ofCheckout = ({ uses, with: given }: Fields, occasion: Occasion): Kept[] => {
  const name = textOf(uses);
  if (!isCheckout(name) || name.startsWith('./') || name.startsWith('$/')) return [];
  const kept = resolveValue(fieldsOf(given)['persist-credentials'], occasion);
  if (kept === false || textOf(kept).trim().toLowerCase() === 'false') return [];
  const mend = 'give that step "with: { persist-credentials: false }"';
  if (/^actions\/checkout(?:@|$)/i.test(name)) {
    return [{ at: '', what: 'the checkout leaves its token behind for everything that runs after it', mend }];
  }
  const what = `${JSON.stringify(name).slice(0, 120)} is a checkout by its name, and may leave its token behind for everything that runs after it`;
  return [{ at: 'uses', what, mend: `${mend}, or use actions/checkout` }];
};

/** Actions whose purpose is to give later steps a token for git. */
const ofHelper = ({ uses }: Fields): Kept[] => {
  if (!/^(?![.$]\/)[^@]*git-(?:credentials?|auth|config-credentials)[^@]*(?:@|$)/i.test(textOf(uses))) return [];
  const what = `${JSON.stringify(uses).slice(0, 120)} gives git a token that everything that runs after it can read`;
  return [{ at: 'uses', what, mend: 'remove that step' }];
};

const ofCommands = ({ run, env }: Fields, around: Around): Kept[] => {
  const text = textOf(run).replace(/\\\r?\n/g, ' ');
  // Expressions have spaces; a variable stands for each.
  const script = expressionsIn(text).reduce(
    (rest, expression) => rest.replace(`\${{${expression}}}`, () => (isToken(expression, around.tokens) ? '$JOB_TOKEN' : '$VALUE')),
    text,
  );
  const variables = [...around.env, env].flatMap((one) =>
    Object.entries(fieldsOf(one)).flatMap(([name, value]) =>
      expressionsIn(String(value)).some((expression) => isToken(expression, around.tokens)) ? [name] : [],
    ),
  );
  const names = ['JOB_TOKEN', ...variables].map((name) => name.replace(/\W/g, '\\$&')).join('|');
  const token = new RegExp(`\\$\\{?(?:env:)?(?:${names})\\b|\\b(?:environ|env)\\b.*\\b(?:${names})\\b`, 'i');
  const isHandedOn = script.split('\n').some((line) => token.test(line) && /\bGITHUB_(?:ENV|OUTPUT|STATE)\b/.test(line));
  const forGh = variables.some((name) => /^(?:GH|GITHUB)_TOKEN$/i.test(name)) ? keptByGh.exec(script) : null;
  const found = token.test(script) ? keeping.find(({ pattern }) => pattern.test(script))?.does : undefined;
  const does =
    found ?? (forGh === null ? undefined : 'lets gh give git a token') ?? (isHandedOn ? 'hands a token on to later steps' : undefined);
  if (does === undefined) return [];
  const what = `it ${does}, which everything that runs after it can read`;
  return [{ at: 'run', what, mend: 'fetch with actions/checkout and "persist-credentials: false" instead' }];
};

const keptByGh = /\bgh\s+auth\s+(?:login|setup-git)\b/i;

/** Each command that writes a token to the disk. */
const keeping: readonly { pattern: RegExp; does: string }[] = [
  {
    pattern: /\bgit\b[^\n;&|]*\b(?:clone|fetch|pull|remote|submodule|config)\b[^\n;&|]*:\/\/[^\s/'"]*\$[^\s/'"]*@/i,
    does: 'writes a token into an address of git',
  },
  { pattern: /\bextraheader\b/i, does: "writes a token into git's configuration" },
  { pattern: /\binsteadof\b/i, does: "writes a token into git's configuration" },
  {
    pattern: /\bgit\b[^\n;&|]*\bcredential\b|\bcredential\.[\w.]*helper\b|\.git-credentials\b/i,
    does: "gives a token to git's store of credentials",
  },
  { pattern: keptByGh, does: 'lets gh give git a token' },
  { pattern: /\.netrc\b/i, does: 'writes a token into .netrc' },
  { pattern: /_authToken\b|\.npmrc\b/i, does: 'writes a token into .npmrc' },
  { pattern: /\b(?:docker|podman|buildah|skopeo|helm\s+registry|oras)\s+login\b/i, does: 'logs in to a registry with a token' },
];
