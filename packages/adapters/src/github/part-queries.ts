// The queries of an issue's parts. They have a file of their own, because they are loaded late.

/** The newest issues, for those that a run made and no record names. */
export const newestIssuesQuery = `
query ClambakeNewestIssues($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { id fullDatabaseId number createdAt body viewerDidAuthor }
    }
  }
}
`;

/** Parents and blockers of issues. */
export const relationsQuery = `
query ClambakeRelations($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Issue { id parent { id } blockedBy(first: 50) { nodes { id } } }
  }
}
`;
