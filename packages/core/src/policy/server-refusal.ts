// Reads from a server's refusal of a push which path it is about. GitHub names the workflow file that a token without the
// permission "workflows" may not change, and a file that is too large.
import { type PathPolicy, shownPath } from './path-policy.ts';

const namesPath: readonly RegExp[] = [
  /create or update workflow `([^`]{1,1000})`/,
  /File (\S[^;]{0,1000}?) is \d[\d.]* [KMG]?B; this exceeds/,
];

/** Undefined when the refusal names no path. */
export const refusedPathIn = (why: string): string | undefined => {
  for (const pattern of namesPath) {
    const path = pattern.exec(why)?.[1]?.trim();
    if (path !== undefined && path !== '') return path;
  }
  return undefined;
};

/** True when it is about a workflow file, for which GitHub also looks at files that the push did not touch. */
export const refusesWorkflow = (why: string): boolean => refusedPathIn(why)?.startsWith('.github/workflows/') === true;

/** The policy that refuses changes of these paths too. */
export const refusingToo = (policy: PathPolicy, paths: readonly string[]): PathPolicy => ({
  ...policy,
  judge: (changes, approved) => {
    const found = changes.filter(({ path }) => paths.includes(path));
    if (found.length === 0) return policy.judge(changes, approved);
    const named = found.slice(0, 5).map(({ path }) => shownPath(path));
    return {
      level: 'block',
      why: `the server refuses a push that changes ${named.join(', ')}`,
      rule: "the server's own, for the token that pushes the bundle",
      changes: found,
    };
  },
});
