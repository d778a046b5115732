// Tests of the files that the agent left uncommitted: limits, markers, filters, ignored files, nested repositories.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { quickTest as test } from '../../../../test/support/stories.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';
import type { PackResult } from './pack.ts';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());
const keptFiles = ({ kept = [] }: PackResult): string[] =>
  kept
    .filter((file) => file.endsWith('.tar'))
    .flatMap((file) => execFileSync('tar', ['--list', '--file', file], { encoding: 'utf8' }).trim().split('\n'))
    .filter((name) => !name.endsWith('/'))
    .sort();

test('files as large as the limits arrive, larger ones are left out; files that git tracked before have no limit', async () => {
  await yard.commit({ 'old.bin': Buffer.alloc(100), 'old.txt': 'old\n' }, 'More');
  await yard.handOver();
  const [text, binary] = [5 * 1024 * 1024, 512 * 1024];
  await yard.agent(
    `yes line | head -c ${text} > at.txt; yes line | head -c ${text + 1} > above.txt
    head -c ${binary} /dev/zero > at.bin; head -c ${binary + 1} /dev/zero > above.bin
    yes line | head -c ${text + 1} > old.txt; head -c ${binary + 1} /dev/zero > old.bin`,
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A at.bin', 'A at.txt', 'M old.bin', 'M old.txt']);
  expect(packed.left?.leftOut).toEqual([
    { what: 'above.txt', why: 'a new file larger than 5 MB' },
    { what: 'above.bin', why: 'a new binary file larger than 512 KB' },
  ]);
  expect(keptFiles(packed)).toEqual(['./above.bin']);
});

test('markers of a conflict are one only in their order and all three: a new file with them is left out, a page about them arrives', async () => {
  await yard.handOver();
  const marks = (...lines: string[]): string => `printf '${lines.join('\\n')}\\n'`;
  const [ours, middle, theirs] = ['<<<<<<< a', '=======', '>>>>>>> b'];
  await yard.agent(
    `${marks(ours, 'x', `${middle}\\r`, 'y', theirs)} > new.txt; ${marks(theirs, middle, ours)} > turned.md; ${marks(ours, theirs)} > two.md
    ${marks(` ${ours}`, ` ${middle}`, ` ${theirs}`)} > shown.md; ${marks(ours, middle)} > open.md`,
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A open.md', 'A shown.md', 'A turned.md', 'A two.md']);
  expect(packed.left?.unpacked).toEqual([{ what: 'new.txt', why: 'it has conflict markers' }]);
});

test('a filter of the agent is applied; where it fails its file alone is named and kept', async () => {
  await yard.commit({ 'b.txt': 'b\n' }, 'More');
  await yard.handOver();
  await yard.agent(
    `git config filter.up.clean 'tr a-z A-Z'; git config filter.bad.clean false; git config filter.bad.required true
    printf '*.up filter=up\\n*.bad filter=bad\\n' > .gitattributes; echo loud > x.up; echo lost > x.bad; for n in 1 2 3 4 5; do echo $n > $n.txt; done`,
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A .gitattributes', ...[1, 2, 3, 4, 5].map((n) => `A ${n}.txt`), 'A x.up']);
  expect(plainGit(yard.source, 'show', 'landed:x.up')).toBe('LOUD');
  expect(packed.left?.unpacked).toEqual([{ what: 'x.bad', why: 'its filter failed' }]);
  expect(keptFiles(packed)).toEqual(['./x.bad']);
});

describe('ignored files', () => {
  test('the index of the agent says more than its ignore files: added by force, or no longer tracked', async () => {
    await yard.commit({ '.gitignore': '*.gen\n', 'kept.cfg': 'k\n', 'gone.cfg': 'g\n', 'plain.txt': 'p\n' }, 'More');
    await yard.handOver();
    await yard.agent(
      `echo l > by-force.gen; echo n > not.gen; echo t > taken-back.gen; git add -f by-force.gen taken-back.gen; rm taken-back.gen
      echo '*.cfg' >> .gitignore; git rm -q --cached gone.cfg; git rm -q --cached plain.txt; echo new > new.cfg`,
    );
    await yard.landed();
    expect(yard.changes()).toEqual(['M .gitignore', 'A by-force.gen', 'D gone.cfg']);
  });

  test('the agent’s own excludes count, ours do not: files that they match are no work', async () => {
    await yard.openWorkspace();
    await yard.write(yard.workspace(), { 'made.txt': 'x\n' });
    await yard.handOver({ prepared: true });
    await yard.agent(
      `echo '*.own' >> .git/info/exclude; echo '*.global' > ../home/ignore; git config --global core.excludesFile ../home/ignore
      echo 1 > x.own; echo 2 > x.global; echo 3 > x.txt; mkdir sub; echo 4 > sub/made.txt`,
    );
    await yard.landed();
    expect(yard.changes()).toEqual(['A sub/made.txt', 'A x.txt']);
  });
});

describe('repositories in the tree', () => {
  test('one in a directory that tools fill is named and not kept; one with odd letters in its name is kept whole', async () => {
    await yard.handOver();
    await yard.agent(
      `git init -q node_modules/tool; echo t > node_modules/tool/t.js
      git init -q 'odd[1]*?'; (cd 'odd[1]*?'; echo o > o.txt; mkdir sub; echo s > sub/s.txt); mkdir odd1x; echo mine > odd1x/mine.txt`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A odd1x/mine.txt']);
    expect(packed.left?.leftOut).toEqual([{ what: 'node_modules/tool/', why: 'a repository of its own in a directory that tools fill' }]);
    expect(packed.left?.unpacked).toEqual([{ what: 'odd[1]*?/', why: 'a repository of its own without a commit' }]);
    expect(keptFiles(packed)).toEqual(['./odd[1]*?/o.txt', './odd[1]*?/sub/s.txt']);
  });

  test('a file that became a repository, with a commit or without, is removed, and what is in the repository is kept', async () => {
    await yard.commit({ lib: 'file\n', 'dir/new': 'file\n', plain: 'file\n' }, 'More');
    await yard.handOver();
    await yard.agent(
      `rm lib dir/new plain; git init -q lib; (cd lib; echo l > l.c; git add .; git commit -qm L)
      git init -q dir/new; mkdir dir/new/sub; echo n > dir/new/sub/n.c; mkdir plain; echo p > plain/p.c; echo x > x.txt`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['D dir/new', 'D lib', 'D plain', 'A plain/p.c', 'A x.txt']);
    expect(packed.left?.leftOut).toEqual([{ what: 'lib/', why: 'a repository of its own' }]);
    expect(packed.left?.unpacked).toEqual([{ what: 'dir/new/', why: 'a repository of its own without a commit' }]);
    expect(keptFiles(packed)).toEqual(['./dir/new/sub/n.c', './lib/l.c']);
  });
});
