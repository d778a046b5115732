// Fetches the images of the issue for its agent, before that starts: those that people with the right uploaded, in texts that the agent
// gets. An image never stands in the way of an attempt: one that cannot be fetched is named in the prompt.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AgentDirectories, fetchImage, isUpload, RemoteError, type TextPage } from '@clambake/adapters';
import {
  type Config,
  type Discussion,
  imageAddresses,
  imageLimits,
  imagesText,
  type IssueView,
  type LostImage,
  lostImageLines,
  mayShowImage,
  roleAtLeast,
  type ShownImage,
} from '@clambake/core';
import type { Attempt } from './run.ts';

export interface Images {
  fetched: { name: string; bytes: Buffer; from: string }[];
  lost: LostImage[];
}

interface Asked {
  issue: IssueView;
  discussion: Discussion | undefined;
  config: Pick<Config, 'min-role'>;
}

/** Maximum number of texts whose page is read: the issue and the newest comments. */
const maximumTexts = 30;
/** All of them together; a signed address lives for five minutes. */
const allMs = 60_000;

export const fetchImages = async ({ kit, ports }: Pick<Attempt, 'kit' | 'ports'>, asked: Asked): Promise<Images> => {
  const images: Images = { fetched: [], lost: [] };
  try {
    const servers = [kit.environment.serverUrl, kit.environment.apiUrl].map((address) => new URL(address).origin);
    const found = await findAddresses(ports, asked, images.lost);
    const signal = AbortSignal.timeout(allMs);
    let room: number = imageLimits.all;
    for (const { address, from } of found) {
      if (!isUpload(address, servers)) {
        images.lost.push({ from, why: 'it was not uploaded to GitHub' });
        continue;
      }
      if (images.fetched.length === imageLimits.images) {
        images.lost.push({ from, why: `an attempt gets ${imageLimits.images} images` });
        continue;
      }
      const got = await fetchImage(address, { servers, room, signal });
      if ('why' in got) images.lost.push({ from, why: got.why });
      else {
        room -= got.bytes.length;
        images.fetched.push({ name: `image-${images.fetched.length + 1}.${got.extension}`, bytes: got.bytes, from });
      }
    }
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    images.lost.push({ from: 'the issue', why: 'GitHub did not answer' });
  }
  if (images.lost.length > 0)
    kit.warning(`The agent does not get these images: ${lostImageLines(images.lost).join('; ')}`, { title: kit.name });
  return images;
};

/** The images of texts by people with the right, as the claim knows them. Others are counted among the lost. */
const findAddresses = async (
  { github }: Attempt['ports'],
  { issue, discussion, config }: Asked,
  lost: LostImage[],
): Promise<{ address: string; from: string }[]> => {
  const all = (discussion?.said ?? []).filter(({ body }) => mayShowImage(body));
  const comments = all.slice(1 - maximumTexts);
  for (let left = all.length - comments.length; left > 0; left -= 1)
    lost.push({ from: 'an earlier comment', why: `the images of ${maximumTexts} texts are read at most` });
  const wanted = [...(mayShowImage(issue.body) ? [issue.nodeId] : []), ...comments.map(({ id }) => id)];
  if (wanted.length === 0) return [];
  const pages = new Map((await github.readPages(wanted)).map((page) => [page.id, page]));
  const mayAsk = async (login: string | null): Promise<boolean> => {
    const role = login === null ? undefined : await github.readRole(login);
    return role !== undefined && role !== 'none' && roleAtLeast(role, config['min-role']);
  };
  const found: { address: string; from: string }[] = [];
  const own = pages.get(issue.nodeId);
  const isChanged = 'its text has changed since it was read';
  if (own !== undefined && own.body !== issue.body) lost.push({ from: 'the issue', why: isChanged });
  else if (own !== undefined) {
    if (await isOfPeople(own, mayAsk)) found.push(...imagesOf(own, 'the issue'));
    else if (imageAddresses(own.html).length > 0) lost.push({ from: 'the issue', why: 'somebody without the right may have put it there' });
  }
  for (const { id, body, author } of comments) {
    const page = pages.get(id);
    const from = `a comment of ${author ?? 'somebody'}`;
    if (page !== undefined && page.body !== body) lost.push({ from, why: isChanged });
    else if (page !== undefined) found.push(...imagesOf(page, from));
  }
  return found;
};

const isOfPeople = async ({ author, editor, isEdited }: TextPage, mayAsk: (login: string | null) => Promise<boolean>): Promise<boolean> =>
  (await mayAsk(author)) && (!isEdited || (await mayAsk(editor)));

const imagesOf = ({ html }: TextPage, from: string) => imageAddresses(html).map((address) => ({ address, from }));

/** Writes them where the agent's user gets them with its home, and returns the section of its prompt. */
export const placeImages = async ({ home }: Pick<AgentDirectories, 'home'>, { fetched, lost }: Images): Promise<string> => {
  if (fetched.length + lost.length === 0) return '';
  const directory = join(home, 'images');
  if (fetched.length > 0) await mkdir(directory, { mode: 0o700 });
  const shown: ShownImage[] = [];
  for (const { name, bytes, from } of fetched) {
    await writeFile(join(directory, name), bytes, { flag: 'wx', mode: 0o600 });
    shown.push({ path: join(directory, name), from });
  }
  return imagesText(shown, lost);
};
