// The parts of the READMEs that are made from action.yml and the state machine, as pure functions of them.
// Invariant: everything between a pair of markers is generated, everything outside is written by people.
import type { ActionMetadata, WorkflowMetadata } from './action-metadata.ts';
import type { Release } from './release/release.ts';

const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

export const renderTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const inputRows = (inputs: ActionMetadata['inputs']): string[][] =>
  Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.required === true ? 'required' : input.default === undefined || input.default === '' ? 'empty' : `\`${input.default}\``,
  ]);

/** Inputs and secrets of one workflow that users call. */
export const renderCall = ({ inputs, secrets }: WorkflowMetadata): string => {
  const passed = Object.entries(secrets).map(([name, secret]) => [
    `\`${name}\``,
    secret.description,
    secret.required === true ? 'required' : 'optional',
  ]);
  return [renderTable(['input', 'meaning', 'default'], inputRows(inputs)), renderTable(['secret', 'meaning', ''], passed)].join('\n\n');
};

/** Inputs and outputs of one action as Markdown tables. */
export const renderInterface = (action: ActionMetadata): string => {
  const inputs = inputRows(action.inputs);
  const outputs = Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return [
    renderTable(['input', 'meaning', 'default'], inputs),
    ...(outputs.length > 0 ? [renderTable(['output', 'meaning'], outputs)] : []),
  ].join('\n\n');
};

/** The whole README of one action. `slug` is the repository, owner/name; `release` is what readers should pin. */
export const renderActionReadme = (
  name: string,
  { action, slug, release }: { action: ActionMetadata; slug: string; release: Release },
): string => {
  const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
  const lines = required.map(([input]) => `    ${input}: …`);
  const step = [
    `- uses: ${slug}/actions/${name}@${release.commit} # ${release.version}`,
    ...(lines.length > 0 ? ['  with:', ...lines] : []),
  ].join('\n');
  return [
    '<!-- Generated from action.yml by `npm run readme`; edit that file instead. -->',
    `# ${name}`,
    action.description.trim(),
    ['```yaml', step, '```'].join('\n'),
    renderInterface(action),
    'Which token each job needs, and why, is in [ARCHITECTURE.md](../../ARCHITECTURE.md).',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
};

const begin = (section: string): string => `<!-- generated: ${section} -->`;
const end = '<!-- /generated -->';

/** Replaces the content of one generated section. Throws when the text has no such section. */
export const replaceSection = (text: string, { section, content }: { section: string; content: string }): string => {
  const from = text.indexOf(begin(section));
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`no section ${begin(section)} … ${end}`);
  return `${text.slice(0, from)}${begin(section)}\n${content}\n${text.slice(to)}`;
};

/** Returns the text without its generated sections. */
export const withoutGenerated = (text: string): string => text.replaceAll(/<!-- generated: [\s\S]*?<!-- \/generated -->/g, '');
