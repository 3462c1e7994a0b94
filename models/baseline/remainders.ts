/** What a printed total holds beyond the parts that are printed beside it. */
import type { Reading } from './reading.ts';

/** The rest of a total as a reading of its own, or null where the parts fill it within rounding. */
export function remainder(total: Reading | null, parts: readonly Reading[]): Reading | null {
  if (!total || parts.length === 0) return null;
  const value = total.value - parts.reduce((sum, part) => sum + part.value, 0);
  const room = parts.reduce((sum, part) => sum + part.half, total.half);
  return value > room ? { ...total, value, prior: null } : null;
}
