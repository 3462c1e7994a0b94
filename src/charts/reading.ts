/** Keys of the reading cursor. `undefined` leaves the key alone, `null` puts the cursor away. */
export function readingIndex(key: string, at: number | null, count: number): number | null | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, (at ?? -1) + 1);
    case 'ArrowLeft':
      return Math.max(0, (at ?? count) - 1);
    case 'PageUp':
      return Math.min(last, (at ?? -1) + 12);
    case 'PageDown':
      return Math.max(0, (at ?? count) - 12);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return at === null ? undefined : null;
    default:
      return undefined;
  }
}
