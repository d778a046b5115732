// Reads a person's command or inquiry from a comment or from the inputs of a dispatch, and checks the role of that person. Invariant:
// only people with write access give commands, and only those with "min-role" get answers. A role that GitHub did not tell means
// "not now", never "yes".
import type { CommentPort, GitHubPort, PersonsComment } from '@clambake/adapters';
import {
  type AskedCommand,
  commandFacts,
  type CommandWord,
  commandWordOf,
  inquiryFacts,
  type InquiryWord,
  isInquiryWord,
  type LedgerView,
  parseSlashCommand,
  placeOf,
  type Role,
  roleAtLeast,
  type SlashCommand,
  type SlashWord,
  slashWords,
  takesIssue,
} from '@clambake/core';

export type Reading =
  /** `on`: the issue or pull request on which the comment stands. */
  | { kind: 'asked'; command: AskedCommand; on?: number }
  /** `issue`: the number that it is about; `on`: where it is answered, left out for a dispatch. */
  | { kind: 'inquiry'; word: InquiryWord; issue: number | undefined; on?: number; unread?: SlashWord }
  /** It means nothing as it stands. The author is told where it stands, and the job does not fail. */
  | { kind: 'told'; why: string; on?: number }
  /** None of our business: nothing is said about it outside the log. */
  | { kind: 'quiet'; why: string }
  /** `reaction`: what a comment gets; `later`: asking again may help; `on`: the issue or pull request where a sentence says why. */
  | { kind: 'refused'; why: string; reaction: '-1' | 'confused'; later?: true; on?: number };

interface Request {
  command: string;
  issue: number | undefined;
}

export interface ReadPorts {
  comments: Pick<CommentPort, 'read'>;
  github: Pick<GitHubPort, 'readRole'>;
  /** The configured role; undefined when it could not be read. Asked for only where it counts. */
  minRole(): Promise<Role | undefined>;
  now(): Promise<string>;
}

const confused = (why: string, on?: number): Reading => ({
  kind: 'refused',
  why,
  reaction: 'confused',
  ...(on === undefined ? {} : { on }),
});

type Quiet = Extract<Reading, { kind: 'quiet' }>;
type Refused = Extract<Reading, { kind: 'refused' }>;

interface FoundCommand {
  kind: 'found';
  comment: PersonsComment & { author: string };
  parsed: Exclude<SlashCommand, { kind: 'none' }>;
  /** Undefined only for inquiries, which are answered everywhere. */
  place: ReturnType<typeof placeOf>;
}

const wordOf = (parsed: FoundCommand['parsed']): SlashWord => (parsed.kind === 'slip' ? parsed.meant : parsed.word);

/** Reads the comment again, because the event's payload proves nothing. */
const findCommand = async (
  ports: Pick<ReadPorts, 'comments'>,
  { id, ledger }: { id: number; ledger: LedgerView },
): Promise<Quiet | FoundCommand> => {
  const comment = await ports.comments.read(id);
  if (comment === undefined) return { kind: 'quiet', why: `comment ${id} is gone` };
  const { author } = comment;
  const parsed = parseSlashCommand(comment.body);
  if (parsed.kind === 'none') return { kind: 'quiet', why: `the first line of comment ${id} is no command of clambake` };
  if (!comment.isPerson || author === null) return { kind: 'quiet', why: `comment ${id} is not by a person` };
  const place = placeOf(ledger, comment.number);
  if (place === undefined && !isInquiryWord(wordOf(parsed))) {
    return { kind: 'quiet', why: `#${comment.number} is neither a bundle's pull request nor an issue that clambake has a record of` };
  }
  return { kind: 'found', comment: { ...comment, author }, parsed, place };
};

