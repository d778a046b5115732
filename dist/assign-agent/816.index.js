export const id = 816;
export const ids = [816];
export const modules = {

/***/ 9816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hashDiscussion: () => (/* binding */ hashDiscussion),
  readDiscussions: () => (/* binding */ readDiscussions),
  readPeople: () => (/* binding */ readPeople)
});

// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./packages/core/build/attempt/discussion.js

/** Maximum number of people whose role is read for one discussion. */
const maximumPeople = 20;
/** Maximum number of comments of one discussion. More are read, so that comments after the claim do not change which ones count. */
const maximumComments = 400;
/** The newest comments from before `until`, ours included. GitHub's times are whole seconds, so one of that second counts as later. */
const before = ({ comments, unread }, until) => {
    const all = comments.filter(({ at }) => Date.parse(at) < Date.parse(until));
    const newest = all.slice(-maximumComments);
    return { comments: newest.filter(({ isOurs }) => !isOurs), unread: unread + all.length - newest.length };
};
const peopleOf = (comment) => !comment.isPerson || comment.isMinimized || comment.author === null
    ? []
    : [comment.author, ...(comment.editor === null ? [] : [comment.editor])];
/** Logins whose role the discussion needs: those that GitHub knows as members first, then the newest. */
const peopleInDiscussion = (read, { until }) => {
    const newest = before(read, until).comments.toReversed();
    const ordered = [...newest.filter(({ isKnown }) => isKnown), ...newest.filter(({ isKnown }) => !isKnown)];
    return [...new Set(ordered.flatMap(peopleOf))].slice(0, maximumPeople);
};
/** `roles`: those of `peopleInDiscussion`; nobody else counts. Returns the login whose role GitHub did not tell, if there is one. */
const discussionOf = (read, { roles, config, until }) => {
    const people = new Set(peopleInDiscussion(read, { until }));
    const unknown = [...people].find((login) => roles.get(login) === undefined);
    if (unknown !== undefined)
        return { unknown };
    const mayAsk = (login) => {
        const role = login === null || !people.has(login) ? undefined : roles.get(login);
        return role !== undefined && role !== 'none' && (0,fleet_roles/* roleAtLeast */.t)(role, config['min-role']);
    };
    const { comments: all, unread } = before(read, until);
    const shown = all.filter(({ isMinimized }) => !isMinimized);
    const said = shown.filter(({ isPerson, author, isEdited, editor }) => isPerson && mayAsk(author) && (!isEdited || mayAsk(editor)));
    const told = said.map(({ id, author, at, body }) => ({ id, author, at, body }));
    return { said: told, others: shown.length - said.length, minimized: all.length - shown.length, unread };
};
/** The text whose hash a claim keeps: it changes when a comment is edited, removed, or counts no more. */
const describeDiscussion = ({ said }) => JSON.stringify(said.map(({ id, body }) => [id, body]));

// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-views.js
var github_views = __webpack_require__(92013);
// EXTERNAL MODULE: ./packages/adapters/build/github/queries.js
var queries = __webpack_require__(40833);
// EXTERNAL MODULE: ./packages/adapters/build/github/text-edits.js
var text_edits = __webpack_require__(31250);
;// CONCATENATED MODULE: ./packages/adapters/build/github/github-discussion.js
// Reads the discussions of issues, newest comments first and in bounded pages, and the roles of the people in them.





/** Pages of 100 comments that are read of one issue. */
const maximumPages = 5;
const knownAssociations = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const commentOf = (node) => ({
    id: node.id,
    author: (0,text_edits/* loginOf */.D)(node.author),
    isPerson: node.author?.__typename === 'User',
    isOurs: node.viewerDidAuthor,
    isMinimized: node.isMinimized,
    isKnown: knownAssociations.has(node.authorAssociation),
    at: node.createdAt,
    editor: (0,text_edits/* loginOf */.D)(node.editor),
    isEdited: node.lastEditedAt !== null,
    body: node.body,
});
const readPage = async (client, ids, before) => (0,github_answers/* nodesOf */.Nh)(await client.queryOnce(queries/* discussionQuery */.h1, { ids, before }, github_answers/* goneNode */.cA), ids);
/** Reads the pages before the first one. */
const wholeOf = async (client, id, newest) => {
    let page = newest;
    let comments = (0,github_views/* present */.Eb)(page.nodes);
    for (let pages = 1; pages < maximumPages && page.pageInfo.hasPreviousPage; pages++) {
        const before = page.pageInfo.startCursor;
        if (before === null)
            throw (0,github_answers/* halfAnswer */.yx)('the cursor of the page before');
        const earlier = (await client.pages.ask(() => readPage(client, [id], before)))[0]?.comments;
        // The issue is gone, and whoever asks next notices it.
        if (earlier === undefined)
            break;
        page = earlier;
        comments = [...(0,github_views/* present */.Eb)(page.nodes), ...comments];
    }
    return { comments: comments.map(commentOf), unread: Math.max(0, newest.totalCount - comments.length) };
};
/** Issue node id → its discussion. An issue that is gone is left out. */
const readDiscussions = async (client, nodeIds) => {
    const found = new Map();
    const left = [...new Set(nodeIds)];
    while (left.length > 0) {
        const issues = await client.pages.ask(async (size) => {
            const read = await readPage(client, left.slice(0, size), null);
            left.splice(0, size);
            return read;
        });
        for (const { id, comments } of issues) {
            if (id !== undefined && comments !== undefined)
                found.set(id, await wholeOf(client, id, comments));
        }
    }
    return found;
};
/** Reads the roles that a discussion needs; `known` keeps those that were told. */
const readPeople = async (github, read, { until, known }) => {
    const people = peopleInDiscussion(read, { until });
    const asked = people.filter((login) => !known.has(login));
    const told = await Promise.all(asked.map(async (login) => [login, await github.readRole(login)]));
    for (const [login, role] of told)
        if (role !== undefined)
            known.set(login, role);
    return new Map(people.map((login) => [login, known.get(login)]));
};
/** The hash for a claim, or the login whose role GitHub did not tell. */
const hashDiscussion = (read, context) => {
    const discussion = discussionOf(read, context);
    return 'unknown' in discussion ? discussion : (0,github_views/* sha256 */.sc)(describeDiscussion(discussion));
};


/***/ })

};
