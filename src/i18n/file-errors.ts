/** Sentences about files that cannot be taken: missing, damaged, foreign, too large, of no use. */
import { shapeProblemWords } from '../../models/index.ts';
import { text, type TextsOf } from './error-words.ts';

const SAVE_AS = {
  docx: ['另存为 .docx', 'save it as .docx'],
  xlsx: ['另存为 .xlsx', 'save it as .xlsx'],
  document: ['另存为 .docx、.xlsx 或 .txt', 'save it as .docx, .xlsx or .txt'],
} as const;
const DAMAGE = {
  truncated: ['不完整，文件被截断', 'the file is cut short'],
  badChecksum: ['校验不符，内容被改动或传输出错', 'the checksum does not match'],
  badArchive: ['压缩结构读不懂', 'the archive cannot be read'],
  missingPart: ['缺了必需的部分', 'a necessary part is missing'],
  badXml: ['XML 读不懂', 'the XML cannot be read'],
  badText: [
    '文字编码读不懂（不是 UTF-8、UTF-16 或 GB18030）',
    'the encoding is none of UTF-8, UTF-16 and GB18030',
  ],
  badCsv: ['引号没有配对', 'a quotation mark is not closed'],
  badPdf: ['PDF 结构读不懂', 'the PDF cannot be read'],
  badCell: ['单元格的值读不懂', 'the value of a cell cannot be read'],
} as const;
const MEASURE = {
  bytes: ['字节数', 'bytes'],
  unpackedBytes: ['解压后字节数', 'bytes when unpacked'],
  parts: ['内部文件数', 'parts'],
  elements: ['元素数', 'elements'],
  depth: ['嵌套层数', 'levels of nesting'],
  rows: ['行数', 'rows in a sheet'],
  columns: ['列数', 'columns in a sheet'],
  cells: ['单元格数', 'cells'],
  pages: ['页数', 'pages'],
  textItems: ['文字块数', 'pieces of text'],
} as const;

export type FileErrorKind =
  | 'noFile'
  | 'notWritten'
  | 'unreadableFormat'
  | 'damagedDocument'
  | 'protectedDocument'
  | 'scannedDocument'
  | 'documentTooLarge'
  | 'formulaWithoutValue'
  | 'emptyText'
  | 'textTooLarge'
  | 'tooManyFigures'
  | 'noPeriod'
  | 'emptyFile'
  | 'fileTooLarge'
  | 'notJson'
  | 'foreignFile'
  | 'newerMajor'
  | 'badShape'
  | 'digestMismatch';

