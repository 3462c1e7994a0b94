/** Text that fits its place on the page. */

/** Two lines at most; what is cut shows that it is, and the workbook has the whole. */
const LENGTH = 90;

export function shortened(text: string, length = LENGTH): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : signs.join('');
}
