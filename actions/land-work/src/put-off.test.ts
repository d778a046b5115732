// Landings that meet trouble which is not their work's: nothing is lost, the issue stays fenced, and the agent is free.
import { expect } from 'vitest';
import { RemoteError } from '@clambake/adapters';
import {
  artifactOf,
  attempt,
  branchOid,
  commit,
  land,
  ledger,
  projected,
  result,
  server,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

useLandingBed();

const withWork = (): string => {
  commit({ 'b.txt': 'two\n' });
  return artifactOf(result());
};

/** The first pushes are answered with these statuses. */
const refusePushes = (...statuses: number[]): void => {
  server.fault = (request) => (/receive-pack/.test(request) ? statuses.shift() : undefined);
};

test.each([401, 403])('a push that is refused once with %i lands all the same', async (status) => {
  const uploaded = withWork();
  refusePushes(status);
  expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
  expect((await stateNow()).record?.attempts).toMatchObject([{ outcome: 'done' }]);
});

test.each([404])('when the server refuses all pushes of a landing with %i, the work is landed later', async (status) => {
  const uploaded = withWork();
  refusePushes(status, status, status);
  const report = await land({ uploaded });
  expect(report).toMatchObject({ kind: 'put-off', error: { status } });
  const { record, busy } = await stateNow();
  expect([record?.state, record?.claim?.id, record?.attempts, busy, branchOid()]).toEqual(['assigned', attempt, [], 0, '']);
  expect(record?.claim?.delay).toMatchObject({ tries: 0, why: expect.stringContaining('the server refused the push') });
  expect(projected[0]?.comment?.body).toContain(`The work is the artifact \`clambake-${attempt}\``);
  expect(projected[0]?.removeLabels).toContain('agent:001');
  server.fault = () => undefined;
  expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
});

test('an artifact service in trouble costs no work and no attempt', async () => {
  const uploaded = withWork();
  const download = () => Promise.reject(new RemoteError('artifact 5 could not be downloaded: 503', { status: 503, retryable: true }));
  const report = await land({ uploaded, artifacts: { download } });
  expect(report).toMatchObject({ kind: 'put-off', record: { state: 'assigned', claim: { delay: { tries: 0 } } } });
  expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
});

test('a ledger that cannot be written leaves the claim to the next tick, and the landing fails with its own trouble', async () => {
  const uploaded = withWork();
  server.fault = (request) => (/receive-pack/.test(request) ? 403 : undefined);
  await expect(land({ uploaded })).rejects.toThrow('403');
  server.fault = () => undefined;
  expect([(await ledger.read()).issues.get(42)?.record.claim, (await stateNow()).busy]).toMatchObject([{ id: attempt }, 1]);
});

longTest('a slip in the configuration stops no landing: it goes on with the last good one', async () => {
  const uploaded = withWork();
  for (const slip of ['ci: ci.yml\nagnets: 3\n', 'ci: ci.yml\nagents: many\n', 'ci: [ci.yml\n', '', 'agents: 3\n', undefined]) {
    const report = await land({ uploaded, dryRun: true, configText: slip, earlierConfigs: ['agnets: 1', 'ci: ci.yml'] });
    expect([slip, report.kind]).toEqual([slip, 'dry-run']);
  }
  const report = await land({ uploaded, configText: 'ci: ci.yml\nagnets: 3\n', earlierConfigs: ['agnets: 1', 'ci: ci.yml'] });
  expect(report).toMatchObject({ kind: 'written', decision: { landed: true }, problem: expect.stringContaining('agnets') });
});

test('a landing goes on with the rules of the last good configuration', async () => {
  commit({ 'infra/a.tf': 'x\n' });
  const earlierConfigs = ["ci: ci.yml\nprotected-paths: { 'infra/**': block }"];
  await land({ uploaded: artifactOf(result()), configText: 'ci: ci.yml\nprotectd-paths: {}', earlierConfigs });
  expect((await stateNow()).record?.attempts).toMatchObject([{ outcome: 'rejected' }]);
});

test('without any good configuration the landing is put off, and its issue names the slip', async () => {
  const uploaded = withWork();
  expect(await land({ uploaded, configText: 'agnets: 3' })).toMatchObject({ kind: 'put-off' });
  expect(projected[0]?.comment?.body).toContain('agnets');
  expect((await stateNow()).record).toMatchObject({ state: 'assigned', attempts: [], claim: { id: attempt } });
  expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
});
