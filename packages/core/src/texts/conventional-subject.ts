// Subjects of the form `type(scope): subject`, for a base that asks for them. The agent knows the rules of the repository, so its
// own subject is the best guess at a type that they allow.
import { neutralise } from './neutralise.ts';

const form = /^([a-z][\w-]{0,30}(?:\([^()]{1,60}\))?!?: )(\S.*)$/;
/** Of commitlint's usual rules. */
const maximumChars = 100;

/** Makes the subject of a squash commit: the only commit's own, or else the title with the type of the first commit that has one. */
export const conventionalSubject = (title: string, subjects: readonly string[]): string => {
  const own = subjects.map((subject) => neutralise(subject, maximumChars)).filter((subject) => form.test(subject));
  const [first] = own;
  if (first !== undefined && subjects.length === 1) return fit(first);
  if (form.test(title)) return fit(title);
  const type = first === undefined ? 'chore: ' : (form.exec(first)?.[1] ?? 'chore: ');
  return fit(`${type}${withSmallLetter(title)}`);
};

/** A name in capitals stays. */
const withSmallLetter = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`);

const fit = (subject: string): string => {
  const short = subject.length <= maximumChars ? subject : subject.slice(0, maximumChars).replace(/\s+\S*$/, '');
  return short.toWellFormed().replace(/[\s.…]+$/, '');
};
