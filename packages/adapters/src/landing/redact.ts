// Takes secrets out of texts that leave the agent's machine as artifacts, by the search that landing uses. A part that cannot be taken
// out by itself takes its line along, or else the whole text.
import type { Redactor } from '../coding-agent.ts';
import { openTimedSearch } from './secret-search.ts';
import { maskSecrets } from './secrets.ts';

const mark = (kind: string): string => `[removed: ${kind}]`;

/**
 * `known`: values that must not appear, read at each search, because tokens are minted meanwhile; short ones would stand everywhere.
 * Throws when the search takes too long.
 */
export const openRedactor = (known: () => readonly string[]): Redactor => {
  const secrets = (): string[] => known().filter((secret) => secret.length >= 8);
  const find = async (text: string): Promise<string | undefined> => {
    const search = openTimedSearch(secrets());
    return ((await search.look('it', text)) ?? (await search.end()))?.kind;
  };
  /** Half by half, because a search has a fixed price and most texts hold no secret. */
  const clean = async (texts: readonly string[]): Promise<readonly string[]> => {
    const kind = await find(texts.join('\n'));
    if (kind === undefined) return texts;
    const [only = ''] = texts;
    if (texts.length === 1) return [await cleanLines(only, kind)];
    const middle = Math.ceil(texts.length / 2);
    return [...(await clean(texts.slice(0, middle))), ...(await clean(texts.slice(middle)))];
  };
  const cleanLines = async (text: string, kind: string): Promise<string> => {
    const lines = text.split('\n');
    if (lines.length === 1) return mark(kind);
    const rest = (await clean(lines)).join('\n');
    // A secret may stand on several lines.
    return (await find(rest)) === undefined ? rest : mark(kind);
  };
  return { texts: (values) => clean(values.map((value) => maskSecrets(value, { known: secrets(), mark }))), find };
};
