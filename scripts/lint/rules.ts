// All rules of our own. Each finds a mistake that no other linter finds.
import type { Finding, LintDocument } from './document.ts';
import { applyRules, type Rule } from './rule.ts';
import { groupCollision, groupOffLeaf, groupOfWorkflow } from './rules/concurrency.ts';
import { alwaysWithoutTimeout, emptyMatrix, failFast, movingLabel, selfHostedDefault } from './rules/jobs.ts';
import { agentJobWrites, permissionsUnion } from './rules/permissions.ts';
import { expressionInScript } from './rules/scripts.ts';
import { claimWithoutKey, secretInAssign } from './rules/secrets.ts';
import { emptyAppTokenInput, pinWithoutVersion } from './rules/uses.ts';
import { readLibrary } from './workflow.ts';

export const rules: readonly Rule[] = [
  permissionsUnion,
  agentJobWrites,
  secretInAssign,
  claimWithoutKey,
  expressionInScript,
  pinWithoutVersion,
  emptyAppTokenInput,
  selfHostedDefault,
  movingLabel,
  failFast,
  emptyMatrix,
  alwaysWithoutTimeout,
  groupOffLeaf,
  groupOfWorkflow,
  groupCollision,
];

/** Findings of our own rules in these documents, which may call each other; `slug` is the repository they belong to. */
export const checkOwnRules = (documents: readonly LintDocument[], slug: string): Finding[] =>
  applyRules(rules, readLibrary(documents, slug));
