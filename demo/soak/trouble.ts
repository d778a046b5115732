// The faults of a soak: one for about every two issues, spread over its requests, pushes, uploads, jobs, events and dispatches.
import type { Fault } from '@clambake/local';
import { pick } from './chance.ts';

type Kind = (chance: () => number) => Omit<Fault, 'skip'>;

const ours = /\/clambake\.yml$/;
const kinds: readonly [Kind, ...Kind[]] = [
  () => ({ name: 'death after a write', match: { access: 'write', workflow: ours }, when: 'after', respond: 'kill' }),
  () => ({ name: 'death before a write', match: { access: 'write', workflow: ours }, respond: 'kill' }),
  () => ({ name: '502', match: { workflow: ours }, respond: { answer: 'bad-gateway' } }),
  () => ({ name: '502 after the effect', match: { access: 'write', workflow: ours }, when: 'after', respond: { answer: 'bad-gateway' } }),
  () => ({
    name: 'secondary limit',
    match: { boundary: 'graphql', workflow: ours },
    respond: { answer: 'secondary-limit', retryAfter: 60 },
  }),
  () => ({ name: 'no answer', match: { workflow: ours }, respond: 'drop' }),
  () => ({ name: '404 of a read', match: { boundary: 'rest', access: 'read', workflow: ours }, respond: { answer: 'not-found' } }),
  () => ({ name: 'old replica', match: { boundary: 'graphql', access: 'read', workflow: ours }, respond: { replica: { seconds: 10 } } }),
  (chance) => ({
    name: 'refused push',
    match: { boundary: 'git', access: 'write' },
    respond: { push: pick(chance, ['cannot-lock-ref', 'commit-refs', 'internal-server-error']) },
  }),
  () => ({ name: '503 of the artifact service', match: { boundary: 'results' }, respond: { answer: 'unavailable' } }),
  (chance) => ({
    name: 'lost machine',
    match: { boundary: 'job', workflow: ours },
    respond: { machine: 'lost', afterMs: Math.round(chance() * 8000) },
  }),
  (chance) => ({
    name: 'late runner',
    match: { boundary: 'job', workflow: ours },
    respond: { noRunnerMinutes: 1 + Math.round(chance() * 20) },
  }),
  () => ({ name: 'lost event', match: { boundary: 'event' }, respond: 'drop' }),
  () => ({ name: 'doubled event', match: { boundary: 'event' }, respond: 'double' }),
  () => ({ name: 'lost dispatch', match: { boundary: 'dispatch' }, respond: 'drop' }),
];

/** Matching requests, jobs or deliveries that an issue causes, roughly: faults are spread over so many. */
const perIssue: Record<string, number> = { job: 4, event: 2, dispatch: 0.5, results: 6 };

export const drawTrouble = (chance: () => number, issues: number): Fault[] =>
  Array.from({ length: Math.round(issues / 2) }, () => {
    const fault = pick(chance, kinds)(chance);
    const extent = issues * (perIssue[fault.match.boundary ?? ''] ?? 8);
    return { ...fault, skip: Math.floor(chance() * extent * 0.8) };
  });
