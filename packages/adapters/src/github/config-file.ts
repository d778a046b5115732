// `.github/clambake.yml` from text to configuration. Whatever is wrong with it is the user's to mend, so every problem
// becomes one UserError that names the key or the line; nothing is ever assumed in its place.
import type { Config } from '@clambake/core';
import { UserError } from '../errors.ts';

export const configPath = '.github/clambake.yml';

/** The whole file is read by every tick; real ones have twenty lines. */
const mostCharacters = 100_000;

const userError = (message: string): UserError => new UserError(message, { file: configPath });

/** `text` is the file on the default branch, undefined when there is none. Rejects with a UserError for anything but a valid file. */
export const readConfig = async (text: string | undefined): Promise<Config> => {
  if (text === undefined) {
    throw userError(
      `${configPath} is missing on the default branch: create it; the one required key names the workflow that tests a bundle, for example "ci: ci.yml"`,
    );
  }
  if (text.length > mostCharacters) throw userError(`${configPath} has ${text.length} characters; ${mostCharacters} are the most`);
  const { parseConfig } = await import('@clambake/core');
  const parsed = parseConfig(await parseYaml(text));
  if (parsed.ok) return parsed.config;
  throw userError(parsed.problems.join('; '));
};

const parseYaml = async (text: string): Promise<unknown> => {
  // Loaded when there is something to parse: a tenth of the action's code, which its start need not wait for.
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw userError(`${configPath}, line ${line}, column ${col}: ${problem.message}`);
  }
  try {
    // Aliases can blow a small file up (attack: "billion laughs"); a configuration has no use for many.
    return document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    throw userError(`${configPath}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
