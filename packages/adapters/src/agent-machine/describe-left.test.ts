import { expect, test } from 'vitest';
import { describeLeft, type Gathered } from './describe-left.ts';

const gathered = (change: Partial<Gathered> = {}): Gathered => ({
  tip: 'a'.repeat(40),
  commit: undefined,
  left: { changed: [], leftOut: [], unpacked: [], keep: [], touched: new Set() },
  unpacked: [],
  elsewhere: { tips: [], dirty: [] },
  takenFrom: undefined,
  keep: [],
  ...change,
});
const kept = { lfs: [], why: undefined };
const named = (what: string, why: string) => ({ what, why });

test('work that came along whole is described by nothing', () => {
  expect(describeLeft(gathered(), kept)).toBeUndefined();
  expect(describeLeft(gathered(), { lfs: [], why: 'it is too large' })).toBeUndefined();
});

test('our commit is named with its parent and at most twenty of its files, each cut to three hundred characters', () => {
  const files = Array.from({ length: 21 }, (_, at) => `${at}${'x'.repeat(400)}`);
  const described = describeLeft(gathered({ commit: { oid: 'c'.repeat(40), files } }), kept);
  expect(described?.commit).toMatchObject({ oid: 'c'.repeat(40), parent: 'a'.repeat(40), count: 21 });
  expect(described?.commit?.files).toEqual(files.slice(0, 20).map((file) => file.slice(0, 300)));
  const halves = describeLeft(gathered({ commit: { oid: 'c'.repeat(40), files: [`${'x'.repeat(299)}😀`] } }), kept);
  expect(halves?.commit?.files[0]).toBe(`${'x'.repeat(299)}\uFFFD`);
});

test('what is kept beside the work is told with its kind, and with the reason where it could not be kept', () => {
  const all = gathered({
    unpacked: [named('a.txt', 'it has conflict markers')],
    elsewhere: {
      tips: [
        { oid: '1'.repeat(40), name: 'branch fix', kind: 'commits' },
        { oid: '2'.repeat(40), name: 'a stash', kind: 'stash' },
      ],
      dirty: [{ name: 'uncommitted changes in the work tree wt', path: '/x/wt' }],
    },
    left: { ...gathered().left, leftOut: [{ path: 'nohup.out', why: 'output of a program' }] },
    takenFrom: 'a stash',
  });
  const lfs = [named('a.bin', 'a pointer')];
  expect(describeLeft(all, { lfs, why: undefined })).toEqual({
    unpacked: [named('a.txt', 'it has conflict markers')],
    elsewhere: [
      named('branch fix', 'commits beside the work'),
      named('a stash', 'changes beside the work'),
      named('uncommitted changes in the work tree wt', 'beside the work'),
    ],
    leftOut: [named('nohup.out', 'output of a program')],
    lfs,
    takenFrom: 'a stash',
  });
  const lost = describeLeft(all, { lfs, why: 'it is larger than 100 MB' });
  expect(lost?.unpacked).toEqual([named('a.txt', 'it has conflict markers, and not kept: it is larger than 100 MB')]);
  expect(lost?.elsewhere?.map(({ why }) => why)).toEqual([
    'commits beside the work, and not kept: it is larger than 100 MB',
    'changes beside the work, and not kept: it is larger than 100 MB',
    'beside the work, and not kept: it is larger than 100 MB',
  ]);
  expect(lost?.leftOut).toEqual([named('nohup.out', 'output of a program')]);
});
