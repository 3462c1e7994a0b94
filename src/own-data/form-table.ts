/**
 * The form as a table for a spreadsheet; pasted back, it gives the same texts.
 *
 * In Chinese whatever the screen says, since that is what pasting reads. A text that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
import { fieldsInUse, type Draft } from './draft.ts';
import { priorKey } from './field.ts';
import { fullLabel } from './fields.ts';

const HEADS = ['项目', '数值', '单位', '上年同期', '在报告中的位置'];
const LEVEL_WORDS: Readonly<Record<string, string>> = { county: '县级', city: '市级', province: '省级' };

export function formTable(draft: Draft): string {
  const text = (key: string): string => draft[key] ?? '';
  const rows = fieldsInUse(draft).map((field) => [
    fullLabel(field).zh,
    text(field.id),
    field.unit,
    field.prior ? text(priorKey(field.id)) : '',
    field.hint.zh,
  ]);
  const place = [
    ['地区', text('region')],
    ['层级', LEVEL_WORDS[text('level')] ?? ''],
    ['开始月份', text('start')],
    ['结束月份', text('end')],
  ];
  return [HEADS, ...place, ...rows].map((row) => row.map(safeCell).join('\t')).join('\n');
}

const isNumber = (cell: string): boolean => /^[-+−]?[\d,.]+%?$/u.test(cell);

function safeCell(cell: string): string {
  const plain = cell.replace(/[\t\r\n]/gu, ' ');
  return /^[=+\-@＝]/u.test(plain) && !isNumber(plain) ? `'${plain}` : plain;
}
