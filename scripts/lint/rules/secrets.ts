// The job that gives out work has to know whether there is a model key, and must not have it: it holds a token that writes.
import { asMapping } from '../document.ts';
import type { Rule } from '../rule.ts';
import { inputOf, ownActionName } from '../workflow.ts';

/**
 * `${{ secrets.x != '' }}`, or `!= 0` where blanks are nothing, too, or several with `||`: says whether one of the secrets is set, and
 * nothing of it.
 */
const onlyAsksIfSet = (value: string): boolean => {
  const asked = /^\$\{\{(.*)\}\}$/s.exec(value.trim())?.[1] ?? '';
  return asked.split('||').every((one) => /^\s*secrets\.[\w-]+\s*!=\s*(?:''|0)\s*$/.test(one));
};

/** Inputs that the job which gives out work needs; nothing that an agent could use. */
const ofAssign = ['github-token', 'notify-url'];

export const secretInAssign: Rule = {
  name: 'secret-in-assign',
  *check(file, library) {
    for (const job of file.jobs) {
      const steps = job.steps.filter(({ uses }) => ownActionName(library, uses) === 'assign-agent');
      if (steps.length === 0) continue;
      const places = [{ route: job.route, raw: job.raw }, ...job.steps.map(({ route, raw }) => ({ route, raw }))];
      for (const { route, raw } of places) {
        for (const part of ['env', 'with']) {
          for (const [name, value] of Object.entries(asMapping(raw[part]))) {
            if (/\bsecrets\b/.test(String(value)) && !onlyAsksIfSet(String(value)) && !ofAssign.includes(name))
              yield { route: [...route, part, name], message: `"${name}" gives a secret to job ${job.key}, which gives out work` };
          }
        }
      }
    }
  },
};

export const claimWithoutKey: Rule = {
  name: 'claim-without-key',
  *check(file, library) {
    const passesKey = file.jobs.some(({ raw }) => 'anthropic-api-key' in asMapping(raw['secrets']));
    if (!passesKey) return;
    for (const step of file.steps) {
      if (ownActionName(library, step.uses) !== 'assign-agent' || ['command', 'role'].includes(String(inputOf(step, 'mode')))) continue;
      const given = String(inputOf(step, 'has-model-key') ?? '');
      if (!onlyAsksIfSet(given) || !given.includes('anthropic-api-key'))
        yield { route: [...step.route, 'uses'], message: 'it claims issues also when no agent gets a model key: pass "has-model-key"' };
    }
  },
};
