// Dollars as people write them in commands and labels.

/** An issue may cost no more. */
const maximumUsd = 100_000;

/** Returns dollars as people write them (`20`, `$7.50`); undefined for anything else, for nothing and for too much. */
export const parseDollars = (text: string): number | undefined => {
  const usd = /^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text.replace('$', '')) : 0;
  return usd > 0 && usd <= maximumUsd ? usd : undefined;
};
