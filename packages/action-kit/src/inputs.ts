// Reads the inputs of an action as one zod record, with the names of action.yml as keys. The runner passes every input as a
// string, so each kind of input here parses a string strictly. The error for a wrong value names the input and says what
// to write instead. The value of a secret is masked before anything else and never quoted.
import * as core from '@actions/core';
import { UserError } from '@clambake/adapters';
import { agentSchema, attemptIdSchema } from '@clambake/core';
import { z } from 'zod';

export type InputsSchema = z.ZodObject<z.ZodRawShape>;

const secretInputs = z.registry<{ secret: true }>();

const textOr = (byDefault: string) => z.string().transform((text) => (text === '' ? byDefault : text));

/** One of these words; the first when the input is left out. */
export const choiceInput = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  textOr(words[0]).pipe(z.enum(words, `must be ${words.join(' or ')}`));

/** `true` or `false`, as written in YAML; `byDefault` when the input is left out. */
export const flagInput = (byDefault: boolean) =>
  textOr(String(byDefault))
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(['true', 'false'], 'must be true or false'))
    .transform((text) => text === 'true');

/** `true` or `false`, or undefined when the input is left out. */
export const optionalFlagInput = () =>
  z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(flagInput(false).optional());

export interface IntegerBounds {
  min: number;
  max: number;
  /** The input is required when there is no default. */
  byDefault?: number;
}

/** A whole number written in decimal digits and nothing else: `12`, not `12; rm -rf`, `1e3`, `0x10` or `+5`. */
export const integerInput = (bounds: IntegerBounds) => {
  const message = `must be a whole number from ${bounds.min} to ${bounds.max}`;
  return textOr(String(bounds.byDefault ?? ''))
    .pipe(z.string().regex(/^(?:0|-?[1-9]\d{0,14})$/, message))
    .transform(Number)
    .pipe(z.int().min(bounds.min, message).max(bounds.max, message));
};

/** A whole number, or undefined when the input is left out. */
export const optionalIntegerInput = (bounds: Omit<IntegerBounds, 'byDefault'>) =>
  z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(integerInput(bounds).optional());

/** Free text on one line. With a `hint` the input is required, and the hint says what to write. */
export const textInput = (options: { hint: string } | { byDefault: string }) => {
  const line = z.string().regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line without control characters');
  return 'hint' in options
    ? line.min(1, `is missing: ${options.hint}`)
    : line.transform((text) => (text === '' ? options.byDefault : text));
};

/** A secret: masked in every log, line by line, before it is checked. */
export const secretInput = (hint: string) => z.string().min(1, `is missing: ${hint}`).register(secretInputs, { secret: true });

/** A secret of one word, which is sent in a header; empty when it is left out. Blanks and line ends at its ends are gone already. */
export const optionalSecretWordInput = () =>
  z
    .string()
    .regex(/^[!-~]*$/, 'must be the key alone: its secret holds blanks, line ends or other characters that no key has')
    .register(secretInputs, { secret: true });

/** A secret that may be left out: it is empty then. */
export const optionalSecretInput = () => z.string().register(secretInputs, { secret: true });

/** Lines of text without other control characters; empty when it is left out. */
export const optionalLinesInput = () =>
  z.string().regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/, 'must be lines of text without control characters');

/** An http or https address, or empty when it is left out; a slash at its end is removed. */
export const optionalUrlInput = () =>
  z
    .literal('')
    .or(z.url({ protocol: /^https?$/ }))
    .or(z.string().refine(() => false, 'must be an http or https address'))
    .transform((text) => text.replace(/\/+$/, ''));

/** Issue numbers of GitHub fit into 32 bits. */
const issueBounds = { min: 1, max: 2_147_483_647 };
export const issueInput = () => integerInput(issueBounds);
export const optionalIssueInput = () => optionalIntegerInput(issueBounds);
/** An agent slot such as `001`. */
export const agentInput = () => z.string().pipe(agentSchema);
/** An attempt id such as `42-1-9f3a77c2`. */
export const attemptInput = () => z.string().pipe(attemptIdSchema);

/** Inputs of all four actions. */
export const commonInputs = {
  'github-token': secretInput("pass the job's token: github-token: ${{ github.token }}"),
  'dry-run': flagInput(false),
};

/**
 * Inputs of a job that works on one attempt. Requires that the attempt belongs to the issue: an attempt's id begins with its
 * issue, and our scheduler never passes anything else.
 */
export const inputsOfAttempt = z
  .object({ 'github-token': commonInputs['github-token'], issue: issueInput(), agent: agentInput(), attempt: attemptInput() })
  // A malformed issue number has a message of its own.
  .refine(({ issue, attempt }) => !(issue >= 1) || attempt.startsWith(`${issue}-`), {
    path: ['attempt'],
    error: 'must be an attempt on the issue in the input "issue"',
  });

/** Each line of a secret is masked by itself, because the runner matches single lines. A shorter mask would hide ordinary text. */
const minimumMaskedLength = 4;

/** Registers a secret and each of its lines with the runner's log filter. */
export const maskSecret = (secret: string): void => {
  if (secret.trim() === '') return;
  core.setSecret(secret);
  const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.length === 1) return;
  for (const line of lines) if (line.length >= minimumMaskedLength) core.setSecret(line);
};

/** Reads and checks all inputs of `schema`. Throws a single UserError that names every wrong input. */
export const readInputs = <S extends InputsSchema>(schema: S): z.output<S> => {
  const names = Object.keys(schema.shape);
  const isSecret = (name: string): boolean => secretInputs.has(schema.shape[name] as z.ZodType);
  const given: Record<string, string> = Object.fromEntries(names.map((name) => [name, core.getInput(name)]));
  for (const name of names) if (isSecret(name)) maskSecret(given[name] ?? '');
  // The schema is used once, so compiling a parser would not pay.
  const parsed = schema.safeParse(given, { jitless: true });
  if (parsed.success) return parsed.data;
  const first = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message] as const).reverse());
  const problems = names.flatMap((name) => {
    const message = first.get(name);
    return message === undefined ? [] : [describe({ name, message, value: isSecret(name) ? undefined : given[name] })];
  });
  throw new UserError(problems.join('; '));
};

const describe = ({ name, message, value }: { name: string; message: string; value: string | undefined }): string => {
  if (message.startsWith('is missing')) return `Input "${name}" ${message}`;
  const rule = /^(?:must|is) /.test(message) ? message : `must be ${message}`;
  if (value === '') return `Input "${name}" is missing: it ${rule}`;
  if (value === undefined) return `Input "${name}" ${rule}`;
  const shown = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return `Input "${name}" ${rule}, not ${JSON.stringify(shown)}`;
};
