// GraphQL queries of what few jobs do. They are apart from the others, which every job loads at its start.

/** Texts of an issue and their pages, which name images by signed addresses. */
export const pagesQuery = `
query ClambakePages($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue { id body bodyHTML author { __typename login } editor { __typename login } lastEditedAt }
    ... on IssueComment { id body bodyHTML author { __typename login } editor { __typename login } lastEditedAt }
  }
}
`;

/**
 * The last word of each reviewer with write access, and comments on lines. `first` is the number of threads. Twenty comments of a
 * thread are read.
 */
export const reviewsQuery = `
query ClambakeReviews($owner: String!, $name: String!, $number: Int!, $first: Int!, $after: String, $withRequests: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      latestOpinionatedReviews(first: 100, writersOnly: true) @include(if: $withRequests) {
        nodes { id state body submittedAt lastEditedAt editor { __typename login } author { __typename login } authorAssociation }
      }
      comments(last: 100) @include(if: $withRequests) {
        totalCount
        nodes { body viewerDidAuthor }
      }
      reviewThreads(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          path
          diffSide
          startDiffSide
          subjectType
          originalLine
          originalStartLine
          isResolved
          comments(first: 20) {
            totalCount
            nodes {
              id
              body
              createdAt
              lastEditedAt
              editor { __typename login }
              author { __typename login }
              authorAssociation
              isMinimized
              originalCommit { oid }
              pullRequestReview { id }
            }
          }
        }
      }
    }
  }
}
`;
