// A group on a workflow or on a call is taken before any `if:` and can cancel what has nothing to do with it; names are
// shared by all workflows of a repository, whatever their case.
import { asMapping, isMapping, type Route } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Library, WorkflowFile } from '../workflow.ts';

interface Group {
  file: WorkflowFile;
  route: Route;
  name: string;
}

const groupName = (value: unknown): string => String(isMapping(value) ? asMapping(value)['group'] : value);

const groupsOf = (file: WorkflowFile): Group[] =>
  file.jobs
    .filter((job) => job.raw['concurrency'] !== undefined)
    .map((job) => ({ file, route: [...job.route, 'concurrency'], name: groupName(job.raw['concurrency']) }));

export const groupOffLeaf: Rule = {
  name: 'group-off-leaf',
  *check(file) {
    if (file.raw['concurrency'] !== undefined)
      yield {
        route: ['concurrency'],
        message: 'a group of a whole workflow is taken before any condition: put it on the job that needs it',
      };
    for (const job of file.jobs) {
      if (job.raw['concurrency'] !== undefined && job.calls !== undefined)
        yield {
          route: [...job.route, 'concurrency'],
          message: `job ${job.key} calls a workflow: put the group on the called job that needs it`,
        };
    }
  },
};

export const groupOfWorkflow: Rule = {
  name: 'group-of-workflow',
  *check(file) {
    for (const { route, name } of groupsOf(file)) {
      if (/github\s*(?:\.|\[\s*')\s*workflow/i.test(name))
        yield { route, message: 'github.workflow is the caller’s name in a called workflow: write the group’s name out' };
    }
  },
};

const wildcard = '\u0000';

/** Lower case, with every expression as one wildcard. */
const patternOf = (name: string): string => name.toLowerCase().replaceAll(/\$\{\{.*?\}\}/g, wildcard);

/** True when the two names can become equal. A wildcard stands for any text, also for none. */
export const canCollide = (one: string, other: string): boolean => {
  const [a = '', b = ''] = [patternOf(one), patternOf(other)];
  const seen = new Set<string>();
  const matches = (from: number, to: number): boolean => {
    if (seen.has(`${from} ${to}`)) return false;
    seen.add(`${from} ${to}`);
    if (from === a.length && to === b.length) return true;
    if (a[from] === wildcard) return matches(from + 1, to) || (to < b.length && matches(from, to + 1));
    if (b[to] === wildcard) return matches(from, to + 1) || (from < a.length && matches(from + 1, to));
    return a[from] !== undefined && a[from] === b[to] && matches(from + 1, to + 1);
  };
  return matches(0, 0);
};

const isSame = (a: Group, b: Group): boolean => a.file === b.file && a.route.join('.') === b.route.join('.');

export const groupCollision: Rule = {
  name: 'group-collision',
  *check(file, library: Library) {
    const all = library.files.flatMap(groupsOf);
    for (const group of groupsOf(file)) {
      const rival = all.find((one) => !isSame(one, group) && canCollide(one.name, group.name));
      if (rival !== undefined) {
        const place = `${rival.file.parsed.document.path}:${rival.file.parsed.lineOf(rival.route)}`;
        yield {
          route: group.route,
          message: `the group ${group.name} can be the same as ${rival.name} of ${place}, and each would cancel the other’s waiting run`,
        };
      }
    }
  },
};
