/** Months from the first to the last of a period, both counted. */
export function monthsBetween({ start, end }: { readonly start: string; readonly end: string }): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(end) - count(start) + 1;
}
