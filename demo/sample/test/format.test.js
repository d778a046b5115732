import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPrice } from '../src/format.js';

test('a price shows its cents', () => {
  assert.match(formatPrice(1275), /12\.75/);
});
