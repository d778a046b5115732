// clambake with one text of its workflows taken out: what the defence that stands there is worth. Everything else, the
// actions and their dist included, is the real one.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clambakeDirectory } from '../../demo/start-actions.ts';

const workflows = '.github/workflows';

/** Fills `directory`; the text must be there, and is taken out wherever it is. */
export const alterFleet = async (directory: string, taken: string): Promise<string> => {
  await mkdir(join(directory, workflows), { recursive: true });
  for (const name of ['actions', 'dist']) await symlink(join(clambakeDirectory, name), join(directory, name));
  let found = 0;
  for (const name of await readdir(join(clambakeDirectory, workflows))) {
    const parts = (await readFile(join(clambakeDirectory, workflows, name), 'utf8')).split(taken);
    found += parts.length - 1;
    await writeFile(join(directory, workflows, name), parts.join(''));
  }
  if (found === 0) throw new Error(`no workflow has ${taken}`);
  return directory;
};
