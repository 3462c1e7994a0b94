/**
 * Units: 元 left out (24271万), an earlier value without its unit, an amount per case in
 * 万元 or a fund's money in 元 where the report prints the like of it a thousand times
 * larger or smaller.
 */
import type { Figure } from '../../report/figure.ts';
import { kindOf } from '../figure-ref.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const PER_CASE = /^(?:costPer|reimbursedPer|fundPaymentPer)/;
const FUND_MONEY = new Set(['receipts', 'spending', 'totalCost', 'cumulativeBalance']);
/** A figure this many times the middle one of its like has the wrong unit. */
const FACTOR = 1000;

export function unitFindings(index: ReadingIndex, known: ReadonlySet<string>): Unnumbered[] {
  return [...unitsLeftOut(index), ...priorsWithoutUnit(index), ...magnitudes(index, known)];
}

function unitsLeftOut(index: ReadingIndex): Unnumbered[] {
  return index.figures
    .filter(({ unit, value }) => value !== null && /^[十百千]*[万亿]$/.test(unit))
    .map((figure) =>
      noteOf(index, {
        kind: 'unitMissing',
        printed: `${figure.value!}${figure.unit}`,
        expected: `${figure.value!}${figure.unit}元`,
        figures: [figure],
        quotes: [withNextMark(index, figure)],
        field: 'value',
        correction: { figure: figure.id, field: 'unit', from: figure.unit, to: `${figure.unit}元` },
      }),
    );
}

/** The quote with the mark after it, which shows that no 元 follows. */
const withNextMark = (index: ReadingIndex, { quote = '', start, end }: Figure): string =>
  start === undefined || end === undefined || index.text === ''
    ? quote
    : index.text.slice(start, end + 1).trimEnd();

/** 同比1757.66减少450.79元. */
function priorsWithoutUnit(index: ReadingIndex): Unnumbered[] {
  return index.figures.flatMap((figure) => {
    const { prior, quote = '', unit, origin } = figure;
    if (prior === null || origin !== 'text' || !/[元人]/.test(unit)) return [];
    const bare = quote.replace(/[\s,]/g, '');
    const at = bare.indexOf(prior);
    const after = bare.slice(at + prior.length);
    if (at < 0 || !/^(?:增|减|下|上|提|降|[，,。；;)）])/.test(after)) return [];
    return [
      noteOf(index, {
        kind: 'unitMissing',
        printed: prior,
        expected: `${prior}${unit}`,
        figures: [figure],
        field: 'prior',
      }),
    ];
  });
}

function magnitudes(index: ReadingIndex, known: ReadonlySet<string>): Unnumbered[] {
  const like = new Map<string, Printed[]>();
  for (const figure of index.figures) {
    const name = likeOf(figure);
    const printed = name === null ? null : index.printed(figure, 'value');
    if (!printed || name === null || printed.value <= 0) continue;
    const others = like.get(name) ?? [];
    others.push(printed);
    like.set(name, others);
  }
  return [...like.values()].flatMap((printed) => outliers(index, printed, known));
}

/** Figures of one order of magnitude: amounts per case of any scheme; the money of funds as a whole. */
function likeOf(figure: Figure): string | null {
  if (figure.origin === 'table' || figure.breakdown.institution !== null) return null;
  if (PER_CASE.test(figure.metric)) return figure.metric;
  const whole = figure.category === null && figure.breakdown.group === null;
  return whole && FUND_MONEY.has(kindOf(figure.metric)) ? 'money' : null;
}

function outliers(index: ReadingIndex, like: readonly Printed[], known: ReadonlySet<string>): Unnumbered[] {
  if (like.length < 3) return [];
  const sorted = [...like].sort((a, b) => a.value - b.value);
  const usual = sorted[Math.floor(sorted.length / 2)]!.value;
  return like
    .filter((printed) => !known.has(printed.figure.id) && isMisprinted(printed, usual))
    .map((printed) => {
      const { figure, text, unit } = printed;
      const to = unit.startsWith('万') ? unit.slice(1) : `万${unit}`;
      return noteOf(index, {
        kind: 'unitError',
        severity: 'error',
        printed: text + unit,
        expected: text + to,
        figures: [figure],
        field: 'value',
        correction: { figure: figure.id, field: 'unit', from: unit, to },
        moves: PER_CASE.test(figure.metric) ? ['utilisation'] : ['ledger', 'runway'],
      });
    });
}

function isMisprinted({ value, unit, figure }: Printed, usual: number): boolean {
  if (PER_CASE.test(figure.metric)) return unit.startsWith('万元') && value > usual * FACTOR;
  return unit === '元' && value * FACTOR < usual;
}
