/** The form as a table to paste into a spreadsheet; pasted back, it gives the same texts. */
import type { Lang } from '../i18n/lang.ts';
import { fieldsInUse, type Draft } from './draft.ts';
import { priorKey } from './field.ts';
import { fullLabel } from './fields.ts';

/**
 * Names and units are in Chinese whatever the screen says, since that is what pasting reads.
 * A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function formTable(draft: Draft, heads: readonly string[], lang: Lang): string {
  const rows = fieldsInUse(draft).map((field) => [
    fullLabel(field).zh,
    draft[field.id] ?? '',
    field.unit,
    field.prior ? (draft[priorKey(field.id)] ?? '') : '',
    field.hint[lang],
  ]);
  return [heads, ...rows].map((row) => row.map(safeCell).join('\t')).join('\n');
}

const isNumber = (cell: string): boolean => /^[-+−]?[\d,.]+%?$/u.test(cell);

const safeCell = (cell: string): string => {
  const plain = cell.replace(/[\t\r\n]/gu, ' ');
  return /^[=+\-@＝]/u.test(plain) && !isNumber(plain) ? `'${plain}` : plain;
};
