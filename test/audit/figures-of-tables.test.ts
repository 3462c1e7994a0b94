/** Figures of tables without the text around them: units of a head, layers of a reimbursement. */
import { describe, expect, it } from 'vitest';
import { auditFigures, type Figure } from '../../models/index.ts';
import { figure, reading } from '../notebook/audit-samples.ts';

const cell = (row: string, metric: string, value: string, unit: string, of: Partial<Figure> = {}): Figure =>
  figure({
    id: `${row}.${metric}`,
    fund: 'pooled',
    category: 'inpatient',
    metric,
    value,
    unit,
    origin: 'table',
    section: '三、住院',
    tableRef: { table: '甲表', row, column: metric },
    breakdown: { tier: null, location: null, institution: row === '合计' ? null : row, group: null },
    ...of,
  });

describe('the unit in the head of a table', () => {
  const table = (paid: readonly [string, string], unit: string): Figure[] => [
    cell('甲院', 'admissions', '400', '人次'),
    cell('甲院', 'dipSettlement', paid[0], unit),
    cell('甲院', 'depositWithheld', '6.00', unit),
    cell('合计', 'admissions', '1000', '人次'),
    cell('合计', 'dipSettlement', paid[1], unit),
  ];

  it('is 万元 where a thousand stays would have cost 300 元: the total is named, all under the head follow', () => {
    const found = auditFigures(reading(...table(['120.00', '300.00'], '元')), '');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'unitError',
      severity: 'error',
      printed: '300.00元',
      expected: '300.00万元',
      correction: { figure: '合计.dipSettlement', field: 'unit', from: '元', to: '万元' },
    });
    expect(found[0]!.figures).toEqual([
      '合计.dipSettlement',
      '合计.admissions',
      '甲院.dipSettlement',
      '甲院.depositWithheld',
    ]);
    expect(found[0]!.detail.label).toBe('甲表 合计 dipSettlement');
  });

  it('is right where a stay costs 3,000 元, or where it is headed 万元', () => {
    expect(auditFigures(reading(...table(['1200000', '3000000'], '元')), '')).toEqual([]);
    expect(auditFigures(reading(...table(['120.00', '300.00'], '万元')), '')).toEqual([]);
  });

  it('is not judged by one row, nor where one row alone is cheap', () => {
    expect(auditFigures(reading(...table(['120.00', '300.00'], '元').slice(0, 3)), '')).toEqual([]);
    expect(auditFigures(reading(...table(['120.00', '3000000'], '元')), '')).toEqual([]);
  });
});

describe('the layers of a reimbursement', () => {
  const row = (total: string): Figure[] => [
    cell('合计', 'basicReimbursed', '310.20', '万元'),
    cell('合计', 'largeAmountReimbursed', '0.00', '万元', { fund: 'total', scheme: 'employee' }),
    cell('合计', 'assistanceReimbursed', '4.30', '万元', { fund: 'total' }),
    cell('合计', 'reimbursed', total, '万元', { fund: 'total' }),
  ];

  it('may be of different funds: 310.20 + 0.00 + 4.30 is 314.50', () => {
    expect(auditFigures(reading(...row('314.50')), '')).toEqual([]);
    expect(auditFigures(reading(...row('341.50')), '')).toMatchObject([
      { kind: 'sumMismatch', printed: '341.50万元', expected: '314.50万元' },
    ]);
  });
});
