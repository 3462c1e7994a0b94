/** The one place where a `ModelError` becomes sentences: what is wrong, and what to do. */
import { shapeProblemWords, type ModelError } from '../../models/index.ts';
import { DAMAGE, MEASURE, SAVE_AS } from './document-words.ts';
import type { Lang } from './lang.ts';

export interface ErrorText {
  readonly what: string;
  readonly todo: string;
}

type Texts = {
  [K in ModelError['kind']]: (error: Extract<ModelError, { kind: K }>) => readonly [ErrorText, ErrorText];
};

const text = (zh: string, zhTodo: string, en: string, enTodo: string): readonly [ErrorText, ErrorText] => [
  { what: zh, todo: zhTodo },
  { what: en, todo: enTodo },
];
const list = (items: readonly string[]): string => (items.length === 0 ? '—' : items.join('、'));

const SCHEME_DIFFERENCE = {
  basis: ['口径', 'basis'],
  layer: ['层次', 'layer'],
  period: ['期间', 'period'],
  unit: ['单位', 'unit'],
} as const;
const WORKER = {
  notStarted: ['计算线程没有启动', 'the worker did not start'],
  crashed: ['计算线程中断', 'the worker crashed'],
  timeout: ['计算线程没有回应', 'the worker did not answer'],
  cancelled: ['计算已取消', 'the computation was cancelled'],
  bug: ['计算出错', 'the computation failed'],
} as const;

