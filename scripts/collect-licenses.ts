// Collects the licences of everything that was packed into an action, from webpack's list of the modules in the output.
// ncc's --license overwrites its file for every chunk, so it names only the packages of the last chunk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of `ncc --stats-out` that is read here. */
interface Stats {
  modules: readonly Module[];
}
interface Module {
  /** Absolute path of the file; null for what is no file. */
  nameForCondition: string | null;
  /** Empty: left out, or part of a concatenated module, which then lists it below `modules`. */
  chunks: readonly (string | number)[];
  modules?: readonly Module[];
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

/** Names of files with licence texts. Capitals are common and not required. */
const licenseFile = /^(?:licen[cs]e|copying|notice)/i;

const packageFolder = (file: string): string | undefined => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

const filesOf = (modules: readonly Module[]): string[] =>
  modules.flatMap((module) => [module.nameForCondition ?? '', ...filesOf(module.modules ?? [])]);

const describePackage = (folder: string): { title: string; text: string } => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const title = `${name} ${version}`;
  // A few packages of the last decade name their licence nowhere in what npm delivers.
  return { title, text: [title, license ?? (texts.length > 0 ? 'see below' : 'names no licence'), ...texts].join('\n\n') };
};

/** `name version`, licence identifier and licence texts of each packed package, in the order of their names. */
export const collectLicenses = (statsJson: string): string => {
  const { modules } = JSON.parse(statsJson) as Stats;
  const packed = filesOf(modules.filter((module) => module.chunks.length > 0));
  const folders = new Set(packed.flatMap((file) => packageFolder(file) ?? []));
  const byTitle = new Map([...folders].map(describePackage).map(({ title, text }) => [title, text]));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[...byTitle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(rule)}\n`;
};
