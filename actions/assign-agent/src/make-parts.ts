// Makes the parts of split issues, once the ledger says that this run does: issues first, then their relations, then one push that
// names them. A run that dies in between leaves a marker in the text of each part, by which the next run finds it.
import type { ActionKit } from '@clambake/action-kit';
import {
  type ApplyPorts,
  applyUntilCurrent,
  openParts,
  type GitHubClient,
  type PartsPort,
  RemoteError,
  type Relations,
} from '@clambake/adapters';
import {
  diff,
  type MadePart,
  neutraliseSentence,
  noteParts,
  numbers,
  owedEffects,
  partMarker,
  type PartsToMake,
  refuseParts,
  renderPart,
  type Snapshot,
  type WaitingForParts,
  waitsForParts,
} from '@clambake/core';

interface Job {
  kit: ActionKit;
  client: GitHubClient;
  ports: ApplyPorts;
  snapshot: Snapshot;
}

/** `later`: another run may go on; `refused` and `gone`: a person has to say how. `places`: parts that were made and are not there any more. */
type Ending = { kind: 'whole' } | { kind: 'later' | 'refused'; why: string } | { kind: 'gone'; why: string; places: number[] };

export const makeAllParts = async (job: Job, splits: readonly PartsToMake[]): Promise<void> => {
  const parts = openParts(job.client);
  for (const split of splits) {
    const made = new Map<number, MadePart>();
    const ending = await makeParts(parts, split, made);
    await note(job, { ...split, made, ending });
    if (ending.kind !== 'whole') job.kit.warning(`The parts of #${split.record.issue}: ${ending.why}`, { title: job.kit.name });
  }
};

/** Fills `made` as it goes on, so that what exists is known whatever comes after. */
export const makeParts = async (port: PartsPort, { record, isAgain }: PartsToMake, made: Map<number, MadePart>): Promise<Ending> => {
  const { parts } = record.split;
  for (const [index, { made: known }] of parts.entries()) if (known !== undefined) made.set(index + 1, known);
  try {
    const onRecord = [...made.keys()];
    if (isAgain && made.size < parts.length) await findParts(port, record, made);
    const places = gonePlaces(made, onRecord);
    if (places.length > 0) return { kind: 'gone', why: `${numbersOf(places)} made before and not there any more`, places };
    for (const place of parts.map((_, index) => index + 1)) {
      if (!made.has(place)) made.set(place, await port.create(renderPart(record.split, { issue: record.issue, place })));
    }
    await relate(port, { record, made, isAgain });
    return { kind: 'whole' };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const isLater = error.retryable || error.limitedUntil !== undefined;
    return isLater
      ? { kind: 'later', why: `not all of them could be made now, and a later run goes on: ${error.message}` }
      : { kind: 'refused', why: error.message };
  }
};

/** Parts are made in order: one that is missing before a part that an earlier run has made was made as well. Somebody took it away. */
const gonePlaces = (made: ReadonlyMap<number, MadePart>, onRecord: readonly number[]): number[] => {
  const last = Math.max(0, ...[...made.keys()].filter((place) => !onRecord.includes(place)));
  return Array.from({ length: last }, (_, index) => index + 1).filter((place) => !made.has(place));
};

const numbersOf = (places: readonly number[]): string =>
  places.length === 1 ? `part ${places[0]} was` : `parts ${places.join(', ')} were`;

const findParts = async (port: PartsPort, { split }: WaitingForParts, made: Map<number, MadePart>): Promise<void> => {
  const markers = split.parts.map((_, index) => partMarker(split, index + 1));
  for (const [marker, part] of await port.find(markers, split.at)) {
    const place = markers.indexOf(marker) + 1;
    if (!made.has(place)) made.set(place, part);
  }
};

/** The issue is blocked by all parts, and each part by those that it waits for. */
const relate = async (
  port: PartsPort,
  { record, made, isAgain }: { record: WaitingForParts; made: ReadonlyMap<number, MadePart>; isAgain: boolean },
): Promise<void> => {
  const whole: Pick<MadePart, 'issue' | 'nodeId'> = { issue: record.issue, nodeId: record.nodeId };
  const all = [...made].sort(([a], [b]) => a - b);
  const known: ReadonlyMap<string, Relations> = isAgain
    ? await port.relations([record.nodeId, ...all.map(([, { nodeId }]) => nodeId)])
    : new Map();
  const block = async (issue: Pick<MadePart, 'issue' | 'nodeId'>, by: MadePart): Promise<void> => {
    if (known.get(issue.nodeId)?.blockers.has(by.nodeId) !== true) await port.addBlocker(issue.issue, by.id);
  };
  for (const [place, part] of all) {
    if (known.get(part.nodeId)?.parent !== record.nodeId) await port.addSubIssue(record.issue, part.id);
    await block(whole, part);
    for (const other of record.split.parts[place - 1]?.waitsFor ?? []) {
      const first = made.get(other);
      if (first !== undefined) await block(part, first);
    }
  }
};

/** Names the parts in the record, also when people have withdrawn the issue meanwhile: a part is never split again. */
const note = async (
  { ports, snapshot }: Job,
  { record, made, ending }: PartsToMake & { made: ReadonlyMap<number, MadePart>; ending: Ending },
): Promise<void> => {
  const { now } = snapshot;
  await applyUntilCurrent(async () => {
    const ledger = await ports.ledger.read();
    const stored = ledger.issues.get(record.issue)?.record;
    if (stored?.split?.attempt !== record.split.attempt) return { kind: 'over', value: undefined };
    const noted = noteParts({ ...stored, split: stored.split }, { made, isWhole: ending.kind === 'whole', now });
    const question = waitsForParts(noted) ? questionOf(noted, made, ending) : undefined;
    const next = waitsForParts(noted) && question !== undefined ? refuseParts(noted, { question, now }) : noted;
    const { effects } = diff(ledger, { why: `parts of #${record.issue}`, issues: [next] }, { actor: 'fleet' });
    const after = { ...ledger, issues: new Map(ledger.issues).set(next.issue, { oid: '', record: next }) };
    const shown = owedEffects({ ...snapshot, ledger: after }, { issues: new Set([next.issue]), wake: undefined });
    return { kind: 'apply', effects: [...effects, ...shown], decidedOn: ledger, value: undefined };
  }, ports);
};

const questionOf = ({ issue }: WaitingForParts, made: ReadonlyMap<number, MadePart>, ending: Ending): string | undefined => {
  if (ending.kind === 'gone')
    return (
      `Of its parts, ${numbersOf(ending.places)} made, and then deleted or given another text before the others were. Nothing more was made. ` +
      `/accept on #${issue} makes what is missing anew and goes on. Or say how to go on instead with /answer.`
    );
  if (ending.kind !== 'refused') return undefined;
  const issues = [...made.values()].map((part) => part.issue);
  const exist =
    issues.length === 0 ? 'None of its parts was made' : `Of its parts ${numbers(issues)} ${issues.length === 1 ? 'was' : 'were'} made`;
  return (
    `${exist}, and then GitHub refused: ${neutraliseSentence(ending.why, 1000).replace(/[.…]?$/, '.')} ` +
    `When that is mended, /accept on #${issue} goes on where it ended. Or say how to go on instead with /answer.`
  );
};
