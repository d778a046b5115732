// action.yml is the contract with users. It, the zod inputs, the outputs that the code sets, the generated READMEs and
// dist/ say the same, or this fails.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandFacts, type CommandWord, commandWords, inquiryFacts, inquiryWords } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { readActionMetadata } from '../../scripts/action-metadata.ts';
import { identifierName, parseSource, stringValue } from './parse-source.ts';
import { actionNames, readShippedSources, repositoryRoot } from './source-files.ts';

interface InputField {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

/** The fields of all zod objects that an action's inputs.ts exports. */
const readInputFields = async (name: string): Promise<Record<string, InputField>> => {
  const file = join(repositoryRoot, 'actions', name, 'src/inputs.ts');
  const exported = (await import(file)) as Record<string, { shape?: Record<string, InputField> }>;
  const shapes = Object.values(exported).flatMap((one) => (typeof one === 'object' && one.shape !== undefined ? [one.shape] : []));
  const names = shapes.flatMap((shape) => Object.keys(shape));
  if (names.length === 0 || new Set(names).size < names.length)
    throw new Error(`actions/${name}/src/inputs.ts reads no input, or one twice: ${names.join(', ')}`);
  return Object.assign({}, ...shapes) as Record<string, InputField>;
};

/** Names given to `setOutput` in the action's sources. */
const findOutputs = (name: string): string[] =>
  readShippedSources()
    .filter((one) => one.path.startsWith(`actions/${name}/`))
    .flatMap((one) => parseSource(one.text))
    .filter((node) => node.type === 'CallExpression')
    .flatMap((node) => {
      const callee = node.callee as { property?: unknown };
      if (identifierName(callee.property ?? node.callee) !== 'setOutput') return [];
      return [stringValue((node.arguments as unknown[])[0]) ?? 'a computed name'];
    });

describe.each(actionNames)('%s', (name) => {
  const action = readActionMetadata(join(repositoryRoot, 'actions', name));

  test('has the inputs that its schema reads, and no other', async () => {
    expect(Object.keys(action.inputs).sort()).toEqual(Object.keys(await readInputFields(name)).sort());
  });

  test('declares required what its schema refuses when empty', async () => {
    const fields = await readInputFields(name);
    for (const [input, { required, default: byDefault }] of Object.entries(action.inputs)) {
      const needed = fields[input]?.safeParse('').success === false;
      const filled = byDefault !== undefined && byDefault !== '';
      expect(needed, `${input}: schema needs a value`).toBe(required === true || filled ? needed : false);
      if (required === true) expect(needed, `${input} is declared required`).toBe(true);
      if (required === true) expect(filled, `${input} is required and needs no default`).toBe(false);
    }
  });

  test('declares the defaults that its schema fills in', async () => {
    const fields = await readInputFields(name);
    for (const [input, { default: byDefault }] of Object.entries(action.inputs)) {
      if (byDefault === undefined || byDefault.includes('${{')) continue;
      const declared = fields[input]?.safeParse(byDefault);
      expect(declared?.success, `${input}: its default ${byDefault} is valid`).toBe(true);
      expect(fields[input]?.safeParse('').data, `${input}: the schema's default`).toEqual(declared?.data);
    }
  });

  test('declares the outputs that its code sets, and no other', () => {
    expect([...new Set(findOutputs(name))].sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test('describes itself, every input and every output, and has branding', () => {
    const described = [action, ...Object.values(action.inputs), ...Object.values(action.outputs)];
    for (const one of described) expect(one.description.trim().length).toBeGreaterThan(10);
    expect(action.branding?.icon).toMatch(/^[a-z-]+$/);
    expect(action.branding?.color).toMatch(/^(?:white|black|yellow|blue|green|orange|red|purple|gray-dark)$/);
  });

  test('runs on node24 from a file that dist/ has', () => {
    expect(action.runs.using).toBe('node24');
    for (const entry of [action.runs.main, action.runs.pre, action.runs.post]) {
      if (entry !== undefined) expect(existsSync(join(repositoryRoot, 'actions', name, entry)), entry).toBe(true);
    }
    expect(action.runs.main).toBe(`../../dist/${name}/index.js`);
  });
});

test('the inputs of a dispatched command name every command, and each that needs an issue', () => {
  const { command, issue } = readActionMetadata(join(repositoryRoot, 'actions/assign-agent')).inputs;
  const all = [...commandWords, ...inquiryWords];
  const words = (text = ''): string[] => all.filter((word) => text.split(/\W/).includes(word));
  expect(words(command?.description)).toEqual(all);
  // No dispatch gives a command that needs words.
  const takesNumber = (word: CommandWord): boolean =>
    ['issue', 'record'].includes(commandFacts(word).about) && commandFacts(word).needsWords === undefined;
  const asked = inquiryWords.filter((word) => inquiryFacts(word).takesNumber === true);
  expect(words(issue?.description)).toEqual([...commandWords.filter(takesNumber), ...asked]);
});

test('the READMEs and docs/words.md are what action.yml and the tables of words give', () => {
  const run = (): string =>
    execFileSync(process.execPath, ['--conditions=source', join(repositoryRoot, 'scripts/readme.ts'), '--check'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  expect(run).not.toThrow();
});
