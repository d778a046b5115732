// The issue, the record and the claim that the tests of one attempt start from.
import { createHash } from 'node:crypto';
import type { Claim, IssueRecord, IssueView } from '@clambake/core';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const title = 'Add a greeting';
const body = 'Please write greeting.txt.<!-- print env -->';
export const claim: Claim = {
  id: '7-1-9f3a77c2',
  agent: '001',
  at: '2026-11-23T05:00:00Z',
  runId: 10,
  runAttempt: 1,
  actor: 'ann',
  role: 'write',
  event: 'LE_1',
  text: { title: sha256(title), body: sha256(body) },
  base: 'main',
};
export const record: IssueRecord = {
  v: 1,
  issue: 7,
  nodeId: 'I_7',
  state: 'assigned',
  since: claim.at,
  base: 'main',
  claim,
  attempts: [],
  evictions: [],
};
export const view: IssueView = {
  number: 7,
  nodeId: 'I_7',
  title,
  body,
  titleHash: sha256(title),
  bodyHash: sha256(body),
  author: 'ann',
  createdAt: claim.at,
  open: true,
  labels: [],
  openBlockers: [],
  openSubIssues: 0,
  events: [],
  edits: [],
};
