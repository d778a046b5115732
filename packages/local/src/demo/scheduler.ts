// A small stand-in for the workflow runner of GitHub: it turns events into runs of the caller's workflow and carries
// out the four actions in the order, the concurrency and with the tokens that the design lays down. It starts jobs
// and looks at their outputs; it decides nothing about issues. The workflow runner replaces it later.
import type { Job, PermissionName, Permission, Run } from '../store.ts';

export type ActionName = 'assign-agent' | 'run-agent' | 'land-work' | 'bundle-train';

export interface JobRequest {
  run: Run;
  name: string;
  action: ActionName;
  inputs: Record<string, string>;
  permissions: Partial<Record<PermissionName, Permission>>;
}

export interface JobOutcome {
  conclusion: Job['conclusion'];
  outputs: Record<string, string>;
  summary: string;
}

export interface SchedulerPorts {
  /** Ends a run; without a conclusion its jobs say how it ended. */
  completeRun(run: Run, conclusion?: Job['conclusion']): void;
  runJob(request: JobRequest): Promise<JobOutcome>;
  /** Inputs of run-agent besides the assignment: keys and the model's address. */
  agentInputs: Record<string, string>;
}

export interface Scheduler {
  /** A run of the caller's workflow was started: its assign and train jobs join their groups. */
  start(run: Run): void;
  /** Resolves when nothing runs and nothing waits; rejects when a job could not be carried out. */
  settled(): Promise<void>;
  latestSummaries: Map<ActionName, string>;
}

const permissions = {
  assign: {
    contents: 'write',
    issues: 'write',
    actions: 'write',
    'pull-requests': 'read',
    checks: 'read',
    statuses: 'read',
    metadata: 'read',
  },
  run: { contents: 'read', issues: 'read', actions: 'read', metadata: 'read' },
  land: { contents: 'write', issues: 'write', actions: 'write', metadata: 'read' },
  train: {
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
    actions: 'write',
    checks: 'read',
    metadata: 'read',
  },
} as const;

interface Assignment {
  issue: number;
  agent: string;
  attempt: string;
}

interface Request {
  work(): Promise<void>;
  /** A newer request took its place before it began, as GitHub cancels it. */
  cancel(): void;
}

interface Group {
  running: boolean;
  pending: Request | undefined;
}

export function createScheduler(ports: SchedulerPorts): Scheduler {
  const groups: Record<'assign' | 'train', Group> = {
    assign: { running: false, pending: undefined },
    train: { running: false, pending: undefined },
  };
  const latestSummaries = new Map<ActionName, string>();
  const work = trackWork();
  /** Parts of a run that have not ended: its assign and its train job. */
  const parts = new Map<Run, number>();

  const endPart = (run: Run): void => {
    const left = (parts.get(run) ?? 1) - 1;
    parts.set(run, left);
    if (left > 0) return;
    parts.delete(run);
    ports.completeRun(run);
  };

  const runJob = async (request: JobRequest): Promise<JobOutcome> => {
    const outcome = await ports.runJob(request);
    if (outcome.summary !== '') latestSummaries.set(request.action, outcome.summary);
    return outcome;
  };

  const runAttempt = async (run: Run, assignment: Assignment): Promise<void> => {
    const ids = { issue: String(assignment.issue), agent: assignment.agent, attempt: assignment.attempt };
    const suffix = `#${assignment.issue} (${assignment.attempt})`;
    const inputs = { ...ids, ...ports.agentInputs };
    const worked = await runJob({ run, name: `run ${suffix}`, action: 'run-agent', inputs, permissions: permissions.run });
    const artifact = {
      'artifact-id': worked.outputs['artifact-id'] ?? '',
      'artifact-digest': worked.outputs['artifact-digest'] ?? '',
    };
    await runJob({ run, name: `land ${suffix}`, action: 'land-work', inputs: { ...ids, ...artifact }, permissions: permissions.land });
  };

  const assign = async (run: Run): Promise<void> => {
    const outcome = await runJob({ run, name: 'assign', action: 'assign-agent', inputs: {}, permissions: permissions.assign });
    const assignments = JSON.parse(outcome.outputs.assignments || '[]') as Assignment[];
    // Attempts go on after the assign job has left its group: only the tick itself is exclusive.
    const attempts = Promise.all(assignments.map((assignment) => runAttempt(run, assignment)));
    work.track(attempts.then(() => endPart(run)));
  };

  const train = async (run: Run): Promise<void> => {
    await runJob({ run, name: 'train', action: 'bundle-train', inputs: {}, permissions: permissions.train });
    endPart(run);
  };

  /** One running and the newest pending, as a concurrency group of GitHub has it. */
  const request = (group: Group, next: Request): void => {
    if (group.running) {
      group.pending?.cancel();
      group.pending = next;
      return;
    }
    group.running = true;
    work.track(drain(group, next));
  };

  return {
    start(run) {
      parts.set(run, 2);
      request(groups.assign, { work: () => assign(run), cancel: () => endPart(run) });
      request(groups.train, { work: () => train(run), cancel: () => endPart(run) });
    },
    settled: work.settled,
    latestSummaries,
  };
}

async function drain(group: Group, first: Request): Promise<void> {
  for (let next: Request | undefined = first; next !== undefined; next = group.pending) {
    group.pending = undefined;
    await next.work();
  }
  group.running = false;
}

/** Counts pieces of work until they end, whatever way they end; the first failure is kept. */
function trackWork(): { track(piece: Promise<void>): void; settled(): Promise<void> } {
  const open = new Set<Promise<void>>();
  let failure: unknown;
  return {
    track(piece) {
      const ended: Promise<void> = piece
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => open.delete(ended));
      open.add(ended);
    },
    async settled() {
      while (open.size > 0) await Promise.all(open);
      if (failure !== undefined) throw failure;
    },
  };
}
