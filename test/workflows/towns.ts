// The towns of one test file: each is closed when the test that opened it has ended.
import { afterEach } from 'vitest';
import { openTown, type Town, type TownOptions } from './town.ts';

export const townsOfTests = (): ((options?: TownOptions) => Promise<Town>) => {
  const opened: Town[] = [];
  afterEach(async () => {
    for (const town of opened.splice(0).reverse()) await town.close();
  });
  return async (options = {}) => {
    const town = await openTown(options);
    opened.push(town);
    return town;
  };
};
