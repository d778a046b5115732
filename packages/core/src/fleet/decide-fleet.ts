// Decides one tick of the fleet: it reconciles, assigns, and makes one push and the edits that people see. Deciding again after
// the decision was carried out asks for nothing more.
import type { StartedAssignment } from '../attempt/attempt.ts';
import { steeredByBoard } from '../board/board-pause.ts';
import { provenTrouble } from '../attempt/pause-for.ts';
import { diff, freeableAgents } from '../effects/diff.ts';
import type { Decision, Effect, ProjectIssue, Reason } from '../effects/effect.ts';
import { commentOf } from '../effects/show.ts';
import type { Config } from '../config.ts';
import { callPeople } from './call-people.ts';
import { busyAgents } from './busy-agents.ts';
import { dayOf, decideAssignments } from './decide-assignments.ts';
import { dayWarning, isTight } from './budgets.ts';
import { brokenFleet } from './fleet-commands.ts';
import { type FleetPlan, planChange, recordIn } from './fleet-plan.ts';
import { startsLack } from '../bundle/request-budget.ts';
import { outcomeFacts } from '../records/outcomes.ts';
import { neutraliseSentence } from '../texts/neutralise.ts';
import { dateTime } from '../texts/times.ts';
import { missingLabels } from '../records/labels.ts';
import { jobsByRun, livenessOf, runJobOf } from './liveness.ts';
import type { FleetRecord, IssueRecord } from '../records/records.ts';
import { projectBroken, projectIssue } from '../records/project.ts';
import { reconcile } from './reconcile.ts';
import type { Salvage } from './salvage.ts';
import { defaultServing, type ServeOptions, serveTrains } from './serve-trains.ts';
import type { Snapshot } from './snapshot.ts';
import type { PartsToMake } from './splits.ts';
import { tellLanded } from './tell-waits.ts';
import { describeBroken, describeUnread } from '../texts/broken-record.ts';

export type FleetDecision = Decision & {
  assignments: StartedAssignment[];
  /** Base branches of the assignments. */
  bases: string[];
  /** Bases whose trains get a job in this run. */
  trains: string[];
  /** Dead attempts whose artifacts are landed by jobs of this run. */
  salvage: Salvage[];
  /** Splits whose parts this run makes. */
  splits: PartsToMake[];
  /** One sentence for each problem that a person has to mend while the fleet goes on. */
  warnings: string[];
  /** The problem that a person has to mend before any agent starts. */
  error: string | undefined;
};

export const decideFleet = (read: Snapshot, config: Config, options: ServeOptions = defaultServing): FleetDecision => {
  const { snapshot, steered } = steeredByBoard(read, config);
  const plan = reconcile(snapshot, config);
  const { assignments, wakeAt } = decideAssignments(plan, { snapshot, config });
  const { missing, clashes } = missingLabels(snapshot.repositoryLabels, { agents: config.agents, busy: busyAgents(plan, snapshot) });
  const labels: Effect[] = missing.length === 0 ? [] : [{ kind: 'create-labels', labels: missing }];
  const { bases: trains, records: served, reasons: standing, waiting } = serveTrains(snapshot, config, options);
  const mayWrite = startsLack(snapshot.requestBudget) === undefined;
  if (mayWrite) tellLanded(plan, snapshot, waiting);
  const calls = mayWrite ? callPeople(plan, { snapshot, config }) : [];
  const why = [steered?.why ?? '', describePlan(plan, snapshot), list('serve the train to', trains, '')]
    .filter((part) => part !== '')
    .join('; ');
  const fleet = steered === undefined ? {} : { fleet: steered.fleet };
  const written = diff(
    read.ledger,
    { ...planChange(plan, snapshot, why), served, ...fleet, ...fence(plan, { snapshot, config }) },
    { actor: 'fleet' },
  );
  const effects = [...labels, ...written.effects, ...projections(plan, snapshot), ...calls];
  const reasons: Reason[] = [...plan.reasons, ...standing, ...lockedOnes(plan, snapshot), ...clashes.map(clash)];
  const bases = [...new Set(assignments.flatMap(({ issue }) => plan.changed.get(issue)?.claim?.base ?? []))];
  return {
    effects,
    reasons,
    assignments,
    bases,
    trains,
    salvage: plan.salvages,
    splits: plan.splits,
    ...troubles(snapshot, dayWarning(dayOf(plan, { snapshot, config }))),
    wakeAt,
  };
};

