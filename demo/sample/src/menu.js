/** Dishes and their prices in cents. */
export const menu = {
  'clam chowder': 850,
  'fried clams': 1275,
  'lobster roll': 2450,
  lemonade: 325,
};