export const FILE_ERRORS: TextsOf<FileErrorKind> = {
  noFile: (e) => text(`没有文件 ${e.name}`, '检查路径', `there is no file ${e.name}`, 'check the path'),
  notWritten: (e) =>
    text(
      `写不了文件 ${e.name}（${e.reason}）`,
      '检查文件夹是否存在、能不能写，或文件是否正被别的程序打开',
      `${e.name} cannot be written (${e.reason})`,
      'check that the folder exists and can be written, and that no program has the file open',
    ),
  unreadableFormat: (e) =>
    text(
      `读不了 ${e.format} 文件「${e.name}」`,
      `在 WPS 或 Office 里打开，${SAVE_AS[e.saveAs][0]}，再读那一份`,
      `${e.format} files cannot be read ("${e.name}")`,
      `open it in WPS or Office, ${SAVE_AS[e.saveAs][1]}, and read that`,
    ),
  damagedDocument: (e) =>
    text(
      `${e.format} 文件的 ${e.place} 处${DAMAGE[e.problem][0]}`,
      '重新导出或重新下载这份文件',
      `${e.format} file, ${e.place}: ${DAMAGE[e.problem][1]}`,
      'export or download the file again',
    ),
  protectedDocument: (e) =>
    text(
      `${e.format} 文件加了密码，读不了`,
      '在 WPS 或 Office 里打开，去掉密码后另存一份',
      `the ${e.format} file is protected by a password`,
      'open it, take the password off and save it again',
    ),
  scannedDocument: (e) =>
    text(
      `这份 PDF 共 ${e.pages} 页，只有图像，没有文字（扫描件）`,
      '向起草单位要 .docx 原件，或先用文字识别（OCR）软件转成带文字的 PDF',
      `this PDF of ${e.pages} pages holds pictures and no text (a scan)`,
      'ask for the .docx, or run text recognition (OCR) first',
    ),
  documentTooLarge: (e) =>
    text(
      `文件的${MEASURE[e.measure][0]}超过上限 ${e.limit}`,
      '只留报告本身，拆成几份再读',
      `the document has more than ${e.limit} ${MEASURE[e.measure][1]}`,
      'keep only the report, or split it',
    ),
  formulaWithoutValue: (e) =>
    text(
      `${e.place} 的公式没有算好的值`,
      '在 WPS 或 Excel 里打开这份表格，保存一次再读',
      `the formula at ${e.place} has no computed value`,
      'open the workbook in WPS or Excel, save it once and read it again',
    ),
  emptyText: () =>
    text(
      '文字是空的；扫描件没有可读的文字',
      '换成带文字的文件',
      'there is no text; a scan has none',
      'take a file with text',
    ),
  textTooLarge: (e) =>
    text(
      `文字 ${e.length} 字，超过上限 ${e.limit}`,
      '拆成几份',
      `the text has ${e.length} characters, the limit is ${e.limit}`,
      'split it',
    ),
  tooManyFigures: (e) =>
    text(
      `数字超过 ${e.limit} 个，不像一份报告`,
      '拆成几份',
      `more than ${e.limit} figures: this does not look like one report`,
      'split it',
    ),
  noPeriod: (e) =>
    text(
      `看不出「${e.title}」讲的是哪几个月`,
      '在开头写明如「2024年1—6月」',
      `the months of "${e.title}" cannot be told`,
      'write them at the top, such as 2024年1—6月',
    ),
  emptyFile: () => text('文件是空的', '重新导出一份', 'the file is empty', 'export it again'),
  fileTooLarge: (e) =>
    text(
      `文件 ${e.bytes} 字节，超过上限 ${e.limit}`,
      '确认是 Fundcast 的文件',
      `the file has ${e.bytes} bytes, the limit is ${e.limit}`,
      'make sure it is a Fundcast file',
    ),
  notJson: (e) =>
    text(
      `第 ${e.line} 行第 ${e.column} 列起读不懂，文件可能被截断或改动`,
      '向对方要一份完整的文件',
      `unreadable from line ${e.line}, column ${e.column}; the file may be cut or changed`,
      'ask for a complete file',
    ),
  foreignFile: (e) =>
    text(
      `不是 Fundcast 的文件（格式写的是「${e.format}」）`,
      '选 Fundcast 导出的 .fundcast.json',
      `not a Fundcast file (format "${e.format}")`,
      'choose a .fundcast.json that Fundcast wrote',
    ),
  newerMajor: (e) =>
    text(
      `文件版本 ${e.given} 比本程序认识的 ${e.known} 新`,
      '升级程序后再打开',
      `file version ${e.given} is newer than ${e.known}`,
      'open it with a newer program',
    ),
  badShape: (e) =>
    text(
      `${e.place} 不对：${shapeProblemWords(e.problem).zh}`,
      '更正这一处，或向对方要一份完整的文件',
      `${e.place}: ${shapeProblemWords(e.problem).en}`,
      'mend it, or ask for a complete file',
    ),
  digestMismatch: (e) =>
    text(
      `校验值不符（文件写 ${e.stated.slice(0, 12)}…，实为 ${e.computed.slice(0, 12)}…），内容被改动过`,
      '向对方要一份未改动的文件',
      `the digest does not match (stated ${e.stated.slice(0, 12)}…, computed ${e.computed.slice(0, 12)}…): the content was changed`,
      'ask for the file as it was written',
    ),
};
