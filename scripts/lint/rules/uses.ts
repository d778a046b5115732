// Rules about actions of others that zizmor does not have: the comment with the version of a pinned commit, and empty inputs
// of an App's token. GitHub's action treats an empty input as left out; zizmor treats it as given.
import { asMapping, type Route } from '../document.ts';
import type { Rule } from '../rule.ts';

const isPinned = (uses: string): boolean => /@[0-9a-f]{40}$/.test(uses);

export const pinWithoutVersion: Rule = {
  name: 'pin-without-version',
  *check(file) {
    const all: { route: Route; uses: string | undefined }[] = [
      ...file.jobs.map(({ route, calls }) => ({ route, uses: calls })),
      ...file.steps,
    ];
    for (const { route, uses = '' } of all) {
      const place = [...route, 'uses'];
      if (isPinned(uses) && !/#\s*v\d+\.\d+\.\d+/.test(file.parsed.sourceLine(place)))
        yield { route: place, message: `${uses}: add the version of that commit as a comment such as # v1.2.3` };
    }
  },
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

export const emptyAppTokenInput: Rule = {
  name: 'empty-app-token-input',
  *check(file) {
    for (const step of file.steps.filter(({ uses = '' }) => /^actions\/create-github-app-token(?:[/@]|$)/i.test(uses))) {
      for (const [name, value] of Object.entries(asMapping(step.raw['with']))) {
        if (/^(?:repositories|permission-.*)$/i.test(name) && isEmpty(value))
          yield { route: [...step.route, 'uses'], message: `"${name}" is empty, so the token is not limited by it` };
      }
    }
  },
};
