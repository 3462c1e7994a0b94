/** Words of what is taken out: the workbook, the brief and the table for other programs. */
import { brief } from './take-out/brief.ts';
import { workbook } from './take-out/workbook.ts';

const zh = {
  ...workbook.zh,
  brief: brief.zh,
  menu: '导出',
  fileKinds: { xlsx: 'Excel 工作簿', docx: 'Word 一页简报', csv: 'CSV 明细' },
  making: '正在生成…',
  made: (name: string) => `已导出「${name}」`,
  failed: (why: string) => `没有导出：${why}`,
  notReady: '结果还没有算出来',
};

const en: typeof zh = {
  ...workbook.en,
  brief: brief.en,
  menu: 'Export',
  fileKinds: { xlsx: 'Excel workbook', docx: 'Word brief, one page', csv: 'CSV table' },
  making: 'Making the file…',
  made: (name) => `Exported “${name}”`,
  failed: (why) => `Not exported: ${why}`,
  notReady: 'the results are not there yet',
};

export const takeOut = { zh, en };
