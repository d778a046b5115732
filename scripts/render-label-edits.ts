// docs/label-edits.md: what becomes of a person's edit at every state of an issue, as the tick itself decides it.
import { decideFleet } from '../packages/core/src/fleet/decide-fleet.ts';
import type { IssueView, LabelEvent, Snapshot } from '../packages/core/src/fleet/snapshot.ts';
import { stateLabels } from '../packages/core/src/names.ts';
import { observeState } from '../packages/core/src/records/labels.ts';
import type { IssueState } from '../packages/core/src/records/states.ts';
import { carryOut, config, event, issue, now, oidOf, recordOf, world } from '../packages/core/src/testing/world.ts';
import { renderTable } from './render-readme.ts';

type From = IssueState | 'nothing on record';

const froms: readonly From[] = ['nothing on record', 'ready', 'assigned', 'landed', 'bundled', 'merged', 'needs-human', 'withdrawn'];

interface Edit {
  /** Continues a sentence that begins with `A person`. */
  text: string;
  /** Undefined: this edit is not possible there. */
  on(view: IssueView): IssueView | undefined;
}

const labelled = (view: IssueView, label: string, kind: LabelEvent['kind'] = 'labeled'): IssueView => ({
  ...view,
  labels: kind === 'labeled' ? [...view.labels, label] : view.labels.filter((one) => one !== label),
  events: [...view.events, event('LE_edit', { kind, label, at: now })],
});

const sets = (label: string): Edit => ({
  text: `sets \`${label}\``,
  on: (view) => (view.labels.includes(label) || !view.open ? undefined : labelled(view, label)),
});

const edits: readonly Edit[] = [
  {
    text: 'takes the state label away',
    on: (view) => {
      const state = observeState(view.labels);
      return state === undefined || !view.open ? undefined : labelled(view, stateLabels[state], 'unlabeled');
    },
  },
  sets(stateLabels.ready),
  sets(stateLabels.working),
  sets(stateLabels.landed),
  sets(stateLabels.merged),
  { text: 'closes the issue', on: (view) => (view.open ? { ...view, open: false } : undefined) },
  {
    text: 'reopens the issue',
    on: (view) =>
      view.open ? undefined : { ...view, open: true, events: [...view.events, event('LE_edit', { kind: 'reopened', label: '', at: now })] },
  },
];

/** A snapshot in which nothing changes without an edit. No agent is free, so that what waits is seen to wait. */
const before = (from: From): Snapshot => {
  const isClosed = from === 'merged' || from === 'withdrawn';
  const records = from === 'nothing on record' ? [] : [recordOf(1, from)];
  const others = recordOf(2, 'assigned');
  const change: Partial<Snapshot> = {
    runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
    branches: new Map([
      ['main', oidOf('main')],
      ['clambake/issue-1', oidOf('w1')],
    ]),
  };
  const label = from === 'nothing on record' || from === 'withdrawn' ? [] : [stateLabels[from]];
  const events = from === 'nothing on record' ? [] : [event('LE_1')];
  const views = [issue(1, { open: !isClosed, labels: label, events }), issue(2, { labels: [stateLabels.assigned] })];
  // The other issue has the fleet's only agent, or the first has it.
  const busy = from === 'assigned' ? records : [...records, others];
  return settle(world({ issues: from === 'assigned' ? views.slice(0, 1) : views, records: busy, change }));
};

const decide = (snapshot: Snapshot) => decideFleet(snapshot, config({ agents: 1 }));

/** Ticks until a tick changes nothing. */
const settle = (snapshot: Snapshot): Snapshot => {
  let current = snapshot;
  for (let ticks = 0; ticks < 5; ticks += 1) {
    const { effects } = decide(current);
    if (effects.length === 0) return current;
    current = carryOut(current, effects);
  }
  throw new Error('the ticks do not settle');
};

const stateOf = ({ ledger, issues: [view] }: Snapshot): string =>
  ledger.issues.get(1)?.record.state ?? (view?.labels.includes(stateLabels.ready) ? 'ready' : 'nothing on record');

/** First paragraphs of the status comment, without times. */
const saidOn = ({ comments, issues: [view] }: Snapshot): string => {
  const body = comments.get(view?.nodeId ?? '')?.body ?? '';
  const [headline = '', detail = ''] = body.split('\n\n').slice(1);
  const text = `${headline} ${detail.startsWith('> ') ? detail : ''}`.trim().replace(/ ?(?:since )?\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '');
  return text.replaceAll('> ', '').replaceAll('|', '\\|');
};

interface EditRow {
  from: From;
  edit: string;
  to: string;
  /** First reason of the tick that saw the edit. */
  reason: string;
  says: string;
}

const labelEditRows = (): EditRow[] =>
  froms.flatMap((from) =>
    edits.flatMap(({ text, on }): EditRow[] => {
      const start = before(from);
      const [view, ...others] = start.issues;
      const edited = view === undefined ? undefined : on(view);
      if (edited === undefined) return [];
      const after = { ...start, issues: [edited, ...others] };
      const { reasons } = decide(after);
      const end = settle(after);
      const reason = reasons.find(({ issue: number }) => number === 1)?.text ?? '';
      return [{ from, edit: text, to: stateOf(end), reason, says: saidOn(end) }];
    }),
  );

export const renderLabelEdits = (): string =>
  [
    '# What label edits mean',
    '',
    'What a person with the right does to an issue, at each of its states, and what becomes of it. `npm run readme` writes this table',
    'by letting a tick decide on each edit while no agent is free. Labels that a person sets and that mean nothing are taken away again',
    'by the next tick. Somebody without the right is refused on the issue; bots count only where `allowed-bots` names them.',
    '',
    renderTable(
      ['the issue is', 'a person', 'then it is', "the tick's summary says", 'the issue says'],
      labelEditRows().map(({ from, edit, to, reason, says }) => [from, edit, to, reason, says]),
    ),
    '',
  ].join('\n');
