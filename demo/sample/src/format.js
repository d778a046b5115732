/** Cents as text for the bill. */
export function formatPrice(cents) {
  return String(cents / 100);
}
