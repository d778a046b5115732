// Finds the rights that a job has and that code of agents could use: a token that writes, secrets, environments. Permissions
// that are not named count as writing, because the repository's default cannot be read.
import { expressionsIn, fieldsOf, type Finding, findingAt, findingIn, type JobOfFile, type ParsedFile } from './workflow-file.ts';

/** `caller`: the job that calls the workflow of this one; what this one does not name comes from there. */
export const rightsOf = (job: JobOfFile, caller: JobOfFile | undefined): string | undefined => {
  const ofItself = 'permissions' in job.fields || 'permissions' in fieldsOf(job.file.document);
  const holders = caller === undefined ? [job] : [job, caller];
  const found = [
    ...permissionsOf(caller === undefined || ofItself ? job : caller),
    ...holders.flatMap((one) => [
      ...environmentOf(one),
      ...inheritedSecrets(one),
      ...secretPlaces(one.file).filter((place) => place.job === undefined || place.job === one.name),
    ]),
  ];
  return found[0]?.what.replace(/,.*$/s, '');
};

export const permissionsOf = ({ file, name, at, fields }: JobOfFile): Finding[] => {
  const own = 'permissions' in fields;
  const permissions = own ? fields['permissions'] : fieldsOf(file.document)['permissions'];
  const place = own ? `${at}/permissions` : 'permissions' in fieldsOf(file.document) ? 'permissions' : at;
  const found = (what: string, mend = 'give the workflow "permissions: { contents: read }"', scope = ''): Finding[] => [
    findingAt(file, { at: `${place}/${scope}`, job: name, what, mend }),
  ];
  if (permissions === undefined)
    return found('no permissions are named, so its token has whatever the repository gives by default, which may be to write everything');
  if (permissions === 'read-all') return [];
  if (permissions === null) return found('its permissions are empty, which says neither "none" nor "all"');
  if (typeof permissions !== 'object' || Array.isArray(permissions))
    return found(`its permissions are ${JSON.stringify(permissions)}, which is more than to read`);
  const granted = Object.entries(fieldsOf(permissions)).filter(([, level]) => level !== 'read' && level !== 'none');
  return granted.flatMap(([scope, level]) =>
    scope === 'id-token'
      ? found(`its token can prove to others that it is this repository (id-token: ${String(level)})`, 'remove "id-token" there', scope)
      : found(`its token may change things (${scope}: ${String(level)})`, `make that "${scope}: read", or remove it`, scope),
  );
};

export const environmentOf = (job: JobOfFile): Finding[] => {
  if (job.fields['environment'] === undefined) return [];
  const what = 'it runs in an environment, whose secrets and rights it gets';
  return [findingIn(job, { at: 'environment', what, mend: 'test without an environment, and deploy in another workflow' })];
};

export const inheritedSecrets = (job: JobOfFile): Finding[] => {
  const handing = { at: 'secrets', what: 'it hands all secrets to the workflow it calls', mend: 'remove "secrets: inherit"' };
  return job.fields['secrets'] === 'inherit' ? [findingIn(job, handing)] : [];
};

/** Finds expressions that use a secret other than the job's own token, which has the job's permissions. */
export const secretPlaces = (file: ParsedFile): Finding[] =>
  stringsOf(file.document).flatMap(({ at, text }) => {
    const expressions = /(?:^|\/)if$/.test(at) ? [text] : expressionsIn(text);
    if (!expressions.some(usesSecrets)) return [];
    const job = /^jobs\/([^/]+)/.exec(at)?.[1];
    const what = 'it uses a secret, which the code it tests can read or send away';
    return [findingAt(file, { at, job, what, mend: 'test without secrets, and use them in another workflow' })];
  });

const usesSecrets = (expression: string): boolean =>
  /\bsecrets\b/i.test(expression.replace(/\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])/gi, ''));

/** Returns all texts of the document, keys too: GitHub lets a variable's name be an expression. */
const stringsOf = (value: unknown, at = ''): { at: string; text: string }[] => {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ at, text: key }, ...stringsOf(inner, at === '' ? key : `${at}/${key}`)]);
};
