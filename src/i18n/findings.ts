/** The one place where a finding of the audit becomes sentences, in Chinese and English. */
import type { Finding, FindingKind, Moves } from '../../models/index.ts';
import type { Lang } from './lang.ts';

type Pair = readonly [zh: string, en: string];
const pick = (pair: Pair, lang: Lang): string => pair[lang === 'zh' ? 0 : 1];

/** What was compared, as the subject of a sentence. */
const COMPARED: Readonly<Record<FindingKind, Pair>> = {
  yoyMismatch: ['同比与本期、上年同期数不符', 'the year-on-year change does not follow from the two values'],
  deltaMismatch: ['增减额与两期数之差不符', 'the printed change is not the difference of the two values'],
  sumMismatch: ['分项之和与合计不符', 'the parts do not add up to the total'],
  perVisitMismatch: ['次均数与总额、人次不符', 'the amount per case is not the amount over the cases'],
  shareMismatch: ['占比与分子、分母不符', 'the share is not the part over the whole'],
  executionMismatch: ['执行率与执行数、预算数不符', 'the execution rate is not the executed over the budget'],
  balanceMismatch: ['收入减支出与当期结余不符', 'income less expenditure is not the surplus'],
  rollForwardMismatch: [
    '上期结余加当期结余与累计结余不符',
    'the balance is not the earlier balance plus the surplus',
  ],
  runwayMismatch: [
    '可支付月数与结余、月均支出不符',
    'the months do not follow from the balance and monthly spending',
  ],
  standardMismatch: ['人数乘标准与总额不符', 'headcount times the standard is not the amount'],
  weightedRatio: ['总体的比例或均值与各部分不符', 'the overall ratio or mean does not follow from its parts'],
  textContradiction: ['同一数字在两处不同', 'the same figure is printed differently in two places'],
  textVsTable: ['同一数字在文与表中不同', 'the same figure differs between text and table'],
  earlierReport: ['上年同期数与上年报告不同', "the year-earlier figure differs from that year's report"],
  baseMislabel: [
    '写作“比年初”，实为比上年同期',
    'said to be since the start of the year, but is over the year before',
  ],
  unitError: ['单位有误，相差一万倍', 'the unit is wrong by a factor of ten thousand'],
  unitMissing: ['单位漏写', 'the unit is missing'],
  signMismatch: ['增减方向写反', 'the direction of the change is reversed'],
  ratioChangeWording: [
    '比例的变化应写明百分点还是百分比',
    'the change of a ratio should say points or percent',
  ],
  growthFromZero: ['上年同期为零，增长率无意义', 'growth from zero is undefined'],
  causeContradiction: ['所述原因不能导致这一变化', 'the stated cause cannot have this effect'],
  labelInconsistent: ['分项名称与合计名称不一致', 'the parts bear another name than the total'],
  numbering: ['序号不连续或重复', 'the numbering skips or repeats'],
  periodMismatch: [
    '全年收入与不足一年的支出并列，不能相减',
    "a whole year's income beside part of a year's spending",
  ],
  sameResult: ['不同基金得出相同结果，请核对', 'different funds have the same result'],
  yearMalformed: ['年份写错', 'the year is misprinted'],
};

const ROUNDING: Pair = ['尾数截断或四舍五入', 'cut off or rounded at the last digit'];
const SLIPS: Readonly<Record<string, Pair>> = {
  unit: ['疑为单位写错', 'probably a wrong unit'],
  sign: ['疑为增减写反', 'probably a reversed sign'],
  swap: ['疑为数字颠倒', 'probably two digits swapped'],
  digit: ['疑为一位数字写错', 'probably one wrong digit'],
  length: ['疑为漏写或多写一位', 'probably a digit left out or doubled'],
};
const SEVERITIES: Readonly<Record<Finding['severity'], Pair>> = {
  error: ['错误', 'error'],
  warning: ['警示', 'warning'],
  note: ['提示', 'note'],
};
const MOVES: Readonly<Record<Moves, Pair>> = {
  runway: ['可支付月数', 'the months of reserve'],
  ledger: ['基线的收支', "the baseline's income and expenditure"],
  spending: ['基线的待遇支出', "the baseline's benefits"],
  people: ['基线的参保人数', "the baseline's insured"],
  utilisation: ['基线的人次与次均费用', "the baseline's cases and costs per case"],
  trend: ['增长趋势', 'the trend'],
  budget: ['预算执行', 'budget execution'],
};

export const severityWord = (severity: Finding['severity'], lang: Lang): string =>
  pick(SEVERITIES[severity], lang);

/** What a wrong figure changes further on, or null. */
export function movesText(moves: readonly Moves[], lang: Lang): string | null {
  if (moves.length === 0) return null;
  const named = moves.map((one) => pick(MOVES[one], lang));
  return lang === 'zh' ? `影响${named.join('、')}` : `moves ${named.join(', ')}`;
}

/** 「门诊支出」印为1995.08万元，按…应为1995.09万元：同一数字在两处不同。 */
export function findingText(finding: Finding, lang: Lang): string {
  return lang === 'zh' ? chinese(finding) : english(finding);
}

function chinese({ kind, printed, expected, detail }: Finding): string {
  const what = detail.rounding
    ? `${pick(COMPARED[kind], 'zh')}（${pick(ROUNDING, 'zh')}）`
    : pick(COMPARED[kind], 'zh');
  const label = detail.label === '' || printed.includes(detail.label) ? '' : `“${detail.label}”`;
  const from = detail.from.length === 0 ? '' : `据 ${detail.from.join('、')} `;
  const follows =
    expected === null ? (from === '' ? '' : `，对照 ${detail.from.join('、')}`) : `，${from}应为 ${expected}`;
  const slip = detail.slip === null ? '' : `，${pick(SLIPS[detail.slip]!, 'zh')}`;
  return `${what}：${label}印为 ${printed}${follows}${slip}`;
}

function english({ kind, printed, expected, detail }: Finding): string {
  const rounding = detail.rounding ? ` (${pick(ROUNDING, 'en')})` : '';
  const label = detail.label === '' || printed.includes(detail.label) ? '' : ` at “${detail.label}”`;
  const from = detail.from.length === 0 ? '' : ` from ${detail.from.join(', ')}`;
  const follows = expected === null ? from : `, expected ${expected}${from}`;
  const slip = detail.slip === null ? '' : `; ${pick(SLIPS[detail.slip]!, 'en')}`;
  return `${pick(COMPARED[kind], 'en')}${rounding}: printed ${printed}${label}${follows}${slip}`;
}
