// Brings the names of files to the one form in which they are compared. Two names that some file system takes for the same
// file have the same form: case, compatibility characters, invisible characters, trailing dots and spaces, streams, and the
// short names of Windows.
import { withoutShapeless } from './characters.ts';

const plain = /^[!-9;-[\]-}]*$/;
const oddEnd = /[. ](?:\/|$)/;

/** Upper case folds more (ß, ligatures, the long s and the dotless i), and not the capital ẞ, so lower case comes before it. */
const fold = (text: string): string => withoutShapeless(text.normalize('NFKC')).toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');

const foldComponent = (name: string): string => {
  const stream = name.indexOf(':');
  const trimmed = (stream > 0 ? name.slice(0, stream) : name).trim().replace(/[. ]+$/, '');
  return trimmed === '' ? name : trimmed;
};

export const foldGlob = (glob: string): string => fold(glob);

/** The form of a path without short names. A backslash separates folders on Windows. */
export const foldPath = (path: string): string => {
  if (plain.test(path) && !oddEnd.test(path)) return path.toLowerCase();
  const components = fold(path).split(/[/\\]/).map(foldComponent);
  return components.filter((name) => name !== '').join('/');
};

const shortName = /^([^~]{1,6})~\d{1,6}(?:\.[^.]{0,3})?$/;

/** True when Windows may give the file `name` the short name `short`, for example `github~1` for `.github`. */
const isShortOf = (short: string, name: string): boolean => {
  const stem = shortName.exec(short)?.[1];
  if (stem === undefined) return false;
  const bare = name.replace(/^\.+/, '').replace(/ /g, '');
  const end = bare.lastIndexOf('.');
  const letters = (end > 0 ? bare.slice(0, end) : bare).replace(/\./g, '');
  // After four equal stems Windows takes two letters and a hash.
  const hashed = stem.length === 6 && letters.startsWith(stem.slice(0, 2)) && /^[0-9a-f]{4}$/.test(stem.slice(2));
  return hashed || (stem.length === Math.min(6, letters.length) && letters.startsWith(stem));
};

const maximumForms = 64;

/** All forms of a path; undefined when there are too many. `literals` are the folded names that short names may stand for. */
export const formsOf = (path: string, literals: readonly string[]): string[] | undefined => {
  const folded = foldPath(path);
  if (!folded.includes('~')) return [folded];
  let forms = [''];
  for (const component of folded.split('/')) {
    const names = [component, ...literals.filter((name) => isShortOf(component, name))];
    forms = forms.flatMap((form) => names.map((name) => `${form}/${name}`));
    if (forms.length > maximumForms) return undefined;
  }
  return forms.map((form) => form.slice(1));
};
