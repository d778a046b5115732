// Files that nobody touched after the hand-over are never the agent's, whatever git's status says: line ends, filters, modes.
import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { attributePattern } from './hand-over-memory.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('files that git would change by adding them untouched', () => {
  // A directory of each, with attributes of its own.
  const cases: Record<string, { file: string; bytes: string | Buffer; attributes: string }> = {
    text: { file: 'a.cs', bytes: 'one\r\ntwo\r\n', attributes: '*.cs text' },
    auto: { file: 'a.txt', bytes: 'one\r\ntwo\r\n', attributes: '* text=auto' },
    '.github/workflows': { file: 'x.yml', bytes: 'on: push\r\n', attributes: '* text eol=lf' },
    crlf: { file: 'a.bat', bytes: 'one\r\n', attributes: '*.bat text eol=crlf' },
    old: { file: 'a.txt', bytes: 'one\r\n', attributes: '*.txt crlf=input' },
    mixed: { file: 'a.txt', bytes: 'one\r\ntwo\nthree\r', attributes: '* text' },
    ident: { file: 'a.c', bytes: '/* $Id: of another file $ */\n', attributes: '*.c ident' },
    encoding: { file: 'a.rc', bytes: utf16('one\n'), attributes: '*.rc text working-tree-encoding=UTF-16' },
    'odd "b" [c] *?\\ ü\té ': { file: 'new\nline.txt', bytes: 'x\r\n', attributes: '* text' },
  };

  test('of every kind: nothing is the agent’s, also after touch, add and commit', async () => {
    const named = (name: (at: string, file: string) => string, content: (one: (typeof cases)[string]) => string | Buffer) =>
      Object.fromEntries(Object.entries(cases).map(([at, one]) => [name(at, one.file), content(one)]));
    await yard.commit(
      named(
        (at, file) => `${at}/${file}`,
        ({ bytes }) => bytes,
      ),
      'Bytes',
    );
    await yard.attributes(
      named(
        (at) => `${at}/.gitattributes`,
        ({ attributes }) => `${attributes}\n`,
      ),
    );
    await yard.handOver();
    expect(await yard.agent('git status --porcelain')).toBe('');
    expect(await yard.pack()).toMatchObject({ status: 'empty' });
    await yard.agent('find . -path ./.git -prune -o -type f -exec touch {} +; git add --all; git commit -qm All || true');
    expect(await yard.pack()).toEqual({ status: 'empty' });
    // The control: git alone sees each of them as changed.
    const seen = await yard.agent(
      'rm .git/info/attributes; find . -path ./.git -prune -o -type f -exec touch {} +; git status --porcelain -z | tr "\\0" "\\n"',
    );
    // git leaves CRLF alone under text=auto where it is stored already.
    for (const at of Object.keys(cases)) expect(seen.includes(`M ${at}/`), at).toBe(at !== 'auto');
  });

  test('control: without our lines in info/attributes the same commands rewrite the file, and packing takes that back', async () => {
    await yard.commit({ 'a.cs': 'one\r\n' }, 'Bytes');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    await yard.handOver();
    await yard.agent('rm .git/info/attributes; touch a.cs; git add --all; git commit -qm All');
    expect(await yard.agent('git diff --stat HEAD~1 HEAD')).toContain('a.cs');
    const leftOut = [{ what: 'a.cs', why: 'converted by git and not touched by the agent' }];
    expect(await yard.pack()).toEqual({ status: 'empty', left: { leftOut } });
  });

  longTest('an edited line is the whole change, and the other line ends stay', async () => {
    await yard.commit({ 'a.cs': 'one\r\ntwo\r\n', 'b.cs': 'one\r\n' }, 'Bytes');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    await yard.handOver();
    await yard.agent('printf "three\\r\\n" >> a.cs');
    await yard.landed();
    expect(yard.changes()).toEqual(['M a.cs']);
    expect(plainGit(yard.source, 'diff', '--numstat', 'main', 'landed')).toBe('1\t0\ta.cs');
  });

  test('a file in the working tree’s own encoding is converted as its attribute says', async () => {
    await yard.commit(
      { '.gitattributes': '*.bat text eol=crlf\n*.rc text working-tree-encoding=UTF-16LE-BOM\n', 'b.bat': 'one\n', 'c.rc': utf16('one\n') },
      'Converted',
    );
    await yard.handOver();
    expect(await readFile(join(yard.tree(), 'b.bat'), 'utf8')).toBe('one\r\n');
    await yard.agent('printf "two\\r\\n" >> b.bat');
    await yard.landed();
    expect(plainGit(yard.source, 'show', 'landed:b.bat')).toBe('one\ntwo');
    expect(yard.changes()).toEqual(['M b.bat']);
  });

  test('what the base converted itself stays converted when the agent merges the base', async () => {
    await yard.commit({ 'a.cs': 'one\r\n' }, 'Bytes');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    plainGit(yard.source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
    await yard.attributes({ 'old.txt': 'old\n' });
    plainGit(yard.source, 'checkout', '--quiet', 'main');
    plainGit(yard.source, 'add', '--renormalize', '.');
    plainGit(yard.source, 'commit', '--quiet', '-m', 'Convert');
    await yard.handOver();
    await yard.agent('git merge -q --no-edit main; echo new > new.txt');
    await yard.landed();
    expect(yard.changes()).toEqual(['M a.cs', 'A new.txt']);
    expect(plainGit(yard.source, 'diff', '--name-only', 'main', 'landed').split('\n')).toEqual(['new.txt', 'old.txt']);
  });

  test('changing the line ends on purpose is work', async () => {
    await yard.commit({ 'a.cs': 'one\r\n' }, 'Bytes');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    await yard.handOver();
    await yard.agent("sed -i 's/\\r$//' a.cs");
    await yard.landed();
    expect(yard.changes()).toEqual(['M a.cs']);
  });
});

