/** Values and shares: a number with what its label says. */
import { shareOf, type Draft } from './drafts.ts';
import { asks, isTelling, metricWords } from './label.ts';
import { metricOf } from './metrics.ts';
import { readChange } from './changes.ts';
import type { Reading } from './reading.ts';
import { resolveLabel } from './resolve-label.ts';
import { applySaid, isInpatient, saidBy, type Subject } from './subject.ts';
import { has, type QuantityToken, type Token } from './tokens.ts';

/** @param from  the earlier value of 由X提高到Y */
export function readValue(
  reading: Reading,
  token: QuantityToken,
  label: readonly Token[],
  from: QuantityToken | null,
): void {
  const resolved = resolveLabel(reading, label, token.quantity);
  if (resolved.metric === null) return readBareChange(reading, token, label);
  const draft = reading.draft(token, resolved.metric, resolved, label);
  draft.value = token.quantity.value;
  const earlier = from ?? reading.pendingPrior;
  if (earlier?.quantity.measure === token.quantity.measure) {
    draft.prior = earlier.quantity.value;
    if (earlier === reading.pendingPrior) reading.pendingPrior = null;
  }
  reading.drafts.push(draft);
  reading.settle(draft, resolved.subject, metricWords(label).size > 0 ? resolved.words : null, label);
}

/** 职工医保基金支出16.08% after other changes: the word of change was left out. */
function readBareChange(reading: Reading, token: QuantityToken, label: readonly Token[]): void {
  const { last } = reading;
  const words = metricWords(label);
  const money = ['expend', 'income', 'reimb'].some((word) => words.has(word));
  if (token.quantity.measure === 'percent' && money && last?.value === null && last.yoyPercent !== null)
    readChange(reading, token, label, { direction: 'up', to: false, index: label.length });
}

/** 占参保人数的16.9%: a share of the figure before it, or of what the label names. */
export function readShare(reading: Reading, token: QuantityToken, label: readonly Token[]): void {
  const at = label.findIndex((next) => has(next, 'm:share'));
  const own = label.slice(0, at + 1);
  if (ofIncome(own, label.slice(at + 1))) return;
  const target =
    reading.recent().find((draft) => draft.value !== null && shareOf(draft.metric) !== null) ??
    reading.lastValue;
  if (isTelling(own.slice(0, -1))) {
    const subject = applySaid(reading.subject, saidBy(own));
    addShare(reading, token, own, ownShare(own, subject, target), subject);
  } else if (target) shareFigure(reading, token, target, own);
}

/** 支出占收入的88%: a comparison of two lines, not a share of one. */
const ofIncome = (part: readonly Token[], whole: readonly Token[]): boolean =>
  asks(part, 'm:expend') && asks(whole, 'm:income');

/** The share that a figure is of the whole. */
export function shareFigure(
  reading: Reading,
  token: QuantityToken,
  target: Draft,
  own: readonly Token[],
): void {
  addShare(reading, token, own, shareOf(target.metric), target.subject);
}

function addShare(
  reading: Reading,
  token: QuantityToken,
  own: readonly Token[],
  metric: string | null,
  subject: Subject,
): void {
  if (metric === null) return;
  const draft = reading.draft(token, metric, { subject, words: metricWords(own) }, own);
  draft.value = token.quantity.value;
  reading.drafts.push(draft);
  reading.lastShare = draft;
}

function ownShare(own: readonly Token[], subject: Subject, target: Draft | null): string | null {
  const words = metricWords(own);
  const named = metricOf(words, 'percent', subject);
  if (named !== null) return named;
  if (words.has('cost') || words.has('inScope')) return null;
  if (subject.group !== null && words.has('enrol')) return 'insuredShare';
  if (target) return shareOf(target.metric);
  return isInpatient(subject.care) ? 'admissionsShare' : null;
}
