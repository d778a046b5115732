import { expect, test } from 'vitest';
import { readOnlyOptions, writableMounts } from './mount-table.ts';

/** id, parent, path, options, type. */
type Row = [id: number, parent: number, point: string, options: string, type?: string];
const table = (...rows: Row[]): string =>
  rows
    .map(([id, parent, point, options, type = 'ext4']) => `${id} ${parent} 8:1 / ${point} ${options} shared:1 - ${type} dev rw`)
    .join('\n');
const pointsOf = (text: string, keep: string[] = []): string[] => writableMounts(text, keep).map(({ point }) => point);

test.each<[string, Row[], string[]]>([
  [
    'a writable root and a read-only disk',
    [
      [1, 0, '/', 'rw,relatime'],
      [2, 1, '/mnt', 'ro'],
    ],
    ['/'],
  ],
  [
    'proc and terminals are passed over',
    [
      [1, 0, '/', 'ro'],
      [2, 1, '/proc', 'rw', 'proc'],
      [3, 1, '/dev/pts', 'rw', 'devpts'],
    ],
    [],
  ],
  [
    'a blank in a path',
    [
      [1, 0, '/', 'ro'],
      [2, 1, String.raw`/mnt/my\040disk`, 'rw'],
    ],
    ['/mnt/my disk'],
  ],
  [
    'a mount that another one at the same path covers',
    [
      [1, 0, '/', 'ro'],
      [2, 1, '/tmp', 'rw'],
      [3, 2, '/tmp', 'ro'],
    ],
    [],
  ],
  [
    'a mount below a directory that is covered',
    [
      [1, 0, '/', 'ro'],
      [2, 1, '/opt/cache', 'rw'],
      [3, 1, '/opt', 'ro'],
    ],
    [],
  ],
  [
    'a mount on the covering one',
    [
      [1, 0, '/', 'ro'],
      [2, 1, '/opt', 'ro'],
      [3, 2, '/opt/cache', 'rw'],
    ],
    ['/opt/cache'],
  ],
  [
    'a name that begins alike covers nothing',
    [
      [1, 0, '/', 'ro'],
      [2, 1, '/optical', 'rw'],
      [3, 1, '/opt', 'ro'],
    ],
    ['/optical'],
  ],
  [
    'a root that a container mounted over another one',
    [
      [1, 0, '/', 'rw'],
      [2, 1, '/', 'rw', 'overlay'],
    ],
    ['/'],
  ],
  ['a damaged line', [[1, 0, '/', 'ro']], []],
])('%s', (_case, rows, expected) => {
  expect(pointsOf(`${table(...rows)}\nnonsense\n`)).toEqual(expected);
});

test('the agent’s own directories may stay writable', () => {
  const text = table([1, 0, '/', 'ro'], [2, 1, '/tmp', 'rw'], [3, 2, '/tmp/clambake/issue-1', 'rw'], [4, 1, '/data', 'rw']);
  expect(pointsOf(text, ['/tmp', '/tmp/clambake/issue-1'])).toEqual(['/data']);
});

test('a mount keeps its other options when it becomes read-only', () => {
  const [mount] = writableMounts(table([1, 0, '/', 'rw,nosuid,nodev,noexec,relatime']), []);
  expect(mount === undefined ? '' : readOnlyOptions(mount)).toBe('remount,bind,ro,nosuid,nodev,noexec,relatime');
});