describe('the agent’s settings decide nothing', () => {
  const groups: Record<string, string[]> = {
    'line ends, modes, links and case': [
      'git config --global core.autocrlf input; git config core.autocrlf true; git config core.fileMode false',
      'git config core.symlinks false; git config core.ignoreCase true; git config core.trustctime false; git config core.checkStat minimal',
      'git config core.attributesFile ../home/attributes; echo "* text" > ../home/attributes; git config core.excludesFile /dev/null',
    ],
    'where the repository is': ['git config core.bare true; git config core.worktree /tmp'],
    'forms of the index': [
      'git config core.untrackedCache true; git config index.version 4; git update-index --split-index',
      'git config extensions.worktreeConfig true; git config core.sparseCheckout true; git config status.showUntrackedFiles no',
      'git update-index --assume-unchanged a.txt; git update-index --skip-worktree src/b.txt',
    ],
    'a broken index, locks and a broken ref': [
      'echo broken > .git/index; echo broken > .git/refs/heads/other',
      'touch .git/index.lock .git/HEAD.lock .git/config.lock .git/refs/heads/work.lock',
    ],
    'hooks and a HEAD that names nothing': [
      'mkdir -p .git/hooks; printf "#!/bin/sh\\nexit 1\\n" > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; git config core.hooksPath .git/hooks',
      'rm .git/index; echo ref: refs/heads/nowhere > .git/HEAD',
    ],
  };
  test.each(Object.entries(groups))('%s: untouched is empty, and an edit of the same length and time arrives', async (_name, commands) => {
    await yard.commit({ 'src/b.txt': 'bbb\n', 'c.sh': '#!/bin/sh\n' }, 'More');
    await yard.handOver();
    await yard.agent(commands.join('\n'));
    expect(await yard.pack()).toMatchObject({ status: 'empty' });
    await yard.agent(
      'for f in a.txt src/b.txt; do touch -r $f ../tmp/time; sed -i s/[ab]/x/ $f; touch -r ../tmp/time $f; done; chmod +x c.sh; echo new > new.txt',
    );
    await yard.landed();
    expect(yard.changes()).toEqual(['M a.txt', 'M c.sh', 'A new.txt', 'M src/b.txt']);
  });

  test('a sparse checkout deletes nothing', async () => {
    await yard.commit({ 'src/b.txt': 'b\n', 'docs/c.txt': 'c\n' }, 'More');
    await yard.handOver();
    await yard.agent('git status; git sparse-checkout set --cone --sparse-index src; echo x >> src/b.txt');
    expect(existsSync(join(yard.tree(), 'docs/c.txt'))).toBe(false);
    await yard.landed();
    expect(yard.changes()).toEqual(['M src/b.txt']);
  });
});

describe('modes, links and kinds of files', () => {
  test('a mode, a link, a file in the place of a directory and the other way round arrive as they are', async () => {
    symlinkSync('a.txt', join(yard.source, 'link'));
    await yard.commit({ 'd/x.txt': 'x\n', 'f.txt': 'f\n', 'run.sh': '#!/bin/sh\n' }, 'Kinds');
    await yard.handOver();
    await yard.agent(
      'chmod +x run.sh; rm -r d; echo file > d; rm f.txt; mkdir f.txt; echo in > f.txt/in; ln -sfn run.sh link; rm a.txt; ln -s run.sh a.txt',
    );
    await yard.landed();
    expect(yard.changes()).toEqual(['T a.txt', 'A d', 'D d/x.txt', 'D f.txt', 'A f.txt/in', 'M link', 'M run.sh']);
    expect(plainGit(yard.source, 'ls-tree', 'landed', 'run.sh')).toMatch(/^100755/);
  });

  test('other bits of a mode, and another time, are no change', async () => {
    await yard.handOver();
    await yard.agent('chmod 600 a.txt; touch -d 2001-01-01 a.txt');
    expect(await yard.pack()).toEqual({ status: 'empty' });
    expect((await stat(join(yard.tree(), 'a.txt'))).mode & 0o777).toBe(0o600);
  });

  test('files that even the agent may not read are opened, and their content arrives', async () => {
    await yard.handOver();
    await yard.agent('mkdir closed; echo x > closed/x.txt; echo y > y.txt; chmod 0 y.txt closed/x.txt; chmod 0 closed');
    await yard.landed();
    expect(yard.changes()).toEqual(['A closed/x.txt', 'A y.txt']);
  });

  test('a pipe in the place of a file is named, and the rest arrives', async () => {
    await yard.handOver();
    await yard.agent('rm a.txt; mkfifo a.txt; mkfifo pipe; echo new > new.txt');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A new.txt']);
    expect(packed.left?.unpacked).toEqual([{ what: 'a.txt', why: 'a pipe, a socket or a device in the place of a file' }]);
    expect(packed.left?.leftOut).toEqual([{ what: 'pipe', why: 'a pipe, a socket or a device' }]);
  });
});

