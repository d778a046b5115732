// Renders the board as one HTML file that loads nothing and runs nothing, for the artifact and for GitHub Pages. It reads on a
// phone, in the dark, by keyboard and by screen readers.
import { escapeHtml } from '../texts/inert.ts';
import type { BoardPage, Line, Piece, Section, Stamps } from './board-page.ts';
import { stampLines } from './board-stamps.ts';

const style = `
:root{color-scheme:light dark;--text:#1f2328;--soft:#57606a;--page:#fff;--line:#d0d7de;--raised:#f6f8fa;--link:#0550ae}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9198a1;--page:#0d1117;--line:#3d444d;--raised:#151b23;--link:#71b7ff}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);max-width:75rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
a{color:var(--link);text-decoration:underline}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.6rem;margin:.5rem 0}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
main ul{padding-left:1.25rem}
li{margin:.25rem 0}
code{font-family:ui-monospace,monospace;background:var(--raised);padding:.1rem .3rem;border-radius:4px}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:6px}
table{border-collapse:collapse;width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);min-width:4rem}
th{background:var(--raised)}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:2rem}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static}
@media(max-width:40rem){
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table,tbody,tr,td{display:block;width:100%}
tr{border-bottom:2px solid var(--line);padding:.4rem 0}
td{border:0;padding:.1rem .6rem}
td::before{content:attr(data-head) ": ";color:var(--soft)}
}
@media print{nav,.skip{display:none}}
`;

const link = (address: string, html: string): string => `<a href="${escapeHtml(address)}">${html}</a>`;

/** Numbers of issues and pull requests become links. GitHub leads from one to the other. */
const withLinks = (text: string, repositoryUrl: string): string =>
  text
    .split(/(?<![\w&/#])#(\d{1,9})(?!\w)/)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : link(`${repositoryUrl}/issues/${part}`, `#${part}`)))
    .join('');

const pieceHtml = (piece: Piece, url: string): string => {
  if (typeof piece === 'string') return withLinks(piece, url);
  if ('quote' in piece) return `<bdi>${withLinks(piece.quote, url)}</bdi>`;
  if ('code' in piece) return `<code>${escapeHtml(piece.code)}</code>`;
  return link(piece.link, escapeHtml(piece.text));
};

const lineHtml = (line: Line, url: string): string => line.map((piece) => pieceHtml(piece, url)).join('');
const paragraphs = (lines: readonly Line[], url: string): string => lines.map((line) => `<p>${lineHtml(line, url)}</p>`).join('\n');

const titleOf = ({ title, count }: Section): string => escapeHtml(`${title}${count === undefined ? '' : ` (${count})`}`);

/** A region that scrolls has to be reached by keyboard. Without roles a table that is shown as blocks would be none to screen readers. */
const tableHtml = ({ table, title }: Section, url: string): string => {
  if (table === undefined) return '';
  const head = table.head.map((cell) => `<th role="columnheader" scope="col">${escapeHtml(cell)}</th>`).join('');
  const cellHtml = (cell: Line, place: number): string =>
    `<td role="cell" data-head="${escapeHtml(table.head[place] ?? '')}">${lineHtml(cell, url)}</td>`;
  const rows = table.rows.map((cells) => `<tr role="row">${cells.map(cellHtml).join('')}</tr>`);
  return (
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(`Table: ${title}`)}"><table role="table"><caption>${escapeHtml(title)}</caption>` +
    `<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">\n${rows.join('\n')}\n</tbody></table></div>`
  );
};

const sectionHtml = (section: Section, { url, id }: { url: string; id: string }): string =>
  [
    '<section>',
    `<h2 id="${id}">${titleOf(section)}</h2>`,
    paragraphs(section.lead ?? [], url),
    (section.list ?? []).length === 0
      ? ''
      : `<ul>\n${(section.list ?? []).map((line) => `<li>${lineHtml(line, url)}</li>`).join('\n')}\n</ul>`,
    tableHtml(section, url),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');

/** Words about the issue's label and text mean the issue, which the page names. */
export const renderBoardHtml = (page: BoardPage, stamps: Stamps): string => {
  const { repositoryUrl: url, sections, issue } = page;
  const ids = sections.map((_, index) => `part-${index + 1}`);
  const source: Line[] = issue === undefined ? [] : [[`The same as #${issue}, where a label pauses the fleet.`]];
  const name = escapeHtml(`Clambake: ${page.repository}`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${name}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the fleet</a>',
    `<header>\n<h1>${name}</h1>\n${paragraphs([...page.intro, ...source], url)}\n</header>`,
    `<nav aria-label="Parts of this page">\n<ul>\n${sections.map((one, index) => `<li>${link(`#${ids[index]}`, titleOf(one))}</li>`).join('\n')}\n</ul>\n</nav>`,
    '<main id="content" tabindex="-1">',
    ...sections.map((one, index) => sectionHtml(one, { url, id: ids[index] ?? '' })),
    '</main>',
    `<footer>\n${paragraphs(stampLines(page, stamps), url)}\n</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
