// Reads earlier versions of the configuration, for what must go on although the newest one cannot be used.
import { configPath } from './config-file.ts';
import type { GitHubClient } from './github-client.ts';
import { readFile } from './read-file.ts';

/** A person who mends a slip commits a few times. */
const maximumVersions = 10;

/** Texts of the file on the default branch before the newest change of it, newest first. At most eleven requests. */
export const readEarlierConfigs = async (client: GitHubClient): Promise<string[]> => {
  const question = { ...client.where, path: configPath, per_page: maximumVersions };
  const { data } = await client.octokit.rest.repos.listCommits(question);
  const texts: string[] = [];
  for (const { sha } of data.slice(1)) {
    const text = await readFile(client, { at: sha, path: configPath });
    if (text !== undefined) texts.push(text);
  }
  return texts;
};
