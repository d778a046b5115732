// Faults of the artifact service and of blobs, on the way up and on the way down.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { useFaultBed } from '../testing/fault-bed.ts';

const bed = useFaultBed();
const service = '/twirp/github.actions.results.api.v1.ArtifactService/';
const content = 'kept '.repeat(2000);

const open = () => {
  const job = bed.job('run');
  const ids = { workflow_run_backend_id: String(bed.run.id), workflow_job_run_backend_id: String(job.id) };
  const ask = (method: string, message: object): Promise<Response> =>
    fetch(`${bed.github.resultsUrl}${service}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${job.runtime}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...ids, ...message }),
    });
  const create = async (name: string): Promise<string> =>
    ((await (await ask('CreateArtifact', { name, version: 7 })).json()) as { signed_upload_url: string }).signed_upload_url;
  const upload = (url: string): Promise<Response> =>
    fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: content });
  const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const finalize = (name: string): Promise<Response> => ask('FinalizeArtifact', { name, size: String(content.length), hash });
  const download = async (name: string): Promise<Response> =>
    fetch(((await (await ask('GetSignedArtifactURL', { name })).json()) as { signed_url: string }).signed_url);
  return { ask, create, upload, finalize, download };
};

test('the service is unavailable for one job and for a minute of the clock', async () => {
  bed.github.faults.add({ match: { boundary: 'results', job: 'run' }, minutes: 1, respond: { answer: 'unavailable' } });
  const { ask } = open();
  const first = await ask('CreateArtifact', { name: 'a', version: 7 });
  expect([first.status, await first.json()]).toEqual([
    503,
    { code: 'unavailable', msg: expect.stringContaining('No server is currently available') },
  ]);
  bed.skip(2);
  expect((await ask('CreateArtifact', { name: 'a', version: 7 })).status).toBe(200);
});

test('an artifact is finished, and the client is told that it is not', async () => {
  const { create, upload, finalize } = open();
  await upload(await create('b'));
  bed.github.faults.add({
    match: { boundary: 'results', path: `${service}FinalizeArtifact` },
    when: 'after',
    respond: { answer: 'bad-gateway' },
  });
  expect((await finalize('b')).status).toBe(502);
  expect(bed.github.artifacts.list(bed.run.id).map(({ name }) => name)).toContain('b');
});

test('an upload of a blob is refused, breaks off and succeeds', async () => {
  const { create, upload, finalize } = open();
  const url = await create('c');
  const match = { boundary: 'blob', method: 'PUT' } as const;
  bed.github.faults.add([
    { match, respond: { answer: 'unavailable' } },
    { match, respond: 'cut' },
  ]);
  await expect(upload(url)).rejects.toThrow('fetch failed');
  const refused = await upload(url);
  expect([refused.status, refused.headers.get('x-ms-error-code')]).toEqual([503, 'ServerBusy']);
  expect((await finalize('c')).status).toBe(400);
  expect([(await upload(url)).status, (await finalize('c')).status]).toEqual([201, 200]);
});

test('a download of a blob is refused, breaks off, is short, and arrives', async () => {
  const { create, upload, finalize, download } = open();
  await upload(await create('d'));
  await finalize('d');
  const match = { boundary: 'blob', method: 'GET' } as const;
  bed.github.faults.add([
    { match, respond: { answer: 'not-found' } },
    { match, skip: 1, respond: 'break-off' },
    { match, skip: 2, respond: 'truncate' },
  ]);
  expect((await download('d')).status).toBe(404);
  await expect(download('d').then((answer) => answer.text())).rejects.toThrow('terminated');
  expect((await (await download('d')).text()).length).toBe(content.length / 2);
  expect(await (await download('d')).text()).toBe(content);
});

test('a log is not there', async () => {
  bed.github.faults.add({ match: { boundary: 'log' }, respond: { answer: 'not-found' } });
  expect((await fetch(`${bed.github.apiUrl}/_logs/0a`)).status).toBe(404);
  expect(bed.github.faults.fired.at(-1)?.what).toBe('GET /_logs/0a');
});
