// Hands mutated results to landing's reader and decision: what comes out may be said in public, and lands only what was checked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideLanding, type LandingFacts, outcomeWords, resultFile, type WorkCheck } from '@clambake/core';
import { readResult } from '../../actions/land-work/src/read-result.ts';
import { config, issue, now, oidOf, recordOf, world } from '../../packages/core/src/testing/world.ts';
import { type Chance, openChance } from './chance.ts';
import { hostileName, hostileText, mutateBytes } from './hostile.ts';
import { actsOf } from './judge-texts.ts';

const assignment = { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' };
const sound = {
  v: 1,
  ...assignment,
  outcome: 'done',
  detail: 'Finished with 2 commits in 9 turns.',
  startOid: oidOf('s'),
  baseOid: oidOf('b'),
  headOid: oidOf('h'),
  commits: 2,
  costUsd: 0.42,
  turns: 9,
  durationMs: 1000,
  sessionId: null,
  model: 'a-model',
  denials: ['Bash'],
  closingWords: 'Done.',
  startedAt: '2026-11-23T11:01:00.000Z',
  left: { unpacked: [{ what: 'a.txt', why: 'locked' }], commit: { oid: oidOf('h'), parent: oidOf('p'), files: ['b.txt'], count: 1 } },
};

const hostileValue = (chance: Chance): unknown =>
  chance.pick<() => unknown>([
    () => hostileText(chance),
    () => hostileText(chance).repeat(1 + chance.below(400)),
    () => hostileName(chance),
    () => chance.pick([null, true, [], {}, '', 0, -1, 1e308, 2 ** 53, 0.1, '2', '__proto__', '\ud800']),
    () => chance.pick(outcomeWords),
    () => chance.pick([oidOf('x'), 'refs/heads/main', '--upload-pack=x', `${oidOf('h')}\n`, oidOf('h').toUpperCase()]),
    () => chance.pick(['2026-02-30T00:00:00Z', '9999-12-31T23:59:59Z', '-000001-01-01T00:00:00Z', '2026-11-23T11:01:00.000Z']),
    () => Array.from({ length: chance.below(120) }, () => hostileText(chance)),
    () =>
      Object.fromEntries(
        ['what', 'why', 'oid', 'parent', 'files', 'count'].map((key) => [key, chance.pick([hostileText(chance), 1, [], oidOf('h')])]),
      ),
  ])();

type Json = Record<string, unknown>;

const mutate = (value: Json, chance: Chance): void => {
  const key = chance.pick([...Object.keys(value), 'extra', 'limitedUntil', '__proto__', 'constructor', 'left']);
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof inner === 'object' && inner !== null && !Array.isArray(inner) && chance.in(0.6)) mutate(inner as Json, chance);
  else if (chance.in(0.1)) delete value[key];
  else Object.defineProperty(value, key, { value: hostileValue(chance), enumerable: true, configurable: true, writable: true });
};

const resultText = (chance: Chance): Buffer => {
  const value = structuredClone(sound) as Json;
  for (let times = chance.below(4); times > 0; times -= 1) mutate(value, chance);
  const text = Buffer.from(chance.in(0.05) ? JSON.stringify([value]) : JSON.stringify(value));
  if (chance.in(0.02)) return Buffer.concat([text, Buffer.alloc(1024 * 1024, ' ')]);
  return chance.in(0.15) ? mutateBytes(text, chance) : text;
};

const checkOf = (chance: Chance): WorkCheck | undefined => {
  const files = chance.pick([0, 3]);
  const flags = [hostileText(chance)];
  const held = {
    oid: oidOf('held'),
    files: 1,
    additions: 1,
    deletions: 0,
    paths: [{ path: hostileName(chance), mode: '100644', oid: oidOf('q') }],
    rule: hostileName(chance),
  };
  return chance.pick<() => WorkCheck | undefined>([
    () => undefined,
    () => ({ ok: true, oid: oidOf('work'), files, additions: 1, deletions: 0, branchExpect: null, flags }),
    () => ({ ok: true, oid: oidOf('work'), files, additions: 1, deletions: 0, branchExpect: oidOf('old'), dropped: hostileText(chance) }),
    () => ({ ok: false, why: hostileText(chance) }),
    () => ({ ok: false, why: hostileText(chance), held }),
  ])();
};

export interface ResultFuzz {
  run(seed: number): Promise<{ outcome: 'accepted' | 'refused'; wrong: string[] }>;
  close(): void;
}

export const openResultFuzz = (): ResultFuzz => {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-results-'));
  return {
    run: async (seed) => {
      try {
        return await runCase(root, seed);
      } catch (error) {
        return { outcome: 'refused', wrong: [`it throws ${String(error)}`] };
      }
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
};

const runCase = async (root: string, seed: number): Promise<{ outcome: 'accepted' | 'refused'; wrong: string[] }> => {
  const chance = openChance(seed);
  const text = resultText(chance);
  const download = async (_: unknown, directory: string): Promise<void> => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, resultFile), text);
  };
  const directory = join(root, String(seed));
  const read = await readResult({ download }, { candidates: [{ id: 1, digest: 'x', elsewhere: false }], directory, assignment });
  rmSync(directory, { recursive: true, force: true });
  const result = 'missing' in read ? read : read.result;
  const record = recordOf(1, 'assigned');
  const check = checkOf(chance);
  const facts: LandingFacts = {
    now,
    run: world({}).run,
    stored: { oid: oidOf('r1'), record },
    view: issue(1),
    assignment,
    result,
    check,
    fleet: undefined,
  };
  return { outcome: 'missing' in read ? 'refused' : 'accepted', wrong: judge(decideLanding(facts, config()), check) };
};

/** Strings of the decision that people read. */
const textsIn = (decision: Extract<ReturnType<typeof decideLanding>, { superseded: false }>): string[] => {
  const { record, change } = decision;
  return [change.why, ...record.attempts.map(({ detail }) => detail), change.fleet?.pauseReason ?? ''];
};

/** A question is a sentence of ours that names our own commands. */
const isOurs = (what: string): boolean => what === 'closes or names an issue';

const judge = (decision: ReturnType<typeof decideLanding>, check: WorkCheck | undefined): string[] => {
  if (decision.superseded) return [`it is superseded: ${decision.why}`];
  const { record, change, landed } = decision;
  const wrong = textsIn(decision).flatMap((text) =>
    actsOf(text)
      .filter((what) => !isOurs(what))
      .map((what) => `a text ${what}: ${JSON.stringify(text)}`),
  );
  if (record.claim !== undefined) wrong.push('the agent is not freed');
  if (landed && check?.ok !== true) wrong.push('unchecked work lands');
  const checked = check?.ok === true ? check.oid : check?.held?.oid;
  for (const { branch, to } of change.branches ?? []) {
    if (to !== checked) wrong.push(`${branch} gets a commit that nobody checked`);
    if (!/^(?:clambake\/issue-1|refs\/clambake-work\/(?:landed-)?1-1-aaaaaaaa)$/.test(branch)) wrong.push(`the branch ${branch} moves`);
  }
  if (JSON.stringify(decision).length > 60_000) wrong.push('the decision is longer than a record can be');
  return wrong;
};
