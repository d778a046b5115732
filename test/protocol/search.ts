// Visits every state that the protocol can reach from its start, or from each state of a calm run, within a bound. Nothing is drawn
// by chance: the same bound visits the same states.
import { createHash } from 'node:crypto';
import { assignerMoves, type Move, type Rules } from './assigner.ts';
import { Broken, forget, jobMoves, lossMoves } from './jobs.ts';
import { brokenPromise } from './judge.ts';
import { canonical, freshIn, parse, recordsIn, start, type State } from './state.ts';
import { trainMoves } from './train-steps.ts';

export interface Found {
  states: number;
  moves: number;
  /** Moves from the nearest state of the calm run. */
  depth: number;
  /** States from which the fleet was run on without faults, and came to rest with everything done. */
  restedFrom: number;
  /** False when the bound of states ended the search. */
  isWhole: boolean;
  seconds: number;
  /** The moves that lead to a broken promise. */
  counterexample?: { promise: string; moves: string[] };
}

export interface SearchOptions extends Rules {
  maximumDepth: number;
  maximumStates: number;
  /** One state of so many is run on to its rest; 0: none. */
  restEvery: number;
  /** Begins at the states number k, k + n and so on of the calm run; left out: at all of them. */
  share?: readonly [k: number, n: number];
}

const movesOf = (state: State, rules: Rules): Move[] => [
  ...state.assigners.flatMap((_, at) => (isCopy(state, at) ? [] : assignerMoves(state, at, rules))),
  ...state.github.works.flatMap((_, at) => jobMoves(state, at, rules)),
  ...(rules.bound.train ? trainMoves(state, rules) : []),
  ...lossMoves(state),
];

/** One of several idle assigners stands for all of them. */
const isCopy = ({ assigners }: State, at: number): boolean =>
  assigners[at]?.step === 'idle' && assigners.findIndex(({ step }) => step === 'idle') < at;

const hash = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 16);

/** The state after a move, and the promise that it breaks. */
const after = (text: string, move: Move, rules: Rules): { text: string; promise: string | undefined } => {
  const state = parse(text);
  try {
    move.act(state, freshIn(text));
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { text, promise: error.message };
  }
  const promise = brokenPromise(state, rules.bound);
  forget(state, rules.bound);
  return { text: canonical(state), promise };
};

/** One whole life without a fault: each job goes on until it is at rest. Returns every state on the way, the last at rest. */
const calmRun = (from: string, rules: Rules): { texts: string[]; labels: string[]; promise: string | undefined } => {
  const calm: State = { ...parse(from), left: { crashes: 0, stale: 0, losses: 0 } };
  const texts = [canonical(calm)];
  const labels: string[] = [];
  let quiet = 0;
  for (let steps = 0; steps < 600 && quiet < 3; steps += 1) {
    const text = texts.at(-1) as string;
    const state = parse(text);
    const begun = movesOf(state, rules).filter(({ label }) => !label.endsWith(' begins') || label.startsWith('attempt'));
    const [move] = begun.length > 0 ? begun : movesOf(state, rules);
    if (move === undefined) break;
    if (begun.length === 0) quiet = texts.slice(0, -1).includes(text) ? quiet + 1 : 0;
    const next = after(text, move, rules);
    labels.push(move.label);
    texts.push(next.text);
    if (next.promise !== undefined) return { texts, labels, promise: next.promise };
  }
  return { texts, labels, promise: atRest(parse(texts.at(-1) as string), rules) };
};

/** Everything is merged, or a person is asked, and nobody is busy. */
const atRest = ({ refs, github }: State, { bound }: Rules): string | undefined => {
  const isDone = (state: string): boolean => state === 'needs-human' || state === (bound.train ? 'merged' : 'landed');
  const open = recordsIn(refs).filter(({ state }) => !isDone(state));
  const [stuck] = open;
  if (stuck !== undefined) return `#${stuck.issue} stays ${stuck.state} for ever`;
  const idle = github.shown.find(({ view }) => view.open && !recordsIn(refs).some(({ issue }) => issue === view.number));
  if (idle !== undefined) return `nobody takes #${idle.view.number} up`;
  const busy = Object.keys(refs).find((ref) => ref.startsWith('refs/clambake/agents/'));
  return busy === undefined ? undefined : `${busy} stays busy for ever`;
};

interface Visit {
  text: string;
  id: string;
}

export const searchProtocol = (options: SearchOptions): Found => {
  const began = Date.now();
  const { bound, maximumDepth, maximumStates, restEvery } = options;
  const origin = new Map<string, { from: string; label: string } | undefined>();
  const first = canonical(start(bound));
  const found = (): Found => ({
    ...{ states: origin.size, moves, depth, restedFrom, isWhole, seconds: Math.round((Date.now() - began) / 100) / 10 },
  });
  let [moves, depth, restedFrom, isWhole] = [0, 0, 0, true];
  const calm = calmRun(first, options);
  if (calm.promise !== undefined) return { ...found(), counterexample: { promise: calm.promise, moves: calm.labels } };
  let frontier: Visit[] = [];
  const visit = (text: string, came: { from: string; label: string } | undefined): Visit | undefined => {
    const id = hash(text);
    if (origin.has(id)) return undefined;
    origin.set(id, came);
    return { text, id };
  };
  const { left } = start(bound);
  const [k, n] = options.share ?? [1, 1];
  for (const [index, text] of calm.texts.entries()) {
    if (index % n !== k - 1) continue;
    // Nothing late is read yet where the calm run has forgotten what was before.
    const state = parse(text);
    const one = visit(canonical({ ...state, left, older: state.refs, olderGitHub: state.github }), {
      from: '',
      label: `— ${index} calm moves, the last: ${calm.labels[index - 1] ?? 'none'} —`,
    });
    if (one !== undefined) frontier.push(one);
  }
  const wayTo = (id: string): string[] => {
    const came = origin.get(id);
    return came === undefined ? [] : [...wayTo(came.from), came.label];
  };
  while (frontier.length > 0 && depth < maximumDepth) {
    const next: Visit[] = [];
    for (const { text, id } of frontier) {
      for (const move of movesOf(parse(text), options)) {
        moves += 1;
        const reached = after(text, move, options);
        if (reached.promise !== undefined)
          return { ...found(), counterexample: { promise: reached.promise, moves: [...wayTo(id), move.label] } };
        const one = visit(reached.text, { from: id, label: move.label });
        if (one === undefined) continue;
        next.push(one);
        if (restEvery === 0 || origin.size % restEvery !== 0) continue;
        restedFrom += 1;
        const rest = calmRun(one.text, options);
        if (rest.promise !== undefined)
          return {
            ...found(),
            counterexample: { promise: rest.promise, moves: [...wayTo(one.id), '— no further fault —', ...rest.labels] },
          };
      }
      if (origin.size >= maximumStates) {
        isWhole = false;
        return found();
      }
    }
    frontier = next;
    depth += 1;
  }
  return found();
};
