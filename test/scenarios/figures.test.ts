import fs from 'node:fs';
import path from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { reportFiguresSchema, type ReportFigures } from '../../models/report/figure.ts';

const folder = path.resolve(import.meta.dirname, '../../scenarios/figures');
const names = ['ezhou-2024h1', 'zhuzhou-2021h1', 'shandan-2024h1'] as const;

const read = (name: string): ReportFigures =>
  reportFiguresSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')));

const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** The figures that the baseline uses: those replaced are left out, and what stands instead is added. */
function chosen({ figures, decisions = [] }: ReportFigures): ReportFigures['figures'] {
  const left = new Set(decisions.flatMap((decision) => decision.replaces));
  return [...figures.filter((f) => !left.has(f.id)), ...decisions.flatMap((decision) => decision.uses)];
}

/** The sum of the printed values of these figures, in whichever list they stand. */
function sum(figures: ReportFigures['figures'], ...ids: string[]): string {
  return ids
    .reduce((total, id) => {
      const found = figures.find((f) => f.id === id)?.value;
      if (found === undefined || found === null) throw new Error(`no value for ${id}`);
      return total.plus(found);
    }, new Decimal(0))
    .toFixed();
}

describe.each(names)('the figures of %s', (name) => {
  const file = read(name);

  test('have ids of their own, before and after the decisions', () => {
    expect(repeated(file.figures.map((f) => f.id))).toEqual([]);
    expect(repeated(chosen(file).map((f) => f.id))).toEqual([]);
    expect(repeated((file.policies ?? []).map((p) => p.id ?? ''))).toEqual([]);
    expect(repeated((file.decisions ?? []).map((d) => d.id))).toEqual([]);
  });

  test('are named by the decisions, with a reason in both languages', () => {
    const ids = new Set(file.figures.map((f) => f.id));
    for (const decision of file.decisions ?? []) {
      expect(decision.replaces.filter((id) => !ids.has(id))).toEqual([]);
      expect(decision.replaces).not.toEqual([]);
      expect(decision.reason.zh.length * decision.reason.en.length).toBeGreaterThan(0);
    }
  });

  test('have a section and a span, a table reference in tables, and no sentence of the report', () => {
    for (const figure of file.figures) {
      expect(figure.section, figure.id).toBeTruthy();
      expect((figure.end ?? 0) - (figure.start ?? 0), figure.id).toBeGreaterThan(0);
      expect(figure.tableRef !== undefined, figure.id).toBe(figure.origin === 'table');
      expect(figure.quote, figure.id).toBeUndefined();
    }
    expect((file.policies ?? []).filter((p) => p.quote !== undefined)).toEqual([]);
  });

  test('have a value, and a word for each change', () => {
    for (const figure of file.figures) {
      expect(figure.value, figure.id).not.toBeNull();
      expect(figure.changeKind !== null, figure.id).toBe(figure.yoyPercent !== null);
      expect(figure.deltaUnit !== null, figure.id).toBe(figure.delta !== null);
    }
  });

  test('leave no quantity with two values once the decisions are taken', () => {
    const values = new Map<string, string>();
    for (const f of chosen(file)) {
      const key = JSON.stringify([f.scheme, f.fund, f.metric, f.category, f.breakdown, f.period, f.layer]);
      const value = new Decimal(f.value ?? NaN).toFixed();
      expect(values.get(key) ?? value, f.id).toBe(value);
      values.set(key, value);
    }
  });
});

