/**
 * Invented reports whose numbers agree: the numbers behind them are drawn at random, and
 * everything printed is rounded from those, so sums of printed numbers may be off by their
 * rounding, as in real reports.
 */
interface Style {
  /** Decimals of amounts in 万元 and of percents. */
  readonly money: number;
  readonly percent: number;
  readonly change: 'prior' | 'delta' | 'both';
  readonly marks: readonly [open: string, close: string];
}

interface Pair {
  readonly now: number;
  readonly before: number;
}

class Author {
  readonly random: () => number;
  readonly style: Style;
  constructor(random: () => number) {
    this.random = random;
    const pick = <T>(...from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    this.style = {
      money: pick(0, 1, 2, 2),
      percent: pick(1, 2, 2),
      change: pick('prior', 'delta', 'both'),
      marks: pick(['（', '）'] as const, ['(', ')'] as const),
    };
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }
  /** A quantity and its year-earlier value. */
  pair(low: number, high: number, whole = false): Pair {
    const before = this.between(low, high);
    const now = before * this.between(0.78, 1.4);
    return whole ? { now: Math.round(now), before: Math.round(before) } : { now, before };
  }
  /** 元 as 万元. */
  wan(yuan: number): string {
    return (yuan / 10_000).toFixed(this.style.money);
  }
  percent(share: number): string {
    return share.toFixed(this.style.percent);
  }
  /** A number with its change over the year before, in the style of this author. */
  changed({ now, before }: Pair, unit: string, print: (n: number) => string): string {
    const grown = 100 * (now / before - 1);
    const [open, close] = this.style.marks;
    const printed = `${print(now)}${unit}`;
    if (Number(this.percent(grown)) === 0) return `${printed}，与上年同期基本持平`;
    const delta = Number(print(now)) - Number(print(before));
    const by = print(Math.abs(now - before));
    const less = grown < 0;
    const percent = this.percent(Math.abs(grown));
    if (this.style.change === 'prior' || delta === 0)
      return `${printed}${open}去年同期${print(before)}${unit}${close}，比${less ? '降' : '增'}${percent}%`;
    const change = `${less ? '减少' : '增加'}${by}${unit}，${less ? '下降' : '增长'}${percent}%`;
    if (this.style.change === 'delta') return `${printed}，比上年同期${change}`;
    return `${printed}，比上年同期${print(before)}${unit}${change}`;
  }
}

const heads = (n: number): string => String(Math.round(n));
const yuan = (n: number): string => n.toFixed(2);
const plus = (...pairs: readonly Pair[]): Pair => ({
  now: pairs.reduce((sum, { now }) => sum + now, 0),
  before: pairs.reduce((sum, { before }) => sum + before, 0),
});
const minus = (a: Pair, b: Pair): Pair => ({ now: a.now - b.now, before: a.before - b.before });
const over = (a: Pair, b: Pair): Pair => ({ now: a.now / b.now, before: a.before / b.before });

export function consistentReport(random: () => number): string {
  const author = new Author(random);
  return [
    '示例市2024年上半年医疗保险基金运行分析报告',
    '一、职工医保运行情况',
    ...people(author),
    ...employeeFunds(author),
    ...outpatient(author, '职工'),
    ...inpatient(author, '职工'),
    '二、城乡居民医保运行情况',
    ...residents(author),
    ...outpatient(author, '居民'),
    ...inpatient(author, '居民'),
    '三、预算执行情况',
    ...budget(author),
    '',
  ].join('\n');
}

function people(a: Author): string[] {
  const active = a.pair(60_000, 400_000, true);
  const retired = a.pair(20_000, 120_000, true);
  const all = plus(active, retired);
  const share = a.percent((100 * retired.now) / all.now);
  return [
    '（一）参保情况',
    `2024年1-6月，全市职工医保参保${a.changed(all, '人', heads)}。其中，在职职工${a.changed(active, '人', heads)}；退休人员${a.changed(retired, '人', heads)}，退休人员占比为${share}%。`,
  ];
}

function employeeFunds(a: Author): string[] {
  const income = { pool: a.pair(2e8, 9e8), account: a.pair(1e8, 4e8) };
  const spent = { pool: a.pair(1.5e8, 8e8), account: a.pair(0.8e8, 3.5e8) };
  const wan = (n: number): string => a.wan(n);
  const balance = a.between(3e8, 2e9);
  const surplus = minus(income.pool, spent.pool);
  const months = Math.round(balance / (spent.pool.now / 6));
  return [
    '（二）基金收支情况',
    `2024年1-6月，全市职工医保基金收入${a.changed(plus(income.pool, income.account), '万元', wan)}；总支出${a.changed(plus(spent.pool, spent.account), '万元', wan)}。` +
      `其中：统筹基金收入${a.changed(income.pool, '万元', wan)}；支出${a.changed(spent.pool, '万元', wan)}。` +
      `个人账户收入${a.changed(income.account, '万元', wan)}；支出${a.changed(spent.account, '万元', wan)}。`,
    `统筹基金当期结余${wan(surplus.now)}万元，统筹基金累计结余${wan(balance)}万元，按2024年上半年支付标准可支撑${months}个月。`,
  ];
}

const ITEMS = ['门诊统筹', '门诊慢特病', '单独支付药品', '“两病”'] as const;

function outpatient(a: Author, scheme: string): string[] {
  const wan = (n: number): string => a.wan(n);
  const items = ITEMS.map((name) => {
    const visits = a.pair(2_000, 600_000, true);
    const each = a.pair(30, 900);
    const paid = { now: visits.now * each.now, before: visits.before * each.before };
    return { name, visits, paid };
  });
  const total = plus(...items.map(({ paid }) => paid));
  const ordinal = scheme === '职工' ? '三' : '二';
  return [
    `（${ordinal}）门诊基金运行情况`,
    `2024年1-6月，全市${scheme}医保门诊基金支出共计${a.changed(total, '万元', wan)}。`,
    ...items.map(
      ({ name, visits, paid }, at) =>
        `${at + 1}.${name}基金支出情况\n2024年1-6月，全市${scheme}医保${name}就医${a.changed(visits, '人次', heads)}；基金支出${a.changed(paid, '万元', wan)}；次均报销费用${a.changed(over(paid, visits), '元', yuan)}。`,
    ),
  ];
}

const TIERS = ['市内一级及以下医疗机构', '市内二级医疗机构', '市内三级医疗机构', '市外医疗机构'] as const;

function inpatient(a: Author, scheme: string): string[] {
  const wan = (n: number): string => a.wan(n);
  const tiers = TIERS.map((name) => {
    const admissions = a.pair(900, 30_000, true);
    const each = a.pair(2_000, 19_000);
    const cost = { now: admissions.now * each.now, before: admissions.before * each.before };
    const share = a.between(0.45, 0.85);
    const paid = { now: cost.now * share, before: cost.before * (share + a.between(-0.03, 0.03)) };
    return { name, admissions, cost, paid };
  });
  const all = {
    name: '',
    admissions: plus(...tiers.map(({ admissions }) => admissions)),
    cost: plus(...tiers.map(({ cost }) => cost)),
    paid: plus(...tiers.map(({ paid }) => paid)),
  };
  const told = ({ admissions, cost, paid }: typeof all): string =>
    `住院${a.changed(admissions, '人次', heads)}。住院总费用${a.changed(cost, '万元', wan)}。次均住院费用${a.changed(over(cost, admissions), '元', yuan)}。报销总金额为${a.changed(paid, '万元', wan)}。次均住院费用报销金额为${a.changed(over(paid, admissions), '元', yuan)}。`;
  const row = (name: string, { admissions, cost, paid }: typeof all): string =>
    [name, heads(admissions.now), wan(cost.now), wan(paid.now)].join('\t');
  const ordinal = scheme === '职工' ? '四' : '三';
  return [
    `（${ordinal}）住院基金运行情况`,
    `2024年1-6月，全市${scheme}医保${told(all)}`,
    ...tiers.map((tier, at) => `${at + 1}.${tier.name}住院情况\n2024年1-6月，${tier.name}${told(tier)}`),
    `${scheme}医保各级医疗机构住院情况表`,
    '医疗机构级别\t住院人次\t住院总费用(万元)\t报销合计(万元)',
    ...tiers.map((tier) => row(tier.name, tier)),
    row('合计', all),
  ];
}

function residents(a: Author): string[] {
  const wan = (n: number): string => a.wan(n);
  const insured = a.pair(300_000, 3_000_000, true);
  const spent = a.pair(2e8, 2e9);
  const premium = { now: insured.now * 380, before: insured.before * 350 };
  const subsidy = { now: insured.now * 640, before: insured.before * 610 };
  return [
    '（一）参保与收支情况',
    `2024年6月底，全市城乡居民医保参保${a.changed(insured, '人', heads)}。2024年居民个人缴费380元/人，财政补助640元/人，共筹集居民医保基金${a.changed(plus(premium, subsidy), '万元', wan)}。其中：个人缴费${a.changed(premium, '万元', wan)}；各级财政补助${a.changed(subsidy, '万元', wan)}。2024年1-6月城乡居民医保基金支出${a.changed(spent, '万元', wan)}。`,
  ];
}

function budget(a: Author): string[] {
  const lines = ['职工医保', '城乡居民医保'].map((name) => {
    const planned = Math.round(a.between(20_000, 300_000));
    const executed = Math.round(planned * a.between(0.3, 0.7));
    return [name, String(planned), String(executed), `${a.percent((100 * executed) / planned)}%`].join('\t');
  });
  return ['单位：万元', '险种\t全年预算支出数\t2024年1-6月支出执行数\t执行率', ...lines];
}
