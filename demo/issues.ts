// The eight issues of the demo, written as a user of the sample repository would file them.

export interface DemoIssue {
  title: string;
  body: string;
  labels: string[];
  /** The person who sets `clambake:ready`. */
  labelledBy: 'maintainer' | 'triager';
  /** Title of the issue that blocks it. */
  blockedBy?: string;
  /** True when the fleet is expected to merge it. */
  eligible: boolean;
}

export const titles = {
  discount: 'Give a discount on large orders',
  decimals: 'Always show two decimals in prices',
  thousands: 'Show large prices with a thousands separator',
  receipt: 'Print a receipt',
  fee: 'Charge a service fee',
  hours: 'Say when we are open',
  logo: 'Choose a colour for the sign',
  night: 'Add a night menu',
} as const;

export const demoIssues: readonly DemoIssue[] = [
  {
    title: titles.discount,
    body: 'Orders of 100 dollars or more get 10 % off.\n\nPlease add `discountFor(cents)` in `src/discount.js`; it returns the discount in whole cents, 0 for smaller orders.',
    labels: ['clambake:priority-high'],
    labelledBy: 'maintainer',
    eligible: true,
  },
  {
    title: titles.decimals,
    body: '`formatPrice(850)` gives `8.5`, but the bill should say `8.50`. Every price needs exactly two decimals.',
    labels: ['clambake:priority-high'],
    labelledBy: 'maintainer',
    eligible: true,
  },
  {
    title: titles.thousands,
    body: 'Catering orders are hard to read: `formatPrice(125000000)` should show the dollars as `1,250,000`.',
    labels: ['clambake:priority-high'],
    labelledBy: 'maintainer',
    eligible: true,
  },
  {
    title: titles.receipt,
    body: 'Add `receipt(order)` in `src/receipt.js`: a line for each dish with its price, then the discount if there is one, then the total. It needs the discount on large orders.',
    labels: [],
    labelledBy: 'maintainer',
    blockedBy: titles.discount,
    eligible: true,
  },
  {
    title: titles.fee,
    body: 'The total of an order includes a service fee of 5 %, at least one dollar.',
    labels: ['clambake:priority-medium'],
    labelledBy: 'maintainer',
    eligible: true,
  },
  {
    title: titles.hours,
    body: 'The README should say that we are open from 11 to 22, Tuesday to Sunday.',
    labels: ['clambake:priority-low'],
    labelledBy: 'maintainer',
    eligible: true,
  },
  {
    title: titles.logo,
    body: 'Blue or green? Somebody has to stand in front of the shack and decide.',
    labels: ['clambake:human-only'],
    labelledBy: 'maintainer',
    eligible: false,
  },
  {
    title: titles.night,
    body: 'It would be nice to have a menu for late guests.',
    labels: [],
    labelledBy: 'triager',
    eligible: false,
  },
];
