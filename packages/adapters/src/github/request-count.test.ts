import { expect, test } from 'vitest';
import { RemoteError } from '../errors.ts';
import { createRequestCount } from './request-count.ts';

const headers = (over: Record<string, string | undefined> = {}) => ({
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '940',
  'x-ratelimit-reset': '1764565200',
  'x-ratelimit-resource': 'core',
  ...over,
});

test('both limits are told, as the newest answers say them, with the end of the scarcer one', () => {
  const requests = createRequestCount();
  expect(requests.budget()).toBeUndefined();
  requests.note(headers());
  requests.note(headers({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '30' }));
  expect(requests.budget()).toEqual({ rest: 940, graphql: 30, resetsAt: '2025-12-01T05:00:00.000Z' });
  requests.note(headers({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '1000' }));
  expect(requests.budget()).toEqual({ rest: 940, graphql: 1000, resetsAt: '2025-12-01T05:00:00.000Z' });
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
  const requests = createRequestCount();
  requests.note(given);
  expect(requests.budget()).toBeUndefined();
});

test('a job that has sent as many requests within an hour as GitHub grants sends no more before the hour is over', () => {
  let now = 0;
  const requests = createRequestCount(() => now);
  for (let sent = 0; sent < 1000; sent += 1) requests.spend();
  expect(() => requests.spend()).toThrow(RemoteError);
  expect(() => requests.spend()).toThrow('this job has sent 1000 requests within an hour');
  now = 3_600_000;
  expect(() => requests.spend()).not.toThrow();
});

test('where answers tell a higher limit, a job may send that many', () => {
  const requests = createRequestCount(() => 0);
  requests.note(headers({ 'x-ratelimit-limit': '15000' }));
  for (let sent = 0; sent < 15_000; sent += 1) requests.spend();
  expect(() => requests.spend()).toThrow('15000 requests');
});
