// Renders the comment that calls the person who asked for the work, when only a person can help. It is a new comment, because people are
// notified of new ones alone.
import { callMarker } from '../names.ts';
import { numbers } from './amounts.ts';
import { mention } from './neutralise.ts';

const maximumNamed = 20;

/** `paragraphs`: harmless already. `others`: further issues of the same person that wait for the same. */
export const renderCall = (
  key: string,
  { to, paragraphs: [first = '', ...rest], others }: { to: string; paragraphs: readonly string[]; others: readonly number[] },
): string => {
  const named = others.slice(0, maximumNamed);
  const more = others.length - named.length;
  const same = named.length === 0 ? [] : [`The same is true of ${numbers(named)}${more === 0 ? '' : ` and ${more} more`}.`];
  return `${[callMarker(key), `${mention(to)}${first}`, ...rest, ...same].join('\n\n')}\n`;
};
