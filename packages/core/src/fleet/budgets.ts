// Decides how many dollars an issue and the fleet's day have left. The sums are computed from the records of all issues, so that
// a lost or older ledger brings back what people can see. A claim reserves the dollars of its attempt in the push that makes it.
import type { Config } from '../config.ts';
import { budgetLabelPrefix } from '../names.ts';
import { parseDollars } from '../records/dollars.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { dollars } from '../texts/amounts.ts';
import { type RolesRead, roleAtLeast } from './roles.ts';
import type { IssueView } from './snapshot.ts';

type MoneyConfig = Pick<Config, 'agents' | 'attempts' | 'attempt-usd' | 'issue-usd' | 'day-usd' | 'min-role'>;

/** An attempt starts only with this share of `attempt-usd`: with less it would end before it has done anything. */
const leastShare = 0.2;
/** Share of a limit from which people are warned. */
const warningShare = 0.8;
/** Least day of a configuration that names none. */
const usualDayUsd = 100;
/** Attempts of every agent in such a day. */
const usualAttempts = 4;

const issueUsdOf = (config: MoneyConfig): number => config['issue-usd'] ?? config.attempts * config['attempt-usd'];
const dayUsdOf = (config: MoneyConfig): number =>
  config['day-usd'] ?? Math.max(usualDayUsd, usualAttempts * config.agents * config['attempt-usd']);

/** Dollars that the attempt has cost, or may still turn out to have cost. */
export const costOf = ({ costUsd, reservedUsd = 0 }: Attempt): number => Math.max(costUsd, reservedUsd);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);
/** The end of the day (UTC), when the next one begins. */
export const dayEnd = (now: string): string => `${dayOf(new Date(Date.parse(now) + 86_400_000).toISOString())}T00:00:00.000Z`;

export interface Day {
  limitUsd: number;
  spentUsd: number;
  /** Of attempts under way. */
  reservedUsd: number;
}

/** An attempt counts for the day on which it was claimed, also when it works past midnight: its dollars were reserved from that day. */
export const dayOfFleet = (records: Iterable<IssueRecord>, { config, now }: { config: MoneyConfig; now: string }): Day => {
  const today = dayOf(now);
  const all = [...records];
  const ended = all.flatMap(({ attempts }) => attempts.filter(({ claimedAt, startedAt }) => dayOf(claimedAt ?? startedAt) === today));
  const claims = all.flatMap(({ claim }) => (claim !== undefined && dayOf(claim.at) === today ? (claim.usd ?? config['attempt-usd']) : []));
  return { limitUsd: dayUsdOf(config), spentUsd: sum(ended.map(costOf)), reservedUsd: sum(claims) };
};

export const leftOf = ({ limitUsd, spentUsd, reservedUsd }: Day): number => limitUsd - spentUsd - reservedUsd;

/** True when another run that starts agents at this moment could spend more than is left. */
export const isTight = (day: Day, config: MoneyConfig): boolean => leftOf(day) < config.agents * config['attempt-usd'];

/** Dollars with which an attempt may start; undefined: too few are left. */
export const attemptUsd = (left: number, config: MoneyConfig): number | undefined => {
  const whole = config['attempt-usd'];
  return left < whole * leastShare ? undefined : Math.min(whole, Math.floor(left * 100 + 1e-6) / 100 || left);
};

/** `why` completes "no agent starts". */
export const whyDayIsOver = ({ limitUsd, spentUsd, reservedUsd }: Day, config: MoneyConfig): string | undefined => {
  if (attemptUsd(limitUsd - spentUsd - reservedUsd, config) !== undefined) return undefined;
  const spent = `${dollars(spentUsd)} of the ${dollars(limitUsd)} of a day (day-usd) are spent`;
  if (attemptUsd(limitUsd - spentUsd, config) !== undefined) return `${spent} and ${dollars(reservedUsd)} are reserved for agents at work`;
  return `${spent}: the fleet pauses until 00:00 UTC. Raise "day-usd" in .github/clambake.yml to go on before`;
};

/** Reserved dollars, which may come back, count for nothing. */
export const isDaySpent = ({ limitUsd, spentUsd }: Day, config: MoneyConfig): boolean =>
  attemptUsd(limitUsd - spentUsd, config) === undefined;

export const dayWarning = (day: Day): string | undefined =>
  day.spentUsd < day.limitUsd * warningShare
    ? undefined
    : `${dollars(day.spentUsd)} of the ${dollars(day.limitUsd)} that agents may spend today (day-usd, until 00:00 UTC) are spent.`;

const spentOpening = 'its attempts have cost';
/** True when the obstacle of an issue is that its dollars are used up. */
export const isSpentObstacle = (obstacle: string): boolean => obstacle.startsWith(spentOpening);

