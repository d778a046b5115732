// Says on the issues that wait that the configuration cannot be used. Nothing else is decided without one.
import { type Config, configSchema } from '../config.ts';
import { diff } from '../effects/diff.ts';
import type { Effect } from '../effects/effect.ts';
import { commentOf } from '../effects/show.ts';
import { observeState } from '../records/labels.ts';
import { projectIssue } from '../records/project.ts';
import { waitsForParts } from '../records/split-state.ts';
import { type FleetPlan, planChange, recordIn } from './fleet-plan.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { tellReady, type WaitingReady } from './tell-waits.ts';
import { judgeAsk } from './trust.ts';

/** `unread`: logins whose role has to be read first; with these others may count. `why`: names the file and what is wrong. */
export const tellConfig = (snapshot: Snapshot, why: string): { effects: Effect[]; unread: string[] } => {
  const plan: FleetPlan = {
    ...{ changed: new Map(), claimed: new Map(), held: new Set(), broken: new Map() },
    ...{ salvages: [], splits: [], reasons: [], wakes: [] },
  };
  const text = `no agent starts and no train departs, because the configuration cannot be used: ${why.replace(/[.…]?$/, '.')} It goes on by itself when that is mended on ${snapshot.defaultBranch}`;
  const waiting = snapshot.issues.flatMap((view): WaitingReady[] =>
    waitingFor(plan, snapshot, view).map((candidate) => ({ candidate, text, byPerson: true })),
  );
  const { unread } = tellReady(plan, snapshot, { waiting, others: [], same: { text } });
  const logins = [...unread].filter((login) => !snapshot.roles.has(login));
  if (plan.changed.size === 0) return { effects: [], unread: logins };
  const written = diff(snapshot.ledger, planChange(plan, snapshot, 'the configuration cannot be used'), { actor: 'fleet' });
  const shown = snapshot.issues.flatMap((view) => {
    const record = plan.changed.get(view.number);
    if (record === undefined) return [];
    const { run, ledger } = snapshot;
    return projectIssue({ view, record, jobRunning: false, comment: commentOf(snapshot, record), run, ledger }) ?? [];
  });
  return { effects: [...written.effects, ...shown], unread: logins };
};

/** The usual settings: nobody knows what this configuration says about trust. */
const usual: Config = configSchema.parse({ ci: 'ci.yml' });

const waitingFor = (plan: FleetPlan, snapshot: Snapshot, view: IssueView): WaitingReady['candidate'][] => {
  const record = recordIn(plan, snapshot.ledger, view.number);
  const state = record?.state ?? observeState(view.labels);
  if (!view.open || view.isPartial === true || (state !== 'ready' && state !== 'landed')) return [];
  if (record === undefined ? state !== 'ready' : waitsForParts(record)) return [];
  const trust = judgeAsk(view, { roles: snapshot.roles, config: usual, record });
  const base = record?.base ?? snapshot.defaultBranch;
  if (trust.verdict === 'trusted') return [{ view, base, trust }];
  if (trust.verdict === 'unknown' && trust.unread !== undefined) return [{ view, base, trust: { ...trust, unread: trust.unread } }];
  return record === undefined ? [] : [{ view, base, trust: { verdict: 'unknown', reason: '', unread: '' } }];
};
