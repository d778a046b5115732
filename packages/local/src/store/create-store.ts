import type { Store } from '../store.ts';

export const createStore = (): Store => {
  let lastId = 1000;
  return {
    users: new Map(),
    tokens: new Map(),
    apps: new Map(),
    repositories: new Map(),
    requests: [],
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
};
