// The workflows of the default branch: those that follow CI by workflow_run, and those that share its caches. GitHub runs
// only files that it can read itself, so one that is no YAML or no text is left out.
import type { ParsedFile, RepositoryWorkflows } from '@clambake/core';
import { parseCiFile, readActions } from './ci-files.ts';
import type { GitHubClient } from './github-client.ts';
import { readFile } from './read-file.ts';

export interface WorkflowTree {
  entries?: readonly { name: string; object: { text?: string | null; isTruncated?: boolean } | null }[] | null;
}

export const parseWorkflows = async (client: GitHubClient, tree: WorkflowTree | null | undefined): Promise<RepositoryWorkflows> => {
  const { triggersOf } = await import('@clambake/core');
  const files: ParsedFile[] = [];
  for (const { name, object } of tree?.entries ?? []) {
    if (!/\.ya?ml$/.test(name) || typeof object?.text !== 'string' || object.isTruncated === true) continue;
    const file = await parseCiFile(`.github/workflows/${name}`, object.text);
    if (file.kind === 'parsed') files.push(file);
  }
  const followers = files.filter((file) => triggersOf(file).has('workflow_run'));
  return { files, actions: await readActions(followers, (path) => readFile(client, { at: 'HEAD', path })) };
};
