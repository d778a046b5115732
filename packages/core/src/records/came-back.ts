// The reason why landed work came back stays beside what is told about later attempts, until work lands again: no attempt that
// ended without that has answered it.
import type { CameBack, Feedback } from './feedback-schema.ts';

type Lesson = Extract<Feedback, { kind: 'attempt' }>;

/** The reason why landed work came back: CI, a conflict or a person. */
export const cameBack = (feedback: Feedback | undefined): CameBack | undefined =>
  feedback?.kind === 'attempt' ? feedback.before : feedback;

/** The word about an attempt that has ended, with the reason that was known before it and still holds. */
export const withLesson = (known: Feedback | undefined, lesson: Omit<Lesson, 'before'>): Lesson => {
  const before = cameBack(known);
  return before === undefined ? lesson : { ...lesson, before };
};
