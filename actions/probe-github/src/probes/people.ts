// Roles of each kind of account, as the job's token reads them.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import type { World } from '../world.ts';

/** Logins of GitHub's own bots, and one that nobody can have: logins have 39 characters at most. */
const bots = ['github-actions[bot]', 'dependabot[bot]'] as const;
const nobody = 'a-login-that-is-longer-than-github-allows';

const mayWrite = async (world: World, login: string): Promise<string> => {
  const { status, body } = await world.rest('GET', `/collaborators/${encodeURIComponent(login)}/permission`);
  if (status === 404) return 'no';
  if (status !== 200) return `status ${status}`;
  return /^(?:admin|maintain|write)$/.test(String(body.role_name ?? body.permission)) ? 'yes' : 'no';
};

const roles: Probe = {
  id: 'roles-of-accounts',
  question: 'Who counts as somebody who may write: the person who started this, bots, somebody unknown?',
  calls: ['GET collaborators/{login}/permission'],
  expected: { 'the person who started this': 'yes', 'github-actions[bot]': 'no', 'dependabot[bot]': 'no', 'somebody unknown': 'no' },
  protects: 'Trust: an agent works for people who may write, and for no bot that the configuration does not name.',
  assumptions: [],
  ask: async (world): Promise<Facts> => {
    const person = await world.variable('GITHUB_TRIGGERING_ACTOR');
    if (person === undefined) throw new CannotAsk('this is no job of GitHub Actions');
    const facts: Record<string, string> = { 'the person who started this': await mayWrite(world, person) };
    for (const bot of bots) facts[bot] = await mayWrite(world, bot);
    return { ...facts, 'somebody unknown': await mayWrite(world, nobody) };
  },
};

export const peopleProbes: readonly Probe[] = [roles];
