// The files that pass values from a step to the runner (GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE: `name=value` or
// `name<<END … END`; GITHUB_PATH: one directory per line; GITHUB_STEP_SUMMARY: Markdown). Invariant: a malformed file
// gives no values, and an error that quotes the line.
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface EnvironmentFiles {
  /** Variables that name the files. */
  variables: Record<'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STEP_SUMMARY', string>;
  read(): Promise<EnvironmentFileContents>;
}

export interface EnvironmentFileContents {
  outputs: Record<string, string>;
  state: Record<string, string>;
  env: Record<string, string>;
  path: string[];
  summary: string;
  /** Errors in the files. A step with any of them fails, as on GitHub. */
  errors: string[];
  /** Problems that do not fail the step, such as a summary that is dropped because it is too large. */
  notes: string[];
}

/** Maximum size of a step's summary; GitHub drops a larger one and says so. */
export const maxSummaryBytes = 1024 * 1024;

/** Returns the values of one file. Throws an Error that quotes the first line it cannot read. */
export const parseKeyValues = (text: string): Record<string, string> => {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const end = line.slice(heredoc + 2);
      const last = end === '' ? -1 : lines.indexOf(end, i + 1);
      if (last < 0) throw new Error(`Invalid value. Matching delimiter not found '${end}'`);
      values[line.slice(0, heredoc)] = lines.slice(i + 1, last).join('\n');
      i = last;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
};

/** Creates empty files below `directory`. Only the user who runs the step may write them. */
export const createEnvironmentFiles = async (directory: string): Promise<EnvironmentFiles> => {
  await mkdir(directory, { recursive: true });
  const create = async (kind: string): Promise<string> => {
    const path = join(directory, `${kind}_${randomUUID()}`);
    await writeFile(path, '');
    await chmod(path, 0o644);
    return path;
  };
  const variables = {
    GITHUB_OUTPUT: await create('set_output'),
    GITHUB_STATE: await create('save_state'),
    GITHUB_ENV: await create('set_env'),
    GITHUB_PATH: await create('add_path'),
    GITHUB_STEP_SUMMARY: await create('step_summary'),
  };
  return { variables, read: () => readFiles(variables) };
};

const readFiles = async (files: EnvironmentFiles['variables']): Promise<EnvironmentFileContents> => {
  const errors: string[] = [];
  const notes: string[] = [];
  const text = async (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  const values = async (path: string): Promise<Record<string, string>> => {
    try {
      return parseKeyValues(await text(path));
    } catch (error) {
      errors.push(`Unable to process file command successfully. ${(error as Error).message}`);
      return {};
    }
  };
  const env = await values(files.GITHUB_ENV);
  for (const name of Object.keys(env).filter((key) => key === 'NODE_OPTIONS')) {
    errors.push(`Can't store ${name} environment variable using '$GITHUB_ENV' command.`);
    delete env[name];
  }
  return {
    outputs: await values(files.GITHUB_OUTPUT),
    state: await values(files.GITHUB_STATE),
    env,
    path: (await text(files.GITHUB_PATH)).split(/\r?\n/).filter((line) => line !== ''),
    summary: await readSummary(files.GITHUB_STEP_SUMMARY, notes),
    errors,
    notes,
  };
};

const readSummary = async (path: string, notes: string[]): Promise<string> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= maxSummaryBytes) return readFile(path, 'utf8').catch(() => '');
  const kib = Math.ceil(size / 1024);
  notes.push(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kib}k.`);
  return '';
};
