// The tables of docs/conformance.md, from the table that the probes are asked from.
import { probes } from '../actions/probe-github/src/probes.ts';
import { unprobed } from '../actions/probe-github/src/unprobed.ts';
import { renderTable } from './render-readme.ts';

const code = (text: string): string => `\`${text}\``;

export const renderProbes = (): string =>
  renderTable(
    ['probe', 'question', 'expected', 'what depends on it'],
    probes.map(({ id, question, expected, protects }) => [
      code(id),
      question,
      Object.entries(expected)
        .map(([asked, answer]) => `${asked}: ${answer}`)
        .join('; '),
      protects,
    ]),
  );

export const renderUnprobed = (): string =>
  renderTable(
    ['assumption', 'why no probe asks'],
    unprobed.map(({ assumption, why }) => [`${assumption} …`, why]),
  );
