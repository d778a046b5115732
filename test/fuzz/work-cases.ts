// Makes work files of a hostile agent: sound ones with forbidden content, and unsound ones.
import { openChance, type Chance } from './chance.ts';
import { hostileName, hostileText, mutateBytes, ordinaryName, secretText } from './hostile.ts';
import { type File, type MadeObject, makeObject, packBody, treeContent, treesOf, withChecksum } from './pack.ts';

/** The repository at hand-over: an older commit of the base, and its tip. */
export interface Base {
  start: string;
  main: string;
  filesAtStart: ReadonlyMap<string, File>;
  filesOnMain: ReadonlyMap<string, File>;
}

export type WorkKind = 'bundles' | 'trees' | 'messages';

export interface WorkCase {
  bundle: Buffer;
  headOid: string;
  startOid: string;
  /** Messages of its commits, first to last. */
  messages: string[];
}

interface Making {
  chance: Chance;
  base: Base;
  objects: Map<string, MadeObject>;
}

const add = ({ objects }: Making, object: MadeObject): string => {
  objects.set(object.oid, object);
  return object.oid;
};

const toLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Lines of a file that has moved to a protected place on the base: a merge carries the edit there. */
const movedFile = 'tools/setup.yml';

const contentOf = ({ chance }: Making, path: string): Buffer => {
  if (path === movedFile && chance.in(0.8))
    return Buffer.from(
      Array.from({ length: 20 }, (_, line) => (line === 7 ? `run: evil ${chance.below(99)}\n` : `line ${line}\n`)).join(''),
    );
  return chance.pick<() => Buffer>([
    () => Buffer.from(`plain ${chance.below(1e6)}\n`),
    () => Buffer.from(`plain ${chance.below(1e6)}\n`),
    () => Buffer.from(hostileText(chance)),
    () => Buffer.from(chance.in(0.5) ? secretText(chance) : `${'x\n'.repeat(chance.below(50))}${secretText(chance)}`),
    () => chance.bytes(chance.below(200)),
    () => Buffer.from(chance.pick(['../../../etc/passwd', '/etc/passwd', '.git', '.github', 'src'])),
    () => Buffer.from('[submodule "x"]\n\tpath = x\n\turl = -u./payload\n'),
    () => Buffer.alloc(0),
  ])();
};

const editTree = (making: Making, files: Map<string, File>): void => {
  const { chance } = making;
  for (let edits = 1 + chance.below(3); edits > 0; edits -= 1) {
    const name = chance.in(0.15) ? movedFile : chance.in(0.3) ? hostileName(chance) : ordinaryName(chance);
    const path = chance.in(0.01)
      ? chance
          .bytes(1 + chance.below(12))
          .toString('latin1')
          .replaceAll('\0', 'x')
      : toLatin1(name.replaceAll('\0', ''));
    if (path === '') continue;
    if (chance.in(0.1)) files.delete(chance.pick([...files.keys()]));
    else if (chance.in(0.02)) files.set(path, { mode: '160000', oid: chance.pick([making.base.main, '1'.repeat(40)]) });
    else {
      const mode = chance.in(0.8) ? '100644' : chance.pick(['100755', '100755', '120000', '120000', '100664', '40755', '0']);
      files.set(path, { mode, oid: add(making, makeObject('blob', contentOf(making, name))) });
    }
  }
};

const writeTree = (making: Making, files: ReadonlyMap<string, File>): string => {
  const { chance } = making;
  const trees = treesOf(files);
  for (const tree of trees) add(making, tree);
  const root = trees.at(-1) as MadeObject;
  if (!chance.in(0.04)) return root.oid;
  const entry = {
    mode: '100644',
    name: Buffer.from(chance.pick(['README.md', 'zzz', 'src', '.git', ''])),
    oid: files.values().next().value?.oid ?? '',
  };
  const spoilt = chance.in(0.5) ? mutateBytes(root.content, chance) : Buffer.concat([root.content, treeContent([entry])]);
  return add(making, makeObject('tree', spoilt));
};

const person = (chance: Chance): string => {
  if (chance.in(0.95)) return 'An Agent <agent@example.com> 1700000000 +0000';
  const name = chance.pick(['Agent', 'Owner <owner@example.com>', 'a\0b', '', 'E\u202eve', '@org/team']);
  const mail = chance.pick(['agent@example.com', '', 'a>b', 'x\ny']);
  return `${name} <${mail}> ${chance.pick(['1700000000', '99999999999999999999', '-1', 'now'])} +0000`;
};

