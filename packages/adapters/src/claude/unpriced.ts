// Says which model has no price: no attempt with it could be kept within its dollars.
import type { ModelSettings } from '../coding-agent.ts';
import { servedModels } from './models.ts';
import { findPrice } from './prices.ts';

export const whyNoPrice = (model: string): string =>
  `the price of the model ${JSON.stringify(model.slice(0, 80))} is not known: name it under "prices" in .github/clambake.yml`;

/** Names a model that the configuration lets agents use and whose price nobody knows, in a clause; undefined: there is none. */
export const unpriced = (settings: ModelSettings): string | undefined => {
  const model = servedModels(settings).find((name) => findPrice(name, settings) === undefined);
  return model === undefined ? undefined : whyNoPrice(model);
};
