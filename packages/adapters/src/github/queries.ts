// Every GraphQL query of clambake. A test validates each against GitHub's published schema plus the documented extension
// for issue dependencies, so a misspelt field fails in the test and not on GitHub.
// A document asks for as few nodes as GitHub's resource limits are known to allow (decision 033); docs/performance.md has the
// points and requests of each action.

const issueFields = `
fragment IssueFields on Issue {
  id
  number
  title
  body
  state
  locked
  createdAt
  repository { id }
  author { __typename login }
  lastEditedAt
  editor { __typename login }
  userContentEdits(first: 20) { totalCount nodes { editedAt editor { __typename login } } }
  labels(first: 100) { nodes { name } }
  blockedBy(first: 50) { nodes { id number state stateReason(enableDuplicate: true) } }
  issueDependenciesSummary { blockedBy totalBlockedBy }
  subIssuesSummary { total completed }
  timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { id createdAt actor { __typename login } label { name } }
      ... on UnlabeledEvent { id createdAt actor { __typename login } label { name } }
      ... on ReopenedEvent { id createdAt actor { __typename login } }
      ... on RenamedTitleEvent { id createdAt actor { __typename login } }
    }
  }
}`;

const bundleFields = `
fragment BundleBase on Ref {
  name
  refUpdateRule { requiredStatusCheckContexts }
}
fragment BundlePullRequest on PullRequest {
  id
  number
  state
  headRefOid
  baseRefName
  isCrossRepository
  body
  reviewDecision
}`;

/** The signs that people have reviewed a bundle whose number is known. */
const reviewFields = `
fragment Reviewed on PullRequest {
  reviews(last: 1, states: [CHANGES_REQUESTED]) { totalCount nodes { id } }
  reviewThreads(first: 1) { totalCount }
}`;

const comments = `
fragment Comments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id body createdAt viewerDidAuthor author { login } editor { login } }
}`;

const repositoryHead = `
fragment RepositoryHead on Repository {
  id
  isPrivate
  defaultBranchRef { name }
  config: object(expression: "HEAD:.github/clambake.yml") { ... on Blob { text isBinary isTruncated } }
}`;

/**
 * Reads one page of each list: open issues with one of these state labels, and the repository's labels. The lists are paged
 * side by side. The first page also has the head of the repository, the answers to a train's questions, as `bundleQuery`
 * asks them, and the number of closed issues for `endedQuery`.
 */
export const snapshotQuery = `
query ClambakeSnapshot(
  $owner: String!, $name: String!, $first: Int!, $stateLabels: [String!]!, $unfinished: [String!]!,
  $withHead: Boolean!, $withIssues: Boolean!, $issuesAfter: String, $withLabels: Boolean!, $labelsAfter: String,
  $ofTrain: Boolean!, $ofBase: Boolean!, $base: String!, $byNumber: Boolean!, $number: Int!, $byHead: Boolean!, $head: String!
) {
  repository(owner: $owner, name: $name) {
    ...RepositoryHead @include(if: $withHead)
    labels(first: 100, after: $labelsAfter) @include(if: $withLabels) {
      pageInfo { hasNextPage endCursor }
      nodes { id name }
    }
    issues(first: $first, after: $issuesAfter, states: [OPEN], labels: $stateLabels, orderBy: { field: CREATED_AT, direction: ASC }) @include(if: $withIssues) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...IssueFields }
    }
    defaultBase: defaultBranchRef @include(if: $ofTrain) { ...BundleBase }
    base: ref(qualifiedName: $base) @include(if: $ofBase) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 100, headRefName: $head, states: [OPEN]) @include(if: $byHead) { nodes { ...BundlePullRequest } }
    ended: issues(first: 1, states: [CLOSED], labels: $unfinished) @include(if: $withHead) { totalCount }
  }
}
${repositoryHead}
${issueFields}
${bundleFields}
${reviewFields}
`;

/**
 * Closed issues with the label of an unfinished state: a tick with an older ledger may have labelled them after the train
 * closed them. They leave the list when they are repaired, so the 100 that changed last are enough for one tick.
 */
export const endedQuery = `
query ClambakeEnded($owner: String!, $name: String!, $first: Int!, $after: String, $unfinished: [String!]!) {
  repository(owner: $owner, name: $name) {
    issues(first: $first, after: $after, states: [CLOSED], labels: $unfinished, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...IssueFields }
    }
  }
}
${issueFields}
`;

/** Issues that no list of the snapshot has, by their node ids. */
export const nodesQuery = `
query ClambakeNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue { ...IssueFields isPinned }
    ... on IssueComment { id body }
  }
}
${issueFields}
`;

