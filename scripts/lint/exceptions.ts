// The committed list of findings that are known and accepted, each with its reason. An entry that matches nothing any
// more is a finding itself, so that the list cannot outlive what it excuses.
import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from './document.ts';

export interface Exception {
  /** As in the finding: `actionlint/action`. */
  rule: string;
  /** Part of the message. */
  message: string;
  /** Only there; everywhere when left out. */
  paths?: readonly string[];
  reason: string;
}

const matches = (exception: Exception, finding: Finding): boolean =>
  exception.rule === finding.rule && finding.message.includes(exception.message) && (exception.paths?.includes(finding.path) ?? true);

/** The linter that a rule belongs to. */
const linterOf = (rule: string): string => rule.split('/')[0] ?? '';

export const readExceptions = (file: string): Exception[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Exception[]) : [];

/** Findings that no exception takes off. */
export const withoutExceptions = (findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] =>
  findings.filter((finding) => !exceptions.some((one) => matches(one, finding)));

/** Returns the findings that remain, and a finding for each entry of this linter that matches nothing. */
export const applyExceptions = (
  findings: readonly Finding[],
  { linter, exceptions, list }: { linter: string; exceptions: readonly Exception[]; list: string },
): Finding[] => {
  const own = exceptions.filter((one) => linterOf(one.rule) === linter);
  const isUsed = (one: Exception, path: string | undefined): boolean =>
    findings.some((finding) => matches(one, finding) && (path === undefined || finding.path === path));
  const stale = own.flatMap((one): Finding[] =>
    (one.paths ?? [undefined])
      .filter((path) => !isUsed(one, path))
      .map((path) => ({
        path: list,
        line: 1,
        rule: one.rule,
        message: `matches nothing${path === undefined ? '' : ` in ${path}`} any more: ${one.message}`,
      })),
  );
  return [...withoutExceptions(findings, own), ...stale];
};
