/** From a label and its unit to subject and metric, on top of what is carried. */
import {
  ofAssistance,
  ofImpliedScheme,
  subjectOfLabel,
  withMedicalCare,
  withSignWord,
} from './implied-subject.ts';
import { metricWords } from './label.ts';
import { CARE_METRICS, layerMetric } from './metric-kinds.ts';
import { metricOf, metricOfChange } from './metrics.ts';
import type { Measure, Quantity } from './quantities.ts';
import type { Carried, Reading } from './reading.ts';
import { applySaid, saidBy, type Said, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';

export interface Resolved extends Carried {
  readonly metric: string | null;
}
export interface ResolvedChange extends Carried {
  readonly metric: string;
  readonly measure: Measure;
}

const ACCOUNTS = ['tempReceipts', 'tempPayments'];
const OTHER_LINES = ['income', 'otherIncome', 'otherExpend', 'balance', ...ACCOUNTS];
/** Items of a balance-sheet account (暂付款…：一是垫付医疗费…) stay in it, whatever they are for. */
export const itemises = (carried: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
  ACCOUNTS.some((word) => carried.has(word)) && !OTHER_LINES.some((word) => own.has(word));

const MONEY_LINES = ['income', 'expend', 'premium', 'subsidy', 'interest', 'benefit'];
const speaksOfMoney = (words: ReadonlySet<string>): boolean => MONEY_LINES.some((word) => words.has(word));

/** Words that the surroundings and the number itself add. */
function derived(
  words: ReadonlySet<string>,
  subject: Subject,
  reading: Reading,
  quantity: Quantity,
): Set<string> {
  const all = new Set(words);
  if (subject.scheme === 'assistance') all.add('assistanceScheme');
  if (subject.scheme === 'retiredCadre') all.add('cadreScheme');
  if (reading.frame.words.has('inScope')) all.add('scopeSection');
  if (all.has('remit') && reading.words.has('subsidy') && reading.words.has('budget')) all.add('fiscalLine');
  if (quantity.unit.endsWith('名')) all.add('counted');
  // A number of days with a decimal point can only be a mean.
  if (quantity.measure === 'days' && /^(?:天|日|床日)$/.test(quantity.unit) && quantity.value.includes('.'))
    all.add('average');
  return all;
}

/** Whether the carried words are needed besides the label's own. */
function needsCarried(own: ReadonlySet<string>, carried: ReadonlySet<string>, measure: Measure): boolean {
  if (itemises(carried, own)) return true;
  if (measure === 'persons') return own.size === 1 && own.has('population') && carried.has('enrol');
  return measure === 'percent' && own.has('execRate') && carried.has('enrol') && !speaksOfMoney(own);
}

const inLayer = (metric: string | null, subject: Subject): string | null =>
  metric === 'reimbursed' && subject.layer !== null ? layerMetric(subject.layer) : metric;

const PER_CASE = /Per|^cost|Premium$|Standard$|^fiscalSubsidy$|^contributionBase/;
/** A mean (人均…) is never the total that its other words name: no metric where there is only that. */
const ofMean = (metric: string | null, own: ReadonlySet<string>, measure: Measure): string | null =>
  (measure === 'money' || measure === 'perHead') &&
  own.has('perCase') &&
  metric !== null &&
  !PER_CASE.test(metric)
    ? null
    : metric;

/** An amount for a named benefit (生育津贴1.4亿元 after a balance) is what the fund paid for it. */
function isForBenefit(
  { last }: Reading,
  own: ReadonlySet<string>,
  { care }: Said,
  { measure }: Quantity,
  carried: string | null,
): boolean {
  if (measure !== 'money' || (carried !== null && CARE_METRICS.has(carried))) return false;
  if ([...own].some((word) => word !== 'medical' && word !== 'money')) return false;
  if (care !== undefined) return care !== 'personalAccount';
  return own.size === 0 && last !== null && CARE_METRICS.has(last.metric) && last.measure !== 'money';
}

/**
 * 个人缴费320元 is what one resident pays, where 个人缴费320万元 is what they all paid. An income
 * of 687.33元 stays an income: its unit may be the slip.
 */
const isPerHead = ({ unit, value }: Quantity, { scheme }: Subject, own: ReadonlySet<string>): boolean =>
  unit === '元' && Number(value) < 10_000 && (scheme === null || scheme === 'resident') && !own.has('income');

const isBareMean = (token: Token): boolean =>
  token.kind === 'word' && /^(?:次均|例均|人均|人次均|均次)$/.test(token.text);
const only = (words: ReadonlySet<string>, word: string): boolean => words.size === 1 && words.has(word);

/** 统筹支付5316万元，次均86元; 资助参保28966人、支出782万元: what the figure just before says of this one. */
function withNeighbour(
  { last }: Reading,
  label: readonly Token[],
  own: ReadonlySet<string>,
  said: Said,
): ReadonlySet<string> {
  if (!last || Object.keys(said).length > 0) return own;
  const paid = last.metric === 'fundPayment' || last.metric === 'reimbursed';
  if (paid && only(own, 'perCase') && label.some(isBareMean)) return new Set([...own, 'reimb']);
  return last.metric === 'subsidizedEnrollment' && only(own, 'expend')
    ? new Set([...own, 'subsidised'])
    : own;
}

export function resolveLabel(reading: Reading, label: readonly Token[], quantity: Quantity): Resolved {
  const said = saidBy(label);
  const own = metricWords(label);
  const subject = withMedicalCare(subjectOfLabel(reading, label, said, own), own, said);
  const measure = isPerHead(quantity, subject, own) ? 'perHead' : quantity.measure;
  const words = derived(withNeighbour(reading, label, own, said), subject, reading, quantity);
  const usable =
    (own.size > 0 || measure === 'cases' || words.has('counted')) &&
    !needsCarried(own, reading.words, measure);
  const named = usable ? metricOf(words, measure, subject) : null;
  if (named !== null)
    return {
      subject: withSignWord(ofAssistance(ofImpliedScheme(subject, words), words), words),
      metric: ofMean(named, own, measure) && inLayer(named, subject),
      words,
    };
  // A bare number without a unit (the 1 of 2.1:1) has no metric of what is carried.
  if (measure === 'none' && own.size === 0) return { subject, metric: null, words };
  const all = derived(new Set([...reading.words, ...own]), subject, reading, quantity);
  const carried = metricOf(all, measure, subject);
  const metric = isForBenefit(reading, own, said, quantity, carried)
    ? metricOf(new Set(['expend']), 'money', subject)
    : carried;
  return {
    subject: ofImpliedScheme(subject, all),
    metric: ofMean(metric, own, measure) && inLayer(metric, subject),
    words: all,
  };
}

/** What a change without a value is a change of. */
export function resolveChange(
  reading: Reading,
  own: readonly Token[],
  quantity: Quantity,
): ResolvedChange | null {
  const { measure } = quantity;
  const subject = applySaid(reading.subject, saidBy(own));
  const words = derived(metricWords(own), subject, reading, quantity);
  const all = derived(new Set([...reading.words, ...metricWords(own)]), subject, reading, quantity);
  const relative = measure === 'percent' || measure === 'points';
  for (const said of words.size > 0 ? [words, all] : [all]) {
    const metric = metricOf(said, measure, subject);
    const found = relative ? metricOfChange(said, subject) : metric === null ? null : { metric, measure };
    if (found)
      return {
        subject,
        words: said,
        measure: found.measure,
        metric: inLayer(found.metric, subject) ?? found.metric,
      };
  }
  return null;
}
