// Roles of each kind of account, as the job's token reads them.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { probeBranches, type World } from '../world.ts';

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

const credit: Probe = {
  id: 'credit-by-an-id',
  question: "Does the answer about a role hold the account's id, and is a commit with that id in its address credited to the account?",
  calls: ['GET collaborators/{login}/permission', 'git push of a commit by ID+login@users.noreply.github.com', 'GET commits/{sha}'],
  expected: { 'the id in the answer': 'there', 'author of the commit': 'the account' },
  protects: 'The person who asked for the work is named as co-author of its commits by such an address.',
  assumptions: ['`ID+login@users.noreply.github.com` credits'],
  ask: async (world): Promise<Facts> => {
    const person = await world.variable('GITHUB_TRIGGERING_ACTOR');
    if (person === undefined) throw new CannotAsk('this is no job of GitHub Actions');
    const { body } = await world.rest('GET', `/collaborators/${encodeURIComponent(person)}/permission`);
    const user = body.user as { id?: number; login?: string } | null | undefined;
    if (user?.id === undefined || user.login === undefined) return { 'the id in the answer': 'missing' };
    const ref = `refs/heads/${probeBranches}${world.runId}/credit`;
    willRemove(world, ref);
    const oid = await world.commit('credit', { email: `${user.id}+${user.login}@users.noreply.github.com` });
    await world.push({ ref, to: oid, expect: null });
    const authorOf = async (): Promise<string | undefined> => (await world.rest('GET', `/commits/${oid}`)).body.author?.login;
    const author = await world.soon(authorOf, (login) => login !== undefined);
    return { 'the id in the answer': 'there', 'author of the commit': author === user.login ? 'the account' : (author ?? 'nobody') };
  },
};

export const peopleProbes: readonly Probe[] = [roles, credit];
