/**
 * How likely a number is the one that is wrong, by how it is printed and by the slip of the
 * pen that would explain it.
 */
import type { Identity } from './identity.ts';
import type { Printed } from './printed.ts';
import type { Slip } from './slip.ts';
import { widen, width, type Interval } from './tolerance.ts';

const SLIP_SCORES = { unit: 7, sign: 7, swap: 7, digit: 4, length: 2 } as const;
/** Widest interval that tells one number from its neighbours, relative to the number. */
const TELLING = 0.02;

/** In a wide interval some digit changed will do by chance. */
export function slipScore(slip: Slip, printed: Printed, meant: Interval): number {
  const blurred = width(meant) > TELLING * Math.max(Math.abs(meant.low), Math.abs(meant.high));
  if (slip.kind === 'unit' || slip.kind === 'sign')
    return SLIP_SCORES[slip.kind] + likelyUnit(slip, printed, meant);
  return blurred ? Math.min(SLIP_SCORES[slip.kind], 3) : SLIP_SCORES[slip.kind];
}

/**
 * Money of funds is rather printed as 元 for 万元, and money per head the other way round; a
 * fund's money in 万元 is hardly ten thousand times too large.
 */
export function likelyUnit(
  { kind }: Slip,
  { figure, scale: factor, unit, value }: Printed,
  meant: Interval,
): number {
  if (kind !== 'unit' || !unit.includes('元')) return 0;
  const perHead = /Per[A-Z]|personal|Subsidy$|Standard|Wage|contributionBase/.test(figure.metric);
  const tooLarge = Math.abs(value) > Math.abs(meant.high);
  if (tooLarge) return perHead ? (factor > 1 ? 4 : 0) : -4;
  return !perHead && factor === 1 ? 4 : 0;
}

/** Persons and cases in fractions, percents in millionths or tens of thousands. */
export function isOddlyPrinted({ text, unit, value, field }: Printed): boolean {
  const decimals = text.split('.')[1]?.length ?? 0;
  if (/^(?:人|名|户|例|人次|例次)/.test(unit)) return decimals > 0;
  if (unit.startsWith('%')) return decimals > 3 || (field !== 'yoyPercent' && Math.abs(value) > 10_000);
  return decimals > 4;
}

/** Every number that would be printed for one in the interval. */
export const asPrinted = (meant: Interval, { range }: Printed): Interval => widen(meant, width(range) / 2);

/** How likely a slip may be found by chance and still count. */
const CHANCE = 0.02;

/**
 * Among short numbers and wide tolerances some term is always one digit away, and tables
 * that count differently are often so: such a slip proves nothing.
 */
export function isSure(
  { kind }: Slip,
  { text, step }: Printed,
  { terms, relation }: Identity,
  meant: Interval,
): boolean {
  if (kind === 'unit' || kind === 'sign') return true;
  const equality = relation.form === 'linear' && terms.length === 2;
  if (kind === 'length' || (equality && terms.every(({ figure }) => figure.origin === 'table'))) return false;
  const digits = text.replace(/\D/g, '').length;
  const slips = kind === 'swap' ? (digits * digits) / 2 : 9 * digits;
  const numbers = [...text.replace(/\D/g, '')].reduce((product) => product * 10, 1);
  return (slips * terms.length * (1 + width(meant) / step)) / numbers < CHANCE;
}
