/** Changes and year-earlier values: which figure they belong to, and with what sign. */
import { sameNumber, signed, type Draft } from './drafts.ts';
import { isTelling, metricWords, type Change } from './label.ts';
import { metricParts } from './lists.ts';
import { plainUnit } from './metric-kinds.ts';
import type { Reading } from './reading.ts';
import { resolveChange } from './resolve-label.ts';
import { applySaid, saidBy } from './subject.ts';
import { has, type QuantityToken, type Token } from './tokens.ts';

const isRelative = ({ quantity }: QuantityToken): boolean =>
  quantity.measure === 'percent' || quantity.measure === 'points';

export function attach(reading: Reading, target: Draft, token: QuantityToken, change: Change): void {
  const { measure, value, unit } = token.quantity;
  const printed = signed(value, change.direction === 'down');
  target.end = Math.max(target.end, reading.endOf(token));
  if (isRelative(token)) {
    target.yoyPercent = printed;
    target.changeKind = measure === 'points' ? 'pp' : 'relative';
  } else {
    target.delta = printed;
    target.deltaUnit = unit === '' ? target.unit : unit;
  }
}

/** 比增1.62%, 减少9736人, 人数及基金支出下降87.01%. */
export function readChange(
  reading: Reading,
  token: QuantityToken,
  label: readonly Token[],
  change: Change,
): void {
  const own = label.slice(0, change.index).filter((next) => !has(next, 'prior:year'));
  for (const part of metricParts(own)) {
    const target = isTelling(part) ? namedTarget(reading, token, part) : nearTarget(reading, token);
    if (target) attach(reading, target, token, change);
  }
}

/** The figure that a change without words of its own belongs to. */
function nearTarget(reading: Reading, token: QuantityToken): Draft | null {
  const { measure } = token.quantity;
  const { last } = reading;
  if (measure === 'points') return reading.lastShare ?? last;
  if (measure === 'percent') return last;
  if (last && (measure === 'none' || last.measure === measure)) return last;
  if (last && last.value === null && last.delta === null) return last;
  return reading.words.size > 0 ? namedTarget(reading, token, []) : null;
}

/** The figure that a change names: one just read, or a new one without a value. */
function namedTarget(reading: Reading, token: QuantityToken, own: readonly Token[]): Draft | null {
  const found = resolveChange(reading, own, token.quantity);
  if (!found) return null;
  const { metric, measure, subject } = found;
  const unit = isRelative(token) ? plainUnit(metric, measure) : token.quantity.unit;
  const fresh: Draft = { ...reading.draft(token, metric, found, own), measure, unit };
  const known = reading.recent().find((draft) => draft.value !== null && sameNumber(draft, fresh));
  if (known) return known;
  reading.drafts.push(fresh);
  reading.last = fresh;
  reading.subject = subject;
  if (metricWords(own).size > 0) reading.words = found.words;
  return fresh;
}

/** (去年同期X), 同比X, 较去年X: the year-earlier value of the last figure, or of the next. */
export function readPrior(reading: Reading, token: QuantityToken, label: readonly Token[]): void {
  const { measure, value } = token.quantity;
  const { last } = reading;
  if (last?.prior === null && (measure === 'none' || last.measure === measure)) {
    last.prior = value;
    last.end = Math.max(last.end, reading.endOf(token));
    return;
  }
  reading.pendingPrior = token;
  reading.subject = applySaid(reading.subject, saidBy(label));
  const words = metricWords(label);
  if (words.size > 0) reading.words = words;
}
