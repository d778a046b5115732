// Obstacles that need no question to GitHub.
import { expect, test } from 'vitest';
import { config, world } from '../../../packages/core/src/testing/world.ts';
import { type Asking, readObstacle } from './read-obstacle.ts';

const asking: Asking = {
  // Whoever asks fails.
  client: undefined as unknown as Asking['client'],
  environment: undefined as unknown as Asking['environment'],
  secrets: { modelKey: true, appClientId: false, appKey: false, signingKey: false, isWithheld: false },
  serving: { force: false, holdMinutes: 15 } as unknown as Asking['serving'],
};
const obstacleOf = (settings: Parameters<typeof config>[0]) =>
  readObstacle(asking, { snapshot: world({}), config: config(settings), base: 'main' });
const why = (model: string) => ({
  level: 'error',
  text: `no agent could be kept within its dollars: the price of the model "${model}" is not known: name it under "prices" in .github/clambake.yml`,
});

test('a model without a price keeps everything from being claimed, also one that only a label or a fallback names', async () => {
  expect(await obstacleOf({ model: 'mine' })).toEqual(why('mine'));
  expect(await obstacleOf({ labels: { 'area:docs': { model: 'theirs' } } })).toEqual(why('theirs'));
  expect(await obstacleOf({ labels: { 'area:docs': { 'fallback-model': 'other' } } })).toEqual(why('other'));
  expect(await obstacleOf({ 'fallback-model': 'claude-nobody-9' })).toEqual(why('claude-nobody-9'));
});

test('a model with a price, and a short name, are no obstacle: the next question is asked', async () => {
  const prices = { mine: { input: 1, output: 2 } } as NonNullable<Parameters<typeof config>[0]>['prices'];
  await expect(obstacleOf({ labels: { 'area:docs': { model: 'mine' } }, prices })).rejects.toThrow(TypeError);
  await expect(obstacleOf({ model: 'sonnet' })).rejects.toThrow(TypeError);
});
