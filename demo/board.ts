// The live board: what each agent works on, what has landed, when the train leaves, which issues wait and why.
// `renderBoard` turns the facts into lines of text. `openScreen` redraws them in place on a terminal, and prints only
// the changed lines elsewhere.
import type { Issue, Repository, Store } from '@clambake/local';
import { readLedgerDocuments } from './read-git.ts';
import { isAsked, stateOfIssue } from './result.ts';

interface BundleDocument {
  id: string;
  pr?: number;
  passengers: { issue: number }[];
  trials?: { verdict?: string }[];
}

export interface BoardFacts {
  now: Date;
  agents: number;
  issues: readonly Issue[];
  flight: BundleDocument | undefined;
  lastDeparture: string | undefined;
  departureMinutes: number;
  /** Lines "#4 waits: …" from the newest summary of assign-agent. */
  reasons: ReadonlyMap<number, string>;
}

const clockTime = (date: Date): string => date.toISOString().slice(11, 19);

export const renderBoard = (facts: BoardFacts): string[] => {
  const rows = facts.issues.map((issue) => `  #${issue.number} ${issue.title.padEnd(46)} ${describe(issue, facts)}`);
  return [`clambake · ${clockTime(facts.now)} GitHub time · ${facts.agents} agents`, ...rows, `  ${describeTrain(facts)}`];
};

const describe = (issue: Issue, facts: BoardFacts): string => {
  const state = stateOfIssue(issue);
  const agent = issue.labels.find((label) => label.startsWith('agent:'));
  if (state === 'working' || state === 'assigned') return `${state} · ${agent ?? ''}`;
  if (state === 'bundled' && facts.flight !== undefined) return `bundled · bundle ${facts.flight.id}`;
  if (state === 'ready' || state === 'none') return facts.reasons.get(issue.number) ?? state;
  return state;
};

const describeTrain = (facts: BoardFacts): string => {
  const { flight: bundle } = facts;
  if (bundle !== undefined) {
    const pr = bundle.pr === undefined ? 'being built' : `pull request #${bundle.pr}`;
    const out = bundle.trials?.filter((trial) => trial.verdict === undefined).length ?? 0;
    return `train: bundle ${bundle.id} with ${bundle.passengers.length} aboard, ${pr}${out > 0 ? ', CI is running' : ''}`;
  }
  if (facts.lastDeparture === undefined) return 'train: leaves as soon as something has landed';
  const next = new Date(Date.parse(facts.lastDeparture) + facts.departureMinutes * 60_000);
  return `train: next departure ${clockTime(next)} or later`;
};

type Ledger = Awaited<ReturnType<typeof readLedgerDocuments>>;

/** Returns a reader of the ledger. It reads again only after a push, because the board is drawn twice a second. */
export const openLedgerReader = ({ requests }: Pick<Store, 'requests'>): ((repository: Repository) => Promise<Ledger>) => {
  let known: { pushes: number; ledger: Ledger } | undefined;
  return async ({ gitDir }) => {
    const pushes = requests.filter(({ route }) => route === 'git-receive-pack').length;
    if (known?.pushes !== pushes) known = { pushes, ledger: await readLedgerDocuments(gitDir) };
    return known.ledger;
  };
};

export const boardFacts = (
  repository: Repository,
  ledger: Ledger,
  rest: Pick<BoardFacts, 'now' | 'agents' | 'departureMinutes' | 'reasons'>,
): BoardFacts => {
  const train = ledger.get(`train/${repository.defaultBranch}`) as { flight?: BundleDocument; lastDeparture?: string } | undefined;
  const issues = [...repository.issues.values()].filter(isAsked);
  return { ...rest, issues, flight: train?.flight, lastDeparture: train?.lastDeparture };
};

export interface Screen {
  draw(lines: readonly string[]): void;
  end(): void;
}

/** Draws in place on a terminal; elsewhere prints only lines that changed. */
export const openScreen = (out: NodeJS.WriteStream): Screen => {
  let drawn = 0;
  let last = new Set<string>();
  return {
    draw(lines) {
      if (out.isTTY) {
        out.write(`${drawn > 0 ? `\u001b[${drawn}A` : ''}${lines.map((line) => `\u001b[2K${line}\n`).join('')}`);
        drawn = lines.length;
        return;
      }
      const [head = '', ...rows] = lines;
      const changed = rows.filter((row) => !last.has(row));
      if (changed.length > 0) out.write(`${head}\n${changed.join('\n')}\n`);
      last = new Set(rows);
    },
    end() {
      drawn = 0;
    },
  };
};