/** Judges the author of a comment alone, for a job that can only read. The job that may write then reads the comment itself. */
export const judgeAuthor = async (
  ports: Pick<ReadPorts, 'comments' | 'github' | 'minRole'>,
  asked: { id: number; ledger: LedgerView },
): Promise<Quiet | Refused | { kind: 'allowed'; author: string }> => {
  const found = await findCommand(ports, asked);
  if (found.kind === 'quiet') return found;
  const { comment, parsed } = found;
  const word = wordOf(parsed);
  // For a command the job that may write asks for the configured role besides.
  const minRole = async () => (isInquiryWord(word) ? ports.minRole() : commandFacts(word).role);
  const judged = await judgeRoles({ ...ports, minRole }, { word, logins: [comment.author] });
  if (!('kind' in judged)) return { kind: 'allowed', author: comment.author };
  // Anybody may mistype a word or ask, so that neither is a failure.
  const isHarmless = parsed.kind === 'slip' || isInquiryWord(word);
  return isHarmless && judged.later !== true ? { kind: 'quiet', why: judged.why } : judged;
};

export const readComment = async (ports: ReadPorts, asked: { id: number; ledger: LedgerView }): Promise<Reading> => {
  const found = await findCommand(ports, asked);
  if (found.kind === 'quiet') return found;
  const { comment, parsed } = found;
  const { number: on } = comment;
  if (parsed.kind === 'slip')
    return { kind: 'told', why: `there is no command /${parsed.typed}: did you mean /${parsed.meant}? Write a new comment`, on };
  if (isInquiryWord(parsed.word)) return readInquiry(ports, found);
  if (parsed.kind === 'malformed') return confused(parsed.why, on);
  return readGiven(ports, { ...found, id: asked.id });
};

/** An edited comment is answered as it reads now. */
const readInquiry = async (ports: ReadPorts, { comment, parsed, place }: FoundCommand): Promise<Reading> => {
  const { author, number: on } = comment;
  const judged = await judgeRoles(ports, { word: wordOf(parsed), logins: [author] });
  if ('kind' in judged) return judged.later === true ? judged : { kind: 'quiet', why: judged.why };
  if (parsed.kind === 'malformed') return { kind: 'told', why: parsed.why, on };
  if (parsed.kind !== 'inquiry') throw new Error(`${parsed.kind} is no inquiry`);
  const { word, unread } = parsed;
  // A bundle's pull request is no issue.
  const here = place !== undefined && place.issue === undefined ? undefined : on;
  const issue = inquiryFacts(word).takesNumber === true ? (parsed.issue ?? here) : undefined;
  if (word === 'why' && issue === undefined) return { kind: 'told', why: '/why needs the number of an issue here: write /why #42', on };
  return { kind: 'inquiry', word, issue, on, ...(unread === undefined ? {} : { unread }) };
};

const readGiven = async (ports: ReadPorts, { comment, parsed, place, id }: FoundCommand & { id: number }): Promise<Reading> => {
  if (parsed.kind !== 'command' || place === undefined) throw new Error(`comment ${id} gives no command`);
  const { word, words } = parsed;
  // On an issue all words of such a command are meant for that issue, a number at their beginning included.
  const whole = place.issue === undefined ? undefined : parsed.whole;
  const issue = whole !== undefined ? place.issue : takesIssue(word) ? (parsed.issue ?? place.issue) : undefined;
  const judged = await judgeRoles(ports, { word, logins: [comment.author] });
  if ('kind' in judged) return judged;
  // Somebody else may have changed the words since the event.
  if (comment.edited) return confused('the comment was edited after it was written: write a new one', comment.number);
  const base = commandFacts(word).about === 'train' ? place.base : undefined;
  // Its author has not seen later edits of the issue.
  const at = commandFacts(word).isAsOfComment === true ? comment.createdAt : comment.now;
  const { author: by, createdAt: given } = comment;
  const command = { id: `comment-${id}`, word, issue, base, by, at, words: whole ?? words, given, ...judged };
  return { kind: 'asked', command, on: comment.number };
};

interface Dispatched {
  request: Request;
  ledger: LedgerView;
  runId: number;
  runAttempt: number;
  /** Logins: of the run's first actor, and of the one who started this attempt. */
  actors: readonly string[];
}

