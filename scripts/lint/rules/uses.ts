// What a step or job runs of others: pinned to a commit, and given no more than it needs.
import { asMapping } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Step } from '../workflow.ts';

const isAction = (step: Step, name: string): boolean => step.uses?.split('@')[0]?.toLowerCase() === name;

/** `./` and `$/` are this very commit; everything else can be changed by whoever owns it. */
const isOwn = (uses: string): boolean => uses.startsWith('./') || uses.startsWith('$/');

export const unpinnedUse: Rule = {
  name: 'unpinned-use',
  *check(file) {
    const all = [...file.jobs.map(({ route, calls }) => ({ route, uses: calls })), ...file.steps];
    for (const { route, uses } of all) {
      if (uses === undefined || isOwn(uses)) continue;
      const place = [...route, 'uses'];
      if (uses.startsWith('docker://')) {
        if (!/@sha256:[0-9a-f]{64}$/.test(uses)) yield { route: place, message: `${uses} is not pinned to a digest` };
      } else if (!/@[0-9a-f]{40}$/.test(uses)) {
        yield { route: place, message: `${uses} is not pinned to a commit of 40 hexadecimal digits` };
      } else if (!/#\s*v\d+\.\d+\.\d+/.test(file.parsed.sourceLine(place))) {
        yield { route: place, message: `${uses}: the version of that commit is missing as a comment such as # v1.2.3` };
      }
    }
  },
};

export const persistedCredentials: Rule = {
  name: 'persisted-credentials',
  *check(file) {
    for (const step of file.steps) {
      const kept = asMapping(step.raw['with'])['persist-credentials'];
      if (isAction(step, 'actions/checkout') && String(kept) !== 'false')
        yield { route: [...step.route, 'uses'], message: 'the checkout leaves the job’s token behind: say `persist-credentials: false`' };
    }
  },
};

export const broadAppToken: Rule = {
  name: 'broad-app-token',
  *check(file) {
    for (const step of file.steps.filter((one) => isAction(one, 'actions/create-github-app-token'))) {
      const inputs = asMapping(step.raw['with']);
      const route = [...step.route, 'uses'];
      if (!Object.keys(inputs).some((name) => name.startsWith('permission-')))
        yield { route, message: 'the token has every permission of the App: name the needed ones as `permission-…`' };
      if (inputs['owner'] !== undefined && inputs['repositories'] === undefined)
        yield { route, message: 'the token is good for every repository of the owner: name `repositories`, or leave `owner` out' };
      if (String(inputs['skip-token-revoke'] ?? 'false') !== 'false')
        yield { route, message: 'the token outlives its job: leave `skip-token-revoke` out' };
    }
  },
};
