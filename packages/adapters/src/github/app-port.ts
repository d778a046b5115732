// What an App's installation token is used for, and nothing else goes through here: pushes of the bundle and the base, and
// the bundle's pull request. Whatever GitHub refuses it for says that it was this token, and what it needs.
import { join } from 'node:path';
import type { RunnerEnvironment } from '../environment.ts';
import { RemoteError } from '../errors.ts';
import { openGitHubClient } from './github-client.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { AppPort } from '../ports.ts';
import { openTrainGitHub } from './train-github.ts';

const tokenName = "the App's token";
const needs =
  'the token of the input "app-token" has to be made in this job (it lives for one hour), by an App that is installed on this repository with "contents: write" and "pull-requests: write"';

export const openAppPort = ({ token, environment }: { token: string; environment: RunnerEnvironment }): AppPort => {
  const github = openTrainGitHub(openGitHubClient({ token, environment }), tokenName);
  const git = openLedger({
    gitDir: join(environment.temp, 'clambake-app.git'),
    remote: environment.repositoryUrl,
    credentials: { server: environment.serverUrl, token },
  });
  return {
    pulls: {
      openPullRequest: async (pull) => {
        const opened = await named(() => github.openPullRequest(pull));
        return opened.status === 'refused' ? { ...opened, why: explained(opened.why) } : opened;
      },
      updatePullRequest: (number, change) => named(() => github.updatePullRequest(number, change)),
      mergePullRequest: (number, p) => named(() => github.mergePullRequest(number, p)),
    },
    push: async (branches, objects) => {
      const pushed = await named(() => git.push([], { branches, objects }));
      return pushed.status === 'refused' && isAboutToken(pushed.why) ? { ...pushed, why: explained(withoutAdvice(pushed.why)) } : pushed;
    },
  };
};

/** Not the words of a protected branch, which would refuse any token. */
const isAboutToken = (why: string): boolean =>
  /\b(?:401|403|404)\b|token is not valid|"contents: write"|without `workflows` permission/.test(why);

/** A push that is refused for its token comes with advice about the job's. */
const withoutAdvice = (why: string): string => /\((the server refused .*)\)$/s.exec(why)?.[1] ?? why;

const explained = (why: string): string => `GitHub refuses ${tokenName}: ${needs} (${why})`;

const named = async <T>(action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof RemoteError) || (error.status !== 401 && error.status !== 403) || error.retryable) throw error;
    const { status, requestId } = error;
    throw new RemoteError(explained(error.message), { status, requestId, retryable: false });
  }
};
