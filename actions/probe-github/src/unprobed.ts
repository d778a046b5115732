// Lines of docs/assumptions.md that no probe asks, by their first words, each with the reason.

/** Reasons that several lines share. */
const secondAccount = 'It needs a second account, which a job cannot act as.';
const dependabot = 'Only Dependabot can cause such a run, and a job cannot make it open a pull request.';
const otherRepository = 'It needs an issue in a second, private repository, and a job cannot write there.';
const reviewer = 'It needs an environment with a reviewer, who would have to answer while the probe waits.';
const administration = "It needs a ruleset or a protection of its own, which only a person can make: a job's token cannot.";
const tooSlow = 'A job would have to hang for minutes or fail on purpose, which is billed in every run of the probes.';
const chance = 'It happens by chance: one run of a probe that does not see it proves nothing.';
const shownByUse = "It is about a tool of this project and not about GitHub in a user's repository: releases and tests show it.";

export interface Unprobed {
  /** First words of the line. */
  assumption: string;
  why: string;
}

const list = (why: string, ...assumptions: string[]): Unprobed[] => assumptions.map((assumption) => ({ assumption, why }));

export const unprobed: readonly Unprobed[] = [
  ...list(chance, 'A dispatch may appear late or twice', 'A listing of refs may show half', 'A push may fail in passing'),
  ...list(
    "GitHub's description of its API says it, and it is asked only after the ledger and a status comment were deleted.",
    '`GET …/workflows/FILE/runs?status=S` lists',
  ),
  ...list(
    "Only a person can do that to an issue or a repository: a job's token cannot.",
    'An issue that was deleted or transferred is null',
    'An issue that was converted to a discussion',
    'Interaction limits of a repository',
  ),
  ...list(
    dependabot,
    '`pull_request`, `pull_request_review` and `push` runs whose actor is `dependabot[bot]`',
    'A run of `dependabot[bot]` on',
  ),
  ...list(
    secondAccount,
    "A managed user's login ends with one underscore",
    '`github.event.review.state` is `commented`',
    '`latestOpinionatedReviews(writersOnly: true)`',
    'Labels of an issue form or template',
    '`GITHUB_TRIGGERING_ACTOR` is the person who asked',
    '`pullRequests(headRefName:)` also lists',
  ),
  ...list(
    otherRepository,
    'A blocker in a repository that the token cannot see',
    '`issueDependenciesSummary { blockedBy totalBlockedBy }` counts',
    'A null node of `blockedBy` may come with',
  ),
  ...list(
    'The pull requests of the probes change no file, so that no line of them can be commented.',
    "A comment's `originalCommit` and its thread's",
  ),
  ...list(
    'No API uploads an image: only the page of an issue does.',
    '`bodyHTML` names uploaded images',
    'The lasting address of an upload',
  ),
  ...list(
    "It is about the model's provider: a probe has no account there, and one without credit least of all.",
    '`POST /v1/messages/count_tokens` costs nothing',
    'A used-up credit is HTTP 400',
    'An answer of the Messages API repeats',
    'Amazon Bedrock answers the Messages API',
    'Microsoft Foundry answers the Messages API',
    'Vertex AI answers the Messages API',
    'A token of a subscription goes as Bearer',
  ),
  ...list(reviewer, "A run that waits for an environment's approval", 'A job whose approval was refused'),
  ...list(
    administration,
    'A check and a status of one required name',
    'A rule about commits looks at',
    'GitHub Actions, whose token is `GITHUB_TOKEN`, cannot be a bypass actor',
    'The rule `workflows` accepts a push',
    'Words of GH013',
    '`PUT merge` refuses a head that is behind',
    'A ruleset can be imported from a file',
  ),
  ...list('It takes a job of hours with a permission that the probes do not ask for.', 'Every step of a job with `id-token: write`'),
  ...list(tooSlow, 'On cancellation the entry process of a step gets SIGINT', 'A job that runs into its `timeout-minutes`'),
  ...list(
    'A fork that somebody switches cron on in is not the scratch repository, and GitHub may be hours late with cron.',
    'A `schedule` event may have no `repository`',
  ),
  ...list('It takes hundreds of jobs, and each is billed as a minute.', 'A matrix of called workflows may have 256 legs'),
  ...list(
    'Such a run has no jobs, and only its page, not the API, shows the sentences.',
    "Where a caller grants too little, the run's page",
  ),
  ...list('Only a merge into the default branch closes issues, and a probe does not touch that branch.', '`closes #N` in a pull request'),
  ...list(
    'The runs of a pull request of a job wait for an approval by a person, and only then have jobs.',
    'A rerun of a pull request',
    "A pull request's run tests the merge",
  ),
  ...list('It needs two runs that compete for one self-hosted runner; hosted ones start both.', "A run's `run_started_at` is the time"),
  ...list(
    'It is about artifacts over several attempts: a rerun of the run that asks would ask again.',
    '`GET actions/runs/{id}/artifacts` lists the artifacts',
    'After "re-run all jobs" the artifacts',
  ),
  ...list(
    "GitHub's description of its API says it, and another order costs no more than a todo list that is shown late.",
    'That list begins with the newest artifacts',
  ),
  ...list('No client of GitHub uploads an artifact with another size than it says.', "The list of a run's artifacts says the size"),
  ...list('The half about expiry takes a day, the shortest life of an artifact.', 'Artifacts carry a `digest`'),
  ...list(
    'It needs a run that a person starts with an event of an issue; what a job does starts none.',
    'A cache saved by a run that `issues`',
    'A `workflow_run` run saves caches',
  ),
  ...list('Only the usage report of the owner shows it, a day later.', 'Each job on a hosted runner is billed'),
  ...list(
    'To reach a limit on purpose may get the account blocked.',
    'At most about 80 requests a minute',
    'GraphQL tells a spent budget with status 200',
  ),
  ...list(
    'Every attempt of a fleet without the input `container` is such a job: it would not start.',
    'A job whose `container` is an expression with an empty value',
  ),
  ...list(
    "The legs of the project's own CI on those images run the isolation tests.",
    'Root may make mount and network namespaces',
    "uutils' `env -i`",
    'The Node of the runner has npm beside it',
  ),
  ...list(
    'It is about jobs that wait for each other in one group: GitHub may take minutes to start them, and what they did then decides nothing.',
    'With `queue: max` up to 100 jobs wait',
    'A run that the list of a workflow',
  ),
  ...list(
    'A job would have to fail in every run of the probes, which would make a good run red.',
    'Outputs that a job put out before it failed',
  ),
  ...list(secondAccount, '`github.event.issue.labels.*.name` has the labels', "A push to a pull request's branch that leaves"),
  ...list('It is about another App, which would have to be installed.', 'The DCO App compares'),
  ...list(
    'It is about a self-hosted runner and its version or settings, and the probes run on hosted ones.',
    '`$/` needs a runner of',
    'GitHub gives jobs only to runners',
    "The labels of GitHub's own machines",
    'A runner matches `no_proxy`',
  ),
  ...list('A cache of one run is asked for by another one, and the probes use no caches.', 'Caches of a run are written for its ref'),
  ...list(
    'A workflow that follows itself would start three runs more for every run of the probes.',
    'Events of `workflow_run` start at most',
  ),
  ...list('It needs a second workflow file without a name.', '`workflow_run: { workflows }` names workflows'),
  ...list('It is a setting of an organisation or a repository that only a person can change.', 'A policy of allowed actions'),
  ...list(
    'It needs a signing key that is registered in an account.',
    'A commit is verified when the SSH or GPG key',
    'A rule of signatures looks at',
  ),
  ...list(
    "It is about Claude Code and Anthropic's API, which the probes do not use.",
    '`CLAUDE_CODE_SUBAGENT_MODEL` with',
    'Anthropic exchanges an identity token',
    "Amazon Bedrock's Messages API takes",
    "Microsoft Foundry's Messages API takes",
    'The Messages API takes requests',
    'A flag in `anthropic-beta` without',
    'A Stop hook of `--settings` with',
    'After a structured answer the turn ends',
    'The control request `interrupt` over',
    '`--json-schema` adds the tool',
  ),
  ...list(
    shownByUse,
    '`--output-format stream-json` ends',
    '`ANTHROPIC_BASE_URL` moves all traffic',
    'Publishing a release makes its tag immutable',
    'actions/attest with `subject-path`',
    'actions/setup-node 5 and newer',
    'zizmor with `GH_TOKEN`',
  ),
  {
    assumption: '`x-ratelimit-remaining` of an answer to `GITHUB_TOKEN`',
    why: 'It needs two jobs that work at the same time, and nobody else may use the repository meanwhile.',
  },
];
