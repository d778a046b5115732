// Reads action.yml with GitHub's parser: a JavaScript action on Node 24 or a composite action. Any other kind is an
// error that names it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertActionTemplate, NoOperationTraceWriter, parseAction, type Token } from './official.ts';
import { entriesOf, readSteps, type StepDefinition } from './parse.ts';

export interface ActionFile {
  name: string;
  /** Input → its default. */
  inputs: Record<string, { default: Token | undefined }>;
  /** Output of a composite action → token of its value. */
  outputs: Record<string, Token>;
  runs: ScriptAction | { using: 'composite'; steps: StepDefinition[] };
}

export interface ScriptAction {
  using: 'node24';
  main: string;
  pre: string | undefined;
  preIf: string;
  post: string | undefined;
  postIf: string;
}

/** Reads an action. Throws an Error with the path and the problem. */
export const readActionFile = async (directory: string): Promise<ActionFile> => {
  const [path, text] = await readEither(directory);
  const { context, value } = parseAction({ name: path, content: text }, new NoOperationTraceWriter());
  const messages = (): string[] => context.errors.getErrors().flatMap(({ message }) => (isForMarketplace(message) ? [] : [message]));
  if (value === undefined || messages().length > 0) throw new Error(`${path}: ${messages().join('; ')}`);
  convertActionTemplate(context, value);
  const root = entriesOf(value);
  const runs = entriesOf(root.get('runs'));
  const using = text_(runs.get('using'));
  const problems: string[] = [];
  const steps = using === 'composite' ? readSteps(runs.get('steps'), { context, problems, place: 'runs.steps' }) : [];
  problems.push(...messages());
  if (problems.length > 0) throw new Error(`${path}: ${problems.join('; ')}`);
  return {
    name: text_(root.get('name')) ?? directory,
    inputs: Object.fromEntries(
      [...entriesOf(root.get('inputs'))].map(([name, input]) => [name, { default: entriesOf(input).get('default') }]),
    ),
    outputs: Object.fromEntries(
      [...entriesOf(root.get('outputs'))].flatMap(([name, output]) => {
        const found = entriesOf(output).get('value');
        return found === undefined ? [] : [[name, found] as const];
      }),
    ),
    runs: using === 'composite' ? { using, steps } : readScripts(runs, path),
  };
};

/** True for a missing name or description, which only the marketplace requires. */
const isForMarketplace = (message: string): boolean => /Required property is missing: (description|name)$/.test(message);

const readScripts = (runs: Map<string, Token>, path: string): ScriptAction => {
  const using = text_(runs.get('using'));
  if (using !== 'node24') throw new Error(`${path}: runs.using is ${using}, this runner does node24 and composite`);
  return {
    using,
    main: text_(runs.get('main')) ?? '',
    pre: text_(runs.get('pre')),
    preIf: text_(runs.get('pre-if')) ?? 'always()',
    post: text_(runs.get('post')),
    postIf: text_(runs.get('post-if')) ?? 'always()',
  };
};

const readEither = async (directory: string): Promise<[path: string, text: string]> => {
  for (const name of ['action.yml', 'action.yaml']) {
    const path = join(directory, name);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return [path, text];
  }
  throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${directory}'. Did you forget to run actions/checkout before it?`);
};

const text_ = (token: Token | undefined): string | undefined => token?.toString();
