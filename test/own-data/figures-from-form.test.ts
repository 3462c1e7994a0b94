/** Typed texts become figures with their digits kept; what cannot be read says so. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFiguresSchema, type ReportFigures } from '../../models/index.ts';
import type { Draft } from '../../src/own-data/draft.ts';
import { priorKey, SHOWN_AS } from '../../src/own-data/field.ts';
import { FIELDS } from '../../src/own-data/fields.ts';
import { figureId, figuresFromForm } from '../../src/own-data/figures-from-form.ts';
import { EMPLOYEES } from './forms.ts';

function figures(draft: Draft): ReportFigures {
  const result = figuresFromForm(draft);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const faults = (draft: Draft) => {
  const result = figuresFromForm(draft);
  return result.ok ? [] : result.error.map((fault) => [fault.field, fault.kind]);
};

const income = (text: string): readonly (string | null)[] => {
  const figure = figures({ ...EMPLOYEES, 'employee.pool.income': text }).figures.find(
    (f) => f.id === figureId('employee.pool.income'),
  );
  return [figure?.value ?? null, figure?.unit ?? null];
};

describe('a typed amount', () => {
  it.each([
    ['1,204.50', '1204.50', '万元'],
    ['１，２０４．５', '1204.5', '万元'],
    ['３６０．００万元', '360.00', '万元'],
    ['1.20亿', '1.20', '亿元'],
    ['3600000元', '3600000', '元'],
    ['¥360', '360', '万元'],
    ['12 045.7', '12045.7', '万元'],
    ['2千万', '2000', '万元'],
    ['3百万', '300', '万元'],
  ])('%s stands as %s %s', (text, value, unit) => {
    expect(income(text)).toEqual([value, unit]);
  });

  it('a share typed as .785 or 78.5% is 78.5 %', () => {
    for (const text of ['.785', '78.5%', '７８．５％', '78.5']) {
      const { figures: all } = figures({
        ...EMPLOYEES,
        'employee.inpatient.payment': '100',
        'employee.inpatient.ratio': text,
      });
      const ratio = all.find((f) => f.metric === 'inScopeReimbursementRatio');
      expect([ratio?.value, ratio?.unit]).toEqual(['78.5', '%']);
    }
  });

  it('people in 万 are counted in people', () => {
    const { figures: all } = figures({ ...EMPLOYEES, 'employee.active': '13.6445万' });
    expect(all[0]).toMatchObject({ metric: 'activeInsured', value: '136445', unit: '人' });
  });

  it('a year-earlier value in another unit is brought to one unit with its number', () => {
    const { figures: all } = figures({
      ...EMPLOYEES,
      'employee.chronic.payment': '0.5亿',
      'employee.chronic.payment.prior': '4,800.25',
    });
    expect(all.find((f) => f.category === 'outpatientChronic')).toMatchObject({
      value: '5000',
      unit: '万元',
      prior: '4800.25',
    });
  });

  it('a deficit is a negative balance', () => {
    const { figures: all } = figures({ ...EMPLOYEES, 'employee.balance': '负835' });
    expect(all.find((f) => f.metric === 'cumulativeBalance')?.value).toBe('-835');
  });
});

describe('faults', () => {
  it('an empty form lacks region, period and the required numbers of both schemes', () => {
    expect(faults({})).toEqual(
      ['region', 'start', 'end', 'employee.active', 'employee.retired', 'employee.pool.income', 'employee.pool.expenditure', 'resident.insured', 'resident.expenditure']
        .map((field) => [field, 'empty']),
    ); // prettier-ignore
  });

  it.each<[string, string, string]>([
    ['employee.pool.income', '三百', 'unreadable'],
    ['employee.pool.income', '360人', 'wrongUnit'],
    ['employee.pool.income', '-5', 'outOfRange'],
    ['employee.pool.income', '1e400', 'unreadable'],
    ['employee.pool.income', 'NaN', 'unreadable'],
    ['employee.pool.income', '9999999999999', 'tooLarge'],
    ['employee.inpatient.ratio', '7850', 'outOfRange'],
    ['employee.active', '0', 'zero'],
    ['start', '2024-13', 'notAMonth'],
    ['start', '上半年', 'notAMonth'],
    ['start', '1999-01', 'notAMonth'],
    ['end', '2023-06', 'period'],
    ['end', '2025-06', 'period'],
    ['employee.inpatient.admissions.prior', '200', 'alone'],
  ])('%s: %s is %s, in both languages', (field, text, kind) => {
    const result = figuresFromForm({ ...EMPLOYEES, [field]: text });
    const fault = result.ok ? null : result.error[0];
    expect([fault?.field, fault?.kind]).toEqual([field, kind]);
    for (const said of [fault!.what, fault!.todo]) {
      expect(said.zh).not.toBe('');
      expect(said.en).not.toMatch(/^$/);
    }
  });

  it('a ratio without its point is refused, with ÷100 on offer', () => {
    const result = figuresFromForm({ ...EMPLOYEES, 'employee.inpatient.ratio': '7850' });
    expect(result.ok ? null : result.error[0]?.fix).toMatchObject({
      key: 'employee.inpatient.ratio',
      text: '78.5',
    });
  });

  it('months are read as people write them', () => {
    for (const [start, end] of [['2024年1月', '2024年6月'], ['202401', '202406'], ['２０２４．１', '2024/6']]) {
      expect(figures({ ...EMPLOYEES, start: start!, end: end! }).report.period).toEqual({ start: '2024-01', end: '2024-06' });
    }
  }); // prettier-ignore
});

/** A decimal as a person types it, with the digits that must come back. */
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.stringMatching(/^\d{0,4}$/), fc.boolean(), fc.boolean())
  .map(([whole, part, grouped, wide]) => {
    const digits = `${whole}${part === '' ? '' : `.${part}`}`;
    const typed = grouped ? `${whole.toLocaleString('en-US')}${part === '' ? '' : `.${part}`}` : digits;
    const wideText = typed.replace(/[\d.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    return { digits, typed: wide ? wideText : typed };
  });
const count = fc.integer({ min: 1, max: 90_000_000 }).map((n) => ({ digits: String(n), typed: String(n) }));
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.stringMatching(/^\d{0,2}$/))
  .map(([n, part]) => `${n}${part === '' ? '' : `.${part}`}`)
  .map((digits) => ({ digits, typed: `${digits}%` }));

const ofUnit = { 万元: decimal, 人: count, 人次: count, '%': ratio, '元/人': decimal } as const;

const anyForm = fc.record(
  Object.fromEntries(
    FIELDS.map((f) => [f.id, fc.record({ now: ofUnit[f.unit], prior: fc.option(ofUnit[f.unit]) })]),
  ),
);

describe('any valid form', () => {
  it('round-trips its numbers into figures exactly', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const texts = FIELDS.flatMap((f) => {
          const { now, prior } = form[f.id]!;
          return [[f.id, now.typed], ...(f.prior && prior ? [[priorKey(f.id), prior.typed]] : [])];
        });
        const set = figures({
          region: '甲市',
          start: '2024-01',
          end: '2024-06',
          ...(Object.fromEntries(texts) as Draft),
        });
        expect(reportFiguresSchema.safeParse(set).error).toBeUndefined();
        for (const f of FIELDS) {
          const { now, prior } = form[f.id]!;
          const before = f.prior && prior ? prior.digits : null;
          const figure = set.figures.find((x) => x.id === figureId(f.id));
          const law = set.policies!.find((x) => x.id === figureId(f.id));
          expect([f.id, figure?.value ?? law?.to, figure?.unit ?? law?.unit]).toEqual([
            f.id,
            now.digits,
            f.unit,
          ]);
          if (figure) expect(figure.prior).toBe(before);
          else
            expect(law!.from).toBe(before !== null && Number(before) !== Number(now.digits) ? before : null);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a field’s unit is one that the program can show', () => {
    expect(FIELDS.every((f) => SHOWN_AS[f.unit] !== undefined)).toBe(true);
  });
});
