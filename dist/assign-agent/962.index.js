export const id = 962;
export const ids = [962];
export const modules = {

/***/ 91962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPages: () => (/* binding */ readPages)
});

// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
;// CONCATENATED MODULE: ./packages/adapters/build/github/late-queries.js
// GraphQL queries of what few jobs do. They are apart from the others, which every job loads at its start.
/** Texts of an issue and their pages, which name images by signed addresses. */
const pagesQuery = `
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
const reviewsQuery = (/* unused pure expression or super */ null && (`
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
`));

// EXTERNAL MODULE: ./packages/adapters/build/github/text-edits.js
var text_edits = __webpack_require__(31250);
;// CONCATENATED MODULE: ./packages/adapters/build/github/issue-pages.js
// Reads texts of an issue together with their pages (`bodyHTML`), whose addresses of images are signed for five minutes.



/** `ids`: node ids of issues and comments. One that is gone is left out. */
const readPages = async (client, ids) => {
    const nodes = (0,github_answers/* nodesOf */.Nh)(await client.query(pagesQuery, { ids }, github_answers/* goneNode */.cA), ids);
    return nodes.flatMap(({ id, body, bodyHTML, author, editor, lastEditedAt }) => id === undefined
        ? []
        : [{ id, body, html: bodyHTML, author: (0,text_edits/* loginOf */.D)(author), editor: (0,text_edits/* loginOf */.D)(editor), isEdited: lastEditedAt !== null }]);
};


/***/ })

};
