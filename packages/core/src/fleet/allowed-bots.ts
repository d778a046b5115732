// Bots that may ask for an agent. The configuration names each by its exact login. GitHub's logins ignore case, and brackets
// occur in no person's login, so that a person cannot take the name of a bot.
import type { Config, Role } from '../config.ts';
import type { IssueView } from './snapshot.ts';

type Allowing = Pick<Config, 'allowed-bots'>;

/** `login` as REST writes it, with `[bot]` at the end. */
export const isAllowedBot = (login: string, config: Allowing): boolean =>
  login.endsWith('[bot]') && config['allowed-bots'].some((allowed) => allowed.toLowerCase() === login.toLowerCase());

/** Makes events of allowed bots count as those of a person with the least role that may ask. */
export const admitBots = (
  issues: readonly IssueView[],
  config: Allowing & Pick<Config, 'min-role'>,
): { issues: readonly IssueView[]; roles: [string, Role][] } => {
  if (config['allowed-bots'].length === 0) return { issues, roles: [] };
  const admitted = new Set<string>();
  const isAdmitted = (login: string | null): boolean => {
    if (login === null || !isAllowedBot(login, config)) return false;
    admitted.add(login);
    return true;
  };
  const views = issues.map((view) => {
    for (const { by } of view.edits) isAdmitted(by);
    return { ...view, events: view.events.map((event) => (event.bot && isAdmitted(event.actor) ? { ...event, bot: false } : event)) };
  });
  return { issues: views, roles: [...admitted].map((login) => [login, config['min-role']]) };
};
