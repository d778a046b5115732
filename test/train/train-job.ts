// Shared by the tests of the train: a repository whose test can break, and a job of bundle-train that throws its error.
import type { OpenRepository } from '../support/open-repository.ts';

export const sumFiles: Readonly<Record<string, string>> = {
  'sum.js': 'export const sum = (a, b) => a + b;\n',
  'sum.test.js':
    "import { test } from 'node:test';\nimport assert from 'node:assert';\nimport { sum } from './sum.js';\ntest('two and two are four', () => assert.equal(sum(2, 2), 4));\n",
};
export const hello = { 'hello.js': "export const hello = 'hello';\n" };

export interface Told {
  outputs: Record<string, unknown>;
  summary: string;
  warnings: string[];
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** One job of bundle-train; what it told is on its error too. */
export const train = async (repo: OpenRepository, inputs: Record<string, string> = {}): Promise<Told> => {
  const { annotations, ...report } = await repo.train({ inputs });
  const saying = (wanted: string): string[] => annotations.flatMap(({ level, message }) => (level === wanted ? [message] : []));
  const outputs = Object.fromEntries(Object.entries(report.outputs).map(([name, text]) => [name, parse(text)]));
  const told = { outputs, summary: report.summary, warnings: saying('warning') };
  const [error] = saying('error');
  if (error !== undefined) throw Object.assign(new Error(error), { told });
  return told;
};
