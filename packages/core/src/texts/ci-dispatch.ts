// Explains to people why the CI workflow could not be started: which file, what is wrong with it and what to do. It reads
// the status and the words of GitHub's refusal; words that it does not know are shown as they are.

export interface RefusedDispatch {
  /** File name from the configuration, such as `ci.yml`. */
  workflow: string;
  ref: string;
  base: string;
  /** HTTP status. */
  status: number;
  message: string;
}

export const describeRefusedDispatch = ({ workflow, ref, base, status, message }: RefusedDispatch): string => {
  const path = `.github/workflows/${workflow}`;
  if (status === 404) {
    return `There are no tests to run: ${path}, which "ci" in .github/clambake.yml names, does not exist. Add it to the default branch and to ${base}, or name another file`;
  }
  if (/does not have 'workflow_dispatch' trigger/i.test(message)) {
    return `${path} cannot be started: add "workflow_dispatch:" to its "on:" on ${base}`;
  }
  if (/disabled workflow/i.test(message)) return `${path} is switched off: enable it on the repository's Actions page`;
  return `${path} could not be started on ${ref}: ${message}`;
};
