// The board as a plain structure, from which its Markdown and its HTML page are made.

/** Our own words, in which `#12` names an issue or a pull request; other people's words, already harmless; a name; or a link. */
export type Piece = string | { quote: string } | { code: string } | { link: string; text: string };
export type Line = readonly Piece[];

export interface Section {
  title: string;
  /** Number of things that it is about, after the title. */
  count?: number;
  /** Before the list or the table. */
  lead?: readonly Line[];
  list?: readonly Line[];
  table?: { head: readonly string[]; rows: readonly (readonly Line[])[] };
  /** Maximum characters in the issue, which GitHub limits. The page has everything. */
  room: number;
}

export interface BoardPage {
  /** `owner/name`. */
  repository: string;
  repositoryUrl: string;
  /** Number of its issue; undefined before it is made. */
  issue: number | undefined;
  intro: readonly Line[];
  sections: readonly Section[];
}

/** Facts of the tick that wrote the board. They change with each tick, and nobody edits the board because of them. */
export interface Stamps {
  /** ISO 8601 UTC. */
  at: string;
  runId: number;
  /** Time of the last run by cron; `none`: there was none so far; undefined: nobody asked. */
  cron?: string | undefined;
  /** Minutes between two runs by cron as they were, when the last one is long overdue. */
  overdueMinutes?: number | undefined;
}

/** The stamps as words of the board's hidden first line. */
export const writeStamps = ({ at, runId, cron, overdueMinutes }: Stamps): string =>
  [at, runId, cron ?? '-', overdueMinutes ?? '-'].join(' ');

/** Undefined when somebody has changed the line. */
export const readStamps = (words: string): Stamps | undefined => {
  const [, at = '', runId, cron, minutes] =
    /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{1,15}) (-|none|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (-|\d{1,6})$/.exec(words) ?? [];
  const isTime = (time: string | undefined): boolean => time === '-' || time === 'none' || Number.isFinite(Date.parse(time ?? ''));
  if (!isTime(at) || !isTime(cron)) return undefined;
  return {
    at,
    runId: Number(runId),
    ...(cron === '-' ? {} : { cron }),
    ...(minutes === '-' ? {} : { overdueMinutes: Number(minutes) }),
  };
};
