// Clambake as it is shipped, but for the program of one action: a directory of links to this repository. What a machine
// does wrong is told apart this way from the YAML around it, whose files are the shipped ones.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clambakeDirectory } from '../../demo/start-actions.ts';

/** `directory`, made: actions/run-agent has the shipped inputs and runs the module, everything else is a link. */
export const shippedWith = async (directory: string, { runAgent }: { runAgent: string }): Promise<string> => {
  await linkAll(directory, '.', 'actions');
  await linkAll(directory, 'actions', 'run-agent');
  const place = join(directory, 'actions/run-agent');
  await mkdir(place);
  const shipped = await readFile(join(clambakeDirectory, 'actions/run-agent/action.yml'), 'utf8');
  const changed = shipped.replace(/^( +main: ).*$/m, '$1main.ts');
  if (changed === shipped) throw new Error('actions/run-agent/action.yml names no main file');
  await writeFile(join(place, 'action.yml'), changed);
  await symlink(runAgent, join(place, 'main.ts'));
  return directory;
};

const linkAll = async (directory: string, folder: string, but: string): Promise<void> => {
  await mkdir(join(directory, folder), { recursive: true });
  const names = (await readdir(join(clambakeDirectory, folder))).filter((name) => name !== but);
  await Promise.all(names.map((name) => symlink(join(clambakeDirectory, folder, name), join(directory, folder, name))));
};
