// A coding agent as the rest of the product sees it: the program that works on an issue. Claude Code is the one there is
// (`claude/`). Invariant: its command line, its output, its settings and its model's API are known nowhere else.
import type { IncomingHttpHeaders } from 'node:http';
import type { Server } from 'node:net';
import type { Config, AgentReport, Json, ProcessEnding, TodoEntry } from '@clambake/core';
import type { AgentUser } from './agent-machine/agent-user.ts';
import type { AgentProcesses } from './agent-machine/end-processes.ts';
import type { FileCache } from './file-cache.ts';

export interface CodingAgent {
  /** For people: `Claude Code`. */
  name: string;
  /** Names of variables that would steer it. The user's setup cannot set them. */
  steeringVariables: RegExp;
  /** Files at the top of the repository with conventions for it. It gets those of the base, as `instructions`. */
  conventionFiles: readonly string[];
  /** Folder below its home in which it looks for skills. */
  skillsFolder: string;
  /** It is stuck when it gives no sign of life for this long. */
  silenceMs: number;
  /** After its last word it gets this long to end by itself. */
  lingerMs: number;
  modelApi: ModelApi;
  /** Conversations that a later attempt goes on with; undefined: it keeps none. */
  sessions?: AgentSessions;
  /** Puts the tested version into the tool cache, unless it is there, and returns its number. */
  fetch(options: FetchOptions): Promise<string>;
  /** Returns an executable that the agent's user can run. Throws a UserError that says what to do. */
  install(options: InstallOptions): Promise<{ executable: string; version: string }>;
  /**
   * Works on the prompt until the agent ends or `stop` is aborted; nothing that it started is left then.
   * Throws when it cannot be started or its processes survive.
   */
  run(options: AgentRunOptions): Promise<AgentEnding>;
}

/** Takes secrets out of texts that leave the machine. Rejects when that takes too long. */
export interface Redactor {
  /** Returns the texts without the secrets that each of them holds, in the same order. */
  texts(values: readonly string[]): Promise<readonly string[]>;
  /** Names a secret that is in the text, in any form that is known; undefined: none. */
  find(value: string): Promise<string | undefined>;
}

export interface SessionFacts {
  sessionId: string;
  /** Version of the agent that wrote it. */
  version: string;
}

export type TakenSession = { ok: true; text: string; version: string } | { ok: false; why: string };

/** The files in which a coding agent keeps its conversations. Every text in them is the agent's output. */
export interface AgentSessions {
  /** Maximum size of the agent's own file, and of the text that is handed on. */
  maximumRawBytes: number;
  maximumBytes: number;
  /** The file lies in one of the folders. */
  fileIn(home: string, sessionId: string): { folders: string; name: string };
  /** Returns the text that a later attempt gets. */
  take(raw: string, options: { sessionId: string; redact: Redactor }): Promise<TakenSession>;
  /** Returns what is wrong with such a text, in a clause. */
  check(text: string, expected: SessionFacts): string | undefined;
  /** True when this version reads what the other one wrote. */
  isCompatible(one: string, other: string): boolean;
}

/** The part of the account that the configuration lets the agent use. */
export interface ModelSettings {
  /** Undefined: the agent's own default. */
  model: string | undefined;
  /** Asked while the other one is overloaded; undefined: none. */
  fallbackModel?: string | undefined;
  /** Undefined: the agent's own default. */
  effort?: string | undefined;
  /** The agent's own tools of the configuration's list; undefined: all. */
  tools?: readonly string[] | undefined;
  /** Tools that the provider runs, without the dates in their names. */
  serverTools: readonly string[];
  /** Name → command or address of each server of the Model Context Protocol that the agent uses. */
  mcpServers?: Config['mcp-servers'] | undefined;
  /** True: the agent finds skills in its home. */
  hasSkills?: boolean | undefined;
  /** Further arguments, which the configuration has checked. */
  args?: readonly string[] | undefined;
  /** Prices that the configuration names, by model; they count before the known ones. */
  prices?: Readonly<Record<string, ModelPrice>> | undefined;
}

/** Dollars for a million tokens. */
interface TokenPrices {
  input: number;
  output: number;
  cacheRead: number;
  /** Written to the cache for five minutes. */
  cacheWrite: number;
  cacheWriteHour: number;
}

export interface ModelPrice extends TokenPrices {
  /** Prices of a whole request whose prompt has more tokens than `abovePromptTokens`. */
  long?: TokenPrices & { abovePromptTokens: number };
}

export interface RequestFacts {
  /** Path and query. */
  url: string;
  /** Length of the body. */
  bytes: number;
}

/** Tells what requests cost. */
export interface ApiCosts {
  /** The most that a request can cost in dollars; or why it may not be sent, in a clause. */
  judge(body: Json, request: RequestFacts & { settings: ModelSettings }): { maximumUsd: number } | { why: string };
  /** Counts the answer to a request. */
  open(body: Json, request: RequestFacts & { settings: ModelSettings }): AnswerCost;
}

export type AnswerEnding = 'under-way' | 'over' | 'cut' | 'given-up';

