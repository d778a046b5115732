// Title and body of the issue that a part becomes. The words are an agent's, made harmless when they were proposed, and a person has
// accepted them.
import { hiddenMarker, stateLabels } from '../names.ts';
import type { PlannedPart, Split } from '../records/split-schema.ts';
import { mention, neutralise } from './neutralise.ts';

/** ` (waits for part 1, part 3)` */
export const waitsText = ({ waitsFor }: PlannedPart): string =>
  waitsFor.length === 0 ? '' : ` (waits for ${waitsFor.map((place) => `part ${place}`).join(', ')})`;

export const quotedPart = ({ body = '' }: PlannedPart): string =>
  body === '' ? '> (no text)' : body.replace(/^/gm, '> ').replace(/ $/gm, '');

/** Begins the body of the issue, which is found by it when no record names the issue. */
export const partMarker = ({ attempt }: Pick<Split, 'attempt'>, place: number): string => hiddenMarker(`part ${attempt} ${place}`);

/** `place` counts from 1; `issue` is the one that was split. */
export const renderPart = (split: Split, { issue, place }: { issue: number; place: number }): { title: string; body: string } => {
  const part = split.parts[place - 1];
  if (part === undefined) throw new Error(`#${issue} has no part ${place}`);
  const about =
    `Part ${place} of ${split.parts.length} of #${issue}${waitsText(part)}, proposed by an agent and accepted by ${mention(split.by).trim() || neutralise(split.by, 60)}. ` +
    `No agent works on it before a person sets \`${stateLabels.ready}\`.`;
  return { title: part.title, body: `${[partMarker(split, place), about, quotedPart(part)].join('\n\n')}\n` };
};
