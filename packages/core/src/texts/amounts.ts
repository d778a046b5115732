// Numbers as people read them.

/** `#1, #2`: issues, or whatever else has a number of that kind. */
export const numbers = (issues: readonly number[]): string => issues.map((issue) => `#${issue}`).join(', ');

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

/** Cost of an attempt, which may be more than is known. */
export const costText = ({ costUsd, costIsLeast }: { costUsd: number; costIsLeast?: boolean | undefined }): string =>
  `${costIsLeast === true ? 'at least ' : ''}${dollars(costUsd)}`;
