// Keeps issues waiting while the train could open no pull request. No API shows the setting, and assign's token may not ask, so a
// train's job asks before the first claim and whenever the last answer was no. The answer is in the fleet's record.
import type { FleetRecord } from '../records/fleet-record.ts';
import { brokenFleet } from './fleet-commands.ts';
import type { LedgerView, Obstacle } from './snapshot.ts';

const settingPath = 'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests';

/** The remedy for people. The train's refusal of a pull request has the same words. */
export const mayNotOpenPulls = `GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick ${settingPath}`;

/** A train that a setting has stopped tries again at every tick, and nothing new is paid until it goes on. */
export const obstacleOfStop = (ledger: LedgerView, base: string): Obstacle | undefined => {
  const stopped = ledger.trains.get(base)?.record.stopped;
  return stopped?.kind === 'setting' ? { level: 'error', text: `the train to ${base} stands still: ${stopped.reason}` } : undefined;
};

/** Undefined when the last answer was yes. */
export const obstacleOfPulls = (ledger: LedgerView): Obstacle | undefined => {
  const answer = ledger.fleet?.record.pullRequests;
  if (answer?.allowed === true) return undefined;
  if (answer === undefined)
    return {
      level: 'notice',
      text: 'GitHub is asked first whether a job may open pull requests, and agents start after the answer',
      asks: true,
    };
  return { level: 'error', text: `${mayNotOpenPulls}. Every tick with an issue in line asks again`, asks: true };
};

/** Returns the record with the answer; undefined when it says nothing new, or when the record cannot be read. */
export const recordMayOpen = (ledger: LedgerView, { allowed, at }: { allowed: boolean; at: string }): FleetRecord | undefined => {
  const { record = { v: 1 as const } } = ledger.fleet ?? {};
  if (brokenFleet(ledger) !== undefined || record.pullRequests?.allowed === allowed) return undefined;
  return { ...record, pullRequests: { allowed, at } };
};
