// What zizmor leaves to us about actions of others: the version that a pinned commit is, and inputs of an App's token that
// are empty, which GitHub's action takes for left out and zizmor for given.
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
