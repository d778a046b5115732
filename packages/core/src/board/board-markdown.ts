// Renders the board as the text of its issue. It fits into GitHub's 65,536 characters for a fleet of any size, because each
// section has its room.
import { boardMarker, parseBoardMarker } from './board-names.ts';
import { take } from '../texts/train.ts';
import { type BoardPage, type Line, readStamps, type Section, type Stamps, writeStamps } from './board-page.ts';
import { stampLines } from './board-stamps.ts';

/** FIRST STRONG ISOLATE and its end: words that are written from right to left turn nothing around them. */
const isolated = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`);

const inLine = (line: Line): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('quote' in piece) return isolated(piece.quote);
      if ('code' in piece) return `\`${piece.code}\``;
      return `[${piece.text}](${piece.link})`;
    })
    .join('');

const render = ({ title, count, lead = [], list = [], table, room }: Section): string[] => {
  const head = `### ${title}${count === undefined ? '' : ` (${count})`}`;
  const rows = [...list.map((line) => `- ${inLine(line)}`), ...(table?.rows ?? []).map((cells) => `| ${cells.map(inLine).join(' | ')} |`)];
  const kept = take(rows, room);
  const more = rows.length - kept.length;
  const headRows = table === undefined ? [] : [`| ${table.head.join(' | ')} |`, `|${table.head.map(() => '---').join('|')}|`];
  return [
    head,
    '',
    ...lead.flatMap((line) => [inLine(line), '']),
    ...headRows,
    ...kept,
    ...(more === 0 ? [] : ['', `… and ${more} more, on the page that the last run has as an artifact`]),
    '',
  ];
};

export const renderBoardText = (page: BoardPage, stamps: Stamps): string => {
  const last = stampLines(page, stamps).flatMap((line) => [inLine(line), '']);
  const intro = page.intro.flatMap((line) => [inLine(line), '']);
  const parts = [boardMarker(writeStamps(stamps)), '', ...intro, ...page.sections.flatMap(render), '---', '', ...last];
  return `${parts.join('\n').trimEnd()}\n`;
};

/** The stamps of a text that shows this page; undefined when the text shows something else. Times of ticks are no difference. */
export const shownStamps = (page: BoardPage, body: string): Stamps | undefined => {
  const stamps = readStamps(parseBoardMarker(body) ?? '');
  if (stamps === undefined) return undefined;
  // GitHub may return a text with other line ends, or without the last one.
  const same = body.replace(/\r\n/g, '\n').trimEnd() === renderBoardText(page, stamps).trimEnd();
  return same ? stamps : undefined;
};

export const lastStamps = (body: string): Stamps | undefined => readStamps(parseBoardMarker(body) ?? '');