/** Records that cannot be read become annotations, because nobody would look for them. */
const troubles = (snapshot: Snapshot, overspent: string | undefined): Pick<FleetDecision, 'warnings' | 'error'> => {
  const { ledger } = snapshot;
  const fleet = brokenFleet(ledger);
  return {
    warnings: [
      ...ledger.broken.filter((one) => one !== fleet).map(describeBroken),
      ...describeUnread(ledger),
      ...mendable(snapshot),
      ...(overspent === undefined ? [] : [overspent]),
    ],
    error: fleet === undefined ? undefined : `No agent starts: ${describeBroken(fleet)}`,
  };
};

/** Trouble of the fleet that a person has to mend. */
const mendable = ({ ledger: { fleet }, now }: Snapshot): string[] => {
  const { record = { v: 1 as const } } = fleet ?? {};
  const trouble = provenTrouble(record);
  if (trouble === undefined || outcomeFacts(trouble.kind).pause?.needsPerson !== true) return [];
  const why = neutraliseSentence(record.pauseReason ?? outcomeFacts(trouble.kind).text, 600).replace(/[.…]?$/, '.');
  const about = `trouble that is no issue's, first met on #${trouble.issue}: ${why}`;
  const { pausedUntil } = record;
  return pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now)
    ? [`No agent starts because of ${about} Nothing is tried before ${dateTime(pausedUntil)}; /resume tries at once.`]
    : [`One agent at a time tries whether this is over: ${about}`];
};

/** Near the day's limit a claim also writes the fleet's record, so that of two runs that claim at once one is late. */
const fence = (plan: FleetPlan, { snapshot, config }: { snapshot: Snapshot; config: Config }): { fleet?: FleetRecord } => {
  const day = dayOf(plan, { snapshot, config });
  if (plan.claimed.size === 0 || !isTight(day, config)) return {};
  const { spentUsd, reservedUsd } = day;
  return { fleet: { v: 1, ...snapshot.ledger.fleet?.record, day: { at: snapshot.now, spentUsd, reservedUsd } } };
};

/** Nothing new can be written on them: labels say the state, and an earlier comment is still edited. */
const lockedOnes = (plan: FleetPlan, snapshot: Snapshot): Reason[] =>
  snapshot.issues.flatMap((view) => {
    const record = recordIn(plan, snapshot.ledger, view.number);
    if (view.isLocked !== true || !view.open || record === undefined) return [];
    return [
      { issue: view.number, text: 'its conversation is locked, so that no job can comment there: unlock it to read more than its labels' },
    ];
  });

const clash = (name: string): Reason => ({
  issue: null,
  text: `the label ${name.slice(0, 60)} differs from clambake's only in upper and lower case: rename it`,
});

const projections = (plan: FleetPlan, snapshot: Snapshot): ProjectIssue[] => {
  const jobs = jobsByRun(snapshot.jobs);
  const isRunning = (record: IssueRecord | undefined): boolean => {
    if (record?.claim === undefined) return false;
    const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
    return life.alive && life.running;
  };
  return snapshot.issues.flatMap((view) => {
    const broken = plan.broken.get(view.number);
    if (broken !== undefined) return projectBroken(view, { broken, comment: snapshot.comments.get(view.nodeId) }) ?? [];
    if (plan.held.has(view.number)) return [];
    const record = recordIn(plan, snapshot.ledger, view.number);
    const comment = record === undefined ? undefined : commentOf(snapshot, record);
    const { run, shownWords, ledger, todos } = snapshot;
    const todo = todos?.get(record?.claim?.id ?? '');
    const job = record?.claim === undefined ? undefined : runJobOf(record.claim, jobs.get(record.claim.runId) ?? []);
    return projectIssue({ view, record, jobRunning: isRunning(record), job, todo, comment, run, shownWords, ledger }) ?? [];
  });
};

/** One line for the audit trail: `claim #3, #5; free agent 002`. */
const describePlan = (plan: FleetPlan, { ledger }: Snapshot): string => {
  const claimed = new Set(plan.claimed.values());
  const parts = [list('claim', [...claimed])];
  const others = Map.groupBy(
    [...plan.changed].filter(([issue]) => !claimed.has(issue)),
    ([issue, record]) => ((ledger.issues.get(issue)?.record.state ?? 'ready') === record.state ? 'note on' : `to ${record.state}`),
  );
  for (const [what, entries] of others) {
    const issues = entries.map(([issue]) => issue);
    parts.push(list(what, issues));
  }
  const freed = [...freeableAgents(ledger, plan.changed).keys()];
  if (freed.length > 0) parts.push(`free agent ${freed.join(', ')}`);
  return parts.filter((part) => part !== '').join('; ');
};

const list = (verb: string, things: readonly (number | string)[], mark = '#'): string => {
  if (things.length === 0) return '';
  const shown = things.slice(0, 20).map((thing) => `${mark}${thing}`);
  return `${verb} ${shown.join(', ')}${things.length > shown.length ? ` and ${things.length - shown.length} more` : ''}`;
};
