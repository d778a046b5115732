// Says in the words of an issue why it waits, and the one thing to do where there is one. No sentence depends on a clock or on how many
// others wait, so that the comment changes only when the reason does.
import type { Config } from '../config.ts';
import { modifierLabels } from '../names.ts';
import { keptBy, type Modifier } from '../records/modifiers.ts';
import type { FleetRecord, IssueRecord } from '../records/records.ts';
import type { Reason } from '../effects/effect.ts';
import { dollars, numbers } from '../texts/amounts.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { clockTime, dateTime } from '../texts/times.ts';
import { dayEnd, type Day } from './budgets.ts';
import { brokenFleet, pauseReason } from './fleet-commands.ts';
import type { IssueView, LedgerView, Snapshot } from './snapshot.ts';

const pausedWords = ({ by, at }: NonNullable<FleetRecord['paused']>): string =>
  `the fleet is paused by ${by} since ${dateTime(at)}. A comment /resume, on any issue, lets agents and trains go on`;

const accountWords = (until: string, reason: string | undefined): string =>
  `the fleet pauses until ${dateTime(until)}: ${sentence(reason ?? "the account's limit was reached")} It goes on by itself then; a comment /resume lets one attempt try at once`;

/** Says why no agent starts at all; undefined when agents may start. */
export const standstillOf = ({ ledger }: Snapshot, pausedUntil: string | undefined): string | undefined => {
  const { record = { v: 1 } } = ledger.fleet ?? {};
  const paused = pauseReason(record);
  if (paused !== undefined) return paused;
  if (pausedUntil !== undefined)
    return `the fleet pauses until ${clockTime(pausedUntil)}, ${record.pauseReason ?? "the account's limit was reached"}`;
  const broken = brokenFleet(ledger);
  return broken && `no agent starts, ${describeBroken(broken)}`;
};

/** Undefined when agents may start. `pausedUntil`: the end of a pause for the account, while it lasts. */
export const standingWords = (ledger: LedgerView, pausedUntil: string | undefined): string | undefined => {
  const { paused, pauseReason } = ledger.fleet?.record ?? {};
  if (paused !== undefined) return pausedWords(paused);
  if (pausedUntil !== undefined) return accountWords(pausedUntil, pauseReason);
  const broken = brokenFleet(ledger);
  return broken && `no agent starts, ${describeBroken(broken)}`;
};

export const probeWords = (reason: string): string =>
  `one attempt finds out whether this is over: ${sentence(reason)} The others start by themselves when it is`;

export const dayWords = ({ limitUsd, spentUsd }: Day, now: string): string =>
  spentUsd >= limitUsd * 0.999
    ? `the ${dollars(limitUsd)} that agents may spend in a day (day-usd) are spent. They start again after ${dateTime(dayEnd(now))}; a higher "day-usd" in .github/clambake.yml lets them start before`
    : `what is left of the ${dollars(limitUsd)} that agents may spend in a day (day-usd) is too little, or is reserved for agents at work. It starts when one of them ends, or after ${dateTime(dayEnd(now))}; a higher "day-usd" in .github/clambake.yml lets it start before`;

export const busyWords = ({ agents }: Pick<Config, 'agents'>): string =>
  `${agents === 1 ? 'the one agent is' : `all ${agents} agents are`} at work. It starts by itself when ${agents === 1 ? 'it' : 'one of them'} is free and its turn has come`;

const blockedWords = (blockers: readonly number[]): string =>
  `it is blocked by ${numbers(blockers)}. It starts by itself when ${blockers.length === 1 ? 'that is' : 'they are'} closed, or no longer among its dependencies`;

const subIssuesWords = (open: number): string =>
  `${open} of its sub-issues ${open === 1 ? 'is' : 'are'} open. It starts by itself when ${open === 1 ? 'that is' : 'they are'} closed`;

const keptWords = (kept: Modifier): string =>
  `its label ${modifierLabels[kept]} keeps agents from it. Take that label away to let one start`;

export const rivalWords = (does: string): string => `${does}. It starts by itself when that work is merged or was taken off`;

const sentence = (text: string): string => text.trim().replace(/[.…]?$/, '.');

export type Words = { why: string; byPerson?: boolean };

/** Returns a reason that passes by itself, or a person's wish. */
export const blockedBy = (
  { openBlockers, openSubIssues, hiddenBlockers = 0 }: IssueView,
  modifiers: ReadonlySet<Modifier>,
): (Words & { text: string }) | undefined => {
  const kept = keptBy(modifiers, 'agents');
  if (hiddenBlockers > 0 && kept === undefined) return undefined;
  if (openBlockers.length > 0) return { text: `waits: blocked by ${numbers(openBlockers)}`, why: blockedWords(openBlockers) };
  if (openSubIssues > 0)
    return {
      text: `waits: ${openSubIssues} of its sub-issues ${openSubIssues === 1 ? 'is' : 'are'} open`,
      why: subIssuesWords(openSubIssues),
    };
  return kept === undefined ? undefined : { text: `not for agents: ${modifierLabels[kept]}`, why: keptWords(kept), byPerson: true };
};

/**
 * Why landed work waits; undefined when it boards now, and `the-stop` when the stop of its train, which stands beside it, says why.
 * `reasons`: undefined while a bundle is open.
 */
export const landedWords = (
  { trains, fleet }: LedgerView,
  { record: { base, issue }, reasons }: { record: Pick<IssueRecord, 'base' | 'issue'>; reasons: readonly Reason[] | undefined },
): Words | 'the-stop' | undefined => {
  const { paused } = fleet?.record ?? {};
  const train = trains.get(base)?.record;
  const own = reasons?.find((reason) => reason.issue === issue)?.text;
  if (own?.startsWith('left out: ') === true) return { why: `it boards no bundle: ${own.slice('left out: '.length)}`, byPerson: true };
  if (paused !== undefined) return { why: pausedWords(paused), byPerson: true };
  if (train?.stopped !== undefined) return 'the-stop';
  if (reasons === undefined)
    return { why: `bundle ${train?.flight?.id ?? '?'} to ${base} is under way, and the next one departs after it has ended` };
  const why = own ?? reasons.find((reason) => reason.issue === null)?.text;
  return why === undefined ? undefined : { why: why.replace(/^waits:? /, '') };
};
