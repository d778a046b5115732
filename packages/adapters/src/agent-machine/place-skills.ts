// Writes skills of the base into the agent's home, before that is handed over. They are read from our own repository, so that nothing of
// the agent's branch comes along; a link could lead anywhere and is refused. Loaded only where the configuration has skills.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { maximumSkillBytes, maximumSkillFiles, skillName } from '@clambake/core';
import { UserError } from '../errors.ts';
import { type Git, openGit } from '../git/git.ts';
import { fieldsOf } from '../run-program.ts';

interface Entry {
  mode: string;
  oid: string;
  bytes: number;
  path: string;
}

const entriesOf = async (source: Git, { baseOid, path }: { baseOid: string; path: string }): Promise<Entry[]> => {
  const { stdout } = await source.run(['ls-tree', '-r', '-z', '--long', '--full-tree', baseOid, '--', `${path}/`]);
  return fieldsOf(stdout).flatMap((line) => {
    const [, mode = '', oid = '', size = '', found = ''] = /^(\d+) \w+ ([\da-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    return found === '' ? [] : [{ mode, oid, bytes: Number(size) || 0, path: found.slice(path.length + 1) }];
  });
};

/** Returns what stands against a skill, in a clause. */
const whyRefused = (entries: readonly Entry[]): string | undefined => {
  if (!entries.some(({ path }) => path === 'SKILL.md')) return 'has no such folder with a SKILL.md';
  const odd = entries.find(({ mode, path }) => !/^100/.test(mode) || path.split('/').some((part) => /^\.git$/i.test(part)));
  if (odd !== undefined) return `has ${odd.path} there, which is a link or a repository: a skill is made of plain files`;
  if (entries.length > maximumSkillFiles) return `has ${entries.length} files there, and a skill may have ${maximumSkillFiles}`;
  const bytes = entries.reduce((sum, one) => sum + one.bytes, 0);
  return bytes > maximumSkillBytes ? `has ${bytes} bytes there, and a skill may have ${maximumSkillBytes}` : undefined;
};

export interface SkillPlace {
  /** Repository of ours that has the base. */
  gitDir: string;
  base: string;
  baseOid: string;
  /** Directory in which the agent looks for skills. */
  directory: string;
}

/** Throws a UserError that names the folder which cannot be a skill. */
export const placeSkills = async (paths: readonly string[], { gitDir, base, baseOid, directory }: SkillPlace): Promise<void> => {
  const source = openGit({ gitDir });
  for (const path of paths) {
    const entries = await entriesOf(source, { baseOid, path });
    const why = whyRefused(entries);
    if (why !== undefined) throw new UserError(`"skills" in .github/clambake.yml names ${path}, and the branch ${base} ${why}`);
    for (const { mode, oid, path: name } of entries) {
      const file = join(directory, skillName(path), name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await source.bytes(['cat-file', 'blob', oid]), { mode: mode === '100755' ? 0o755 : 0o644, flag: 'wx' });
    }
  }
};
