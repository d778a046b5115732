/** Hours of low water of a coast. */
export const lowWater = (coast) => ({ north: [4, 16], south: [7, 19] })[coast] ?? [];
