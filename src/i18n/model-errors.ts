/** The one place where a `ModelError` becomes sentences: what is wrong, and what to do. */
import type { ModelError } from '../../models/index.ts';
import { list, text, type ErrorText, type TextsOf } from './error-words.ts';
import { FILE_ERRORS } from './file-errors.ts';
import type { Lang } from './lang.ts';

export type { ErrorText };

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

const TEXTS: TextsOf<ModelError['kind']> = {
  ...FILE_ERRORS,
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
  mixedRegions: (e) =>
    text(
      `几份报告不是同一地区的：${list(e.regions)}`,
      '一条基线只用一个地区的报告；分开导入',
      `the reports are of different regions: ${e.regions.join(', ')}`,
      'a baseline stands on the reports of one region; read them apart',
    ),
  samePeriodTwice: (e) =>
    text(
      `有两份报告都是 ${e.start} 至 ${e.end}`,
      '同一期只留一份',
      `two reports are of ${e.start} to ${e.end}`,
      'keep one of them',
    ),
  unknownParent: (e) =>
    text(
      `没有父情景 ${e.id}，或它绕回自身`,
      '换成随程序提供的情景编号，或把父情景的改动写进文件',
      `there is no parent scenario ${e.id}, or it leads back to itself`,
      "name one that ships with the program, or put the parent's changes into the file",
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
  noPeople: (e) =>
    text(
      `${e.scheme} 有金额，没有参保人数`,
      '补上参保人数',
      `${e.scheme} has money but no insured people`,
      'give the insured count',
    ),
  tooManyReports: (e) =>
    text(
      `最多同时打开 ${e.limit} 份报告`,
      '先关掉用不着的',
      `at most ${e.limit} reports lie open at once`,
      'close those that are not needed',
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
