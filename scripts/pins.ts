// `npm run pins [-- <version> <commit>]`: pins the documentation and the examples to a release. With version and commit
// they are written into package.json first; with --check nothing is written.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewPins } from './release/pins.ts';
import { parseRelease, readPinnedRelease, readSlug } from './release/release.ts';

const root = join(import.meta.dirname, '..');
const packageFile = join(root, 'package.json');

/** READMEs and documents for users, and the examples whole. */
const places = ['*.md', 'docs/**/*.md', 'actions/*/README.md', 'examples/**/*.md', 'examples/**/*.yml', 'examples/**/.github/**/*.yml'];

const writeRelease = (version: string, commit: string): void => {
  const text = readFileSync(packageFile, 'utf8');
  const written = text.replace(/"release": \{[^}]*\}/, `"release": { "version": "${version}", "commit": "${commit}" }`);
  writeFileSync(packageFile, written);
};

const [version, commit, ...rest] = process.argv.slice(2).filter((word) => word !== '--check');
const check = process.argv.includes('--check');
const given = parseRelease(version, commit);
if ((version !== undefined && given === undefined) || rest.length > 0) {
  console.error('usage: npm run pins [-- <version such as v1.2.3> <commit of 40 hexadecimal digits>]');
  process.exit(2);
}
if (given !== undefined && !check) writeRelease(given.version, given.commit);

const [slug, release] = [readSlug(root), readPinnedRelease(root)];
for (const path of [...new Set(globSync(places, { cwd: root }))].sort()) {
  const text = readFileSync(join(root, path), 'utf8');
  const renewed = renewPins(text, { slug, release });
  if (renewed === text) continue;
  if (check) {
    console.error(`${path} does not pin ${release.version} (${release.commit}). Run \`npm run pins\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), renewed);
    console.log(`pinned ${path}`);
  }
}
