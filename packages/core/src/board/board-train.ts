// Makes the parts of the board about the trains: landed work, the open bundle and its CI runs, the next departure, the last
// bundles.
import { minutesAfter } from '../fleet/backoff.ts';
import { baseOf } from '../records/labels.ts';
import type { Bundle, TrainRecord, Trial } from '../records/records.ts';
import { plural } from '../texts/amounts.ts';
import { neutralise, safeTitle } from '../texts/neutralise.ts';
import { dateTime } from '../texts/times.ts';
import { type BoardContext, joined, listed } from './board-facts.ts';
import type { Line, Piece, Section } from './board-page.ts';

const baseName = (base: string): Piece => ({ code: neutralise(base, 200) });

export const landedWork = ({ records, named }: BoardContext): Section[] => {
  const landed = records.filter(({ state }) => state === 'landed').sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  if (landed.length === 0) return [];
  const list = landed.map(({ issue, since, base, landed: work }): Line => {
    const change = work === undefined ? '' : `, +${work.additions} −${work.deletions} in ${plural(work.files, 'file')}`;
    return [...named(issue), `, since ${dateTime(since)}${change}, for `, baseName(base)];
  });
  return [{ title: 'Landed, waits for a train', count: landed.length, list, room: 8000 }];
};

/** Passengers up to this number have their titles. */
const fewPassengers = 12;
/** Numbers that are listed; the pull request has them all. */
const maximumNumbers = 100;
const maximumTrials = 12;

export const aboard = (context: BoardContext): Section[] => {
  const bundles = [...context.trains.values()].flatMap(({ flight }) => (flight === undefined ? [] : [flight]));
  if (bundles.length === 0) return [];
  const count = bundles.reduce((sum, { passengers }) => sum + passengers.length, 0);
  return [{ title: 'Aboard', count, list: bundles.flatMap((bundle) => bundleLines(bundle, context)), room: 8000 }];
};

const bundleLines = (bundle: Bundle, { snapshot }: BoardContext): Line[] => {
  const { passengers, evicted = [], trials, pr } = bundle;
  const pull = pr === undefined ? ', its pull request is being made' : `, pull request #${pr}`;
  const head: Line = [`Bundle ${bundle.id} to `, baseName(bundle.base), `${pull}, departed ${dateTime(bundle.departedAt)}.`];
  const who: Line =
    passengers.length > fewPassengers
      ? [
          listed(
            passengers.map(({ issue }) => issue),
            maximumNumbers,
          ),
        ]
      : joined(
          passengers.map(({ issue, title }) => [`#${issue} `, { quote: safeTitle(title, 80) }]),
          '; ',
        );
  const off = evicted.length === 0 ? [] : [[`Taken off: ${listed(evicted.map(({ issue }) => issue))}.`]];
  const runs = trials.filter(({ verdict }) => verdict !== 'superseded' && verdict !== 'forgotten').slice(-maximumTrials);
  const ci: Line[] = runs.map((trial) => ciLine(trial, { total: passengers.length, url: snapshot.run.repositoryUrl }));
  return [head, ['Aboard: ', ...who, '.'], ...off, ...(ci.length === 0 ? [['No CI run so far.']] : ci)];
};

const verdictWords = { green: 'green', red: 'red', none: 'ended without a verdict', superseded: '', forgotten: '' } as const;

const ciLine = ({ size, runId, verdict, at, check }: Trial, { total, url }: { total: number; url: string }): Line => {
  const what = size === 0 ? 'the base alone' : size >= total ? 'all aboard' : `the first ${size} of ${total}`;
  const found = verdict === undefined ? `runs since ${dateTime(at)}` : verdictWords[verdict];
  const failed: Piece[] = verdict === 'red' && check !== undefined ? [', ', { quote: neutralise(check, 100) }] : [];
  return [`CI on ${what}: ${found}`, ...failed, ', ', { link: `${url}/actions/runs/${runId}`, text: `run ${runId}` }];
};

export const departures = (context: BoardContext): Section => {
  const { config, snapshot, trains, records } = context;
  const landed = records.flatMap(({ state, base }) => (state === 'landed' ? [base] : []));
  const bases = [...new Set([baseOf(config, snapshot.defaultBranch), ...trains.keys(), ...landed])];
  return { title: 'Next departure', list: bases.map((base) => departureOf(base, context)), room: 2500 };
};

/** Nothing here depends on the time of the tick. */
const departureOf = (base: string, { config, trains, fleet, records }: BoardContext): Line => {
  const train = trains.get(base);
  const to: Line = ['To ', baseName(base), ': '];
  const last = train?.lastDeparture;
  const from = last === undefined ? undefined : dateTime(minutesAfter(last, config['departure-minutes']));
  if (fleet.paused !== undefined) return [...to, 'none while the fleet is paused.'];
  if (train?.stopped !== undefined) return [...to, 'none while the train stands still; the reason is above.'];
  const notBefore = from === undefined ? '' : `, not before ${from}`;
  if (train?.flight !== undefined) return [...to, `when bundle ${train.flight.id} has ended${notBefore}.`];
  const isWaiting = records.some((record) => record.state === 'landed' && record.base === base);
  if (!isWaiting) return [...to, `as soon as work has landed${notBefore}.`];
  return [...to, from === undefined ? 'at once.' : `${from}, or with the next run after it.`];
};

const maximumBundles = 10;

type Ended = TrainRecord['history'][number] & { base: string };

export const lastBundles = ({ trains }: BoardContext): Section[] => {
  const ended = [...trains.values()]
    .flatMap(({ base, history }): Ended[] => history.map((entry) => ({ ...entry, base })))
    .sort((a, b) => Date.parse(b.endedAt) - Date.parse(a.endedAt))
    .slice(0, maximumBundles);
  if (ended.length === 0) return [];
  const rows = ended.map((entry): Line[] => [
    [entry.id],
    [entry.pr === undefined ? 'none' : `#${entry.pr}`],
    [baseName(entry.base)],
    [dateTime(entry.endedAt)],
    [entry.landed.length === 0 ? 'none' : listed(entry.landed, 10)],
    [entry.evicted.length === 0 ? 'none' : listed(entry.evicted, 10)],
    [String(entry.ciRuns)],
    [{ quote: neutralise(entry.ending ?? 'ended', 120) }],
  ]);
  const head = ['bundle', 'pull request', 'base', 'ended', 'merged', 'taken off', 'CI runs', 'how it ended'];
  return [{ title: 'Last bundles', table: { head, rows }, room: 5000 }];
};
