// Takes what a later attempt needs out of Claude Code's session file, and checks such a file before it is used. Invariant: the
// file is the agent's output at both ends. Only messages of the main conversation come along, in the shape of session-lines.ts.
import type { AgentSessions, SessionFacts, TakenSession } from '../coding-agent.ts';
import { parseJson } from '../parse-json.ts';
import { type SessionLine, sessionLineSchema } from './session-lines.ts';

/** Of the file as Claude Code wrote it, which repeats its messages in requests, and of the part that is handed on. */
const maximumRawBytes = 96 * 1024 * 1024;
const maximumBytes = 12 * 1024 * 1024;
const maximumLines = 20_000;

type Object = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMessage = (line: Object): boolean => (line['type'] === 'user' || line['type'] === 'assistant') && line['isSidechain'] !== true;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const take: AgentSessions['take'] = async (raw, { sessionId, redact }) => {
  const kept: SessionLine[] = [];
  // Parent of each line that is left out, so that the others stay one chain.
  const above = new Map<string, string | null>();
  for (const [at, text] of linesOf(raw).entries()) {
    const line = parseJson(text);
    if (!isObject(line)) return refused(`its line ${at + 1} is not JSON`);
    const { uuid, parentUuid } = line;
    if (typeof uuid !== 'string') continue;
    const parent = typeof parentUuid === 'string' ? (above.get(parentUuid) ?? (above.has(parentUuid) ? null : parentUuid)) : null;
    if (!isMessage(line)) {
      above.set(uuid, parent);
      continue;
    }
    const parsed = sessionLineSchema.safeParse({ ...line, parentUuid: parent, sessionId, isSidechain: false, userType: 'external' });
    if (!parsed.success) return refused(`its line ${at + 1} has another shape than is known (${problemOf(parsed.error.issues[0])})`);
    kept.push(parsed.data);
  }
  return redacted(kept, { sessionId, redact });
};

/** Puts another text in the place of each text in `value`, names of keys included. */
const withTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), withTexts(inner, change)]));
};

const signedIn = (lines: readonly SessionLine[]): string =>
  JSON.stringify(
    lines.map(({ message: { content } }) =>
      Array.isArray(content) ? content.filter(({ type }) => type === 'thinking' || type === 'redacted_thinking') : [],
    ),
  );

const redacted = async (
  kept: readonly SessionLine[],
  { sessionId, redact }: Parameters<AgentSessions['take']>[1],
): Promise<TakenSession> => {
  const texts: string[] = [];
  const changed = (change: (text: string) => string): SessionLine[] =>
    kept.map((line) => ({
      ...line,
      message: { ...line.message, content: withTexts(line.message.content, change) as SessionLine['message']['content'] },
    }));
  changed((text) => {
    texts.push(text);
    return text;
  });
  const clean = (await redact.texts(texts)).values();
  const lines = changed((text) => clean.next().value ?? text);
  // The model's provider takes back no thought that was changed.
  if (signedIn(lines) !== signedIn(kept)) return refused('a signed thought in it holds a secret');
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const found = await redact.find(text);
  if (found !== undefined) return refused(`it still holds ${found} after what was found was taken out`);
  const version = kept.at(-1)?.version ?? '';
  const why = check(text, { sessionId, version });
  return why === undefined ? { ok: true, text, version } : refused(why);
};

const refused = (why: string): TakenSession => ({ ok: false, why });

const problemOf = (issue: { path: readonly PropertyKey[]; message: string } | undefined): string =>
  `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 200);

/** Says in a clause what is wrong with a session; undefined: nothing is. */
const check: AgentSessions['check'] = (text, expected) => {
  if (Buffer.byteLength(text) > maximumBytes) return `it is larger than ${maximumBytes} bytes`;
  if (!text.endsWith('\n')) return 'its last line is cut off';
  const lines = linesOf(text);
  if (lines.length > maximumLines) return `it has ${lines.length} lines; the maximum is ${maximumLines}`;
  const seen = new Set<string>();
  let roles = '';
  for (const [at, line] of lines.entries()) {
    const parsed = sessionLineSchema.strict().safeParse(parseJson(line));
    if (!parsed.success) return `its line ${at + 1} has another shape than ours (${problemOf(parsed.error.issues[0])})`;
    const why = whyNot(parsed.data, { seen, expected });
    if (why !== undefined) return `its line ${at + 1} ${why}`;
    seen.add(parsed.data.uuid);
    roles += parsed.data.type === parsed.data.message.role ? parsed.data.type[0] : '?';
  }
  if (roles.includes('?')) return 'a message in it has two roles';
  return /^u/.test(roles) && roles.includes('a') ? undefined : 'it holds no conversation';
};

const whyNot = (
  { uuid, parentUuid, sessionId, version }: SessionLine,
  { seen, expected }: { seen: ReadonlySet<string>; expected: SessionFacts },
): string | undefined => {
  if (sessionId !== expected.sessionId) return 'belongs to another conversation';
  if (seen.has(uuid)) return 'repeats the id of an earlier line';
  // Only backwards, so that no chain of messages is a ring.
  if (parentUuid !== null && !seen.has(parentUuid)) return 'continues a line that is not before it';
  return isCompatible(version, expected.version)
    ? undefined
    : `is of version ${JSON.stringify(version)}, and the record names ${expected.version}`;
};

const majorOf = (version: string): string | undefined => /^(\d+)\.\d+\.\d+$/.exec(version)?.[1];

/** The form of the file may change with the major version. */
const isCompatible = (one: string, other: string): boolean => majorOf(one) !== undefined && majorOf(one) === majorOf(other);

export const claudeSessions: AgentSessions = {
  maximumRawBytes,
  maximumBytes,
  fileIn: (home, sessionId) => ({ folders: `${home}/.claude/projects`, name: `${sessionId}.jsonl` }),
  take,
  check,
  isCompatible,
};
