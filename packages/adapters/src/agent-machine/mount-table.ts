// Reads the kernel's table of mounts (/proc/self/mountinfo, proc(5)), and decides from it what has to become read-only for
// the agent and what is still writable.
export interface Mount {
  id: string;
  parent: string;
  point: string;
  /** Of this mount alone: `rw`, `nosuid`, `relatime` … */
  options: string[];
  type: string;
}

/** The table writes a blank as \040. */
const readPath = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

const readMounts = (table: string): Mount[] =>
  table.split('\n').flatMap((line) => {
    const [left = '', right = ''] = line.split(' - ');
    const [id, parent, , , point, options] = left.split(' ');
    const type = right.split(' ')[0];
    if (id === undefined || parent === undefined || point === undefined || options === undefined || type === undefined) return [];
    return [{ id, parent, point: readPath(point), options: options.split(','), type }];
  });

const isAtOrAbove = (above: string, path: string): boolean => above === '/' || path === above || path.startsWith(`${above}/`);

/** True when the path of the mount leads to it: no mount that it does not stand on covers it. */
const isReachable = (mount: Mount, mounts: readonly Mount[]): boolean => {
  const below = new Set([mount.id]);
  const byId = new Map(mounts.map((one) => [one.id, one]));
  for (let at = byId.get(mount.parent); at !== undefined && !below.has(at.id); at = byId.get(at.parent)) below.add(at.id);
  return !mounts.some((other) => !below.has(other.id) && isAtOrAbove(other.point, mount.point));
};

/**
 * Processes write their own settings in proc, and new terminals are made in devpts. Nothing that anybody could plant is
 * kept there.
 */
const passedOver = new Set(['proc', 'devpts']);

/** Returns the mounts that can be reached and written, apart from those at the paths `keep`. */
export const writableMounts = (table: string, keep: readonly string[]): Mount[] => {
  const mounts = readMounts(table);
  return mounts.filter(
    (mount) => mount.options.includes('rw') && !passedOver.has(mount.type) && !keep.includes(mount.point) && isReachable(mount, mounts),
  );
};

/** Returns the options with which `mount` makes it read-only and keeps its other options. */
export const readOnlyOptions = ({ options }: Mount): string =>
  ['remount', 'bind', 'ro', ...options.filter((option) => option !== 'rw' && option !== 'ro')].join(',');
