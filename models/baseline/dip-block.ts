/**
 * DIP settlement as printed: by-item amount, settled amount, deposit, by hospital.
 *
 * It reaches the inpatient line of the place whose hospitals are listed: the line whose
 * reported amount is nearest to the printed by-item amount, when it is within a tenth.
 */
import type { Scheme } from '../report/figure.ts';
import type { Dip, Fund, Parameter } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import { dipParameters } from './dip-parameters.ts';
import { readingOf } from './reading.ts';

export interface DipPart {
  readonly dip: readonly Dip[];
  readonly parameters: readonly Parameter[];
}

export function dipBlocks(index: FigureIndex, funds: readonly Fund[]): DipPart {
  const schemes = (
    [
      ['employee', 'employee.pool'],
      ['resident', 'resident.pool'],
    ] as const
  ).filter(([, id]) => funds.some((f) => f.id === id));
  const parts = schemes.map(([scheme, id]) => ({
    scheme,
    block: dipOf(
      index,
      scheme,
      funds.find((f) => f.id === id)!,
    ),
  }));
  return {
    dip: parts.flatMap(({ block }) => block ?? []),
    parameters: parts.flatMap(({ scheme, block }) => dipParameters(scheme, block)),
  };
}

function dipOf(index: FigureIndex, scheme: Scheme, fund: Fund): Dip | null {
  const at = (metric: string) => index.all({ scheme, metric, location: 'any', group: 'any' })[0] ?? null;
  const [byItem, settled, deposit] = [at('itemSettlement'), at('dipSettlement'), at('depositWithheld')];
  if (!byItem || !settled || byItem.value <= 0) return null;
  const inpatient = fund.expenditure.filter((line) => line.id.startsWith('inpatient'));
  const distance = (amount: number): number => Math.abs(amount - byItem.value);
  const line = [...inpatient].sort(
    (a, b) => distance(a.reported?.value ?? 0) - distance(b.reported?.value ?? 0),
  )[0];
  if (!line?.reported || distance(line.reported.value) > 0.1 * byItem.value) return null;
  return {
    fund: fund.id,
    line: line.id,
    byItem: index.sourced(byItem),
    settled: index.sourced(settled),
    depositWithheld: deposit && index.sourced(deposit),
    clearingMonth: 6,
    institutions: institutions(index, scheme),
  };
}

function institutions(index: FigureIndex, scheme: Scheme): Dip['institutions'] {
  const rows = index.figures.filter((f) => f.scheme === scheme && f.breakdown.institution !== null);
  const names = [
    ...new Set(rows.filter((f) => f.metric === 'dipSettlement').map((f) => f.breakdown.institution!)),
  ];
  const value = (name: string, metric: string): number => {
    const own = rows.filter((f) => f.breakdown.institution === name);
    const table = own.find((f) => f.metric === 'dipSettlement')?.tableRef?.table;
    const printed = own.filter((f) => f.metric === metric);
    // Cases stand in other tables too, of all stays; those beside the settlement are its own.
    const figure = printed.find((f) => f.tableRef?.table === table) ?? printed[0];
    const reading = figure ? readingOf(figure) : null;
    return reading?.ok ? (reading.value?.value ?? 0) : 0;
  };
  return names.map((name) => ({
    name,
    cases: value(name, 'admissions'),
    byItem: value(name, 'itemSettlement'),
    settled: value(name, 'dipSettlement'),
    deposit: value(name, 'depositWithheld'),
  }));
}