const TEXTS: Texts = {
  unknownLever: (e) =>
    text(
      `没有参数 ${e.lever}`,
      e.nearest.length > 0
        ? `相近的有 ${list(e.nearest)}；全部见 --list-levers`
        : '用 --list-levers 查看全部参数',
      `there is no lever ${e.lever}`,
      e.nearest.length > 0
        ? `close ones: ${e.nearest.join(', ')}; --list-levers lists all`
        : '--list-levers lists all',
    ),
  leverNotInBaseline: (e) =>
    text(
      `基线 ${e.baseline} 没有参数 ${e.lever}：报告没有印它要用的数`,
      '换一个有这一类数字的基线，或去掉这项改动',
      `baseline ${e.baseline} has no lever ${e.lever}: its report does not print what it needs`,
      'take a baseline that has this category, or drop the change',
    ),
  notANumber: (e) =>
    text(
      `${e.what} 的值「${e.given}」不是数`,
      '写一个数，如 0.75；金额用元，比例用小数',
      `${e.what}: "${e.given}" is not a number`,
      'give a number such as 0.75; money in yuan, ratios as decimals',
    ),
  leverOutOfRange: (e) =>
    text(
      `${e.lever} 的 ${e.value} 超出可用范围 ${e.min}…${e.max}`,
      `写 ${e.min} 到 ${e.max} 之间的数`,
      `${e.lever}: ${e.value} is outside ${e.min}…${e.max}`,
      `give a value between ${e.min} and ${e.max}`,
    ),
  notAMonth: (e) =>
    text(
      `${e.what} 的月份「${e.given}」读不懂`,
      '写成 2025-01 这样的年月',
      `${e.what}: "${e.given}" is not a month`,
      'write it like 2025-01',
    ),
  monthOutOfHorizon: (e) =>
    text(
      `${e.what} 的月份 ${e.month} 不在测算期 ${e.first}…${e.last} 内`,
      '改月份，或用 --until 延长测算期',
      `${e.what}: ${e.month} is outside the horizon ${e.first}…${e.last}`,
      'change the month or extend --until',
    ),
  conflict: (e) =>
    text(
      `${e.lever} 有两项改动在同一时间（${e.first} 与 ${e.second}）`,
      '去掉一项，或给前一项写上结束月份',
      `two changes of ${e.lever} overlap (${e.first} and ${e.second})`,
      'drop one, or end the first',
    ),
  unknownFund: (e) =>
    text(
      `没有基金 ${e.fund}`,
      `本基线有 ${list(e.known)}`,
      `there is no fund ${e.fund}`,
      `this baseline has ${e.known.join(', ')}`,
    ),
  belowPoolingLevel: (e) =>
    text(
      `${e.fund} 在更高层级统筹（报告：${e.level}，统筹：${e.poolingLevel}），本级没有自己的累计结余`,
      '去掉这个结余；本级只看收支与上解、下拨',
      `${e.fund} is pooled above this report (${e.level} in ${e.poolingLevel}) and has no balance of its own`,
      'leave the balance out; flows and transfers remain',
    ),
  balanceGivenTwice: (e) =>
    text(`${e.fund} 的累计结余给了两次`, '只留一次', `the balance of ${e.fund} is given twice`, 'keep one'),
  unknownScenario: (e) =>
    text(
      `没有情景、基线或文件 ${e.id}`,
      `可用的有 ${list(e.known)}，或给一个文件路径`,
      `there is no scenario, baseline or file ${e.id}`,
      `known: ${e.known.join(', ')}, or give a file path`,
    ),
  unknownBaseline: (e) =>
    text(
      `没有基线 ${e.id}`,
      `可用的有 ${list(e.known)}`,
      `there is no baseline ${e.id}`,
      `known: ${e.known.join(', ')}`,
    ),
  horizonTooLong: (e) =>
    text(
      `测算期 ${e.years} 年，超过上限 ${e.limit} 年`,
      '缩短 --until',
      `a horizon of ${e.years} years is above ${e.limit}`,
      'shorten --until',
    ),
  horizonBeforeReport: (e) =>
    text(
      `测算止于 ${e.until}，早于报告期末 ${e.reportEnd}`,
      '把 --until 改到报告期末之后',
      `the horizon ends ${e.until}, before the report (${e.reportEnd})`,
      'move --until after the report',
    ),
  noFile: (e) => text(`没有文件 ${e.name}`, '检查路径', `there is no file ${e.name}`, 'check the path'),
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
  noPeople: (e) =>
    text(
      `${e.scheme} 有金额，没有参保人数`,
      '补上参保人数',
      `${e.scheme} has money but no insured people`,
      'give the insured count',
    ),
  noFunds: () =>
    text(
      '没有一个险种同时有人数和金额',
      '至少给一个险种的参保人数、收入和支出',
      'no scheme has both people and money',
      'give people, income and spending of at least one scheme',
    ),
  badFigure: (e) =>
    text(
      `数字 ${e.figure} 不对：${e.problem}`,
      '更正这个数',
      `figure ${e.figure}: ${e.problem}`,
      'correct the figure',
    ),
  unknownUnit: (e) =>
    text(
      `数字 ${e.figure} 的单位「${e.unit}」不认识`,
      '写明元、万元、亿元、人、人次或 %',
      `figure ${e.figure} has an unknown unit "${e.unit}"`,
      'use 元, 万元, 亿元, 人, 人次 or %',
    ),
  mixedUnits: (e) =>
    text(
      `${e.first} 与 ${e.second} ${SCHEME_DIFFERENCE[e.difference][0]}不同，不能相加减或相除`,
      '换成同一口径再算',
      `${e.first} and ${e.second} differ in ${SCHEME_DIFFERENCE[e.difference][1]} and cannot be combined`,
      'bring them to one basis first',
    ),
  worker: (e) =>
    text(
      `${WORKER[e.problem][0]}：${e.detail}`,
      '已保留上一次结果；重试，或重新载入页面',
      `${WORKER[e.problem][1]}: ${e.detail}`,
      'the last result is kept; retry or reload',
    ),
};

export function errorText(error: ModelError, lang: Lang): ErrorText {
  const say = TEXTS[error.kind] as (e: ModelError) => readonly [ErrorText, ErrorText];
  return say(error)[lang === 'zh' ? 0 : 1];
}

/** Where the fault is, as the command line and dialogs name it. */
export function errorPlace(error: ModelError): string {
  if (error.kind === 'horizonTooLong' || error.kind === 'horizonBeforeReport') return '--until';
  if ('place' in error) return error.place;
  if ('lever' in error) return error.lever;
  if ('fund' in error) return error.fund;
  if ('figure' in error) return error.figure;
  if ('what' in error) return error.what;
  if ('line' in error) return `${error.line}:${error.column}`;
  return '—';
}
