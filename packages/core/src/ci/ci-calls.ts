// Checks the workflows that the CI workflow calls. If one of them cannot be called, GitHub starts nothing and says so only
// in a run without jobs, so this is reported before anything is pushed.
import {
  type CiFiles,
  calledPath,
  fieldsOf,
  type Fields,
  type Finding,
  findingAt,
  findingIn,
  type JobOfFile,
  jobsOf,
  type ParsedFile,
  triggersOf,
} from './workflow-file.ts';

export const brokenCalls = (files: CiFiles): Finding[] =>
  [files.main, ...files.called.values()].flatMap((file) =>
    file.kind === 'parsed' ? jobsOf(file).flatMap((job) => callOf(job, files)) : [],
  );

const callOf = (job: JobOfFile, files: CiFiles): Finding[] => {
  const path = calledPath(job.fields['uses']);
  if (path === undefined) return [];
  const called = path === files.main.path ? files.main : files.called.get(path);
  const found = (what: string, mend: string): Finding[] => [findingIn(job, { at: 'uses', what, mend })];
  if (called?.kind !== 'parsed') {
    const state = called?.kind === 'broken' ? `cannot be read: ${called.problem}` : 'does not exist on the base';
    return found(`it calls ${path}, which ${state}`, 'correct that file or the name');
  }
  const asCalled = triggersOf(called).get('workflow_call');
  if (asCalled === undefined) return found(`it calls ${path}, which cannot be called`, 'add "workflow_call:" to its "on:"');
  const given = fieldsOf(job.fields['with']);
  const lacking = Object.entries(fieldsOf(asCalled['inputs'])).find(([name, input]) => isNeeded(fieldsOf(input)) && !(name in given));
  if (lacking !== undefined) return found(`it calls ${path} without its required input "${lacking[0]}"`, 'give it under "with:"');
  return exceeding(job, called).map(({ right, asks, at }) => {
    const what = `it asks for "${right}", which job "${job.name}" of ${job.file.path} that calls it does not have, so GitHub starts neither`;
    return findingAt(called, { at, job: asks, what, mend: 'ask for no more than the caller has' });
  });
};

const isNeeded = (input: Fields): boolean => input['required'] === true && input['default'] === undefined;

const levels = ['none', 'read', 'write'] as const;
type Rights = (scope: string) => number;

/** Returns undefined when the file does not say. */
const rightsOf = (permissions: unknown): { rights: Rights; named: Fields } | undefined => {
  if (permissions === 'read-all' || permissions === 'write-all') return { rights: () => (permissions === 'read-all' ? 1 : 2), named: {} };
  if (typeof permissions !== 'object' || permissions === null || Array.isArray(permissions)) return undefined;
  const named = fieldsOf(permissions);
  return { rights: (scope) => Math.max(0, levels.indexOf(named[scope] as 'none')), named };
};

/** Returns the first permission that the called workflow names and its caller does not have. */
const exceeding = (job: JobOfFile, called: ParsedFile): { right: string; asks: string | undefined; at: string }[] => {
  const held = rightsOf('permissions' in job.fields ? job.fields['permissions'] : fieldsOf(job.file.document)['permissions']);
  if (held === undefined) return [];
  const asked: { permissions: unknown; asks: string | undefined; at: string }[] = [
    { permissions: fieldsOf(called.document)['permissions'], asks: undefined, at: 'permissions' },
    ...jobsOf(called).map(({ name, at, fields }) => ({ permissions: fields['permissions'], asks: name, at: `${at}/permissions` })),
  ];
  const found = asked.flatMap(({ permissions, asks, at }) =>
    Object.entries(rightsOf(permissions)?.named ?? {})
      .filter(([scope, level]) => levels.indexOf(level as 'none') > held.rights(scope))
      .map(([scope, level]) => ({ right: `${scope}: ${String(level)}`, asks, at: `${at}/${scope}` })),
  );
  return found.slice(0, 1);
};
