/** A finding and a figure with only what a test is about. */
import type { Figure, Finding, ReportFigures } from '../../models/index.ts';

export const figure = (given: Partial<Figure>): Figure => ({
  id: 'f',
  scheme: 'employee',
  fund: 'total',
  metric: 'income',
  category: null,
  breakdown: { tier: null, location: null, institution: null, group: null },
  value: '100',
  unit: '万元',
  prior: null,
  yoyPercent: null,
  changeKind: null,
  delta: null,
  deltaUnit: null,
  period: null,
  asOf: null,
  basis: null,
  layer: null,
  origin: 'text',
  ...given,
});

export const reading = (...figures: Figure[]): ReportFigures => ({
  report: {
    region: '示例市',
    level: 'city',
    title: '示例市2031年上半年运行分析',
    period: { start: '2031-01', end: '2031-06' },
  },
  figures,
});

export const finding = ({
  detail,
  ...given
}: Omit<Partial<Finding>, 'detail'> & { detail?: Partial<Finding['detail']> }): Finding => ({
  id: 'A1',
  kind: 'sumMismatch',
  severity: 'error',
  printed: '90.00万元',
  expected: '100.00万元',
  quotes: [],
  figures: ['f'],
  moves: [],
  correction: null,
  detail: { label: '', field: 'value', from: [], broken: 1, slip: null, rounding: false, ...detail },
  ...given,
});
