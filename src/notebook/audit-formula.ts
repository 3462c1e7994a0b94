/**
 * The sum that a finding follows from, with its numbers filled in: 676.27万元 + 11.06万元.
 *
 * A finding tells the numbers, not the sum; of the sums that its kind allows the first is taken
 * that gives what is expected, and none where no sum does.
 */
import type { Finding } from '../../models/index.ts';
import { quantityIn } from './audit-list.ts';

interface Term {
  readonly text: string;
  readonly value: number;
}

interface Sum {
  readonly text: string;
  readonly value: number;
}

/** Terms above this are no sum that a person would check by eye. */
const MOST = 8;

/** @param months of the report's period: what monthly spending is a mean over */
export function formulaOf({ kind, expected, detail }: Finding, months: number): string | null {
  const wanted = expected === null ? null : quantityIn(expected);
  if (expected === null || !wanted) return null;
  const terms = detail.from.flatMap((text): Term[] => {
    const read = quantityIn(text);
    return read ? [{ text: text.replace('-', '−'), value: read.value }] : [];
  });
  if (terms.length === 0 || terms.length > MOST) return null;
  const room = stepOf(expected);
  const isRight = ({ value }: Sum): boolean => Math.abs(Math.abs(value) - Math.abs(wanted.value)) <= room;
  const found = sumsOf(kind, terms, wanted.unit, months).find(isRight);
  return found ? `${found.text} = ${expected.replace('-', '−')}` : null;
}

/** Rounding of what is expected, and of the terms it follows from. */
function stepOf(text: string): number {
  const read = /^\D?([\d,]+)(?:\.(\d+))?(.*)$/.exec(text.trim())!;
  const one = quantityIn(`1${read[3]!}`)?.value ?? 1;
  return 1.5 * one * Number(`1e-${(read[2] ?? '').length}`);
}

function sumsOf(kind: Finding['kind'], terms: readonly Term[], unit: string, months: number): Sum[] {
  if (kind === 'runwayMismatch') return runways(terms, months);
  if (kind === 'yoyMismatch' || kind === 'baseMislabel') return growths(terms);
  if (unit === '%' && terms.length === 2) return quotients(terms, 100);
  if (kind === 'perVisitMismatch' || kind === 'standardMismatch' || kind === 'unitError')
    return [...signed(terms), ...quotients(terms, 1), ...products(terms)];
  return signed(terms);
}

/** a + b − c, with as few minuses as will do. */
function signed(terms: readonly Term[]): Sum[] {
  if (terms.length < 2) return [];
  const signs = Array.from({ length: 1 << (terms.length - 1) }, (_, bits) =>
    terms.map((_term, at) => (at > 0 && (bits >> (at - 1)) & 1 ? -1 : 1)),
  );
  const minuses = (of: readonly number[]): number => of.filter((sign) => sign < 0).length;
  return signs
    .sort((a, b) => minuses(a) - minuses(b))
    .map((sign) => ({
      value: terms.reduce((sum, term, at) => sum + sign[at]! * term.value, 0),
      text: terms.map(({ text }, at) => (at === 0 ? text : `${sign[at]! < 0 ? '−' : '+'} ${text}`)).join(' '),
    }));
}

function quotients([a, b]: readonly Term[], scale: number): Sum[] {
  if (!a || !b) return [];
  const over = (one: Term, other: Term): Sum => ({
    value: (one.value / other.value) * scale,
    text: `${one.text} ÷ ${other.text}`,
  });
  return [over(a, b), over(b, a)];
}

const products = ([a, b]: readonly Term[]): Sum[] =>
  a && b ? [{ value: a.value * b.value, text: `${a.text} × ${b.text}` }] : [];

function growths(terms: readonly Term[]): Sum[] {
  const [a, b] = terms;
  if (!a || !b) return [];
  const of = (now: Term, before: Term): Sum => ({
    value: (now.value / before.value - 1) * 100,
    text: `${now.text} ÷ ${before.text} − 1`,
  });
  const share = terms.find(({ text }) => text.endsWith('%'));
  const now = terms.find((term) => term !== share);
  const back: Sum[] =
    share && now
      ? [{ value: now.value / (1 + share.value / 100), text: `${now.text} ÷ (1 + ${share.text})` }]
      : [];
  return [of(a, b), of(b, a), ...back];
}

/** Balance, less what is owed and once only, over the monthly mean of spending. */
function runways([balance, spent, ...less]: readonly Term[], months: number): Sum[] {
  if (!balance || !spent) return [];
  const rest = less.reduce((sum, { value }) => sum + value, 0);
  const minus = less.map(({ text }) => ` − ${text}`).join('');
  const over = less.length === 0 ? balance.text : `(${balance.text}${minus})`;
  // A reserve is printed in whole months.
  const value = Math.round((balance.value - rest) / (spent.value / months));
  return [{ value, text: `${over} ÷ (${spent.text} ÷ ${months})` }];
}
