/** Sentences of the one-page brief. */
type Party = 'insured' | 'payer' | 'government' | 'provider' | 'insurer' | 'fund';
type Side = 'income' | 'expenditure';

/** Who has more or less: [with more, with less]. */
const ZH_PARTIES: Readonly<Record<Party, Readonly<Record<Side, readonly [string, string]>>>> = {
  insured: { income: ['参保人多缴', '参保人少缴'], expenditure: ['参保人多得', '参保人少得'] },
  payer: { income: ['缴费方多缴', '缴费方少缴'], expenditure: ['缴费方多得', '缴费方少得'] },
  government: { income: ['财政多补', '财政少补'], expenditure: ['财政多得', '财政少得'] },
  provider: { income: ['医疗机构多付', '医疗机构少付'], expenditure: ['医疗机构多得', '医疗机构少得'] },
  insurer: { income: ['大病保险多付', '大病保险少付'], expenditure: ['大病保险多得', '大病保险少得'] },
  fund: { income: ['基金多收', '基金少收'], expenditure: ['基金多付', '基金少付'] },
};
const EN_PARTIES: typeof ZH_PARTIES = {
  insured: { income: ['The insured pay more', 'The insured pay less'], expenditure: ['The insured receive more', 'The insured receive less'] }, // prettier-ignore
  payer: { income: ['Contributors pay more', 'Contributors pay less'], expenditure: ['Contributors receive more', 'Contributors receive less'] }, // prettier-ignore
  government: { income: ['Government pays more', 'Government pays less'], expenditure: ['Government receives more', 'Government receives less'] }, // prettier-ignore
  provider: { income: ['Providers pay more', 'Providers pay less'], expenditure: ['Providers receive more', 'Providers receive less'] }, // prettier-ignore
  insurer: { income: ['Catastrophic cover pays more', 'Catastrophic cover pays less'], expenditure: ['Catastrophic cover receives more', 'Catastrophic cover receives less'] }, // prettier-ignore
  fund: { income: ['The fund receives more', 'The fund receives less'], expenditure: ['The fund pays more', 'The fund pays less'] }, // prettier-ignore
};

const zh = {
  title: (region: string, scenario: string) => `${region}医保基金测算简报：${scenario}`,
  against: (name: string) => `对比「${name}」`,
  ground: (report: string) => `依据 ${report}`,
  horizon: (start: string, end: string) => `测算期 ${start} 至 ${end}`,
  changes: '一、改了什么',
  costs: '二、对基金的影响',
  outlook: '二、基金走势',
  gains: '三、谁多得、谁多付',
  unknown: '四、还不知道的',
  unknownAlone: '三、还不知道的',
  colon: '：',
  since: (from: string) => `${from} 起，`,
  during: (from: string, to: string) => `${from} 至 ${to}，`,
  change: (label: string, before: string, after: string) => `${label} ${before} → ${after}`,
  onOff: ['关', '开'] as readonly string[],
  ramp: (months: number) => `（${months} 个月逐步到位）`,
  because: (ground: string) => `。依据：${ground}`,
  moreChanges: (count: number) => `另有 ${count} 项改动，见工作簿的参数表。`,
  nothingDiffers: '各基金的收支与对比的一方完全相同。',
  years: (first: number, last: number) => (first === last ? `${first} 年` : `${first}–${last} 年`),
  total: (fund: string, years: string, amount: string, deficit: string) =>
    `${fund}：${years}当期结余合计 ${amount}；${deficit}。`,
  cost: (fund: string, years: string, less: boolean, amount: string, deficit: string) =>
    `${fund}：${years}当期结余合计${less ? '减少' : '增加'} ${amount}；${deficit}。`,
  noDeficit: '测算期内没有当期赤字',
  deficit: (year: number) => `首个当期赤字年为 ${year} 年`,
  deficitMoved: (before: string, after: string) => `首个当期赤字年：${before} → ${after}`,
  never: '期内没有',
  otherFunds: (names: string) => `另有${names}，见工作簿。`,
  before: '结余：对比',
  after: '结余：情景',
  difference: '差额',
  income: '收入',
  expenditure: '支出',
  surplus: '结余',
  months: '年末可支付月数',
  chartTitle: (fund: string, measure: string) => `${fund}年末${measure}（万元）`,
  gapTitle: (fund: string, a: string) => `${fund}：与「${a}」的累计差额（万元）`,
  nobodyGains: '没有哪一项与对比的一方不同。',
  parties: ZH_PARTIES,
  gain: (who: string, amount: string, change: string, name: string) => `${who} ${amount}${change}：${name}`,
  share: (percent: string) => `（${percent}）`,
  moreGains: (count: number) => `另有 ${count} 项较小的变化，见工作簿的对比表。`,
  missing: (funds: string, why: string) => `缺数${funds === '' ? '' : `（${funds}）`}：${why}`,
  assumption: (what: string, step: string, effect: string) => `假设「${what}」${step}，结果变 ${effect}`,
  moreInNotes: (count: number) => `另有 ${count} 条，见工作簿的说明表。`,
  footer: (engine: string, digest: string) =>
    `由医保基金推演生成 · 模型 ${engine} · 校验值 ${digest} · 金额为收支表口径，「—」为未知`,
};

