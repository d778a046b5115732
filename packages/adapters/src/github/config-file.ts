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
  const parsed = parseConfig(parseYaml(text, yaml));
  if (parsed.ok) return parsed.config;
  const { placeIn } = await import('./config-place.ts');
  throw userError(parsed.problems.join('; '), await placeIn(text, parsed.place));
};

/** A tenth of an action's code, which its start does not need. */
export const loadConfigParser = async () => {
  const { LineCounter, parseDocument } = await import('yaml');
  const { parseConfig } = await import('@clambake/core');
  return { LineCounter, parseDocument, parseConfig };
};

type Yaml = Pick<Awaited<ReturnType<typeof loadConfigParser>>, 'LineCounter' | 'parseDocument'>;

const parseYaml = (text: string, { LineCounter, parseDocument }: Yaml): unknown => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line, col: column } = lineCounter.linePos(problem.pos[0]);
    throw userError(`${configPath}, line ${line}, column ${column}: ${problem.message}`, { line, column });
  }
  try {
    // Aliases can expand a small file without limit (the attack "billion laughs"); a configuration needs few.
    return document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    throw userError(`${configPath}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
