// Tells without the product's code which paths nobody may bring onto the base. It knows fewer disguises than the policy, and
// none that the policy does not know.

type Verdict = 'fine' | 'needs-human' | 'forbidden';

const shapeless = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

const normal = (path: string): string =>
  path
    .normalize('NFKC')
    .replace(shapeless, '')
    .toUpperCase()
    .toLowerCase()
    .split(/[/\\]/)
    .map(
      (name) =>
        name
          .replace(/(?<=.):.*$/, '')
          .trim()
          .replace(/[. ]+$/, '') || name,
    )
    .filter((name) => name !== '')
    .join('/');

const forbidden = [
  /^(?:\.github|github~\d)(?:\/|$)/,
  /(?:^|\/)(?:action\.ya?ml|codeowners|\.mcp\.json|\.npmrc|\.gitmodules|\.lfsconfig|codeow~1)$/,
  /(?:^|\/)(?:\.claude|\.husky)(?:\/|$)/,
];
const needsHuman = [/(?:^|\/)(?:claude|agents)\.md$/, /(?:^|\/)\.gitattributes$/];

const isBroken = (path: string): boolean =>
  /[\p{Cc}\u2028\u2029\ufffd]/u.test(path) ||
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\u3164\u034f\u{e0000}-\u{e0fff}]/u.test(path) ||
  path.split('/').some((name) => name === '' || name === '.' || name === '..');

/** True for a name that some file system takes for `.git`. git refuses it in a work file, and the policy never sees it. */
export const isOfGit = (path: string): boolean =>
  path
    .normalize('NFC')
    .replace(shapeless, '')
    .toLowerCase()
    .split(/[/\\]/)
    .some((name) => /^(?:\.git|git~1)(?:[. ]*|:.*)$/.test(name));

const plainModes = new Set(['100644', '100755', '120000', undefined]);

/** `mode` undefined: it is removed. */
export const judgePath = (path: string, mode: string | undefined): Verdict => {
  const form = normal(path);
  if (!plainModes.has(mode) || isBroken(path) || isOfGit(path) || forbidden.some((pattern) => pattern.test(form))) return 'forbidden';
  return needsHuman.some((pattern) => pattern.test(form)) ? 'needs-human' : 'fine';
};