export interface AnswerCost {
  begin(status: number, headers: IncomingHttpHeaders): void;
  read(piece: Buffer): void;
  /**
   * Dollars so far. `over`: it came to its end; `cut`: the provider or the network ended it; `given-up`: the agent did. `key`: the same for one message that comes twice; undefined: it has no name.
   * `isEstimated`: the provider did not say what it used. `otherModel`: the model that answered, where that is not the one asked for.
   */
  cost(ending: AnswerEnding): { usd: number; key: string | undefined; isEstimated: boolean; otherModel: string | undefined };
}

/** A request of the agent, after its checks and without a credential. */
export interface AskedRequest {
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Json;
}

export type Authorise = (asked: AskedRequest) => AskedRequest | Promise<AskedRequest>;

/** An account at the model's provider, or at a gateway before it. */
export interface Account {
  /** For people: `a key of Anthropic's API`. */
  name: string;
  /** Address that the path of a request is appended to. */
  baseUrl: string;
  /** Values that no text may hold. Tokens that are exchanged for the credential join them. */
  secrets: readonly string[];
  /**
   * Returns the request as this account's provider wants it, with the credential. Throws NotAuthorised when it gets none. Left out: the
   * first of `secrets` goes into the API's own header.
   */
  authorise?: Authorise;
}

/** The model's API, as far as the key proxy has to know it. */
export interface ModelApi {
  /** `METHOD /path?query` of each request that may use the key. */
  routes: readonly RegExp[];
  /** Header with the key, in lower case. */
  keyHeader: string;
  /** Returns the headers of the agent's request that go on to the API, without the key. */
  headersFor(headers: IncomingHttpHeaders, settings: ModelSettings): Record<string, string>;
  /** Returns why the body of a request may not use the key, in a clause. */
  whyRefused(body: Json, settings: ModelSettings): string | undefined;
  /** End (ISO 8601) of the limit behind an HTTP 429; undefined when the headers do not say. */
  readLimitEnd(headers: IncomingHttpHeaders, now: Date): string | undefined;
  /** Undefined: nobody counts here what requests cost. */
  costs?: ApiCosts | undefined;
  /** A request by POST that costs nothing and needs the key and the model; left out: there is none. */
  freeRequest?(settings: ModelSettings): { path: string; headers: Record<string, string>; body: Json };
}

export interface FetchOptions {
  toolCache: string;
  /** PATH for the programs that fetch it; asked for when they are needed. */
  path: string | Promise<string>;
  /** A directory of ours for temporary files. */
  scratch: string;
  /** Keeps a download between jobs; undefined: nothing does. */
  cache?: FileCache | undefined;
  log: (text: string) => void;
}

export interface InstallOptions extends FetchOptions {
  /** The user's own executable; undefined: the tested version. */
  givenPath: string | undefined;
  /** The user that starts it, and a directory of ours for a copy that it can reach; may become known while the program is being compared. */
  place: Promise<{ user: AgentUser; own: string }>;
}

export interface AgentRunOptions {
  /** From `install`. */
  executable: string;
  prompt: string;
  /** File with instructions besides the prompt. */
  instructions: string | undefined;
  cwd: string;
  env: Readonly<Record<string, string>>;
  processes: Omit<AgentProcesses, 'pid'>;
  /** Address of the model's API and the key for it, as the agent gets them. */
  api: { url: string; key: string };
  settings: ModelSettings;
  maximumUsd: number;
  /** JSON schema of the answer with which the agent ends; it may end without one. */
  answerSchema?: object | undefined;
  /** File of a session, the agent's own by now, that it goes on with; the cost that it reports is that of this run alone. */
  resume?: string | undefined;
  /** Asked each time when the agent wants to finish; undefined: it may always. */
  finish?: FinishQuestion | undefined;
  /** Aborted when the agent has to end; its reason is a StopCause. */
  stop: AbortSignal;
  onEvent: (event: AgentEvent) => void;
}

export interface FinishQuestion {
  /**
   * Returns what the agent reads before it goes on; undefined: it may finish. `answer`: the structured answer that it wants to finish
   * with, in whatever shape it gave; undefined: none. Never rejects.
   */
  ask(answer: unknown): Promise<string | undefined>;
  /** An answer takes no longer than this. */
  maximumMs: number;
  /** Listens in the agent's network; undefined: the agent is in ours. */
  listener?: Server | undefined;
}

/** A sign of life. */
export interface AgentEvent {
  /** Line for the log: names and counts, never a text of the agent or the content of a file. */
  line: string | undefined;
  /** For the transcript. */
  steps?: readonly AgentStep[];
  /** The agent's own todo list, whole, when this changed it; each text is the agent's. */
  todos?: readonly TodoEntry[] | undefined;
  /** True when the agent has said its last word: its report is complete. */
  isLast?: boolean;
}

/** One thing that the agent did, in its own words. */
export type AgentStep =
  | { kind: 'says'; text: string; isSub: boolean }
  | { kind: 'call'; id: string; tool: string; input: string; turn: string; isSub: boolean }
  | { kind: 'result'; id: string; output: string; isError: boolean }
  /** Weight of one answer of the model in the cost, compared with the others. */
  | { kind: 'weight'; turn: string; weight: number };

export interface AgentEnding extends ProcessEnding {
  /** Undefined when the agent ended without one. */
  report: AgentReport | undefined;
  sessionId: string | undefined;
  model: string | undefined;
  /** Tools whose use was denied on the way. */
  denials: readonly string[];
  /** End (ISO 8601) of a limit of the account that the agent was told about. */
  limitedUntil: string | undefined;
}
