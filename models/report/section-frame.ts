/** What the headings above a sentence say: scheme, fund, care, ring, period, metric words. */
import type { Scheme } from './figure.ts';
import { metricWords } from './label.ts';
import { periodText, type ReportPeriod } from './periods.ts';
import { lineage, type Section } from './sections.ts';
import { applySaid, NOBODY, saidBy, type Said, type Subject } from './subject.ts';
import { facetsOf, tokenise, type Token } from './tokens.ts';

export interface SectionFrame {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  readonly period: string | null;
}

/** A title without what it includes in brackets: 职工医保（含生育保险）. */
function outsideBrackets(title: readonly Token[]): Token[] {
  let depth = 0;
  return title.filter((token) => {
    if (token.kind === 'mark' && token.mark === '(') depth += 1;
    if (token.kind === 'mark' && token.mark === ')') depth = Math.max(0, depth - 1);
    return depth === 0;
  });
}

/** Dimensions with more than one value in a title say nothing: 基本医疗、生育保险基金运行情况. */
function unambiguous(title: readonly Token[]): Said {
  const said = saidBy(title);
  const values = new Map<string, Set<string>>();
  for (const facet of title.flatMap(facetsOf)) {
    const [dimension = '', value = ''] = facet.split(':');
    values.set(dimension, (values.get(dimension) ?? new Set()).add(value));
  }
  const sure = Object.entries(said).filter(
    ([dimension]) => dimension === 'care' || dimension === 'place' || (values.get(dimension)?.size ?? 0) <= 1,
  );
  return Object.fromEntries(sure);
}

/** The scheme of a report about one scheme only, from how it opens. */
export function schemeOfReport(title: string): Scheme | null {
  const { scheme } = unambiguous(outsideBrackets(tokenise(title)));
  return scheme === 'employee' || scheme === 'resident' ? scheme : null;
}

/** @param scheme  the scheme that the whole report is about, or null */
export function sectionFrame(
  section: Section,
  report: ReportPeriod,
  scheme: Scheme | null = null,
): SectionFrame {
  let subject: Subject = { ...NOBODY, scheme };
  let words = new Set<string>();
  let period: string | null = null;
  for (const { title: printed } of lineage(section)) {
    const title = outsideBrackets(printed);
    subject = applySaid(subject, unambiguous(title));
    const own = metricWords(title);
    if (own.size > 0) words = own;
    const date = title.find((token) => token.kind === 'date');
    if (date && !date.date.atEnd) period = periodText(date.date, report);
  }
  return { subject, words, period };
}
