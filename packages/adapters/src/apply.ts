// Carries commands out: the ledger first, then what people see of it, then the next tick. Invariants: when the ledger
// says that the world moved, nothing after it happens; what people see of a record that has moved on is left to whoever
// moved it; a projection that fails stops nothing, because any later tick repairs it. Every command comes back with its result and the tick's correlation id: that list is the audit trail.
import { type ApplyResult, type Command, describeRefusedWake, issueRef, type LedgerView } from '@clambake/core';
import { RemoteError } from './errors.ts';
import type { GitHubPort, LedgerPort } from './ports.ts';

export interface ApplyPorts {
  ledger: Pick<LedgerPort, 'push' | 'read'>;
  /** What was decided on; undefined: nothing but what the caller has just written itself. */
  decidedOn?: LedgerView;
  github: Pick<GitHubPort, 'createLabels' | 'project' | 'dispatch'>;
  /** The caller's workflow file and the branch to start it on; undefined when the runner names none. */
  workflow: { file: string; ref: string } | undefined;
  /** Names the tick in the audit trail, e.g. `<run id>.<run attempt>.<nonce>`. */
  correlation: string;
}

export interface AppliedCommand {
  command: Command;
  result: ApplyResult;
  correlation: string;
}

export interface ApplyOutcome {
  /** Commands that were tried, in the order in which they were carried out. */
  results: AppliedCommand[];
  /** `stale`: nothing after the ledger happened; decide again. Else the worst result of all. */
  status: 'applied' | 'stale' | 'failed' | 'refused';
  why?: string;
}

type ProjectIssue = Extract<Command, { kind: 'project-issue' }>;

/** Throws only for faults of ours; what servers answer is in the results. */
export const applyAll = async (commands: readonly Command[], ports: ApplyPorts): Promise<ApplyOutcome> => {
  const results: AppliedCommand[] = [];
  const keep = (command: Command, result: ApplyResult): void => {
    results.push({ command, result, correlation: ports.correlation });
  };
  const phases = sortByPhase(commands);
  const written = new Map<string, string>();
  for (const command of phases.ledger) {
    const result = await attempt(() => applyOne(command, ports, written));
    keep(command, result);
    if (result.status === 'stale' || result.status === 'refused' || result.status === 'failed') {
      return { results, status: result.status, why: result.why };
    }
  }
  for (const command of phases.labels) keep(command, await attempt(() => applyOne(command, ports, written)));
  const current = await stillCurrent(phases.projections, ports, written);
  const projected = await projectAll(current, ports);
  for (const command of phases.projections) {
    const index = current.indexOf(command);
    keep(command, index === -1 ? { status: 'already-done' } : (projected[index] ?? unanswered));
  }
  // Any number of reasons to wake is one more run.
  for (const [index, command] of phases.wakes.entries()) {
    keep(command, index === 0 ? await attempt(() => applyOne(command, ports, written)) : { status: 'already-done' });
  }
  return { results, ...worst(results) };
};

interface Phases {
  ledger: Command[];
  labels: Command[];
  projections: ProjectIssue[];
  wakes: Command[];
}

const sortByPhase = (commands: readonly Command[]): Phases => {
  const phases: Phases = { ledger: [], labels: [], projections: [], wakes: [] };
  for (const command of commands) {
    switch (command.kind) {
      case 'write-ledger':
        phases.ledger.push(command);
        break;
      case 'create-labels':
        phases.labels.push(command);
        break;
      case 'project-issue':
        phases.projections.push(command);
        break;
      case 'wake':
        phases.wakes.push(command);
        break;
      default:
        unknown(command);
    }
  }
  return phases;
};

/**
 * Without those whose record is another by now: a tick that is a second late would put back the label of a state that is
 * over, for as long as nothing wakes the next one. Where git does not say, they are shown as decided.
 */
const stillCurrent = async (
  projections: readonly ProjectIssue[],
  { ledger, decidedOn }: ApplyPorts,
  written: ReadonlyMap<string, string>,
): Promise<readonly ProjectIssue[]> => {
  if (decidedOn === undefined || projections.length === 0) return projections;
  try {
    const { issues } = await ledger.read();
    return projections.filter(({ issue }) => issues.get(issue)?.oid === (written.get(issueRef(issue)) ?? decidedOn.issues.get(issue)?.oid));
  } catch (error) {
    if (error instanceof RemoteError) return projections;
    throw error;
  }
};

/** `written`: takes up the commit of each ref that a push has moved. */
const applyOne = async (command: Command, ports: ApplyPorts, written: Map<string, string>): Promise<ApplyResult> => {
  switch (command.kind) {
    case 'write-ledger': {
      if (command.writes.length === 0) return { status: 'already-done' };
      const pushed = await ports.ledger.push(command.writes);
      if (pushed.status === 'stale') return { status: 'stale', why: `${pushed.refs.join(', ')} moved meanwhile` };
      if (pushed.status === 'refused') return pushed;
      for (const [ref, oid] of pushed.oids) written.set(ref, oid);
      return { status: 'applied' };
    }
    case 'create-labels':
      await ports.github.createLabels(command.labels);
      return { status: 'applied' };
    case 'project-issue':
      return (await ports.github.project([command]))[0] ?? unanswered;
    case 'wake': {
      if (ports.workflow === undefined) return { status: 'refused', why: 'GITHUB_WORKFLOW_REF names no workflow file to start' };
      return dispatchWake(ports.workflow, ports.github);
    }
    default:
      return unknown(command);
  }
};

const dispatchWake = async ({ file, ref }: { file: string; ref: string }, github: ApplyPorts['github']): Promise<ApplyResult> => {
  try {
    await github.dispatch(file, ref, {});
    return { status: 'applied' };
  } catch (error) {
    const why = error instanceof RemoteError ? describeRefusedWake({ file, ref, status: error.status, message: error.message }) : undefined;
    if (why === undefined) throw error;
    return { status: 'refused', why };
  }
};

const projectAll = async (commands: readonly ProjectIssue[], ports: ApplyPorts): Promise<ApplyResult[]> => {
  if (commands.length === 0) return [];
  try {
    return await ports.github.project(commands);
  } catch (error) {
    const result = asResult(error);
    return commands.map(() => result);
  }
};

const unanswered: ApplyResult = { status: 'failed', why: 'GitHub answered nothing for this issue' };

const attempt = async (step: () => Promise<ApplyResult>): Promise<ApplyResult> => {
  try {
    return await step();
  } catch (error) {
    return asResult(error);
  }
};

const asResult = (error: unknown): ApplyResult => {
  if (!(error instanceof RemoteError)) throw error;
  return { status: error.retryable ? 'failed' : 'refused', why: error.message };
};

const worst = (results: readonly AppliedCommand[]): Pick<ApplyOutcome, 'status' | 'why'> => {
  for (const status of ['failed', 'refused', 'stale'] as const) {
    const whys = results.flatMap(({ result }) => (result.status === status ? [result.why] : []));
    // A projection that met a newer world is repaired by the next tick; the decision itself stands.
    if (whys.length > 0) return { status: status === 'stale' ? 'failed' : status, why: [...new Set(whys)].join('; ') };
  }
  return { status: 'applied' };
};

const unknown = (command: never): never => {
  throw new Error(`no such command: ${JSON.stringify(command)}`);
};
