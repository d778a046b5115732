// For each probe an answer of GitHub that clambake does not expect, made from the recorded one.
import type { Answer, Call } from '../../actions/probe-github/src/calls.ts';

type Change = (call: Call, answer: Answer) => Answer;

/** Changes every answer to a REST request. */
const rest =
  (method: string, path: RegExp, change: (answer: { status: number; headers: Record<string, string>; body: never }) => object): Change =>
  (call, answer) =>
    call.kind === 'rest' && call.method === method && path.test(call.path) ? ({ ...answer, ...change(answer as never) } as Answer) : answer;

/** Changes the text of the answers to a git command that has this word. */
const git =
  (word: RegExp, change: (stdout: string) => string): Change =>
  (call, answer) =>
    call.kind === 'git' && word.test(call.args.join(' ')) ? { ...answer, stdout: change((answer as { stdout: string }).stdout) } : answer;

/** Changes the answers to GraphQL documents with this word, as text. */
const graphql =
  (word: RegExp, from: RegExp, to: string): Change =>
  (call, answer) =>
    call.kind === 'graphql' && word.test(call.query) ? (JSON.parse(JSON.stringify(answer).replaceAll(from, to)) as Answer) : answer;

const body = (from: RegExp, to: string) => (answer: object) => JSON.parse(JSON.stringify(answer).replaceAll(from, to)) as object;

const accepted = (stdout: string): string => stdout.replaceAll(/^!(.*)\t\[.*$/gm, '*$1\t[new branch]');
const refused = (stdout: string): string =>
  stdout.replaceAll(/^[ *+=-]\t(\S*)\t.*$/gm, '!\t$1\t[remote rejected] (refusing to allow a GitHub App to create or update workflow)');

export const alterations: Readonly<Record<string, Change>> = {
  'atomic-leases': git(/^ls-remote origin refs\/clambake/, (text) => text.split('\n').slice(0, 1).join('\n')),
  'lease-on-the-server': git(/^push.*lease/, accepted),
  'nested-names': git(/^push.*names\/below/, accepted),
  'programs-of-root': (call, answer) => (call.kind === 'file' && call.path === '/usr' ? { mode: '777', uid: 0, real: '/usr' } : answer),
  'directories-of-the-image': (call, answer) => {
    if (call.kind === 'variable' && call.name === 'ImageOS') return { value: 'ubuntu24' };
    return call.kind === 'file' && call.path === '/opt' ? { mode: '755', uid: 0, real: '/opt' } : answer;
  },
  'variables-of-a-called-workflow': (call, answer) =>
    call.kind === 'variable' && call.name === 'GITHUB_WORKFLOW_REF'
      ? { value: 'o/r/.github/workflows/called.yml@refs/heads/main' }
      : answer,
  'rate-limit-is-free': (() => {
    let used = 0;
    return rest('GET', /rate_limit/, () => {
      used += 1;
      return { body: { resources: { core: { used } } } };
    });
  })(),
  'tags-of-a-release': git(/^push.*-old/, accepted),
  'drift-old-workflows': git(/^push.*old-workflows/, accepted),
  'drift-base-merged-in': git(/^push.*merged-old/, refused),
  'drift-no-workflows': git(/^push.*orphan/, refused),
  'workflow-change-refused': git(/^push.*own-change/, accepted),
  'workflow-change-kept': git(/^push.*clambake-work/, refused),
  'dropped-commit': (call, answer) =>
    call.kind === 'git' && call.args.includes('--refetch')
      ? { code: 128, stdout: '', stderr: 'fatal: remote error: upload-pack: not our ref' }
      : answer,
  'own-branches': rest('GET', /rules\/branches/, () => ({ body: [{ type: 'creation' }] })),
  'status-of-actions': git(/^push.*checked-/, accepted),
  'objects-of-git-lfs': git(/^push.*lfs-unknown/, accepted),
  'artifact-deleted-by-a-job': rest('DELETE', /artifacts/, () => ({ status: 403 })),
  'credit-by-an-id': rest('GET', /commits/, () => ({ body: { author: { login: 'somebody' } } })),
  'roles-of-accounts': rest('GET', /dependabot/, () => ({ status: 200, body: { permission: 'write', role_name: 'write' } })),
  'may-open-pull-requests': rest('POST', /\/pulls$/, () => ({ status: 404 })),
  'runs-of-a-job-s-pull-request': rest('DELETE', /runs/, () => ({ status: 403 })),
  'merged-by-a-push': git(/^push.*merged-base:[0-9a-f]/, refused),
  'merge-through-the-api': rest('PUT', /merge/, () => ({ status: 200 })),
  'rules-in-graphql': graphql(/refUpdateRule/, /"requiredStatusCheckContexts":\[[^\]]*\]/g, '"requiredStatusCheckContexts":[]'),
  'approved-head-under-a-ruleset': git(/^push.*conformance\/ruled/, accepted),
  'approved-head-under-classic-protection': git(/^push.*conformance\/classic/, accepted),
  'labels-of-a-job': graphql(/LABELED_EVENT/, /github-actions/g, 'somebody'),
  'edits-of-an-issue': graphql(/userContentEdits/, /"lastEditedAt":"[^"]*"/g, '"lastEditedAt":null'),
  'parts-of-an-issue': graphql(/stateReason/, /"stateReason":"NOT_PLANNED"/g, '"stateReason":"COMPLETED"'),
  'board-of-a-job': graphql(/isPinned/, /"isPinned":true/g, '"isPinned":false'),
  blockers: graphql(/blockedBy/, /"totalBlockedBy":1/g, '"totalBlockedBy":0'),
  'comments-of-a-job': rest('POST', /comments$/, body(/"type":"Bot"/g, '"type":"User"') as never),
  'discussion-of-an-issue': graphql(/comments\(last/, /"isMinimized":true/g, '"isMinimized":false'),
  'branch-through-the-api': rest('POST', /git\/refs/, body(/already exists/g, 'is there') as never),
  'versions-of-a-file': git(/^log/, (text) => `${text}0`),
  'mutations-stand-alone': graphql(/closeIssue/, /"state":"CLOSED"/g, '"state":"OPEN"'),
  'too-many-mutations': graphql(/m109/, /RESOURCE_LIMITS_EXCEEDED/g, 'INTERNAL'),
  'snapshot-of-150-issues': graphql(/ClambakeSnapshot/, /"cost":1/g, '"cost":7'),
  'objects-by-their-ids': graphql(/rateLimit/, /"cost":1/g, '"cost":100'),
  'a-document-that-is-too-wide': graphql(/first: 100, states/, /RESOURCE_LIMITS_EXCEEDED/g, 'SOMETHING_NEW'),
  // Without the runs that follow a person's, nothing says that the others would be seen.
  'dispatch-after-a-push': rest('GET', /event=workflow_run/, () => ({ body: { workflow_runs: [] } })),
  'check-of-a-dispatched-run': git(/^push.*-dispatched/, accepted),
  'labels-start-nothing': rest('GET', /event=issues/, () => ({ body: { workflow_runs: [{ created_at: '2999-01-01T00:00:00Z' }] } })),
  'facts-of-a-dispatched-run': rest('GET', /annotations/, body(/secret=true/g, 'secret=false') as never),
  'jobs-of-a-nested-matrix': rest('GET', /jobs/, body(/"conclusion":"success"/g, '"conclusion":"cancelled"') as never),
};
