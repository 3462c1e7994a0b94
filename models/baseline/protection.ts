/** What the layers above basic cover paid of inpatient care, as far as it is printed by scheme. */
import type { FigureIndex } from './figure-index.ts';
import type { Fund, Protection } from './baseline.ts';

const SCHEMES = ['employee', 'resident'] as const;

export function protectionOf(index: FigureIndex, funds: readonly Fund[]): Protection[] {
  return SCHEMES.filter((scheme) =>
    funds.some((fund) => fund.scheme === scheme && fund.expenditure.some((line) => line.inScopeShare)),
  ).map((scheme) => {
    const of = (metric: string) => {
      const reading = index.find({ scheme, metric, category: 'inpatient' });
      return reading ? index.sourced(reading) : null;
    };
    return {
      scheme,
      upper: of('catastrophicReimbursed') ?? of('largeAmountReimbursed'),
      assistance: of('assistanceReimbursed'),
    };
  });
}
