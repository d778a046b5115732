// The port that uses an App's installation token. It pushes the bundle's branch and the base and writes the bundle's pull
// request; nothing else uses that token. A refusal by GitHub names the token and the permissions that it needs.
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
        const opened = await github.openPullRequest(pull).catch(blameToken);
        return opened.status === 'refused' ? { ...opened, why: describeRefusal(opened.why) } : opened;
      },
      updatePullRequest: (number, change) => github.updatePullRequest(number, change).catch(blameToken),
      mergePullRequest: (number, merge) => github.mergePullRequest(number, merge).catch(blameToken),
    },
    push: async (branches, objects) => {
      const pushed = await git.push([], { branches, objects }).catch(blameToken);
      if (pushed.status !== 'refused' || !isAboutToken(pushed.why)) return pushed;
      return { ...pushed, why: describeRefusal(withoutAdvice(pushed.why)) };
    },
  };
};

/** False for the refusal of a protected branch, which would refuse any token. */
const isAboutToken = (why: string): boolean =>
  /\b(?:401|403|404)\b|token is not valid|"contents: write"|without `workflows` permission/.test(why);

/** The ledger's advice is about the job's token, so it is removed here. */
const withoutAdvice = (why: string): string => /\((the server refused .*)\)$/s.exec(why)?.[1] ?? why;

const describeRefusal = (why: string): string => `GitHub refuses ${tokenName}: ${needs} (${why})`;

const blameToken = (error: unknown): never => {
  if (!(error instanceof RemoteError) || (error.status !== 401 && error.status !== 403) || error.retryable) throw error;
  const { status, requestId } = error;
  throw new RemoteError(describeRefusal(error.message), { status, requestId, retryable: false });
};
