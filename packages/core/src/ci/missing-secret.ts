// Says which secret a run lacks and where it is set. The run knows only that a secret is empty; the file that the user copied
// shows whether it is not passed, or passed and not set. No value of a secret comes here.
import type { Obstacle } from '../fleet/snapshot.ts';
import { signingProblem } from './signing.ts';
import { type CiFile, fieldsOf, findingIn, type JobOfFile, jobsOf, textOf } from './workflow-file.ts';

/** Undefined: the workflow does not say whether the value is there. */
export interface SecretFacts {
  modelKey: boolean | undefined;
  appClientId: boolean | undefined;
  appKey: boolean | undefined;
  /** The key that commits are signed with. */
  signingKey: boolean | undefined;
  /** True when GitHub withholds the repository's secrets from this run because of who caused it. */
  isWithheld: boolean;
}

type Missing = 'anthropic-api-key' | 'app-private-key' | 'app-client-id';

const examples: Readonly<Record<Missing, string>> = {
  'anthropic-api-key': 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}',
  'app-private-key': 'app-private-key: ${{ secrets.CLAMBAKE_APP_PRIVATE_KEY }}',
  'app-client-id': 'app-client-id: ${{ vars.CLAMBAKE_APP_CLIENT_ID }}',
};

/** Returns what agents or their train would lack; undefined when nothing is known to be missing. */
export const missingOf = ({ modelKey, appClientId, appKey }: SecretFacts): Missing | undefined => {
  if (modelKey === false) return 'anthropic-api-key';
  if (appClientId === true && appKey === false) return 'app-private-key';
  return appClientId === false && appKey === true ? 'app-client-id' : undefined;
};

/** `caller`: the workflow file that the user copied; undefined when it could not be read. */
export const obstacleOfSecrets = (facts: SecretFacts, caller: CiFile | undefined): Obstacle | undefined => {
  const missing = missingOf(facts);
  if (missing === undefined) return undefined;
  if (facts.isWithheld) {
    return { level: 'notice', text: withheld(missing) };
  }
  const needs = missing === 'anthropic-api-key' ? 'no agent can work without a model key' : 'a GitHub App needs its id and its key';
  return { level: 'error', text: `${needs}: ${placeOf(missing, caller)}` };
};

/** `owner`: the owner of the signing key, as the configuration names it. */
export const obstacleOfSigning = ({ signingKey, isWithheld }: SecretFacts, owner: string | undefined): Obstacle | undefined => {
  const text = signingKey === undefined ? undefined : signingProblem({ owner, hasKey: signingKey });
  if (text === undefined) return undefined;
  if (isWithheld) return { level: 'notice', text: withheld('signing-key') };
  return { level: 'error', text: `no commit could be signed: ${text}` };
};

/** Says what becomes of a run from which GitHub withholds this secret. */
export const withheld = (secret: string): string =>
  `Dependabot caused this run, and GitHub passes it none of the repository's secrets, ${secret} among them: the next event or cron goes on with the work`;

const settings = 'under Settings → Secrets and variables → Actions';

const placeOf = (missing: Missing, caller: CiFile | undefined): string => {
  const jobs = caller?.kind === 'parsed' ? jobsOf(caller) : [];
  const job = jobs.find(({ fields }) => /\/\.github\/workflows\/clambake\.ya?ml(?:@|$)/.test(textOf(fields['uses'])));
  const byIdentity = jobs.find(({ fields }) => /\/\.github\/workflows\/clambake-oidc\.ya?ml(?:@|$)/.test(textOf(fields['uses'])));
  if (byIdentity !== undefined && missing === 'anthropic-api-key')
    return `${placeIn(byIdentity, 'with/identity')} passes an identity that is empty: write its lines there, as examples/accounts/identity.md shows`;
  if (job === undefined) return `what this workflow passes as ${missing} is empty: set it ${settings}`;
  return missing === 'app-client-id' ? placeOfInput(job) : placeOfSecret(job, missing);
};

/** `.github/workflows/clambake.yml, line 12, job "clambake"` */
const placeIn = (job: JobOfFile, at: string): string => {
  const { path, line, job: name } = findingIn(job, { at, what: '', mend: '' });
  return `${path}${line === undefined ? '' : `, line ${line}`}, job "${name}"`;
};

const placeOfInput = (job: JobOfFile): string => {
  const given = fieldsOf(job.fields['with'])['app-client-id'];
  const place = placeIn(job, given === undefined ? 'with' : 'with/app-client-id');
  const example = `"${examples['app-client-id']}"`;
  if (given === undefined) return `${place} passes app-private-key and not app-client-id: add ${example} below "with:", or pass neither`;
  return `${place} passes an app-client-id that is empty: set the variable that it names ${settings} → Variables`;
};

const placeOfSecret = (job: JobOfFile, missing: Missing): string => {
  const { secrets } = job.fields;
  const place = (at: string): string => placeIn(job, at);
  const example = `"${examples[missing]}"`;
  if (secrets === 'inherit')
    return `${place('secrets')} says "secrets: inherit", and no secret of a repository can be called ${missing}: pass it by name, as ${example}`;
  // Names of secrets, and the word `secrets`, are the same in capitals.
  const [key, given] = Object.entries(fieldsOf(secrets)).find(([name]) => name.toLowerCase() === missing) ?? [missing];
  if (given === undefined) return `${place('secrets')} does not pass ${missing}: add ${example} below "secrets:"`;
  const value = String(given ?? '');
  const name = /^\$\{\{\s*secrets(?:\.([\w-]+)|\['([\w-]+)'\])\s*\}\}$/i
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined);
  const at = place(`secrets/${key}`);
  if (name === undefined)
    return `${at} passes ${JSON.stringify(value.slice(0, 80))} as ${missing}, which is empty: pass a secret, as ${example}`;
  return `${at} passes the secret ${name}, and it is not set, or has only blanks: set it ${settings}, as a secret of this repository (a secret of an environment is not passed, and one of the organisation has to be shared with this repository)`;
};
