/**
 * Growth: percent = 100·(value / prior − 1), or value − prior for 百分点.
 *
 * The earlier value is the printed one, else value − delta, else the same quantity of the
 * same months a year before. Ratios are tried both ways, since offices print either; a
 * growth since the start of the year is no growth over the year before (`base-of-growth`).
 */
import type { Figure } from '../../report/figure.ts';
import { judge, likeliest, linear, quotient, type Identity } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { partsOfRow } from './surplus.ts';

export const SINCE_YEAR_START = /年初|[去上]年[底末]|环比|上月|上季/;
/** 占…的85% after a change is a share of the change. */
const IS_SHARE = /占[^,，。;；]{0,16}$/;

/** 较2019年同期: growth over another year than the last. */
const OVER_YEAR = /[较比](\d{4})年/;

export function isGrowth(figure: Figure, { period }: Pick<ReadingIndex, 'period'>): boolean {
  const { quote = '', yoyPercent } = figure;
  if (yoyPercent === null || SINCE_YEAR_START.test(quote)) return false;
  const year = OVER_YEAR.exec(quote.replace(/\s/g, ''))?.[1];
  if (year !== undefined && Number(year) !== Number(period.end.slice(0, 4)) - 1) return false;
  const at = quote.lastIndexOf(yoyPercent.replace(/^-/, ''));
  return at < 0 || !IS_SHARE.test(quote.slice(0, at));
}

export const isRatio = (figure: Figure): boolean => figure.unit.startsWith('%');

/** The printed or otherwise known earlier value of a figure. */
export function priorOf(index: ReadingIndex, figure: Figure): Printed | null {
  const own = index.printed(figure, 'prior');
  if (own) return own;
  const ref = index.ref(figure);
  return index.nearest(ref, figure, 'prior') ?? index.nearest({ ...ref, period: 'earlier' }, figure);
}

const valueOf = (index: ReadingIndex, figure: Figure): Printed | null =>
  index.printed(figure, 'value') ?? index.nearest(index.ref(figure), figure);

export function growthIdentities(index: ReadingIndex): Identity[] {
  const read = index.figures.flatMap((figure) => {
    const percent = index.printed(figure, 'yoyPercent');
    return percent && isGrowth(figure, index) ? [readings(index, figure, percent)] : [];
  });
  const usual = usualReading(read);
  return read.flatMap((tried) => {
    const found = likeliest(usual === 'points' ? [...tried].reverse() : tried);
    return found ? [found] : [];
  });
}

/** How the report prints changes of ratios: as points or as relative percents, by the most that hold. */
function usualReading(read: readonly (readonly Identity[])[]): 'points' | 'relative' {
  let points = 0;
  for (const tried of read) {
    if (tried.length < 2) continue;
    const [relative, inPoints] = tried.map((identity) => judge(identity).status === 'holds');
    if (relative !== inPoints) points += inPoints ? 1 : -1;
  }
  return points > 0 ? 'points' : 'relative';
}

function readings(index: ReadingIndex, figure: Figure, percent: Printed): Identity[] {
  const value = valueOf(index, figure);
  const prior = priorOf(index, figure);
  if (value && prior) return ofPrior(figure, percent, value, prior);
  const delta = index.printed(figure, 'delta');
  if (value && delta) return value.value === delta.value ? [] : [ofDelta(percent, value, delta)];
  return sums(index, figure, percent);
}

function ofPrior(figure: Figure, percent: Printed, value: Printed, prior: Printed): Identity[] {
  const points = linear('yoyMismatch', [percent, value, prior], [-1, 1, -1]);
  if (figure.changeKind === 'pp' && isRatio(figure)) return [points];
  if (prior.value <= 0) return [];
  const ratio = relative(percent, value, prior);
  return isRatio(figure) ? [ratio, points] : [ratio];
}

const relative = (percent: Printed, value: Printed, prior: Printed): Identity =>
  quotient('yoyMismatch', [percent, value, prior], 100, -100);

export function ofDelta(percent: Printed, value: Printed, delta: Printed): Identity {
  const relation = {
    form: 'quotient',
    above: [0, 0, 1],
    below: [0, 1, 0],
    factor: 100,
    offset: 0,
    ofLater: true,
  } as const;
  return { kind: 'yoyMismatch', terms: [percent, value, delta], relation, target: 0, strength: 'strong' };
}

/** Growth of a total whose earlier parts are printed: of both schemes together, of a row of receipts. */
function sums(index: ReadingIndex, figure: Figure, percent: Printed): Identity[] {
  const value = valueOf(index, figure);
  if (!value) return [];
  const parts = earlierParts(index, figure);
  if (parts.length < 2) return [];
  const over = [0, 1, ...parts.map(() => 0)];
  const under = [0, 0, ...parts.map(() => 1)];
  const relation = { form: 'quotient', above: over, below: under, factor: 100, offset: -100 } as const;
  return [
    { kind: 'yoyMismatch', terms: [percent, value, ...parts], relation, target: 0, strength: 'strong' },
  ];
}

/** The earlier values of the parts of a quantity whose own earlier value is not printed. */
export function earlierParts(index: ReadingIndex, figure: Figure): Printed[] {
  const ref = index.ref(figure);
  if (ref.scheme === 'all' && SUMMED.has(ref.metric)) {
    const schemes = ['employee', 'resident'].map((scheme) =>
      index.nearest({ ...ref, scheme }, figure, 'prior', true),
    );
    const known = schemes.filter((part) => part !== null);
    return known.length === 2 ? known : [];
  }
  if (ref.metric !== 'income') return [];
  return partsOfRow(index, { ...ref, period: 'earlier' }, figure);
}

const SUMMED = new Set(['admissions', 'totalCost', 'reimbursed', 'bedDays', 'visits', 'fundPayment']);
