import { expect, test } from 'vitest';
import { cutNamed, leftSchema, leftText, type Named } from './left-behind.ts';

const things = (count: number): Named[] => Array.from({ length: count }, (_, index) => ({ what: `file ${index + 1}`, why: 'it is odd' }));

test('nothing left behind is told by no word', () => {
  expect(leftText(undefined)).toBe('');
  expect(leftText({})).toBe('');
  expect(leftText({ unpacked: [], elsewhere: [], leftOut: [], lfs: [] })).toBe('');
});

test('everything left behind is told, in this order', () => {
  const left = {
    leftOut: [{ what: 'dist/', why: 'build output' }],
    artifact: 'left-1',
    lfs: [{ what: 'a.bin', why: 'no object' }],
    elsewhere: [{ what: 'branch x', why: '2 commits' }],
    unpacked: [{ what: 'b', why: 'it cannot be read' }],
    takenFrom: 'stash 1',
  };
  expect(leftText(left)).toBe(
    'Taken from stash 1. Could not be packed: b (it cannot be read). Not taken: branch x (2 commits). For git-lfs: a.bin (no object). ' +
      'What was not taken is kept in artifact left-1 of this run. Left out as no work: dist/ (build output).',
  );
});

test('five things are named, the others counted, and a full list says at least', () => {
  const five = 'file 1 (it is odd), file 2 (it is odd), file 3 (it is odd), file 4 (it is odd), file 5 (it is odd)';
  const told = (count: number): string => leftText({ unpacked: things(count) });
  expect(told(5)).toBe(`Could not be packed: ${five}.`);
  expect(told(6)).toBe(`Could not be packed: ${five} and 1 more.`);
  expect(told(49)).toBe(`Could not be packed: ${five} and 44 more.`);
  expect(told(50)).toBe(`Could not be packed: ${five} and at least 45 more.`);
});

test('names are made harmless and short, and one that cannot be shown is said to be so', () => {
  expect(leftText({ lfs: [{ what: '`@a`', why: 'x' }] })).toBe("For git-lfs: '@ a' (x).");
  expect(leftText({ lfs: [{ what: '//', why: 'x' }] })).toBe('For git-lfs: (a name that cannot be shown) (x).');
  const long = leftText({ lfs: [{ what: 'w'.repeat(200), why: 'y'.repeat(300) }] });
  expect(long).toBe(`For git-lfs: ${'w'.repeat(99)}… (${'y'.repeat(149)}…).`);
  expect(leftText({ takenFrom: 't'.repeat(300) })).toBe(`Taken from ${'t'.repeat(149)}….`);
});

test('a list is cut to what the schema takes, and no further', () => {
  const cut = cutNamed([...things(49), ...Array(3).fill({ what: 'w'.repeat(301), why: 'y'.repeat(301) })]);
  expect(cut).toHaveLength(50);
  expect(cut.at(-1)).toEqual({ what: 'w'.repeat(300), why: 'y'.repeat(300) });
  expect(cutNamed([{ what: `${'w'.repeat(299)}😀`, why: `${'y'.repeat(299)}😀` }])).toEqual([
    { what: `${'w'.repeat(299)}\ufffd`, why: `${'y'.repeat(299)}\ufffd` },
  ]);
  expect(leftSchema.safeParse({ unpacked: cut, elsewhere: cut, leftOut: cut, lfs: cut }).success).toBe(true);
});

test('a result takes everything up to its limits and nothing above them', () => {
  const oid = 'a'.repeat(40);
  const commit = { oid, parent: oid, files: Array(20).fill('f'.repeat(300)), count: 0 };
  const most = { commit, takenFrom: 't'.repeat(300), artifact: 'a'.repeat(100) };
  expect(leftSchema.parse(most)).toMatchObject(most);
  for (const wrong of [
    { commit: {} },
    { commit: { ...commit, count: -1 } },
    { commit: { ...commit, count: 1.5 } },
    { commit: { ...commit, files: Array(21).fill('f') } },
    { commit: { ...commit, files: ['f'.repeat(301)] } },
    { commit: { ...commit, parent: 'x' } },
    { takenFrom: 't'.repeat(301) },
    { artifact: 'a'.repeat(101) },
    ...(['unpacked', 'elsewhere', 'leftOut', 'lfs'] as const).flatMap((key) => [
      { [key]: things(51) },
      { [key]: [{ what: 'w'.repeat(301), why: '' }] },
      { [key]: [{ what: '', why: 'y'.repeat(301) }] },
      { [key]: [{ what: '' }] },
    ]),
  ])
    expect(leftSchema.safeParse(wrong).success, JSON.stringify(wrong).slice(0, 80)).toBe(false);
});
