// The key that commits are signed with, and its owner: a secret of the jobs that push, and a line of the configuration. One
// without the other signs nothing that GitHub would call verified.

const example = 'signing: "Ann Example <ann@example.com>"';

/** Returns why commits could not be signed as the configuration says; undefined when nothing is wrong. */
export const signingProblem = ({ owner, hasKey }: { owner: string | undefined; hasKey: boolean }): string | undefined => {
  if (owner === undefined && hasKey)
    return `the secret "signing-key" is passed, and .github/clambake.yml does not say whose key it is: add the name and a verified address of the account that has the key, as ${example}, or pass no key`;
  if (owner !== undefined && !hasKey)
    return `"signing" in .github/clambake.yml names the owner of a key, and the secret "signing-key" is empty: pass it below "secrets:", as "signing-key: \${{ secrets.CLAMBAKE_SIGNING_KEY }}", and set that secret under Settings → Secrets and variables → Actions, or take "signing" out`;
  return undefined;
};
