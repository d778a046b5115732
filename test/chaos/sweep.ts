// The crash sweep in process: a whole life again and again, each time with one fault at another place, and the end has to be the same.
import { isDeepStrictEqual } from 'node:util';
import { type Fault, type Life, live, wrongAnswers } from './life.ts';

export interface Sweep {
  writesSwept: number;
  readsSwept: number;
  faultsInjected: number;
  broken: { fault: Fault; what: string }[];
}

/** `share`: faults number k, k + n, k + 2n and so on. */
export const sweepLife = async ({
  share: [k, n],
  kinds,
}: {
  share: readonly [number, number];
  kinds?: Fault['kind'][];
}): Promise<Sweep> => {
  const calm = await live();
  if (calm.broken.length > 0) throw new Error(`without any fault: ${calm.broken.join('; ')}`);
  const crashes = calm.writes.map((_, at): Fault => ({ kind: 'crash', at }));
  const answers = Object.keys(wrongAnswers) as (keyof typeof wrongAnswers)[];
  const reads = Array.from({ length: calm.reads }, (_, at) => answers.map((kind): Fault => ({ kind, at }))).flat();
  const wanted = [...crashes, ...reads].filter(({ kind }) => kinds?.includes(kind) ?? true).filter((_, index) => index % n === k - 1);
  const sweep: Sweep = { writesSwept: 0, readsSwept: 0, faultsInjected: 0, broken: [] };
  for (const fault of wanted) {
    const life = await live(fault);
    if (fault.kind === 'crash') sweep.writesSwept += 1;
    else sweep.readsSwept += 1;
    if (life.fired) sweep.faultsInjected += 1;
    else sweep.broken.push({ fault, what: 'the fault stays away' });
    sweep.broken.push(...life.broken.map((what) => ({ fault, what })));
    sweep.broken.push(...differences(life, calm).map((what) => ({ fault, what })));
  }
  return sweep;
};

const differences = (life: Life, calm: Life): string[] => {
  const repeated = calm.works.flatMap((times, index) =>
    life.works[index] === times ? [] : [`the work of #${index + 1} is done ${life.works[index]} times instead of ${times}`],
  );
  if (isDeepStrictEqual(life.shown, calm.shown)) return repeated;
  return [...repeated, `the end stays another one: ${JSON.stringify(life.shown)} instead of ${JSON.stringify(calm.shown)}`];
};
