// Checks that an agent's code may run in this CI: a test that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do. A job is safe only when the file says so: a token that reads, no secret, no environment, and
// a checkout that leaves no credentials behind. A file that cannot be read counts as unsafe.
import {
  type CiFiles,
  calledPath,
  expressionsIn,
  type Fields,
  fieldsOf,
  type Finding,
  findingAt,
  findingIn,
  type JobOfFile,
  jobsOf,
  type ParsedFile,
  textOf,
  triggersOf,
} from './workflow-file.ts';

export const unsafePlaces = (files: CiFiles): Finding[] =>
  files.main.kind === 'parsed' ? inFile({ files, file: files.main, calledSafely: false, seen: new Set() }) : [];

interface Looking {
  files: CiFiles;
  file: ParsedFile;
  /** True when the caller was checked: a called workflow cannot hold more than its caller. */
  calledSafely: boolean;
  seen: Set<string>;
}

const inFile = (looking: Looking): Finding[] => {
  const { file, seen } = looking;
  if (seen.has(file.path)) return [];
  seen.add(file.path);
  return [...triggers(file), ...secretPlaces(file), ...jobsOf(file).flatMap((job) => inJob(job, looking))];
};

const triggers = (file: ParsedFile): Finding[] => {
  if (!triggersOf(file).has('pull_request_target')) return [];
  const what = 'it runs on pull_request_target, with the rights and secrets of the base for whatever a pull request brings';
  return [findingAt(file, { at: 'on/pull_request_target', what, mend: 'remove that trigger, or put it into a workflow of its own' })];
};

const inJob = (job: JobOfFile, looking: Looking): Finding[] => [
  ...(looking.calledSafely ? [] : permissionsOf(job)),
  ...environmentOf(job),
  ...job.steps.flatMap((step) => checkoutOf(job, step)),
  ...callOf(job, looking),
];

const permissionsOf = ({ file, name, at, fields }: JobOfFile): Finding[] => {
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

const environmentOf = (job: JobOfFile): Finding[] => {
  if (job.fields['environment'] === undefined) return [];
  const what = 'it runs in an environment, whose secrets and rights it gets';
  return [findingIn(job, { at: 'environment', what, mend: 'test without an environment, and deploy in another workflow' })];
};

const checkoutOf = (job: JobOfFile, step: { at: string; fields: Fields }): Finding[] => {
  if (!/^actions\/checkout(?:@|$)/i.test(textOf(step.fields['uses']))) return [];
  const kept = fieldsOf(step.fields['with'])['persist-credentials'];
  if (kept === false || textOf(kept).toLowerCase() === 'false') return [];
  const what = 'the checkout leaves its token behind for everything that runs after it';
  return [findingAt(job.file, { at: step.at, job: job.name, what, mend: 'give that step "with: { persist-credentials: false }"' })];
};

const callOf = (job: JobOfFile, { files, seen }: Looking): Finding[] => {
  const uses = job.fields['uses'];
  if (uses === undefined) return [];
  const handing = { at: 'secrets', what: 'it hands all secrets to the workflow it calls', mend: 'remove "secrets: inherit"' };
  const inherits = job.fields['secrets'] === 'inherit' ? [findingIn(job, handing)] : [];
  const path = calledPath(uses);
  const called = path === undefined ? undefined : files.called.get(path);
  if (called?.kind === 'parsed') return [...inherits, ...inFile({ files, file: called, calledSafely: true, seen })];
  // A missing or unreadable file of this repository does not run at all; ci-fitness.ts reports it.
  if (path !== undefined) return inherits;
  const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
  return [...inherits, findingIn(job, { at: 'uses', what, mend: 'call a workflow of this repository' })];
};

/** Finds expressions that use a secret other than the job's own token, which has the job's permissions. */
const secretPlaces = (file: ParsedFile): Finding[] =>
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
