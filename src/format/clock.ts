/** Times of saving, as the person's own clock shows them. */

const two = (n: number): string => String(n).padStart(2, '0');

/** An ISO instant → 14:32 here; empty when it is none. */
export function clockTime(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** An ISO instant → 07-18 here; empty when it is none. */
export function calendarDay(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment → 2026-07-18 here. */
export const localDate = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
