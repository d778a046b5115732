import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canDig } from '../src/digging.js';

test('clams are dug around low water', () => {
  assert.equal(canDig(4), true);
  assert.equal(canDig(10), false);
});
