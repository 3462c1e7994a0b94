import { describe, expect, test } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';

const policiesOf = (text: string) => {
  const read = readReport(`示例市2023年1-6月医疗保险基金运行情况分析\n${text}`);
  return read.ok ? (read.value.policies ?? []) : [];
};

describe('statements of law, causes and plans', () => {
  test('a change of law has its two values and its span', () => {
    expect(policiesOf('从2022年10月至2023年3月，职工医保单位缴费费率由8%下调至4%。')).toMatchObject([
      {
        id: 'P1',
        kind: 'policy',
        scheme: 'employee',
        topic: 'contributionRate',
        effective: { start: '2022-10', end: '2023-03' },
        from: '8',
        to: '4',
        unit: '%',
        quote: '从2022年10月至2023年3月，职工医保单位缴费费率由8%下调至4%',
      },
    ]);
  });

  test('a law from a day on is open', () => {
    const [policy] = policiesOf('2023年1月1日起将50种谈判药品纳入药品目录。');
    expect(policy).toMatchObject({ topic: 'drugList', effective: { start: '2023-01', end: null } });
  });

  test('causes, one-off matters and plans are told apart', () => {
    const kinds = policiesOf(
      '居民医保住院次均费用下降，主要原因是DIP支付方式控费。财政补助资金尚未到位。\n五、下一步工作打算\n积极推进DRG付费。',
    ).map(({ kind, topic }) => `${kind} ${topic}`);
    expect(kinds).toEqual(['cause paymentReform', 'oneOff fiscalTiming', 'plan paymentReform']);
  });

  test('sentences that only give figures are no statements', () => {
    expect(policiesOf('职工医保参保30万人，同比增长2%。')).toEqual([]);
  });
});
