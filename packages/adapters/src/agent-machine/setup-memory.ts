// Remembers the job's environment from before the user's setup, to find out afterwards what the setup exported. Values
// are kept as salted hashes: the file says which variables changed and gives no secret away. It lies in a directory that
// only this job's user may enter, and the runner empties RUNNER_TEMP with the job.
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

const memorySchema = z.strictObject({
  v: z.literal(1),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Name → hash of its value. */
  variables: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  path: z.array(z.string()),
});

export interface SetupExports {
  /** Variables that are new or have another value, PATH aside. */
  variables: Record<string, string>;
  /** Absolute entries that PATH did not have, in its order. */
  path: string[];
}

interface JobEnvironment {
  temp: string;
  variables: Readonly<Record<string, string>>;
}

const directoryIn = (temp: string): string => join(temp, 'clambake-setup');
const fileIn = (temp: string): string => join(directoryIn(temp), 'before.json');
const maximumBytes = 4 * 1024 * 1024;

const hashOf = (salt: string, value: string): string => createHash('sha256').update(`${salt}\0${value}`).digest('hex');
const entriesOf = (path: string | undefined): string[] => (path ?? '').split(delimiter).filter((entry) => entry !== '');

/** The runner makes these anew for every step, and lets no step export them. */
const isOfStep = (name: string): boolean => /^(?:INPUT|STATE|GITHUB|RUNNER|ACTIONS)_/i.test(name) || name === 'PATH';

/** Remembers the environment as it is now. Throws errors of the file system. */
export const rememberEnvironment = async ({ temp, variables }: JobEnvironment): Promise<void> => {
  const salt = randomBytes(16).toString('hex');
  const hashed = Object.entries(variables).flatMap(([name, value]) => (isOfStep(name) ? [] : [[name, hashOf(salt, value)]]));
  const memory: z.infer<typeof memorySchema> = {
    v: 1,
    salt,
    variables: Object.fromEntries(hashed),
    path: entriesOf(variables['PATH']),
  };
  await mkdir(directoryIn(temp), { recursive: true, mode: 0o700 });
  await writeFile(fileIn(temp), JSON.stringify(memory), { mode: 0o600 });
};

/** Returns what was exported since; undefined when nothing was remembered. Throws an Error when the file is damaged. */
export const recallExports = async ({ temp, variables }: JobEnvironment): Promise<SetupExports | undefined> => {
  const file = fileIn(temp);
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > maximumBytes) throw new Error(`${file} is not what mode: prepare wrote`);
  const parsed = memorySchema.safeParse(parseJson(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not what mode: prepare wrote`);
  const { salt, variables: before, path } = parsed.data;
  const known = new Set(path);
  const changed = Object.entries(variables).filter(([name, value]) => !isOfStep(name) && before[name] !== hashOf(salt, value));
  return {
    variables: Object.fromEntries(changed),
    path: [...new Set(entriesOf(variables['PATH']))].filter((entry) => isAbsolute(entry) && !known.has(entry)),
  };
};

/**
 * Returns the PATH for programs that the job itself starts, above all git and sudo. A setup may put a directory in front
 * that holds programs of any merged package, and the step that starts them holds the model key. `added`: of SetupExports.
 */
export const pathWithSetupLast = (path: string | undefined, added: readonly string[]): string => {
  const last = new Set(added);
  const entries = entriesOf(path);
  return [...entries.filter((entry) => !last.has(entry)), ...entries.filter((entry) => last.has(entry))].join(delimiter);
};