describe('the files of the setup', () => {
  const setUp = async (files: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await yard.write(yard.workspace(), { [name]: text });
    await yard.handOver({ prepared: true });
  };

  test('a directory that the setup made takes the files that the agent adds', async () => {
    await yard.openWorkspace();
    await setUp({ 'docs/.last-build': 'x\n', 'docs/api/gen.json': '{}\n' });
    expect(readFileSync(join(yard.tree(), '.git/info/exclude'), 'utf8')).toBe('/docs/.last-build\n/docs/api/gen.json\n');
    await yard.agent('echo guide > docs/guide.md; git add .; git commit -qm Guide; echo more > docs/api/more.md');
    await yard.landed();
    expect(yard.changes()).toEqual(['A docs/api/more.md', 'A docs/guide.md']);
  });

  test('a file of the setup that the agent changes is left out and named; one that it adds itself is its work', async () => {
    await yard.openWorkspace();
    await setUp({ 'docs/.last-build': 'x\n', 'gen.json': '{}\n' });
    await yard.agent('echo y > docs/.last-build; echo new > new.txt; git add -f gen.json; git commit -qm Generated');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A gen.json', 'A new.txt']);
    expect(packed.left?.leftOut).toEqual([{ what: 'docs/.last-build', why: 'made by the setup' }]);
  });

  test('an ignored directory of the setup does not become work when the agent stops ignoring it', async () => {
    await yard.commit({ '.gitignore': 'deps/\n' }, 'Ignore');
    await yard.openWorkspace();
    await setUp({ 'deps/a.js': 'a\n', 'deps/b/c.js': 'c\n' });
    await yard.agent('rm .gitignore; echo mine > deps/mine.js');
    await yard.landed();
    expect(yard.changes()).toEqual(['D .gitignore', 'A deps/mine.js']);
  });

  longTest(
    'more files than git can compare with in time are excluded as directories, and what the agent adds there still arrives',
    async () => {
      await yard.openWorkspace();
      await setUp(Object.fromEntries(Array.from({ length: 2050 }, (_, n) => [`gen/${n}.txt`, 'x'])));
      expect(readFileSync(join(yard.tree(), '.git/info/exclude'), 'utf8')).toBe('/gen/\n');
      await yard.agent('echo mine > gen/mine.txt; git add .; git commit -qm None || true');
      await yard.landed();
      expect(yard.changes()).toEqual(['A gen/mine.txt']);
    },
  );

  test('a submodule that the setup initialised is there, and a change in it is named', async () => {
    await yard.addSubmodule('lib', { 'lib.c': 'int x;\n', 'sub/y.c': 'int y;\n' });
    await yard.openWorkspace({ submodules: true });
    await setUp({});
    expect(readFileSync(join(yard.tree(), 'lib/sub/y.c'), 'utf8')).toBe('int y;\n');
    expect(existsSync(join(yard.tree(), 'lib/.git'))).toBe(false);
    expect(await yard.agent('git status --porcelain')).toBe('');
    expect(await yard.pack()).toEqual({ status: 'empty' });
    await yard.agent('echo "int z;" >> lib/lib.c; echo new > new.txt');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A new.txt']);
    expect(packed.left?.unpacked).toEqual([{ what: 'lib/lib.c', why: 'a file of a submodule' }]);
  });
});

test('conventions in a file that is a link are those that a checkout has; a link out of the repository has none', async () => {
  symlinkSync('docs/rules.md', join(yard.source, 'CLAUDE.md'));
  symlinkSync('/etc/hostname', join(yard.source, 'AGENTS.md'));
  await yard.commit({ 'docs/rules.md': 'Use tabs.\n' }, 'Rules');
  const { conventions } = await yard.handOver({ conventionFiles: ['CLAUDE.md', 'AGENTS.md', 'NONE.md'] });
  expect(conventions).toEqual([{ path: 'CLAUDE.md', text: 'Use tabs.' }]);
  unlinkSync(join(yard.source, 'CLAUDE.md'));
});

test('a pattern for one name matches nothing else', () => {
  expect(attributePattern('a b')).toBe('"/a b"');
  expect(attributePattern('[x]*\\"\n')).toBe('"/\\\\[x\\\\]\\\\*\\\\\\\\\\"\\n"');
});