const en: typeof zh = {
  title: (region, scenario) => `${region}, fund projection in brief: ${scenario}`,
  against: (name) => `against “${name}”`,
  ground: (report) => `from ${report}`,
  horizon: (start, end) => `${start} to ${end}`,
  changes: '1. What changes',
  costs: '2. What it costs the funds',
  outlook: '2. How the funds go on',
  gains: '3. Who gains and who pays',
  unknown: '4. What is not known',
  unknownAlone: '3. What is not known',
  colon: ': ',
  since: (from) => `From ${from}, `,
  during: (from, to) => `${from} to ${to}, `,
  change: (label, before, after) => `${label} ${before} → ${after}`,
  onOff: ['off', 'on'],
  ramp: (months) => ` (step by step over ${months} months)`,
  because: (ground) => `. Ground: ${ground}`,
  moreChanges: (count) => `${count} more changes stand on the workbook’s parameter sheet.`,
  nothingDiffers: 'No fund differs from what it is held against.',
  years: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  total: (fund, years, amount, deficit) => `${fund}: surplus of ${years} ${amount}; ${deficit}.`,
  cost: (fund, years, less, amount, deficit) =>
    `${fund}: surplus of ${years} ${less ? 'lower' : 'higher'} by ${amount}; ${deficit}.`,
  noDeficit: 'no yearly deficit within the horizon',
  deficit: (year) => `first yearly deficit in ${year}`,
  deficitMoved: (before, after) => `first yearly deficit: ${before} → ${after}`,
  never: 'none',
  otherFunds: (names) => `Also ${names}: see the workbook.`,
  before: 'Surplus before',
  after: 'Surplus after',
  difference: 'Difference',
  income: 'Income',
  expenditure: 'Expenditure',
  surplus: 'Surplus',
  months: 'Reserve months',
  chartTitle: (fund, measure) => `${fund}: ${measure.toLowerCase()} at year ends (×10k yuan)`,
  gapTitle: (fund, a) => `${fund}: cumulative difference from “${a}” (×10k yuan)`,
  nobodyGains: 'No line differs from what it is held against.',
  parties: EN_PARTIES,
  gain: (who, amount, change, name) => `${who}: ${amount}${change}, ${name}`,
  share: (percent) => ` (${percent})`,
  moreGains: (count) => `${count} smaller changes stand on the workbook’s comparison sheet.`,
  missing: (funds, why) => `Missing${funds === '' ? '' : ` (${funds})`}: ${why}`,
  assumption: (what, step, effect) => `Assumed “${what}” ${step}: the result moves by ${effect}`,
  moreInNotes: (count) => `${count} more stand on the workbook’s notes sheet.`,
  footer: (engine, digest) =>
    `Made by Fundcast · engine ${engine} · digest ${digest} · booked ledger; “—” is not known`,
};

export const brief = { zh, en };
