// Reads back the facts that a status comment of ours shows, for the case that the ledger is lost. It reads lines that
// `renderStatusComment` writes, which no other text can contain: other people's words have no brackets and no bars there.
import { attemptId } from '../names.ts';
import { outcomes, type Outcome } from '../records/outcomes.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { wordsIn } from '../records/words.ts';

/** Nonce of an attempt that only the lost ledger knew. */
export const unknownNonce = '00000000';
/** Agent of such an attempt. */
export const unknownAgent = '000';

/** A claim as people see it. */
export interface ShownClaim {
  runId: number;
  runAttempt: number;
  agent: string;
  /** Set where the comment names the attempt's artifact. */
  attempt?: string;
  /** Reason of a landing that was put off. */
  delay?: string;
  actor?: string;
}

const runAt = String.raw`\[run (\d{1,15})\]\([^)\s]*?(?:/attempts/(\d{1,6}))?\)`;
const assigned = new RegExp(
  String.raw`^\*\*Assigned\*\* to agent (\d{3,}) since .{20} \(attempt \d+, ${runAt}\), asked for by (.*)\.$`,
  'm',
);
const delayed = new RegExp(
  String.raw`^\*\*Its work has not landed yet\*\* \(.{20}\): (.*) The work is the artifact .clambake-(\d+-\d+-[0-9a-f]{8}). of ${runAt}, and agent (\d{3,}) is free again\.`,
  'm',
);

/** Undefined when the comment shows none. */
export const readShownClaim = (body: string): ShownClaim | undefined => {
  const plain = assigned.exec(body);
  if (plain !== null) {
    const [, agent = '', run, runAttempt = '1', actor = ''] = plain;
    return { agent, runId: Number(run), runAttempt: Number(runAttempt), actor };
  }
  const late = delayed.exec(body);
  if (late === null) return undefined;
  const [, delay = '', attempt = '', run, runAttempt = '1', agent = ''] = late;
  return { agent, runId: Number(run), runAttempt: Number(runAttempt), attempt, delay };
};

const wordOf = new Map(wordsIn(outcomes).map((word) => [outcomes[word].text as string, word]));
const row =
  /^\| (\d{1,6}) \| (\d{3,}) \| ([a-z' -]{1,40}) \| (at least )?\$(\d{1,9}\.\d\d) \| (\d{1,9}) \| \[run (\d{1,15})\][^|]*\| ([^|]*) \|$/gm;
const total = /^\d+ attempts?(?:, (\d+) of them since it was last asked for)?, (?:at least )?\$(\d{1,12}\.\d\d) in all\.$/m;

/** `at`: the time to give to attempts, whose own times nobody shows. Cents of rows that are no longer shown stand on the first. */
export const readShownAttempts = (
  body: string,
  { issue, at }: { issue: number; at: string },
): Pick<Shown, 'attempts' | 'attemptsBefore'> => {
  const sum = total.exec(body);
  if (sum === null) return { attempts: [], attemptsBefore: 0 };
  const shown = [...body.matchAll(row)].map(
    ([, ordinal, agent = '', text = '', least, usd, commits, run, detail = '']): Attempt & { ordinal: number } => ({
      ordinal: Number(ordinal),
      ...attemptAt({ issue, ordinal: Number(ordinal), at }),
      agent,
      runId: Number(run),
      outcome: wordOf.get(text) ?? ('lost' satisfies Outcome),
      costUsd: Number(usd),
      ...(least === undefined ? {} : { costIsLeast: true }),
      commits: Number(commits),
      detail,
    }),
  );
  const first = (shown[0]?.ordinal ?? 1) - 1;
  const missing = Math.max(0, Number(sum[2]) - shown.reduce((all, { costUsd }) => all + costUsd, 0));
  const earlier = Array.from({ length: Math.min(first, 1000) }, (_, place) => ({
    ...attemptAt({ issue, ordinal: place + 1, at }),
    costUsd: place === 0 ? Math.round(missing * 100) / 100 : 0,
  }));
  const attempts = [...earlier, ...shown.map(({ ordinal: _, ...attempt }) => attempt)];
  const since = sum[1] === undefined ? attempts.length : Number(sum[1]);
  return { attempts, attemptsBefore: Math.max(0, attempts.length - since) };
};

const budget = /^All attempts together may cost \$(\d{1,6}\.\d\d), by \/budget of (\S{1,60}) \((\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\)\.$/m;

/** The dollars that a person gave the issue by a command. */
export const readShownBudget = (body: string): IssueRecord['budget'] => {
  const [, usd, by = '', day = '', time = ''] = budget.exec(body) ?? [];
  return usd === undefined || Number(usd) === 0 ? undefined : { usd: Number(usd), by, at: `${day}T${time}:00.000Z` };
};

interface Shown {
  attempts: Attempt[];
  /** Number of them that no longer count against the limit. */
  attemptsBefore: number;
}

const attemptAt = ({ issue, ordinal, at }: { issue: number; ordinal: number; at: string }): Attempt => ({
  id: attemptId(issue, ordinal, unknownNonce),
  agent: unknownAgent,
  runId: 0,
  startedAt: at,
  endedAt: at,
  outcome: 'lost',
  costUsd: 0,
  turns: 0,
  commits: 0,
  detail: 'The ledger was lost, and the status comment no longer showed this attempt.',
});
