// `npm run bench -- money [--case NAME …]`: the dollars that are booked for attempts beside those of the answers that passed the key
// proxy, for each way in which an attempt ends, for 30 requests of a command at once, and for a day's limit with four agents at work.
// The answers are counted by a relay between the key proxy and the scripted model. Writes bench/out/money.json; fails where a promise
// is broken.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureStop } from './agent/stop.ts';
import { BenchError } from './bench-error.ts';
import { type AttemptCase, attemptCases, measureAttempts } from './money/attempts.ts';
import { missedByMoney, type MoneyRow } from './money/books.ts';
import { agentsOfDay, dayCase, measureDay } from './money/day.ts';

const stopped = async (): Promise<MoneyRow> => {
  const { bookedUsd, proxiedUsd } = await measureStop(
    `isolation: ${process.geteuid?.() === 0 ? 'user' : 'none'}\nmodel: claude-sonnet-4-5\n`,
  );
  return { case: 'stopped', bookedUsd, proxiedUsd, overshootResponses: 0 };
};

const cases = [...attemptCases, 'stopped', dayCase] as const;
type Case = (typeof cases)[number];
const isCase = (name: string): name is Case => (cases as readonly string[]).includes(name);
const isOfAttempts = (name: Case): name is AttemptCase => (attemptCases as readonly string[]).includes(name);

export const measureMoney = async (names: readonly Case[]): Promise<MoneyRow[]> => {
  const attempts = names.filter(isOfAttempts);
  return [
    ...(attempts.length === 0 ? [] : await measureAttempts(attempts)),
    ...(names.includes('stopped') ? [await stopped()] : []),
    ...(names.includes(dayCase) ? [await measureDay()] : []),
  ];
};

export const missedIn = (rows: readonly MoneyRow[]): string[] => missedByMoney(rows, { [dayCase]: agentsOfDay });

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { case: { type: 'string', multiple: true, default: [...cases] } } });
  const names = values.case.filter(isCase);
  const wrong = values.case.find((name) => !isCase(name));
  if (wrong !== undefined) throw new BenchError(`--case must be one of ${cases.join(', ')}, not ${wrong}`);
  const rows = await measureMoney(names);
  const folder = join(import.meta.dirname, 'out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'money.json'), `${JSON.stringify(rows, null, 2)}\n`);
  console.log('| case | booked $ | proxied $ | answers beyond the limit |');
  console.log('|---|--:|--:|--:|');
  for (const row of rows)
    console.log(
      `| ${row.case} | ${row.isLeast === true ? 'at least ' : ''}${row.bookedUsd} | ${row.proxiedUsd} | ${row.overshootResponses} |`,
    );
  const missed = missedIn(rows);
  for (const line of missed) console.error(line);
  if (missed.length > 0) process.exitCode = 1;
};