const writeCommit = (making: Making, { tree, parents, message }: { tree: string; parents: readonly string[]; message: string }): string => {
  const { chance } = making;
  const extra = chance.in(0.9)
    ? ''
    : chance.pick([
        'encoding ISO-8859-1\n',
        'gpgsig -----BEGIN\n x\n',
        'mergetag object x\n',
        'HG:extra x\n',
        'author X <x@y> 1 +0000\n',
        'parent x\n',
        `parent ${making.base.main}\n`,
      ]);
  const head = `tree ${tree}\n${parents.map((oid) => `parent ${oid}\n`).join('')}author ${person(chance)}\ncommitter ${person(chance)}\n${extra}`;
  const content = Buffer.from(`${head}\n${message}`);
  return add(making, makeObject('commit', chance.in(0.03) ? mutateBytes(content, chance) : content));
};

const parentsOf = ({ chance, base }: Making, tip: string): string[] => {
  if (chance.in(0.85)) return [tip];
  return chance.pick([[tip, base.main], [base.main, tip], [tip, tip], [], ['1'.repeat(40)], [tip, base.start, base.main]]);
};

const messageOf = (chance: Chance, kind: WorkKind): string => {
  if (kind === 'trees' && chance.in(0.9)) return `Change ${chance.below(99)}\n`;
  // One secret would have all messages of the work refused.
  return kind !== 'messages' && chance.in(0.04) ? `${hostileText(chance)}\n${secretText(chance)}` : hostileText(chance);
};

const headerOf = ({ chance, base }: Making, { head, spoil }: { head: string; spoil: number }): string => {
  const prerequisites = !chance.in(spoil / 10)
    ? [base.start, base.main]
    : chance.pick([[], [base.main], ['1'.repeat(40)], [base.start, base.start]]);
  const refs = !chance.in(spoil / 10)
    ? [`${head} refs/heads/work`]
    : chance.pick([
        [],
        [`${head} refs/heads/main`],
        [`${head} refs/heads/work`, `${base.main} HEAD`],
        [`${head} refs/heads/work\0x`],
        [`${base.main} refs/heads/work`],
      ]);
  const signature = !chance.in(spoil / 10)
    ? '# v2 git bundle'
    : chance.pick(['# v3 git bundle\n@object-format=sha1', '# v3 git bundle\n@filter=blob:none', '# v9 git bundle', '']);
  return `${[signature, ...prerequisites.map((oid) => `-${oid}`), ...refs].join('\n')}\n\n`;
};

const bundleOf = (making: Making, head: string, spoil: number): Buffer => {
  const { chance } = making;
  const objects = [...making.objects.values()];
  if (chance.in(spoil / 4)) objects.splice(chance.below(objects.length), 1);
  const body = packBody(objects);
  const spoilt = chance.in(spoil) ? mutateBytes(body, chance) : body;
  const header = Buffer.from(headerOf(making, { head, spoil }));
  const bundle = Buffer.concat([
    chance.in(spoil / 4) ? mutateBytes(header, chance) : header,
    chance.in(spoil / 4) ? spoilt : withChecksum(spoilt),
  ]);
  return chance.in(spoil / 4) ? mutateBytes(bundle, chance) : bundle;
};

const commitsOfMessages = 40;

export const makeWork = (seed: number, { kind, base }: { kind: WorkKind; base: Base }): WorkCase => {
  const chance = openChance(seed);
  const making: Making = { chance, base, objects: new Map() };
  const isOnMain = chance.in(0.4);
  const startOid = isOnMain ? base.main : base.start;
  const files = new Map(isOnMain ? base.filesOnMain : base.filesAtStart);
  const messages: string[] = [];
  let tip = startOid;
  for (let commits = kind === 'messages' ? commitsOfMessages : 1 + chance.below(2); commits > 0; commits -= 1) {
    const message = messageOf(chance, kind);
    messages.push(message);
    if (kind === 'messages') {
      const path = `src/note-${commits}.txt`;
      files.set(path, { mode: '100644', oid: add(making, makeObject('blob', Buffer.from(`${commits}\n`))) });
      for (const tree of treesOf(files)) add(making, tree);
      const { oid } = treesOf(files).at(-1) as MadeObject;
      tip = add(
        making,
        makeObject('commit', Buffer.from(`tree ${oid}\nparent ${tip}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\n${message}`)),
      );
    } else {
      editTree(making, files);
      tip = writeCommit(making, { tree: writeTree(making, files), parents: parentsOf(making, tip), message });
    }
  }
  const spoil = kind === 'bundles' ? 0.6 : 0.01;
  const bundle = bundleOf(making, tip, spoil);
  const headOid = !chance.in(spoil / 20) ? tip : chance.pick([base.main, '1'.repeat(40), startOid]);
  return { bundle, headOid, startOid, messages };
};
