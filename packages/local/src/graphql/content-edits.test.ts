// The history of an issue's title and body, as GraphQL tells it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createStoryClient, storyFiles } from '../testing/story-client.ts';

let github: LocalGitHub;
beforeEach(async () => {
  github = await startLocalGitHub();
});
afterEach(() => github.stop());

const query = `{ repository(owner: "ann", name: "shack") { issue(number: 1) {
  lastEditedAt includesCreatedEdit editor { __typename login }
  userContentEdits(first: 2) { totalCount nodes { editor { login } editedAt } }
  timelineItems(last: 9, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { actor { login } } } } } } }`;

test('an issue tells who edited its body, newest first and the original last, and who renamed it', async () => {
  const repository = await github.createRepository({ owner: 'ann', name: 'shack', files: storyFiles });
  const client = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
  const read = async () => (await client.graphql(query)).body.data.repository.issue;
  github.createIssue(repository, { title: 'Menu', body: 'soup', by: 'mallory' });
  expect(await read()).toEqual({
    lastEditedAt: null,
    includesCreatedEdit: false,
    editor: null,
    userContentEdits: { totalCount: 0, nodes: [] },
    timelineItems: { nodes: [] },
  });
  github.editIssue(repository, 1, { body: 'soup of the day', by: 'ann' });
  github.editIssue(repository, 1, { title: 'The menu', body: 'soup of the day', by: 'mallory' });
  const edited = await read();
  expect(edited.userContentEdits.nodes.map((edit: { editor: { login: string } }) => edit.editor.login)).toEqual(['ann', 'mallory']);
  expect(edited).toMatchObject({
    lastEditedAt: edited.userContentEdits.nodes[0].editedAt,
    includesCreatedEdit: true,
    editor: { __typename: 'User', login: 'ann' },
    userContentEdits: { totalCount: 2 },
    timelineItems: { nodes: [{ actor: { login: 'mallory' } }] },
  });
});
