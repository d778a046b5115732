// A base without rules.
import type { BaseRules } from '@clambake/core';

export const noRules: BaseRules = {
  requiredContexts: [],
  strict: false,
  approvals: 0,
  linearHistory: false,
  signatures: false,
  mergeQueue: false,
  restricted: false,
  deployments: [],
  requiredWorkflows: [],
  patterns: [],
  mergeCommits: true,
  singleParents: true,
};
