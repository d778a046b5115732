// Turns GraphQL's answers about a bundle into core's views. The snapshot's query, which also asks about the open bundle,
// and the train's own query share this code.
import { bundleBranch, type Bundle, type BundleView } from '@clambake/core';
import type { BundleFacts, BundleQuestion } from '../ports.ts';

export interface BaseNode {
  name: string;
  refUpdateRule: { requiredStatusCheckContexts: (string | null)[] | null } | null;
}

export interface PullRequestNode {
  id: string;
  number: number;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  headRefOid: string;
  baseRefName: string;
  isCrossRepository: boolean;
  body: string;
  reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
  /** Of a pull request that was asked for by its number. */
  reviews?: { totalCount: number; nodes: ({ id: string } | null)[] };
  reviewThreads?: { totalCount: number };
}

/** The pull request by its number, or by its head branch before the number is known. */
export interface PullRequestAnswer {
  pullRequest?: PullRequestNode | null;
  pullRequests?: { nodes: (PullRequestNode | null)[] };
}

/** The part of an answer that is about the open bundle. */
export type TrainPage = PullRequestAnswer & { defaultBase?: BaseNode | null; base?: BaseNode | null };

export const bundleFacts = (page: TrainPage, { bundle }: BundleQuestion): BundleFacts => {
  const bases = [page.defaultBase, page.base].filter((base) => base !== null && base !== undefined);
  const required = new Map(bases.map((base) => [base.name, requiredContexts(base)]));
  return { required, pullRequest: pullRequestOf(page, bundle?.base) };
};

/** Variables of the query's part about pull requests; `base` is a full ref name, or empty for no base. */
export const bundleVariables = ({ base, bundle }: BundleQuestion): Record<string, unknown> => ({
  base: base === undefined ? '' : `refs/heads/${base}`,
  number: bundle?.pr ?? 0,
  byNumber: bundle?.pr !== undefined,
  head: bundle === undefined ? '' : bundleBranch(bundle.id),
  byHead: bundle !== undefined && bundle.pr === undefined,
});

export const requiredContexts = (base: BaseNode | null | undefined): string[] =>
  (base?.refUpdateRule?.requiredStatusCheckContexts ?? []).filter((context) => context !== null);

export const pullRequestOf = (answer: PullRequestAnswer, base: Bundle['base'] | undefined): BundleView['pullRequest'] => {
  // Any fork may have a branch of that name; the bundle's pull request comes from this repository.
  const isOurs = (one: PullRequestNode | null): boolean => one?.baseRefName === base && !one?.isCrossRepository;
  const node = answer.pullRequest ?? answer.pullRequests?.nodes.find(isOurs) ?? undefined;
  if (node === undefined) return undefined;
  const { number, id: nodeId, headRefOid: headOid, body, reviewDecision } = node;
  const movedTo = base === undefined || node.baseRefName === base ? {} : { movedTo: node.baseRefName };
  const seen = { number, nodeId, open: node.state === 'OPEN', merged: node.state === 'MERGED', headOid, body, reviewDecision };
  return { ...seen, ...movedTo, ...reviewsOf(node) };
};

const reviewsOf = ({ reviews, reviewThreads }: PullRequestNode): Pick<NonNullable<BundleView['pullRequest']>, 'reviews'> =>
  reviews === undefined || reviewThreads === undefined
    ? {}
    : { reviews: { requests: reviews.totalCount, newest: reviews.nodes[0]?.id, threads: reviewThreads.totalCount } };