export const readDispatch = async (ports: ReadPorts, { request, ledger, actors, runId, runAttempt }: Dispatched): Promise<Reading> => {
  const { issue, command: typed } = request;
  const inquiry = typed.replace(/^\//, '').toLowerCase();
  if (isInquiryWord(inquiry)) return dispatchedInquiry(ports, { word: inquiry, issue, actors });
  const [, commit] = /^\/?approve\s+([0-9a-f]{12,40})$/i.exec(typed) ?? [];
  const [, dollars] = /^\/?budget\s+(\$?[\d.]{1,12})$/i.exec(typed) ?? [];
  const isNow = /^\/?pause\s+now$/i.test(typed);
  const word = isNow
    ? 'pause'
    : dollars !== undefined
      ? 'budget'
      : commit === undefined
        ? commandWordOf(typed.replace(/^\//, ''))
        : 'approve';
  if (word === undefined) {
    return confused(`Input "command" must be one of ${slashWords.join(', ')}, not ${JSON.stringify(typed.slice(0, 40))}`);
  }
  const { needsWords } = commandFacts(word);
  if (needsWords !== undefined) return confused(`${word} needs words: write it as a comment on the issue, as /${word} ${needsWords}`);
  if (takesIssue(word) && issue === undefined) return confused(`Input "issue" is missing: ${word} needs the number of an issue`);
  if (commandFacts(word).about === 'fleet' && issue !== undefined)
    return confused(`Input "issue" must be left out: ${word} is about all of them`);
  const place = issue === undefined ? undefined : placeOf(ledger, issue);
  if (issue !== undefined && place === undefined) return confused(`there is no record of #${issue}`);
  const by = actors.at(-1);
  if (by === undefined) return confused('GITHUB_ACTOR is not set, so nobody gave this command');
  const judged = await judgeRoles(ports, { word, logins: actors });
  if ('kind' in judged) return judged;
  const about = takesIssue(word) ? { issue, base: undefined } : { issue: undefined, base: place?.base };
  return {
    kind: 'asked',
    command: {
      id: `run-${runId}`,
      word,
      ...about,
      by,
      at: await ports.now(),
      words: isNow ? 'now' : (commit ?? dollars ?? ''),
      ...(runAttempt === 1 ? {} : { given: 'repeated' }),
      ...judged,
    },
  };
};

const dispatchedInquiry = async (
  ports: ReadPorts,
  { word, issue, actors }: { word: InquiryWord; issue: number | undefined; actors: readonly string[] },
): Promise<Reading> => {
  if (word === 'why' && issue === undefined) return confused('Input "issue" is missing: why needs the number of an issue');
  const judged = await judgeRoles(ports, { word, logins: actors });
  return 'kind' in judged ? judged : { kind: 'inquiry', word, issue: inquiryFacts(word).takesNumber === true ? issue : undefined };
};

/** Empty when all of them may say it; of a command that decides about content or money, with the role of the last of them. */
const judgeRoles = async (
  ports: Pick<ReadPorts, 'github' | 'minRole'>,
  { word, logins }: { word: SlashWord; logins: readonly string[] },
): Promise<Refused | { role?: Role }> => {
  const { github } = ports;
  const least = await leastRole(ports, word);
  if (least === undefined)
    return { kind: 'refused', why: '"min-role" could not be read from the configuration', reaction: 'confused', later: true };
  let known: Role | undefined;
  for (const login of logins) {
    const role = await github.readRole(login);
    if (role === undefined) {
      return { kind: 'refused', why: `the role of ${login} could not be read`, reaction: 'confused', later: true };
    }
    if (role !== 'none' && roleAtLeast(role, least)) {
      known = role;
      continue;
    }
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    return { kind: 'refused', why: `${login} has ${has}; /${word} is for people with ${least} access`, reaction: '-1' };
  }
  return known === undefined || isInquiryWord(word) || !needsRole(word) ? {} : { role: known };
};

/** People who decide about content or money are on record with their role. A revert approves what it restores. */
const needsRole = (word: CommandWord): boolean => commandFacts(word).needsMinRole === true || word === 'revert';

/**
 * A person who may not start an agent may not decide about content or money. An inquiry is for everybody who may; where the
 * configuration cannot be used, for people with write access, because they ask what is wrong.
 */
const leastRole = async (ports: Pick<ReadPorts, 'minRole'>, word: SlashWord): Promise<Role | undefined> => {
  if (isInquiryWord(word)) return (await ports.minRole()) ?? 'write';
  const { role, needsMinRole } = commandFacts(word);
  if (needsMinRole !== true) return role;
  const least = await ports.minRole();
  return least === undefined || roleAtLeast(least, role) ? least : role;
};