describe('sums added by hand', () => {
  const ezhou = chosen(read('ezhou-2024h1'));
  const zhuzhou = chosen(read('zhuzhou-2021h1'));
  const shandan = chosen(read('shandan-2024h1'));

  test('of Ezhou: what the pool and the residents’ fund paid', () => {
    const outpatient = ['outpatientPooled', 'outpatientChronic', 'separateDrugs', 'twoDiseases'];
    const paid = (scheme: string) => outpatient.map((category) => `${scheme}.${category}.fundPayment`);
    expect(sum(ezhou, ...paid('emp'), 'emp.inpatient.reimbursed')).toBe('32008.33');
    expect(sum(ezhou, 'emp.pooled.expenditure')).toBe('32008.33');
    expect(sum(ezhou, ...paid('res'), 'res.inpatient.reimbursed')).toBe('43521.96');
    expect(sum(ezhou, 'res.expenditure')).toBe('43521.96');
    expect(sum(ezhou, 'res.premiumIncome', 'res.fiscalSubsidyIncome')).toBe('69729.34');
  });

  test('of Ezhou: medical assistance by its parts', () => {
    expect(sum(ezhou, 'ass.outpatient.fundPayment', 'ass.inpatient.fundPayment')).toBe('1570.54');
    expect(ezhou.some((f) => f.value === '9293.47')).toBe(false);
  });

  test('of Zhuzhou: the pool’s income, and both funds’ as the budget has it', () => {
    const pooled = ['premium', 'interest', 'fiscalSubsidy', 'other'].map((part) => `emp.pooled.${part}Income`);
    expect(sum(zhuzhou, ...pooled)).toBe('69530');
    expect(sum(zhuzhou, 'emp.pooled.income')).toBe('69530');
    expect(sum(zhuzhou, 'emp.pooled.income', 'emp.personalAccount.income')).toBe('120197');
    expect(sum(zhuzhou, 'emp.income.executed')).toBe('120197');
    expect(sum(zhuzhou, 'emp.pooled.expenditure', 'emp.personalAccount.expenditure')).toBe('122459');
  });

  test('of Zhuzhou: the year before, whose balance counts all income', () => {
    const income = ['premium', 'interest', 'fiscalSubsidy'].map((part) => `emp.pooled.${part}Income.2020H1`);
    expect(sum(zhuzhou, ...income)).toBe('50362');
    expect(sum(zhuzhou, 'emp.pooled.expenditure.2020H1', 'emp.pooled.periodBalance.2020H1')).toBe('50362');
  });

  test('of Shandan: the residents’ ten categories, one unit of rounding apart', () => {
    const inpatient = ['ordinary', 'singleDisease', 'injury', 'psychiatric'];
    const outpatient = [
      'outpatientPooled',
      'outpatientChronic',
      'twoDiseases',
      'negotiatedDrugs',
      'daySurgery',
      'reproductiveOutpatient',
    ];
    const stays = inpatient.map((kind) => `res.${kind}Inpatient.reimbursed`);
    const visits = outpatient.map((category) => `res.${category}.fundPayment`);
    expect(sum(shandan, ...stays)).toBe('6491.71');
    expect(sum(shandan, ...visits)).toBe('1995.08');
    expect(sum(shandan, ...stays, ...visits)).toBe('8486.79');
    expect(sum(shandan, 'res.expenditure')).toBe('8486.8');
  });

  test('of Shandan: the employees’ twelve categories, one unit of rounding apart', () => {
    const stays = ['ordinary', 'injury', 'psychiatric'].map((kind) => `emp.${kind}Inpatient.reimbursed`);
    const visits = [
      'outpatientPooled',
      'outpatientChronic',
      'negotiatedDrugs',
      'daySurgery',
      'personalAccount',
    ];
    const births = ['maternityOutpatient', 'maternityInpatient', 'maternityAllowance', 'reproductiveOutpatient'];
    const paid = (categories: string[]) => categories.map((category) => `emp.${category}.fundPayment`);
    expect(sum(shandan, ...stays)).toBe('2675.77');
    expect(sum(shandan, ...paid(visits))).toBe('4058.07');
    expect(sum(shandan, ...paid(births))).toBe('142.79');
    expect(sum(shandan, ...stays, ...paid(visits), ...paid(births))).toBe('6876.63');
    expect(sum(shandan, 'emp.total.expenditure')).toBe('6876.62');
  });

  test('of Shandan: fifteen institutions, settled by DIP', () => {
    for (const [scheme, admissions] of [
      ['res', 11212],
      ['emp', 1176],
    ] as const) {
      const rows = shandan.filter((f) => f.id.startsWith(`${scheme}.dip.`) && f.metric === 'admissions');
      const of = (whole: boolean) => rows.filter((f) => (f.breakdown.institution === null) === whole);
      expect(of(false)).toHaveLength(15);
      expect(sum(of(false), ...of(false).map((f) => f.id))).toBe(String(admissions));
      expect(of(true).map((f) => f.value)).toEqual([String(admissions)]);
    }
    const money = shandan.filter((f) => f.metric === 'dipSettlement');
    expect(new Set(money.map((f) => f.unit))).toEqual(new Set(['万元']));
  });

  test('of Shandan: the civil servants’ income by its parts', () => {
    expect(sum(shandan, 'civil.premiumIncome', 'civil.interestIncome')).toBe('687.33');
    expect(shandan.some((f) => f.id === 'civil.income')).toBe(false);
  });
});
