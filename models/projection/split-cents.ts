/**
 * Whole 分 in the proportion of amounts: each part is rounded once and the largest takes
 * what rounding leaves, so the parts add up. The first takes all where no amount is known.
 */
export function splitCents(cents: number, amounts: readonly number[]): number[] {
  const sum = amounts.reduce((a, b) => a + b, 0);
  const largest = amounts.reduce((best, amount, i) => (amount > amounts[best]! ? i : best), 0);
  const parts = amounts.map((amount) => (sum === 0 ? 0 : Math.round((cents * amount) / sum)));
  parts[largest]! += cents - parts.reduce((a, b) => a + b, 0);
  return parts;
}
