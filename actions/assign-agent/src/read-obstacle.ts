// One base's obstacle: the questions to GitHub behind it, the cheapest first.
import {
  haveOtherWorkflows,
  parseCiFile,
  readBaseRules,
  readCiFiles,
  readFile,
  readRulesOf,
  RemoteError,
  settingsOf,
  unpriced,
  type GitHubClient,
  type RunnerEnvironment,
} from '@clambake/adapters';
import type { Config, Obstacle, SecretFacts, ServeOptions, Snapshot } from '@clambake/core';

export interface Asking {
  client: GitHubClient;
  environment: RunnerEnvironment;
  secrets: SecretFacts;
  serving: ServeOptions;
}

type Place = { snapshot: Snapshot; config: Config; base: string };

/** Undefined: nothing keeps work from landing on this base. */
export const readObstacle = async (asking: Asking, place: Place): Promise<Obstacle | undefined> => {
  try {
    return (
      (await ofSecrets(asking)) ??
      (await ofSigning(asking, place)) ??
      ofPrice(place) ??
      (await ofNames(place)) ??
      (await ofWorkflows(asking, place)) ??
      (await ofOwnBranches(asking, place)) ??
      (await ofTrain(asking, place)) ??
      (await ofPulls(asking, place))
    );
  } catch (error) {
    if (!(error instanceof RemoteError) || !error.retryable || error.limitedUntil !== undefined) throw error;
    const text = `GitHub does not say whether work could land on ${place.base}, and the next run asks again: ${error.message}`;
    return { level: 'notice', text };
  }
};

const ofSecrets = async ({ client, environment, secrets }: Asking): Promise<Obstacle | undefined> => {
  const { missingOf, obstacleOfSecrets } = await import('@clambake/core');
  if (missingOf(secrets) === undefined) return undefined;
  const { workflowFile } = environment;
  const path = `.github/workflows/${workflowFile}`;
  const text = workflowFile === undefined || secrets.isWithheld ? undefined : await readFile(client, { at: 'HEAD', path });
  return obstacleOfSecrets(secrets, text === undefined ? undefined : await parseCiFile(path, text));
};

const ofSigning = async ({ secrets }: Asking, { config }: Place): Promise<Obstacle | undefined> => {
  const { obstacleOfSigning } = await import('@clambake/core');
  return obstacleOfSigning(secrets, config.signing);
};

/** An attempt with it would end at its first request. */
const ofPrice = ({ config }: Place): Obstacle | undefined => {
  const all = [config, ...Object.values(config.labels).map((replaced) => ({ ...config, ...replaced }))];
  const why = all.map((one) => unpriced(settingsOf(one))).find((found) => found !== undefined);
  return why === undefined ? undefined : { level: 'error', text: `no agent could be kept within its dollars: ${why}` };
};

const ofNames = async ({ snapshot, base }: Place): Promise<Obstacle | undefined> => {
  const { nameConflict } = await import('@clambake/core');
  const text = nameConflict(snapshot.branches.keys(), base);
  return text === undefined ? undefined : { level: 'error', text };
};

/** A merge of its own base cannot give work on another base the default branch's workflow files. */
const ofWorkflows = async ({ client }: Asking, { snapshot, base }: Place): Promise<Obstacle | undefined> => {
  const { branches, defaultBranch } = snapshot;
  const [oid, other] = [branches.get(base), branches.get(defaultBranch)];
  if (base === defaultBranch || oid === undefined || other === undefined) return undefined;
  const { otherWorkflows } = await import('@clambake/core');
  return (await haveOtherWorkflows(client, oid, other)) ? { level: 'error', text: otherWorkflows(base, defaultBranch) } : undefined;
};

/** Without a word about an App one is assumed: it may pass some rules. */
const isApp = ({ secrets: { appKey, appClientId } }: Asking): boolean => appKey !== false && appClientId !== false;

const ofOwnBranches = async (asking: Asking, { config }: Place): Promise<Obstacle | undefined> => {
  const { refusalOfOwnBranches, sampleBranches } = await import('@clambake/core');
  const rules = await Promise.all(sampleBranches.map((branch) => readRulesOf(asking.client, branch)));
  const { repositoryUrl } = asking.environment;
  const signer = asking.secrets.signingKey === true ? config.signing : undefined;
  const text = refusalOfOwnBranches(rules.flat(), { repositoryUrl, asApp: isApp(asking), signer });
  return text === undefined ? undefined : { level: 'error', text };
};

const ofTrain = async (asking: Asking, { snapshot, config, base }: Place): Promise<Obstacle | undefined> => {
  const oid = snapshot.branches.get(base);
  if (oid === undefined) return undefined;
  const { judgePreflight } = await import('@clambake/core');
  const [rules, files] = await Promise.all([
    readBaseRules(asking.client, base),
    readCiFiles({ oid, workflow: config.ci }, (path) => readFile(asking.client, { at: oid, path })),
  ]);
  const signs = asking.secrets.signingKey === true;
  const { cause } = judgePreflight({ base, config, rules, files, workflows: rules.workflows, asApp: isApp(asking), signs });
  return cause === undefined ? undefined : { level: 'error', text: `the train to ${base} could not depart. ${cause}` };
};

/** An App's token needs no setting, and only the workflow says that there is none. */
const ofPulls = async (asking: Asking, { snapshot, base }: Place): Promise<Obstacle | undefined> => {
  const { obstacleOfPulls, obstacleOfStop } = await import('@clambake/core');
  return obstacleOfStop(snapshot.ledger, base) ?? (isApp(asking) ? undefined : obstacleOfPulls(snapshot.ledger));
};
