/** The statutory table against the ledgers that it is made of. */
import { describe, expect, it } from 'vitest';
import {
  project,
  STATUTORY_SCHEMES,
  statutoryBudget,
  statutoryRowOf,
  surplusOf,
  toCents,
  yearSum,
  type Baseline,
  type Projection,
  type StatutoryBudget,
  type StatutoryRowId,
} from '../../models/index.ts';
import { openBaseline, scenarioOf } from '../../src/notebook/document.ts';
import { SHIPPED_BASELINES } from '../../src/story/shipped.ts';

function projected(baseline: Baseline): Projection {
  const document = openBaseline(baseline);
  const result = project({ scenario: scenarioOf(document, document.slots[0]!) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const CASES = SHIPPED_BASELINES.flatMap((baseline) => {
  const projection = projected(baseline);
  const year = Number(baseline.period.end.slice(0, 4)) + 1;
  return STATUTORY_SCHEMES.map((scheme) => ({ name: `${baseline.id} ${scheme}`, baseline, projection, scheme, year }));
}); // prettier-ignore

const amount = (table: StatutoryBudget, id: StatutoryRowId, fund?: number): number | null => {
  const row = table.rows.find((r) => r.id === id)!;
  return fund === undefined ? row.total : row.amounts[fund]!;
};
const cents = (value: number | null): number => toCents(value ?? 0);

describe.each(CASES)('$name', ({ baseline, projection, scheme, year }) => {
  const table = statutoryBudget(baseline, projection, scheme, year)!;

  it('holds every ledger line of its funds in exactly one row', () => {
    const placed = table.rows.flatMap((row) => row.lines.map((l) => `${l.fund}/${l.side}/${l.line}`));
    const ledger = table.funds.flatMap((fund) =>
      (['income', 'expenditure'] as const).flatMap((side) =>
        Object.keys(projection.funds[fund]![side]).map((line) => `${fund}/${side}/${line}`),
      ),
    );
    expect(ledger.length).toBeGreaterThan(1);
    expect([...placed].sort()).toEqual([...ledger].sort());
    expect(table.funds).toEqual(baseline.funds.filter((f) => f.scheme === scheme).map((f) => f.id));
  });

  it('adds up to 0.01 元, by fund and in all', () => {
    for (const [i, fund] of table.funds.entries()) {
      const sides = (['income', 'expenditure'] as const).map((side) =>
        Object.values(projection.funds[fund]![side]).reduce(
          (sum, series) => sum + cents(yearSum(projection, series, year)),
          0,
        ),
      );
      expect(cents(amount(table, 'incomeTotal', i))).toBe(sides[0]);
      expect(cents(amount(table, 'expenditureTotal', i))).toBe(sides[1]);
      expect(amount(table, 'surplus', i)).toBe(surplusOf(projection, fund, year));
    }
    const sum = (...ids: StatutoryRowId[]): number => ids.reduce((s, id) => s + cents(amount(table, id)), 0);
    expect(sum('benefits')).toBe(sum('inpatientBenefits', 'outpatientBenefits', 'otherBenefits'));
    expect(sum('expenditureTotal')).toBe(sum('benefits', 'catastrophicCover', 'otherExpenditure'));
    expect(sum('incomeTotal') - sum('expenditureTotal')).toBe(sum('surplus'));
    for (const row of table.rows.filter((r) => r.id !== 'closingBalance'))
      expect(cents(row.total)).toBe(row.amounts.reduce<number>((s, a) => s + cents(a), 0));
  });

  it('carries the balance over, or leaves it open', () => {
    const before = statutoryBudget(baseline, projection, scheme, year - 1);
    for (const [i, fund] of table.funds.entries()) {
      const known = projection.funds[fund]!.balance[0] !== null;
      const closing = amount(table, 'closingBalance', i);
      if (!known) expect(closing).toBeNull();
      else
        expect(cents(closing)).toBe(
          cents(amount(before!, 'closingBalance', i)) + cents(amount(table, 'surplus', i)),
        );
    }
  });
});

describe('the rows', () => {
  it.each([
    ['income', 'contribution', 'premiumIncome'],
    ['income', 'premium', 'premiumIncome'],
    ['income', 'undivided', 'otherIncome'],
    ['income', 'other', 'otherIncome'],
    ['expenditure', 'inpatient.level3', 'inpatientBenefits'],
    ['expenditure', 'psychiatricInpatient', 'inpatientBenefits'],
    ['expenditure', 'dipClearing', 'inpatientBenefits'],
    ['expenditure', 'maternityInpatient', 'otherBenefits'],
    ['expenditure', 'outpatientChronic', 'outpatientBenefits'],
    ['expenditure', 'reproductiveOutpatient', 'outpatientBenefits'],
    ['expenditure', 'personalAccount', 'otherBenefits'],
    ['expenditure', 'undivided', 'otherBenefits'],
    ['expenditure', 'catastrophicPremium', 'catastrophicCover'],
    ['expenditure', 'transferOut', 'otherExpenditure'],
  ] as const)('%s %s stands in %s', (side, line, row) => {
    expect(statutoryRowOf(side, line)).toBe(row);
  });

  it('a year that is not covered whole has no table', () => {
    const { baseline, projection, year } = CASES[0]!;
    expect(statutoryBudget(baseline, projection, 'resident', year + 20)).toBeNull();
    expect(statutoryBudget(baseline, projection, 'resident', year - 2)).toBeNull();
    expect(statutoryBudget({ ...baseline, funds: [] }, projection, 'resident', year)).toBeNull();
  });
});
