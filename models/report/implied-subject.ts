/** What a label says of its subject without naming it: the scheme of retirees, the care that an amount is for. */
import type { Scheme } from './figure.ts';
import type { Reading } from './reading.ts';
import { applySaid, isCatastrophic, type Said, type Subject } from './subject.ts';
import { has, type Token } from './tokens.ts';

/** Retirees, enterprises and accounts belong to the employees' scheme, 生育津贴 to maternity, where none is named. */
export function ofImpliedScheme(subject: Subject, words: ReadonlySet<string>): Subject {
  const implied =
    words.has('retired') ||
    words.has('active') ||
    subject.group === 'enterprise' ||
    subject.care === 'personalAccount' ||
    subject.fund === 'personalAccount';
  const flexible = subject.group === 'flexibleEmployment' && subject.scheme === 'resident';
  if (flexible) return { ...subject, scheme: 'employee' };
  if (subject.scheme !== null && subject.scheme !== 'all') return subject;
  if (subject.care?.startsWith('maternity')) return { ...subject, scheme: 'maternity' };
  const enrolled =
    subject.group === 'flexibleEmployment' && (words.has('enrol') || words.has('contributors'));
  return implied || enrolled ? { ...subject, scheme: 'employee' } : subject;
}

/** Enrolment that is paid for somebody is the assistance's, whosever scheme it is in. */
export const ofAssistance = (subject: Subject, words: ReadonlySet<string>): Subject =>
  words.has('subsidised') && (subject.scheme === null || subject.scheme === 'resident')
    ? { ...subject, scheme: 'assistance' }
    : subject;

/** 医疗费用 of a maternity or injury scheme is a category of its own. */
export function withMedicalCare(subject: Subject, words: ReadonlySet<string>, said: Said): Subject {
  if (!words.has('medical') || (said.care !== undefined && said.care !== 'inpatient')) return subject;
  if (subject.scheme === 'maternity') return { ...subject, care: 'maternityMedical' };
  return subject.scheme === 'workInjury' ? { ...subject, care: 'workInjuryMedical' } : subject;
}

/** A word that turns the sign keeps it beside a number that is printed without one. */
export function withSignWord(subject: Subject, words: ReadonlySet<string>): Subject {
  const word = words.has('deficit')
    ? 'deficit'
    : words.has('less')
      ? 'less'
      : words.has('more')
        ? 'more'
        : null;
  return word !== null && subject.group === null ? { ...subject, group: word } : subject;
}

/** 职工2.41亿元、居民1.92亿元 after an amount for one benefit: the same benefit, scheme by scheme. */
function ofOtherScheme(carried: Subject, scheme: Scheme): Subject {
  const wanted = !isCatastrophic(carried.scheme)
    ? scheme
    : scheme === 'employee'
      ? 'catastrophicEmployee'
      : 'catastrophicResident';
  return { ...carried, scheme: wanted, fund: null };
}

/** The carried subject after a label, which may leave out what it shares with the figure before it. */
export function subjectOfLabel(
  reading: Reading,
  label: readonly Token[],
  said: Said,
  words: ReadonlySet<string>,
): Subject {
  const { subject, last } = reading;
  const plain = said.scheme === 'employee' || said.scheme === 'resident';
  if (plain && words.size === 0 && last && said.care === undefined && said.layer === undefined) {
    const { scheme, ...rest } = said;
    return applySaid(ofOtherScheme(subject, scheme!), rest);
  }
  const next = applySaid(subject, said);
  const goesOn = label[0] !== undefined && (has(label[0], 'and:') || isComma(label[0]));
  const shared = goesOn && said.care !== undefined && said.place === undefined && said.scheme === undefined;
  return shared ? { ...next, place: subject.place, group: next.group ?? subject.group } : next;
}
const isComma = (token: Token): boolean => token.kind === 'mark' && token.mark === '、';
