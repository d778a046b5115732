// Stores beside git: objects of git-lfs, and artifacts.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { probeBranches, type World } from '../world.ts';

interface Pointer {
  oid: string;
  size: number;
}

/** Makes a commit that keeps one file with git-lfs. */
const commitPointer = async (world: World, { oid, size }: Pointer): Promise<string> => {
  const write = async (input: string): Promise<string> => (await world.git(['hash-object', '-w', '--stdin'], { input })).stdout.trim();
  const attributes = await write('*.bin filter=lfs diff=lfs merge=lfs -text\n');
  const file = await write(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`);
  const input = `100644 blob ${attributes}\t.gitattributes\n100644 blob ${file}\tprobe.bin\n`;
  const tree = (await world.git(['mktree'], { input })).stdout.trim();
  return world.commit('a file for git-lfs', { like: tree });
};

const lfs: Probe = {
  id: 'objects-of-git-lfs',
  question:
    'May the job upload an object of git-lfs with its token, and is a push refused that points to an object which was not uploaded?',
  calls: ['POST {repository}.git/info/lfs/objects/batch, upload and verify', 'git push of a pointer, with and without its object'],
  expected: {
    'an object that is not there, and is not sent': 'missing',
    'the object, sent': 'there',
    'the object, asked for again and not sent': 'there',
    'a pointer to it': 'accepted',
    'a pointer to an object that nobody has': 'refused with GH008',
  },
  protects: 'Landing of files for git-lfs: it uploads the objects before the push. If that is refused, such work waits for a person.',
  assumptions: [
    "A job's token with `contents: write` may upload objects of git-lfs",
    'GitHub refuses a push that refers to unknown objects',
  ],
  ask: async (world): Promise<Facts> => {
    const content = `Sent at ${world.startedAt} by run ${world.runId} of the conformance probes.\n`;
    const size = Buffer.byteLength(content);
    const [sent, unknown] = ['lfs-sent', 'lfs-unknown'].map((name) => `refs/heads/${probeBranches}${world.runId}/${name}`) as [
      string,
      string,
    ];
    willRemove(world, sent, unknown);
    const isThere = async (isOffered: boolean): Promise<string> => {
      const { why } = await world.lfs(content, { isOffered });
      if (why === undefined) return 'there';
      return isMissing.test(why) ? 'missing' : why;
    };
    const before = await isThere(false);
    const offered = await isThere(true);
    const { oid } = await world.lfs(content, { isOffered: false });
    const again = await isThere(false);
    const push = async (ref: string, pointer: Pointer): Promise<string> => {
      const { refs, words } = await world.push({ ref, to: await commitPointer(world, pointer), expect: null });
      if (refs[ref] === 'moved') return 'accepted';
      return /GH008/.test(words) ? 'refused with GH008' : `refused: ${refs[ref]}`;
    };
    // Nobody has an object with this name, or could make one.
    const nobody = { oid: oid.replaceAll(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16)), size };
    return {
      'an object that is not there, and is not sent': before,
      'the object, sent': offered,
      'the object, asked for again and not sent': again,
      'a pointer to it': await push(sent, { oid, size }),
      'a pointer to an object that nobody has': await push(unknown, nobody),
    };
  },
};

/** Landing's words for an object that the server asks for. */
const isMissing = /^its object is neither on the server nor with the work/;

const artifacts: Probe = {
  id: 'artifact-deleted-by-a-job',
  question: 'May a job with `actions: write` delete an artifact, and is it gone at once?',
  calls: ['upload of an artifact to the run of this job', 'DELETE actions/artifacts/{id}', 'GET actions/artifacts/{id}'],
  expected: { 'before the deletion': '200', deletion: '204', 'after the deletion': '404' },
  protects: 'Results of attempts that have landed, and checkpoints, are deleted, so that they do not fill the storage of artifacts.',
  assumptions: ['A job with `actions: write` may delete an artifact'],
  ask: async (world): Promise<Facts> => {
    if (world.workflow === undefined) throw new CannotAsk('this is no job of a workflow, so it can upload no artifact');
    const id = await world.artifact('conformance-probe');
    const path = `/actions/artifacts/${id}`;
    world.undo(`artifact ${id}`, async (cleaner) => {
      const { status } = await cleaner.rest('DELETE', path);
      if (status !== 204 && status !== 404) throw new Error(`it is still there (status ${status})`);
    });
    const statusOf = async (): Promise<number> => (await world.rest('GET', path)).status;
    const before = await world.soon(statusOf, (status) => status === 200);
    const { status } = await world.rest('DELETE', path);
    const after = await world.soon(statusOf, (one) => one === 404);
    return { 'before the deletion': String(before), deletion: String(status), 'after the deletion': String(after) };
  },
};

export const storeProbes: readonly Probe[] = [lfs, artifacts];
