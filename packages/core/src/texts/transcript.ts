// Renders the transcript of an attempt: a page in Markdown and one in HTML. Invariants: nothing of the agent, of a program or of a
// person is markup, a mention, a command or a link in either page, and neither page has a script. The caller has taken secrets out.
import type { AttemptResult } from '../attempt/attempt.ts';
import { dollars, plural } from './amounts.ts';
import { escapeHtml, htmlPage, inertLines } from './inert.ts';
import { neutralise, neutraliseSentence, safeTitle } from './neutralise.ts';

export type TranscriptStep =
  | { kind: 'says'; text: string; isSub: boolean }
  | {
      kind: 'call';
      tool: string;
      input: string;
      /** Undefined when the attempt ended before it did. */
      output: string | undefined;
      isError: boolean;
      isSub: boolean;
      /** By our clock, from the call to its result. */
      seconds: number | undefined;
      /** Its share of the attempt's cost, by tokens. */
      usd: number | undefined;
    };

/** One run of the repository's own commands. */
export interface TranscriptVerifyRun {
  title: string;
  passed: boolean;
  seconds: number;
  output: string;
}

export interface TranscriptFacts {
  result: Pick<
    AttemptResult,
    'issue' | 'agent' | 'attempt' | 'outcome' | 'detail' | 'turns' | 'costUsd' | 'durationMs' | 'closingWords' | 'resumed'
  >;
  title: string;
  model: string | null;
  startedAt: string;
  prompt: string;
  steps: readonly TranscriptStep[];
  /** Number of further steps, which were not recorded. */
  unrecorded: number;
  verify?: readonly TranscriptVerifyRun[];
}

const maximumPrompt = 100_000;
const maximumInput = 3000;
const maximumOutput = 4000;

/** A part of the page. `text` is shown as it is, line by line. */
interface Part {
  heading: string;
  level: 2 | 3;
  text?: string;
  /** Shown after the text, under a line of its own. */
  output?: { label: string; text: string };
}

const facts = ({ result, model, startedAt }: TranscriptFacts): [string, string][] => [
  ['Outcome', result.outcome],
  ['What happened', neutraliseSentence(result.detail, 2000)],
  ['Agent', result.agent],
  ['Model', neutralise(model ?? 'not known', 100)],
  ['Started', startedAt],
  ['Duration', `${Math.round(result.durationMs / 1000)} s`],
  ['Turns', String(result.turns)],
  ['Cost', dollars(result.costUsd)],
  ...(result.resumed === undefined ? [] : [['Goes on with', `the session of attempt ${result.resumed}`] satisfies [string, string]]),
];

const head = ({ result, title }: TranscriptFacts): string => `Attempt ${result.attempt} on issue ${result.issue}: ${safeTitle(title)}`;

const partsOf = (given: TranscriptFacts): Part[] => {
  const { steps, unrecorded, verify = [], prompt, result } = given;
  const more = unrecorded === 0 ? [] : [{ heading: `${plural(unrecorded, 'further step')} not shown`, level: 3 } satisfies Part];
  return [
    { heading: 'Prompt', level: 2, text: inertLines(prompt, maximumPrompt) },
    { heading: steps.length === 0 ? 'Steps: none' : 'Steps', level: 2 },
    ...steps.map(stepPart),
    ...more,
    ...(verify.length === 0 ? [] : [{ heading: 'Verify', level: 2 } satisfies Part]),
    ...verify.map(verifyPart),
    {
      heading: 'Closing words',
      level: 2,
      text: result.closingWords.trim() === '' ? '(none)' : inertLines(result.closingWords, maximumOutput),
    },
  ];
};

const stepPart = (step: TranscriptStep, index: number): Part => {
  const by = step.isSub ? ' of a sub-agent' : '';
  if (step.kind === 'says') return { heading: `${index + 1}. Words${by}`, level: 3, text: inertLines(step.text, maximumOutput) };
  const { tool, seconds, usd, isError, output } = step;
  const name = neutralise(tool, 60) || 'a tool';
  const took = seconds === undefined ? 'did not end' : `${seconds.toFixed(1)} s`;
  const cost = usd === undefined ? '' : `, about $${usd.toFixed(4)}`;
  const label = output === undefined ? 'No result' : isError ? 'It failed' : 'Result';
  return {
    heading: `${index + 1}. ${name}${by}: ${took}${cost}`,
    level: 3,
    text: inertLines(step.input, maximumInput),
    output: { label, text: inertLines(output ?? '', maximumOutput) },
  };
};

const verifyPart = ({ title, passed, seconds, output }: TranscriptVerifyRun): Part => ({
  heading: `${neutralise(title, 200)}: ${passed ? 'passed' : 'failed'}, ${seconds.toFixed(1)} s`,
  level: 3,
  text: inertLines(output, maximumOutput),
});

const costNote =
  'The cost of a step is its share of the attempt’s cost by the tokens of its turn; the coding agent names the cost of the whole attempt only.';

/** The lines hold no backtick, so that none of them ends the block. */
const block = (text: string): string[] => (text === '' ? [] : ['```text', text, '```', '']);

export const renderTranscriptMarkdown = (given: TranscriptFacts): string => {
  const parts = partsOf(given).flatMap(({ heading, level, text, output }) => [
    `${'#'.repeat(level)} ${heading}`,
    '',
    ...block(text ?? ''),
    ...(output === undefined ? [] : [`${output.label}${output.text === '' ? '.' : ':'}`, '', ...block(output.text)]),
  ]);
  const table = ['| | |', '|---|---|', ...facts(given).map(([name, value]) => `| ${name} | ${value} |`)];
  return `${[`# ${head(given)}`, '', ...table, '', costNote, '', ...parts].join('\n').trimEnd()}\n`;
};

export const renderTranscriptHtml = (given: TranscriptFacts): string => {
  const pre = (text: string | undefined): string => (text === undefined || text === '' ? '' : `<pre>${escapeHtml(text)}</pre>`);
  const parts = partsOf(given).map(
    ({ heading, level, text, output }) =>
      `<h${level}>${escapeHtml(heading)}</h${level}>${pre(text)}${output === undefined ? '' : `<p>${output.label}</p>${pre(output.text)}`}`,
  );
  const rows = facts(given).map(([name, value]) => `<tr><th>${name}</th><td>${escapeHtml(value)}</td></tr>`);
  const body = [`<h1>${escapeHtml(head(given))}</h1>`, `<table>${rows.join('')}</table>`, `<p>${costNote}</p>`, ...parts];
  return htmlPage({ title: head(given), body: body.join('\n') });
};
