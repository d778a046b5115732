// Judges the parts that an agent proposes for its issue, and makes their words harmless once: what stands on the issue is what a
// person accepts, and what the parts get.
import { maximumPartBody, maximumParts, maximumPartTitle, type PlannedPart } from '../records/split-schema.ts';
import { plural } from '../texts/amounts.ts';
import { neutralise } from '../texts/neutralise.ts';
import { sanitise } from '../texts/sanitise.ts';
import type { RawPart } from './agent-answer.ts';

/** `trouble`: the reason why nobody can accept it, as the rest of a sentence that begins with "it cannot be accepted:". */
export type Proposal = { parts: PlannedPart[] } | { trouble: string };

/** `partOf`: the issue that this one is a part of; undefined for every other issue. */
export const judgeProposal = (raw: readonly RawPart[], { partOf }: { partOf: number | undefined }): Proposal => {
  if (partOf !== undefined) return { trouble: `this issue is a part of #${partOf}, and a part is not split again` };
  if (raw.length === 0) return { trouble: 'it names no part' };
  if (raw.length > maximumParts) return { trouble: `it names more than ${plural(maximumParts, 'part')}` };
  const parts = raw.map(({ title, body, waitsFor }) => ({
    title: neutralise(title, maximumPartTitle),
    body: harmlessBody(body),
    waitsFor,
  }));
  const trouble = parts.map((part, index) => troubleOf(part, { place: index + 1, count: parts.length })).find((why) => why !== undefined);
  if (trouble !== undefined) return { trouble };
  const circle = circleIn(parts);
  if (circle.length > 0) return { trouble: `parts ${listed(circle)} wait for each other in a circle` };
  return { parts };
};

const troubleOf = ({ title, waitsFor }: PlannedPart, { place, count }: { place: number; count: number }): string | undefined => {
  if (title === '') return `part ${place} has no title`;
  if (waitsFor.includes(place)) return `part ${place} waits for itself`;
  const unknown = waitsFor.find((other) => other < 1 || other > count);
  if (unknown === undefined) return undefined;
  return unknown === 0
    ? `part ${place} waits for something that is no part`
    : `part ${place} waits for part ${unknown}, which does not exist`;
};

/** Takes away what waits for nothing, again and again: the rest waits for each other, or for such parts. */
const circleIn = (parts: readonly PlannedPart[]): number[] => {
  let left = parts.map((_, index) => index + 1);
  for (;;) {
    const next = left.filter((place) => parts[place - 1]?.waitsFor.some((other) => left.includes(other)));
    if (next.length === left.length) return left;
    left = next;
  }
};

const listed = (places: readonly number[]): string => `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;

const maximumLines = 60;

/** Keeps the lines, unlike a sentence; one empty line between paragraphs stays. A mark says what was cut. */
const harmlessBody = (body: string): string => {
  const { text } = sanitise(body, { maxChars: maximumPartBody * 2 });
  const lines = text.split('\n').map((line) => neutralise(line, maximumPartBody));
  const tight = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  const whole = tight.join('\n').trim();
  const cut = whole.split('\n').slice(0, maximumLines).join('\n');
  if (cut === whole && whole.length <= maximumPartBody) return whole;
  return `${cut
    .slice(0, maximumPartBody - cutMark.length)
    .toWellFormed()
    .trimEnd()}${cutMark}`;
};

const cutMark = '\n… (cut)';
