import { expect, test } from 'vitest';
import { countBroken } from '../../bench/reliability/count-broken.ts';
import { readShare } from '../../bench/reliability/share.ts';

test('a share is a number of a number', () => {
  expect(readShare('2/5')).toEqual([2, 5]);
  for (const wrong of ['', '0/5', '6/5', '1', 'a/b', '1/0']) expect(() => readShare(wrong), wrong).toThrow('it has to be k/n, such as 1/6');
});

test('each broken promise counts as lost, duplicated, stuck or untested', () => {
  const sentences = [
    'the work of attempt 1-1-00000001 is on no ref, and #1 does not name its artifact',
    'two agents work on #2: a, b',
    '#1 stays landed',
    'abc came onto main untested',
    'the end stays another one: {}',
  ];
  expect(countBroken(sentences)).toEqual({ lost: 1, duplicated: 1, stuck: 2, untested: 1 });
});
