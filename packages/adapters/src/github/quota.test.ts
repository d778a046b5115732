import { expect, test } from 'vitest';
import { RemoteError } from '../errors.ts';
import { createQuota } from './quota.ts';

const headers = (over: Record<string, string | undefined> = {}) => ({
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '940',
  'x-ratelimit-reset': '1764565200',
  'x-ratelimit-resource': 'core',
  ...over,
});

test('the scarcer of the two limits is told, as the newest answer says it', () => {
  const quota = createQuota();
  expect(quota.scarcest()).toBeUndefined();
  quota.note(headers());
  quota.note(headers({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '30' }));
  expect(quota.scarcest()).toEqual({ left: 30, resetsAt: '2025-12-01T05:00:00.000Z' });
  quota.note(headers({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '1000' }));
  expect(quota.scarcest()?.left).toBe(940);
});

test.each([
  ['no headers', undefined],
  ['another resource', headers({ 'x-ratelimit-resource': 'search' })],
  ['no resource', headers({ 'x-ratelimit-resource': undefined })],
  ['a negative number', headers({ 'x-ratelimit-remaining': '-1' })],
  ['words', headers({ 'x-ratelimit-remaining': 'many' })],
  ['no end', headers({ 'x-ratelimit-reset': undefined })],
  ['an end beyond all time', headers({ 'x-ratelimit-reset': '9'.repeat(30) })],
  ['a fraction', headers({ 'x-ratelimit-remaining': '1.5' })],
])('%s says nothing about the limit', (_, given) => {
  const quota = createQuota();
  quota.note(given);
  expect(quota.scarcest()).toBeUndefined();
});

test('a job that has sent as many requests within an hour as GitHub grants sends no more before the hour is over', () => {
  let now = 0;
  const quota = createQuota(() => now);
  for (let sent = 0; sent < 1000; sent += 1) quota.spend();
  expect(() => quota.spend()).toThrow(RemoteError);
  expect(() => quota.spend()).toThrow('this job has sent 1000 requests within an hour');
  now = 3_600_000;
  expect(() => quota.spend()).not.toThrow();
});

test('where answers tell a higher limit, a job may send that many', () => {
  const quota = createQuota(() => 0);
  quota.note(headers({ 'x-ratelimit-limit': '15000' }));
  for (let sent = 0; sent < 15_000; sent += 1) quota.spend();
  expect(() => quota.spend()).toThrow('15000 requests');
});
