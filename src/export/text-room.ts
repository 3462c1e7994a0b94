/** How much room text takes, and text cut to its room. */

/** Two for a Chinese sign, one for a Latin one: how columns of cells and lines of print are measured. */
export const widthInSigns = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);

/** In one line; what is cut shows that it is, and the workbook has the whole. */
export function shortened(text: string, length = 90): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : signs.join('');
}
