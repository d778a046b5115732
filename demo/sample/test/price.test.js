import assert from 'node:assert/strict';
import { test } from 'node:test';
import { total } from '../src/price.js';

test('an order costs the sum of its dishes', () => {
  assert.ok(total(['clam chowder', 'lemonade']) >= 1175);
});

test('an empty order costs nothing', () => {
  assert.equal(total([]), 0);
});

test('a dish that is not on the menu is refused by name', () => {
  assert.throws(() => total(['pizza']), /not on the menu: pizza/);
});
