// What a step or job runs of others: pinned to a commit, and given no more than it needs.
import { asMapping, isMapping, type Route } from '../document.ts';
import type { Rule } from '../rule.ts';
import { inputOf, type Step, type WorkflowFile } from '../workflow.ts';

const isAction = ({ uses = '' }: Step, name: string): boolean => /^[^/]+\/[^/@]+/.exec(uses.toLowerCase())?.[0] === name;

/** `./` and `$/` are this very commit; everything else can be changed by whoever owns it. */
const isOwn = (uses: string): boolean => uses.startsWith('./') || uses.startsWith('$/');

const isDigest = (image: string): boolean => /@sha256:[0-9a-f]{64}$/.test(image);

/** Images that jobs and actions run in, as `docker://` would name them. */
const imagesOf = (file: WorkflowFile): { route: Route; uses: unknown }[] => [
  ...file.jobs.flatMap(({ route, raw }) =>
    [
      ['container', raw['container']] as const,
      ...Object.entries(asMapping(raw['services'])).map(([key, value]) => [`services.${key}`, value] as const),
    ].map(([place, value]) => ({ route: [...route, ...place.split('.')], uses: isMapping(value) ? value['image'] : value })),
  ),
  { route: ['runs', 'image'], uses: asMapping(file.raw['runs'])['image'] },
];

export const unpinnedUse: Rule = {
  name: 'unpinned-use',
  *check(file) {
    const all = [...file.jobs.map(({ route, calls }) => ({ route, uses: calls })), ...file.steps];
    for (const { route, uses } of all) {
      if (uses === undefined || isOwn(uses)) continue;
      const place = [...route, 'uses'];
      if (uses.startsWith('docker://')) {
        if (!isDigest(uses)) yield { route: place, message: `${uses} is not pinned to a digest` };
      } else if (!/@[0-9a-f]{40}$/.test(uses)) {
        yield { route: place, message: `${uses} is not pinned to a commit of 40 hexadecimal digits` };
      } else if (!/#\s*v\d+\.\d+\.\d+/.test(file.parsed.sourceLine(place))) {
        yield { route: place, message: `${uses}: the version of that commit is missing as a comment such as # v1.2.3` };
      }
    }
    for (const { route, uses } of imagesOf(file)) {
      // What an action builds from its own files is this very commit too.
      const isBuilt = route[0] === 'runs' && !String(uses).startsWith('docker://');
      if (uses !== undefined && !isBuilt && !isDigest(String(uses))) yield { route, message: `${String(uses)} is not pinned to a digest` };
    }
  },
};

export const persistedCredentials: Rule = {
  name: 'persisted-credentials',
  *check(file) {
    for (const step of file.steps) {
      const kept = inputOf(step, 'persist-credentials');
      if (isAction(step, 'actions/checkout') && String(kept) !== 'false')
        yield { route: [...step.route, 'uses'], message: 'the checkout leaves the job’s token behind: say `persist-credentials: false`' };
    }
  },
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export const broadAppToken: Rule = {
  name: 'broad-app-token',
  *check(file) {
    for (const step of file.steps.filter((one) => isAction(one, 'actions/create-github-app-token'))) {
      const inputs = asMapping(step.raw['with']);
      const route = [...step.route, 'uses'];
      if (!Object.entries(inputs).some(([name, value]) => /^permission-/i.test(name) && isGiven(value)))
        yield { route, message: 'the token has every permission of the App: name the needed ones as `permission-…`' };
      if (isGiven(inputOf(step, 'owner')) && !isGiven(inputOf(step, 'repositories')))
        yield { route, message: 'the token is good for every repository of the owner: name `repositories`, or leave `owner` out' };
      if (String(inputOf(step, 'skip-token-revoke') ?? 'false') !== 'false')
        yield { route, message: 'the token outlives its job: leave `skip-token-revoke` out' };
    }
  },
};
