// Short ways to write the documents that the lint tests check.
import type { Finding, LintDocument } from '../../scripts/lint/document.ts';
import { readDocuments } from '../../scripts/lint/documents.ts';
import { checkOwnRules } from '../../scripts/lint/rules.ts';

export const slug = 'ann/clambake';
export const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1';

export const documentsOf = (files: Readonly<Record<string, string>>): LintDocument[] =>
  readDocuments(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    slug,
  );

export const workflowPath = (name: string): string => `.github/workflows/${name}.yml`;

/** One job `a` with these lines; the workflow around it is as it should be. */
export const job = (lines: string, top = ''): string =>
  `on: push\npermissions: {}\n${top}jobs:\n  a:\n    runs-on: ubuntu-24.04\n${lines.replaceAll(/^(?=.)/gm, '    ')}\n`;

/** A workflow that is called, with one job. */
export const called = (lines: string): string => job(lines).replace('on: push', 'on: workflow_call');

/** `rule at path:line` of what our own rules find. */
export const ownFindings = (files: Readonly<Record<string, string>>): string[] =>
  checkOwnRules(documentsOf(files), slug).map((one: Finding) => `${one.rule.replace('clambake/', '')} at ${one.path}:${one.line}`);
