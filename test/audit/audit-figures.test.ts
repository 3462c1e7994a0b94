/** Each rule on a few invented sentences, with numbers worked by hand. */
import { describe, expect, it } from 'vitest';
import { auditFigures } from '../../models/audit/audit-figures.ts';
import type { Finding } from '../../models/audit/finding.ts';
import { readReport } from '../../models/report/read-report.ts';

const HEAD = '示例市2023年上半年医疗保险基金运行分析报告\n';

function audited(body: string): Finding[] {
  const text = HEAD + body;
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.kind);
  return auditFigures(read.value, text);
}
const told = (body: string): string[] =>
  audited(body).map(
    ({ severity, kind, printed, expected }) => `${severity} ${kind} ${printed} → ${expected ?? '?'}`,
  );

describe('identities', () => {
  it('4120.50 over 3950.25 is 4.31 %, not 4.13 %', () => {
    expect(told('一、收支\n职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.13%。')).toEqual([
      'error yoyMismatch 4.13% → 4.31%',
    ]);
  });

  it('a fall printed as a rise is a reversed sign', () => {
    expect(told('一、住院\n职工住院2000人次，比上年同期2500人次减少500人次，同比增长20%。')).toEqual([
      'error signMismatch 20% → -20%',
    ]);
  });

  it('what is cut off at the last digit is a note', () => {
    expect(told('一、收支\n职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.30%。')).toEqual([
      'note yoyMismatch 4.30% → 4.31%',
    ]);
  });

  it('an amount per case in 万元 is money in the wrong unit', () => {
    expect(told('一、住院\n居民住院5000人次，住院总费用3512.35万元，次均住院费用7024.70万元。')).toEqual([
      'error unitError 7024.70万元 → 7024.70元',
    ]);
  });

  it('months of spending: 6000 over 500 a month last 12 months', () => {
    const funds = '一、收支\n公务员补助支出3000万元，累计结余6000万元，按2023年上半年支付标准可支撑';
    expect(told(`${funds}12个月。`)).toEqual([]);
    expect(told(`${funds}21个月。`)).toEqual(['error runwayMismatch 21个月 → 12个月']);
  });

  it('items of a list add up to their sum', () => {
    const list =
      '一、资产\n城乡居民医保基金暂付款9655万元，主要一是垫付医疗费用3794万元；二是预付金698万元；三是其他';
    expect(told(`${list}5163万元。`)).toEqual([]);
    expect(told(`${list}5190万元。`).map((line) => line.split(' ')[1])).toEqual(['sumMismatch']);
  });

  it('the same change told twice is the same number', () => {
    const text =
      '一、门诊\n居民门诊慢特病基金支出525.36万元（去年同期500.00万元），增长5.07%。\n二、分析\n居民门诊慢特病基金支出同比增长5.70%。';
    expect(told(text)).toEqual(['error yoyMismatch 5.70% → 5.07%']);
  });

  it('growth since the start of the year that is growth over a year has the wrong base', () => {
    const table =
      '一、职工医保\n1、2023年1-6月统筹收支情况\n单位：万元\n年份（上半年）\t本期收入\t本期支出\t本期结余\t累计结余\n2022\t5000\t4000\t1000\t20000\n2023\t5200\t4200\t1000\t22500\n';
    const found = told(
      `${table}\n二、结余\n2023年6月底，职工医保统筹基金累计结余22500万元，比年初增长12.5%。`,
    );
    expect(found).toEqual(['error baseMislabel 12.5% → 4.7%']);
  });
});

describe('what is implausible in itself', () => {
  it('a heading that is skipped', () => {
    const found = audited('一、参保情况\n职工参保100人。\n三、收支情况\n职工医保基金收入50万元。');
    expect(found.map(({ kind, printed, expected }) => [kind, printed, expected])).toEqual([
      ['numbering', '三、', '二、'],
    ]);
  });

  it('percent for points where a ratio rises', () => {
    expect(told('一、住院\n居民住院实际报销比例61.84%，同比60.73%增长1.11%。')).toEqual([
      'note ratioChangeWording 1.11% → 1.11个百分点',
    ]);
  });

  it('a higher premium does not lower receipts', () => {
    const found = told(
      '一、收支\n居民征缴收入较去年同期减少1184万元，主要原因：一是缴费未按时到位；二是缴费标准较去年增加30元/人。',
    );
    expect(found.map((line) => line.split(' ')[1])).toEqual(['causeContradiction']);
  });

  it('万 without 元', () => {
    expect(told('一、资产\n城乡居民医保基金暂收款2427万，为上解资金。')).toEqual([
      'note unitMissing 2427万 → 2427万元',
    ]);
  });
});

describe('a finding', () => {
  it('names the wrong figure first, says what to write, and what it moves', () => {
    const [finding] = audited('一、收支\n职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.13%。');
    expect(finding!.figures[0]).toBe('employee.total.expenditure');
    expect(finding!.correction).toEqual({
      figure: 'employee.total.expenditure',
      field: 'yoyPercent',
      from: '4.13',
      to: '4.31',
    });
    expect(finding!.moves).toEqual(['trend']);
  });

  it('compares the year-earlier figure with the report on that year', () => {
    const earlier = readReport(
      '示例市2022年上半年医疗保险基金运行分析报告\n一、收支\n职工医保基金总支出3905.25万元。',
    );
    const text = `${HEAD}一、收支\n职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.31%。`;
    const read = readReport(text);
    if (!read.ok || !earlier.ok) throw new Error('not read');
    expect(auditFigures(read.value, text, [earlier.value]).map(({ kind }) => kind)).toEqual([
      'earlierReport',
    ]);
    expect(auditFigures(read.value, text)).toEqual([]);
  });
});
