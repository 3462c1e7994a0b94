/** From a label and its unit to subject and metric, on top of what is carried. */
import { metricWords } from './label.ts';
import { layerMetric } from './metric-kinds.ts';
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

/** Retirees and enterprises belong to the employees' scheme, 生育津贴 to maternity, where none is named. */
function ofImpliedScheme(subject: Subject, words: ReadonlySet<string>): Subject {
  const implied = words.has('retired') || words.has('active') || subject.group === 'enterprise';
  const flexible = subject.group === 'flexibleEmployment' && subject.scheme === 'resident';
  if (flexible) return { ...subject, scheme: 'employee' };
  if (subject.scheme !== null) return subject;
  if (subject.care?.startsWith('maternity')) return { ...subject, scheme: 'maternity' };
  return implied ? { ...subject, scheme: 'employee' } : subject;
}

/** Enrolment that is paid for somebody is the assistance's, whosever scheme it is in. */
const ofAssistance = (subject: Subject, words: ReadonlySet<string>): Subject =>
  words.has('subsidised') && (subject.scheme === null || subject.scheme === 'resident')
    ? { ...subject, scheme: 'assistance' }
    : subject;

/** 医疗费用 of a maternity or injury scheme is a category of its own. */
function withMedicalCare(subject: Subject, words: ReadonlySet<string>, said: Said): Subject {
  if (!words.has('medical') || (said.care !== undefined && said.care !== 'inpatient')) return subject;
  if (subject.scheme === 'maternity') return { ...subject, care: 'maternityMedical' };
  return subject.scheme === 'workInjury' ? { ...subject, care: 'workInjuryMedical' } : subject;
}

/** A word that turns the sign keeps it beside a number that is printed without one. */
function withSignWord(subject: Subject, words: ReadonlySet<string>): Subject {
  const word = words.has('deficit')
    ? 'deficit'
    : words.has('less')
      ? 'less'
      : words.has('more')
        ? 'more'
        : null;
  return word !== null && subject.group === null ? { ...subject, group: word } : subject;
}

/** Words that the surroundings and the number itself add. */
function derived(
  words: ReadonlySet<string>,
  subject: Subject,
  reading: Reading,
  quantity: Quantity,
): Set<string> {
  const all = new Set(words);
  if (subject.scheme === 'assistance') all.add('assistanceScheme');
  if (reading.frame.words.has('inScope')) all.add('scopeSection');
  if (all.has('remit') && reading.words.has('subsidy') && reading.words.has('budget')) all.add('fiscalLine');
  if (quantity.unit.endsWith('名')) all.add('counted');
  // A number of days with a decimal point can only be a mean.
  if (quantity.measure === 'days' && quantity.value.includes('.')) all.add('average');
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

export function resolveLabel(reading: Reading, label: readonly Token[], quantity: Quantity): Resolved {
  const { measure } = quantity;
  const said = saidBy(label);
  const own = metricWords(label);
  const subject = withMedicalCare(applySaid(reading.subject, said), own, said);
  const words = derived(own, subject, reading, quantity);
  const usable =
    (own.size > 0 || measure === 'cases' || words.has('counted')) &&
    !needsCarried(own, reading.words, measure);
  const named = usable ? metricOf(words, measure, subject) : null;
  if (named !== null)
    return {
      subject: withSignWord(ofAssistance(ofImpliedScheme(subject, words), words), words),
      metric: inLayer(named, subject),
      words,
    };
  // A bare number without a unit (the 1 of 2.1:1) has no metric of what is carried.
  if (measure === 'none' && own.size === 0) return { subject, metric: null, words };
  const all = derived(new Set([...reading.words, ...own]), subject, reading, quantity);
  return { subject, metric: inLayer(metricOf(all, measure, subject), subject), words: all };
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
