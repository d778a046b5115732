// docs/words.md: every word that users and developers of this project may meet, from the tables that the code reads.
import { configSchema } from '../packages/core/src/config.ts';
import { agentName, baseLabelPrefix, budgetLabelPrefix } from '../packages/core/src/names.ts';
import { pausedLabel } from '../packages/core/src/board/board-names.ts';
import { defaultPathRules } from '../packages/core/src/policy/path-rules.ts';
import { commandFacts, commandWords } from '../packages/core/src/records/commands.ts';
import { inquiryFacts, inquiryWords } from '../packages/core/src/records/inquiries.ts';
import { labelDefinitions } from '../packages/core/src/records/labels.ts';
import { outcomeFacts, outcomeWords } from '../packages/core/src/records/outcomes.ts';
import { renderTable } from './render-readme.ts';

const code = (text: string): string => `\`${text}\``;

/** Commands as people write them. */
export const renderCommands = (): string =>
  renderTable(
    ['command', 'what it does'],
    [
      ...inquiryWords.map((word) => {
        const { takesNumber, description } = inquiryFacts(word);
        return [code(takesNumber === true ? `/${word} #42` : `/${word}`), description];
      }),
      ...commandWords.map((word) => {
        const { about, description, words = 'why' } = commandFacts(word);
        return [code(about === 'issue' ? `/${word} #42 ${words}` : `/${word}`), description];
      }),
    ],
  );

const labels = (): string => {
  // One agent stands for all of them.
  const rows = labelDefinitions(1).map(({ name, description }) =>
    [code(name), description].map((text) => text.replace(agentName(1), 'NNN')),
  );
  return renderTable(
    ['label', 'meaning'],
    [
      ...rows,
      [code(`${baseLabelPrefix}<branch>`), 'Its work is based on this branch and lands there.'],
      [
        code(`${budgetLabelPrefix}<dollars>`),
        'All attempts at it together may cost this much, when somebody who may give `/budget` sets it.',
      ],
      [
        code(pausedLabel),
        'On the [board](board.md) alone: no agent starts and no bundle departs while this is set. Taking it away ends the pause.',
      ],
    ],
  );
};

const outcomes = (): string =>
  renderTable(
    ['outcome', 'as people read it', 'uses up an attempt', 'the next attempt is told that this one'],
    outcomeWords.map((word) => {
      const { text, isCounted, lesson } = outcomeFacts(word);
      return [code(word), text, isCounted ? 'yes' : 'no', lesson ?? ''];
    }),
  );

const configuration = (): string => {
  const defaults: Record<string, unknown> = configSchema.parse({ ci: 'ci.yml' });
  const shown = (key: string): string =>
    key === 'ci' ? 'required' : defaults[key] === undefined ? 'none' : code(JSON.stringify(defaults[key]));
  return renderTable(
    ['key', 'default'],
    Object.keys(configSchema.shape).map((key) => [code(key), shown(key)]),
  );
};

/** The rules that `protected-paths` changes and adds to. */
const pathRules = (): string =>
  renderTable(
    ['glob', 'an agent'],
    Object.entries(defaultPathRules).map(([glob, level]) => [
      code(glob),
      level === 'block' ? `may not change it (${code(level)})` : `changes it when a person has approved (${code(level)})`,
    ]),
  );

/** `scripts`: those of package.json. */
export const renderWords = (scripts: Readonly<Record<string, string>>): string =>
  `${[
    '<!-- Generated from the tables of the code by `npm run readme`. -->',
    '# Words',
    'Whatever names a command, a label, an outcome, a configuration key or an npm script means one of these. The terms of the\nproject are in the [glossary](glossary.md), the configuration is explained in the [README](../README.md#configuration).',
    '## Commands',
    renderCommands(),
    '## Labels',
    labels(),
    '## Outcomes of an attempt',
    outcomes(),
    '## Configuration',
    configuration(),
    '## Default rules about paths',
    pathRules(),
    '## npm scripts',
    renderTable(
      ['script', 'runs'],
      Object.entries(scripts).map(([name, command]) => [code(`npm run ${name}`), code(command)]),
    ),
  ].join('\n\n')}\n`;
