// Explains to people why a job could not start another run of their own workflow: which file, what is wrong with it and
// what to do. It reads the status and the words of GitHub's refusal; the caller adds what waits now.

export interface RefusedWake {
  /** File name of the caller's workflow, such as `clambake.yml`. */
  file: string;
  /** The default branch. */
  ref: string;
  /** HTTP status. */
  status: number;
  message: string;
}

/** Undefined when GitHub's own words say it best. */
export const describeRefusedWake = ({ file, ref, status, message }: RefusedWake): string | undefined => {
  const path = `.github/workflows/${file}`;
  if (status === 404)
    return `${path}, which this run came from, is not on ${ref} (any more); if it was renamed, the new file goes on with the next event or cron`;
  if (status !== 422) return undefined;
  const refused = `a job cannot start ${path} on ${ref}`;
  if (/does not have 'workflow_dispatch' trigger/i.test(message)) return `${refused}: add "workflow_dispatch:" to its "on:"`;
  if (/disabled workflow/i.test(message)) return `${path} is switched off: enable it on the repository's Actions page`;
  const [, input] = /required input '([^']+)' not provided/i.exec(message) ?? [];
  return input === undefined ? undefined : `${refused}: the input "${input}" of its "workflow_dispatch:" must not be required`;
};