/** Status comments by their node ids. They have no lists, so that one document asks for many. */
export const commentNodesQuery = `
query ClambakeCommentNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on IssueComment { id body }
  }
}
`;

/** One issue, its first comments (to find ours by its marker), ids of labels for later edits, and the configuration. */
export const issueQuery = `
query ClambakeIssue($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    ...RepositoryHead
    labels(first: 100) { nodes { id name } }
    issue(number: $number) {
      ...IssueFields
      comments(first: 100) { ...Comments }
    }
  }
}
${repositoryHead}
${issueFields}
${comments}
`;

/**
 * Reads the fields that people may have changed since the snapshot. The first document also lists the ready issues with their
 * newest event, which names the person who set the label.
 */
export const quickLookQuery = `
query ClambakeQuickLook(
  $owner: String!, $name: String!, $first: Int!, $ready: [String!]!, $ids: [ID!]!, $withHead: Boolean!,
  $base: String!, $byNumber: Boolean!, $number: Int!, $byHead: Boolean!, $head: String!
) {
  repository(owner: $owner, name: $name) @include(if: $withHead) {
    defaultBranchRef { name }
    base: ref(qualifiedName: $base) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 5, headRefName: $head, states: [OPEN]) @include(if: $byHead) { nodes { ...BundlePullRequest } }
    inLine: issues(first: $first, states: [OPEN], labels: $ready, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes {
        ...SeenIssue
        timelineItems(last: 1, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, REOPENED_EVENT]) {
          nodes {
            ... on LabeledEvent { id }
            ... on UnlabeledEvent { id }
            ... on ReopenedEvent { id }
          }
        }
      }
    }
  }
  nodes(ids: $ids) { ...SeenIssue }
}
fragment SeenIssue on Issue {
  id
  title
  state
  labels(first: 100) { nodes { name } }
}
${bundleFields}
${reviewFields}
`;

/** Comments of issues, oldest first, because ours is usually among the first. */
export const commentsQuery = `
query ClambakeComments($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) {
    __typename
    ... on Issue {
      id
      comments(first: 100, after: $after) { ...Comments }
    }
  }
}
${comments}
`;

/** Discussions of issues, newest comments first. */
export const discussionQuery = `
query ClambakeDiscussion($ids: [ID!]!, $before: String) {
  nodes(ids: $ids) {
    __typename
    ... on Issue {
      id
      comments(last: 100, before: $before) {
        totalCount
        pageInfo { hasPreviousPage startCursor }
        nodes {
          id
          body
          createdAt
          lastEditedAt
          editor { __typename login }
          author { __typename login }
          authorAssociation
          viewerDidAuthor
          isMinimized
        }
      }
    }
  }
}
`;

/** The repository's id and labels, for writers without a snapshot. */
export const labelsQuery = `
query ClambakeLabels($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    id
    labels(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name }
    }
  }
}
`;

/** The merge settings and the part of a base's classic protection that is readable without administration rights. */
export const rulesQuery = `
query ClambakeRules($owner: String!, $name: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    mergeCommitAllowed
    squashMergeAllowed
    rebaseMergeAllowed
    ref(qualifiedName: $base) {
      refUpdateRule { requiredStatusCheckContexts requiredApprovingReviewCount requiresLinearHistory requiresSignatures }
    }
    workflows: object(expression: "HEAD:.github/workflows") {
      ... on Tree { entries { name object { ... on Blob { text isTruncated } } } }
    }
  }
}
`;

/**
 * The open bundle's pull request, by number or (before that is known) by its head branch, and the checks that the base's
 * protection requires. refUpdateRule is readable without administration rights.
 */
export const bundleQuery = `
query ClambakeBundle($owner: String!, $name: String!, $base: String!, $number: Int!, $byNumber: Boolean!, $head: String!, $byHead: Boolean!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $base) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 100, headRefName: $head, states: [OPEN]) @include(if: $byHead) {
      nodes { ...BundlePullRequest }
    }
  }
}
${bundleFields}
${reviewFields}
`;

/** A file at a commit. */
export const fileQuery = `
query ClambakeFile($owner: String!, $name: String!, $expression: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $expression) { ... on Blob { text isBinary isTruncated } }
  }
}
`;

/** The folders with the workflow files of two commits. */
export const workflowsQuery = `
query ClambakeWorkflows($owner: String!, $name: String!, $one: String!, $other: String!) {
  repository(owner: $owner, name: $name) {
    one: object(expression: $one) { oid }
    other: object(expression: $other) { oid }
  }
}
`;
