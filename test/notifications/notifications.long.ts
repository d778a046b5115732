// Has the built assign-agent tell a server on loopback what happened, whatever that server answers.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notificationSchema } from '@clambake/core';
import { expect, onTestFinished, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

const secret = 'T0KEN-of-the-address';

/** A receiver whose answers a test changes. */
const receive = async () => {
  const got: unknown[] = [];
  const receiver = { got, address: '', answer: (response: ServerResponse): void => void response.writeHead(200).end() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      receiver.answer(response);
    });
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`;
  return receiver;
};

test('notify-url gets what happened, again until it answers, and never costs a tick', async () => {
  const repo = await openRepository({ agents: 2 });
  const receiver = await receive();
  const tick = async () => {
    const report = await repo.assign({ inputs: { 'notify-url': receiver.address }, secrets: [receiver.address] });
    expect(report.exitCode, report.log).toBe(0);
    for (const text of [report.log, report.summary, report.said.join('\n'), JSON.stringify(report.outputs)])
      expect(text).not.toContain(secret);
    return report;
  };
  await tick();
  expect(receiver.got).toEqual([]);

  receiver.answer = (response) => void response.writeHead(500).end();
  const issue = repo.ask('Grill corn');
  const failed = await tick();
  expect(failed.assignments.map((one) => one.issue)).toEqual([issue]);
  expect(failed.said.join('\n')).toContain(
    '1 of the notifications to notify-url are not delivered (answer 500); the next run tries again, for a day',
  );
  expect(receiver.got).toHaveLength(1);

  receiver.answer = () => undefined;
  const startedMs = performance.now();
  expect((await tick()).said.join('\n')).toContain('no answer within 5 s');
  expect(performance.now() - startedMs).toBeLessThan(30_000);

  receiver.answer = (response) => void response.writeHead(200).end();
  await tick();
  await tick();
  // Once more than it answered, and no more after that.
  expect(receiver.got).toHaveLength(3);
  const told = receiver.got.map((one) => notificationSchema.parse(one));
  expect(told[2]).toMatchObject({ v: 1, kind: 'assigned', issue, base: 'main', text: `#${issue} was given to agent 001` });
  expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  expect((await repo.fleetRecord())?.notified?.ids).toEqual([told[2]?.id]);

  receiver.answer = (response) => void response.writeHead(422).end();
  const other = repo.ask('Shuck oysters');
  const refused = await tick();
  expect(refused.said.join('\n')).toMatch(
    new RegExp(`One of the notifications to notify-url is given up \\(answer 422\\): assigned ${other} `),
  );
  receiver.got.length = 0;
  await tick();
  expect(receiver.got).toEqual([]);
});
