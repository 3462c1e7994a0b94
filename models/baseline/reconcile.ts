/**
 * Bringing printed parts and their printed total together inside their rounding.
 *
 * Each part may move by half a unit of its last digit. The gap to the total is spread
 * over the parts by the room they have left; what does not fit stays as a residual.
 */
export interface Part {
  readonly value: number;
  /** Half a unit of the last printed digit; 0 for a part that may not move. */
  readonly half: number;
  /** Already moved by an inner sum. */
  readonly moved: number;
}

/** @returns moved parts and the gap that is left: total − sum, same unit. */
export function reconcile(
  parts: readonly Part[],
  total: number,
): { readonly parts: Part[]; readonly gap: number } {
  const gap = total - parts.reduce((sum, part) => sum + part.value, 0);
  const room = (part: Part): number => Math.max(0, part.half - Math.abs(part.moved));
  const allRoom = parts.reduce((sum, part) => sum + room(part), 0);
  if (gap === 0 || allRoom === 0) return { parts: [...parts], gap };
  const share = Math.max(-1, Math.min(1, gap / allRoom));
  const after = parts.map((part) => {
    const shift = share * room(part);
    return { ...part, value: part.value + shift, moved: part.moved + shift };
  });
  return { parts: after, gap: total - after.reduce((sum, part) => sum + part.value, 0) };
}
