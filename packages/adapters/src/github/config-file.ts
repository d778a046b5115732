// Parses `.github/clambake.yml`. Only the user can mend it, so every problem becomes one UserError that names the key or
// the line. No default replaces a value that is wrong.
import type { Config } from '@clambake/core';
import { type Place, UserError } from '../errors.ts';

export const configPath = '.github/clambake.yml';

/** Every tick reads the whole file; real ones have twenty lines. */
const maximumCharacters = 100_000;

const userError = (message: string, place?: Place): UserError => new UserError(message, { file: configPath, place });

/** `text` is the file on the default branch; undefined: there is none. Throws a UserError unless the file is valid. */
export const readConfig = async (text: string | undefined): Promise<Config> => {
  if (text === undefined) {
    throw userError(
      `${configPath} is missing on the default branch: create it; the one required key names the workflow that tests a bundle, for example "ci: ci.yml"`,
    );
  }
  if (text.length > maximumCharacters) throw userError(`${configPath} has ${text.length} characters; the maximum is ${maximumCharacters}`);
  const { parseConfig, ...yaml } = await loadConfigParser();
  const { value, placeOf } = parseYaml(text, yaml);
  const parsed = parseConfig(value);
  if (parsed.ok) return parsed.config;
  throw userError(parsed.problems.join('; '), placeOf(parsed.place));
};

/** A tenth of an action's code, which its start does not need. */
export const loadConfigParser = async () => {
  const { LineCounter, parseDocument, isMap, isScalar, isSeq } = await import('yaml');
  const { parseConfig } = await import('@clambake/core');
  return { LineCounter, parseDocument, isMap, isScalar, isSeq, parseConfig };
};

type Yaml = Omit<Awaited<ReturnType<typeof loadConfigParser>>, 'parseConfig'>;

const parseYaml = (text: string, yaml: Yaml): { value: unknown; placeOf: (path: readonly PropertyKey[]) => Place | undefined } => {
  const lineCounter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const place = placeAt(problem.pos[0]);
    throw userError(`${configPath}, line ${place.line}, column ${place.column}: ${problem.message}`, place);
  }
  const placeOf = (path: readonly PropertyKey[]): Place | undefined => {
    const offset = offsetOf(document.contents, path, yaml);
    return offset === undefined ? undefined : placeAt(offset);
  };
  try {
    // Aliases can expand a small file without limit (the attack "billion laughs"); a configuration needs few.
    return { value: document.toJS({ maxAliasCount: 10 }), placeOf };
  } catch (error) {
    throw userError(`${configPath}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Returns the offset of the key, or the item of a list, to which `path` leads, as far as the document goes along it. */
const offsetOf = (
  root: unknown,
  path: readonly PropertyKey[],
  { isMap, isScalar, isSeq }: Pick<Yaml, 'isMap' | 'isScalar' | 'isSeq'>,
): number | undefined => {
  let [node, offset] = [root, undefined as number | undefined];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
};
