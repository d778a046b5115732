// Node ids of the repository's labels, because mutations take ids and everything else uses names. The snapshot fills the
// index; a job without a snapshot loads it. GitHub's label names are unique without regard to case.
import type { GitHubClient } from './github-client.ts';
import type { Page } from './github-views.ts';
import { labelsQuery } from './queries.ts';
import { UserError } from '../errors.ts';

export interface LabelIndex {
  repositoryId: string | undefined;
  /** Lower-case name → node id; empty until labels were read. */
  readonly ids: ReadonlyMap<string, string>;
  complete: boolean;
  /** Takes all labels of the repository (name → node id), after which the index is complete. */
  replace(labels: ReadonlyMap<string, string>): void;
  add(name: string, id: string): void;
  /** Reads repository id and labels again, all pages. */
  load(client: GitHubClient): Promise<void>;
}

export const createLabelIndex = (): LabelIndex => {
  const ids = new Map<string, string>();
  const index: LabelIndex = {
    repositoryId: undefined,
    ids,
    complete: false,
    replace: (labels) => {
      index.complete = true;
      ids.clear();
      for (const [name, id] of labels) index.add(name, id);
    },
    add: (name, id) => {
      ids.set(name.toLowerCase(), id);
    },
    load: async (client) => {
      const labels = new Map<string, string>();
      let after: string | null = null;
      for (;;) {
        const answer = await client.query(labelsQuery, { owner: client.owner, name: client.repo, after });
        const repository = answer.data['repository'] as { id: string; labels: Page<{ id: string; name: string }> | null } | null;
        if (repository === null) throw new UserError(`${client.owner}/${client.repo} cannot be read with this token`);
        index.repositoryId = repository.id;
        for (const label of repository.labels?.nodes ?? []) if (label !== null) labels.set(label.name, label.id);
        if (repository.labels?.pageInfo.hasNextPage !== true) break;
        after = repository.labels.pageInfo.endCursor;
      }
      index.replace(labels);
    },
  };
  return index;
};
