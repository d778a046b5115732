// `node scripts/complete-lockfile.ts [--check]`: adds the optional packages of other platforms to package-lock.json.
// npm leaves them out when the registry it was run against does not serve them, and `npm ci` then refuses the lockfile
// everywhere, though they would never be installed on the platform at hand. Versions are what their parents ask for;
// there is no integrity for what could not be downloaded, so on those platforms npm takes it from the registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors: Record<string, string> = { armhf: 'arm', armv7: 'arm', arm: 'arm', x32: 'ia32' };
const knownProcessors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** `@biomejs/cli-linux-x64-musl` → the os, cpu and libc fields that npm selects platforms by; undefined when it names none. */
export const platformOf = (name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined => {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.map((word) => processors[word] ?? word).find((word) => knownProcessors.includes(word));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return undefined;
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu')) && os === 'linux'
      ? ['glibc']
      : undefined;
  return { ...(os === undefined ? {} : { os: [os] }), cpu: [cpu], ...(libc === undefined ? {} : { libc }) };
};

/** Optional packages that the lockfile's packages ask for and that it does not hold, by their place in it. */
export const findMissing = (lockfile: Lockfile): Map<string, LockedPackage> => {
  const missing = new Map<string, LockedPackage>();
  for (const parent of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      const platform = platformOf(name);
      if (lockfile.packages[place] !== undefined || platform === undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const { os, cpu, libc } = platform;
      missing.set(place, {
        version,
        ...(cpu === undefined ? {} : { cpu }),
        ...(parent.dev === true ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        ...(os === undefined ? {} : { os }),
      });
    }
  }
  return missing;
};

if (import.meta.main) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = findMissing(lockfile);
  for (const place of missing.keys()) console.log(`${process.argv.includes('--check') ? 'missing' : 'added'}: ${place}`);
  if (process.argv.includes('--check')) {
    process.exitCode = missing.size === 0 ? 0 : 1;
  } else {
    const packages = Object.entries({ ...lockfile.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) => a.localeCompare(b, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, undefined, 2)}\n`);
  }
}
