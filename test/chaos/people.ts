// People: they ask, edit labels, close, comment, push and delete, at any time.
import { commandFacts, diff, fleetRecordSchema, fleetRef, issueRecordSchema, recordCommand, type CommandWord } from '@clambake/core';
import { event, issue as issueView } from '../../packages/core/src/testing/world.ts';
import { keep, ledgerView } from '../../actions/bundle-train/src/testing/train-world.ts';
import { type Fleet, iso } from './fleet.ts';

let events = 0;
const edit = (world: Fleet['world'], change: Parameters<typeof event>[1]): ReturnType<typeof event> => {
  events += 1;
  return event(`LE_p${events}`, { at: iso(world), ...change });
};

export const askForIssue = ({ world }: Fleet): void => {
  const number = world.issues.size + 1;
  if (number > 4) return;
  world.issues.set(number, issueView(number, { createdAt: iso(world), events: [edit(world, {})] }));
};

export const editLabel = ({ world }: Fleet, { issue, label, set }: { issue: number; label: string; set: boolean }): void => {
  const view = world.issues.get(issue);
  if (view === undefined || view.labels.includes(label) === set) return;
  const labels = set ? [...view.labels, label] : view.labels.filter((one) => one !== label);
  world.issues.set(issue, { ...view, labels, events: [...view.events, edit(world, { kind: set ? 'labeled' : 'unlabeled', label })] });
};

export const setOpen = ({ world }: Fleet, { issue, open }: { issue: number; open: boolean }): void => {
  const view = world.issues.get(issue);
  if (view === undefined || view.open === open) return;
  const reopened = open ? [edit(world, { kind: 'reopened', label: '' })] : [];
  world.issues.set(issue, { ...view, open, events: [...view.events, ...reopened] });
};

/** Writes as the job of a command does; a refused one writes nothing. */
export const command = async ({ world }: Fleet, { word, issue }: { word: CommandWord; issue: number }): Promise<void> => {
  events += 1;
  const about = issue === 0 || ['retry', 'depart', 'pause', 'resume'].includes(word) ? {} : { issue };
  const asked = {
    id: `comment-${events}`,
    word,
    by: 'ada',
    role: 'write' as const,
    at: iso(world),
    words: 'not like this',
    // Read for those commands alone, as the job of a command does.
    ...(commandFacts(word).needsOpen === true ? { isOpen: world.issues.get(issue)?.open ?? true } : {}),
  };
  const ledger = ledgerView(world);
  const answer = recordCommand(ledger, { ...asked, ...about } as Parameters<typeof recordCommand>[1]);
  if (answer.kind !== 'recorded') return;
  const { effects } = diff(ledger, { why: 'a command', fleet: answer.fleet, issues: answer.issues ?? [] }, { actor: 'command' });
  for (const effect of effects) {
    if (effect.kind !== 'write-ledger') continue;
    for (const write of effect.writes) {
      const plain = 'record' in write ? JSON.parse(JSON.stringify(write.record)) : undefined;
      if (write.ref === fleetRef) keep(world, write.ref, fleetRecordSchema.parse(plain));
      else if (plain !== undefined) keep(world, write.ref, issueRecordSchema.parse(plain));
      else world.agents.delete(write.ref.split('/').at(-1) ?? '');
    }
  }
};

/** Somebody deletes refs/clambake/**. */
export const loseLedger = ({ world }: Fleet): void => {
  world.records.clear();
  world.agents.clear();
};
