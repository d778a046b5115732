import { menu } from './menu.js';

/** Total of an order in cents; an order is a list of dish names. */
export function total(order) {
  let cents = 0;
  for (const dish of order) {
    if (!(dish in menu)) throw new Error(`not on the menu: ${dish}`);
    cents += menu[dish];
  }
  return cents;
}