export type IssueBudget =
  /** `ignored`: a sentence about a label that counts for nothing. */
  | { kind: 'left'; limitUsd: number; leftUsd: number; ignored: string | undefined }
  | { kind: 'spent'; why: string }
  /** The role of the person who set the label is not known. */
  | { kind: 'unread'; login: string };

interface Word {
  usd: number;
  at: string;
}

/** Names a label that was meant as a budget and says no dollars: nobody can tell which limit its author wants. Undefined: there is none. */
export const budgetSlip = (labels: readonly string[]): string | undefined => {
  const wrong = labels.find(
    (label) => label.startsWith(budgetLabelPrefix) && parseDollars(label.slice(budgetLabelPrefix.length)) === undefined,
  );
  return wrong === undefined
    ? undefined
    : `its label ${wrong} names no dollars: take it away, and set one like ${budgetLabelPrefix}20, with more than 0 and at most 100000`;
};

/** `word`: the last label that counts. `unread`: the person whose role is missing. `ignored`: about the last label that does not count. */
interface Labelled {
  word?: Word;
  unread?: string;
  ignored?: string;
}

const labelled = (view: IssueView, { roles, config }: { roles: RolesRead; config: MoneyConfig }): Labelled => {
  const isBudget = (label: string): boolean => label.startsWith(budgetLabelPrefix);
  const present = new Set(view.labels.filter(isBudget));
  const least = roleAtLeast(config['min-role'], 'write') ? config['min-role'] : 'write';
  const events = view.events.filter(({ kind, label }) => kind === 'labeled' && present.has(label));
  const found: Labelled = {};
  const ignore = (label: string, why: string): void => {
    const usd = label.slice(budgetLabelPrefix.length).replace('$', '');
    found.ignored ??= `Its label ${label} counts for nothing, because ${why}. Somebody with the role ${least} or higher can comment /budget #${view.number} ${usd} instead.`;
  };
  for (const { label, actor, at, bot } of events.toReversed()) {
    // An earlier setting is of a label that was taken away since.
    if (!present.delete(label)) continue;
    const usd = parseDollars(label.slice(budgetLabelPrefix.length));
    if (usd === undefined) continue;
    if (actor === null || bot) {
      ignore(label, `${actor ?? 'a deleted account'}, who set it, is no person who can have the right`);
      continue;
    }
    const role = roles.get(actor);
    if (role === undefined) return { unread: actor };
    if (role !== 'none' && roleAtLeast(role, least)) return { ...found, word: { usd, at } };
    ignore(label, `${actor}, who set it, has ${role === 'none' ? 'no role in this repository' : `the role ${role}`}`);
  }
  for (const label of present) ignore(label, 'GitHub does not show any more who set it');
  return found;
};

/** The later of label and command counts before the configuration. */
export const budgetOf = (
  view: IssueView,
  { record, ...facts }: { record: IssueRecord | undefined; roles: RolesRead; config: MoneyConfig },
): IssueBudget => {
  const { config } = facts;
  const { word: label, unread, ignored } = labelled(view, facts);
  if (unread !== undefined) return { kind: 'unread', login: unread };
  const said = record?.budget;
  const word = label === undefined || (said !== undefined && Date.parse(said.at) > Date.parse(label.at)) ? said : label;
  const limitUsd = word?.usd ?? issueUsdOf(config);
  const spent = spentOn(record);
  const leftUsd = limitUsd - spent;
  if (attemptUsd(leftUsd, config) !== undefined) return { kind: 'left', limitUsd, leftUsd, ignored };
  const more = Math.ceil(spent + config['attempt-usd']);
  return {
    kind: 'spent',
    why:
      `${spentOpening} ${dollars(spent)} of the ${dollars(limitUsd)} that it may cost${leftUsd > 0 ? ', and the rest is too little for an attempt' : ''}. ` +
      `A comment /budget #${view.number} ${more} or the label ${budgetLabelPrefix}${more} lets it cost more` +
      (ignored === undefined ? '' : `. ${ignored.slice(0, -1)}`),
  };
};

export const spentOn = (record: Pick<IssueRecord, 'attempts'> | undefined): number => sum((record?.attempts ?? []).map(costOf));

/** A sentence for the issue from 80 % of its dollars on. */
export const budgetWarning = ({ issue, attempts, limitUsd }: IssueRecord): string | undefined => {
  const spent = spentOn({ attempts });
  if (limitUsd === undefined || spent < limitUsd * warningShare) return undefined;
  return `${dollars(spent)} of the ${dollars(limitUsd)} that it may cost are spent; /budget #${issue} and a number of dollars sets another limit.`;
};
