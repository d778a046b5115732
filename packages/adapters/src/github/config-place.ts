// Finds the line and column of a key in a configuration that is YAML and wrong all the same.
import type { Place } from '../errors.ts';

/** Returns the place of the key, or the item of a list, to which `path` leads, as far as the file goes along it; undefined: nowhere. */
export const placeIn = async (text: string, path: readonly PropertyKey[]): Promise<Place | undefined> => {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter }).contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  if (offset === undefined) return undefined;
  const { line, col } = lineCounter.linePos(offset);
  return { line, column: col };
};

const startOf = (node: unknown): number | undefined => (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
