/** True when version `a` is `b` or newer; both like 2.1.330. Not `localeCompare`: its tables take 26 ms before the first git. */
export const isAtLeast = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const difference = right?.map((number, index) => (left?.[index] ?? 0) - number).find((one) => one !== 0);
  return (difference ?? 0) >= 0;
};
