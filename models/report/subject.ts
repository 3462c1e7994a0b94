/**
 * Subjects: who and what a number is about, besides its metric.
 *
 * A subject is carried from clause to clause. Words of a clause replace what is carried; a
 * new scheme or a new care category drops what belonged to the old one.
 */
import type { Scheme } from './figure.ts';
import { facetsOf, isJoint, type Token } from './tokens.ts';

export type Fund = 'pooled' | 'personalAccount' | 'total';
export type Layer = 'basic' | 'catastrophic' | 'large' | 'assistance';

export interface Subject {
  readonly scheme: Scheme | null;
  readonly fund: Fund | null;
  readonly care: string | null;
  readonly tier: string | null;
  readonly place: string | null;
  readonly group: string | null;
  readonly institution: string | null;
  readonly layer: Layer | null;
}

export const NOBODY: Subject = {
  scheme: null,
  fund: null,
  care: null,
  tier: null,
  place: null,
  group: null,
  institution: null,
  layer: null,
};

/** What the words of a label say, one value a dimension; `place: ''` clears the place. */
export interface Said {
  readonly scheme?: Scheme;
  readonly fund?: Fund;
  readonly care?: string;
  readonly tier?: string;
  readonly place?: string;
  readonly group?: string;
  readonly layer?: Layer;
  readonly institution?: string;
  /** 刷卡 and the like: the account is used, not booked. */
  readonly visit?: string;
}

const GENERIC_CARE = new Set(['inpatient', 'outpatient', 'maternity', 'workInjury', 'personalAccount']);
const CATASTROPHIC = new Set<Scheme | null>(['catastrophicEmployee', 'catastrophicResident']);

/** The words' dimensions: the last word wins, but a general care word does not undo a special one. */
export function saidBy(tokens: readonly Token[]): Said {
  const said: { -readonly [key in keyof Said]: string } = {};
  for (const token of tokens)
    for (const facet of facetsOf(token)) {
      const colon = facet.indexOf(':');
      const dimension = facet.slice(0, colon);
      const value = facet.slice(colon + 1);
      if (facet === 'm:visit') said.visit = value;
      if (!DIMENSIONS.has(dimension) || facet === 'group:female') continue;
      const key = dimension as keyof Said;
      if (key === 'care' && said.care !== undefined && GENERIC_CARE.has(value)) {
        if (!GENERIC_CARE.has(said.care)) continue;
        if (value === 'personalAccount') continue;
      }
      if (key === 'place' && value === '' && said.place !== undefined) continue;
      said[key] = value;
    }
  if (namesBothSchemes(tokens)) said.scheme = 'all';
  return said as Said;
}

/** 职工、居民 and 职工和居民 before one number: it is of both. */
function namesBothSchemes(tokens: readonly Token[]): boolean {
  let named: string | null = null;
  let joined = false;
  for (const token of tokens) {
    const scheme = facetsOf(token).find((facet) => SINGLE.has(facet)) ?? null;
    if (scheme !== null && joined && named !== null && named !== scheme) return true;
    joined = scheme === null && named !== null && isJoint(token);
    if (scheme !== null || !joined) named = scheme;
  }
  return false;
}
const SINGLE = new Set(['scheme:employee', 'scheme:resident']);
const DIMENSIONS = new Set(['scheme', 'fund', 'care', 'tier', 'place', 'group', 'layer']);

export const isCatastrophic = (scheme: Scheme | null): boolean => CATASTROPHIC.has(scheme);
export const isInpatient = (care: string | null): boolean => care !== null && /inpatient$/i.test(care);

/** A care category counts the stays of one kind; a new kind drops ring, tier and group. */
function withCare(subject: Subject, care: string): Subject {
  if (care === subject.care) return subject;
  if (subject.care === null) return { ...subject, care };
  return { ...subject, fund: null, care, tier: null, place: null, group: null, layer: null };
}

function withScheme(subject: Subject, scheme: Scheme): Subject {
  const base = baseScheme(subject.scheme);
  if (scheme === subject.scheme) return subject;
  if (CATASTROPHIC.has(subject.scheme) && base === scheme) return subject;
  const keepsCare = subject.care === 'catastrophic' ? null : subject.care;
  const movable = subject.scheme === null || subject.scheme === 'all' || subject.place !== null;
  return movable
    ? { ...subject, scheme, fund: null, care: keepsCare, group: subject.group }
    : { ...NOBODY, scheme };
}

export function baseScheme(scheme: Scheme | null): Scheme | null {
  if (scheme === 'catastrophicEmployee') return 'employee';
  return scheme === 'catastrophicResident' ? 'resident' : scheme;
}

/** 大病 and 救助 are layers of an inpatient's reimbursement, or schemes of their own. */
function withLayer(subject: Subject, layer: Layer, before: Subject): Subject {
  if (isInpatient(before.care) && before.scheme !== 'assistance' && !CATASTROPHIC.has(before.scheme))
    return { ...subject, layer };
  if (layer === 'assistance')
    return subject.scheme === 'assistance'
      ? subject
      : { ...NOBODY, scheme: 'assistance', care: subject.care, group: subject.group };
  if (layer !== 'catastrophic' || CATASTROPHIC.has(subject.scheme)) return subject;
  const scheme = subject.scheme === 'employee' ? 'catastrophicEmployee' : 'catastrophicResident';
  return { ...NOBODY, scheme, care: 'catastrophic' };
}

/** 个人账户收入 outside any care is a line of the books, not a category of care. */
const isBooking = (subject: Subject, said: Said): boolean =>
  said.care === 'personalAccount' && subject.care === null && said.visit === undefined;

/** The carried subject after the words of a label. */
export function applySaid(carried: Subject, said: Said): Subject {
  let subject = carried;
  const layered = said.layer !== undefined && isInpatient(carried.care);
  if (said.scheme !== undefined && !layered) subject = withScheme(subject, said.scheme);
  if (said.care !== undefined && !isBooking(subject, said)) subject = withCare(subject, said.care);
  if (said.layer !== undefined) subject = withLayer(subject, said.layer, carried);
  return {
    ...subject,
    fund: said.fund ?? subject.fund,
    tier: said.tier ?? (said.place !== undefined ? null : subject.tier),
    place: said.place === undefined ? subject.place : said.place === '' ? null : said.place,
    group: said.group ?? subject.group,
    institution: said.institution ?? subject.institution,
  };
}
