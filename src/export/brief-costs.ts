/** What the changes cost each fund, in a sentence: the sum over the years, the first deficit, the months left. */
import type { Projection } from '../../models/index.ts';
import { money } from '../format/money.ts';
import { briefYears, gap } from './brief-funds.ts';
import { fundName, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';
import { yearSums } from './year-sums.ts';

/** @param limit how many funds have a sentence of their own */
export function costLines(subject: ExportSubject, funds: readonly string[], limit: number): string[] {
  const t = wordsFor(subject).brief;
  if (funds.length === 0) return [t.nothingDiffers];
  const lines = funds.slice(0, limit).map((fund) => fundLine(subject, fund, briefYears(subject, funds)));
  const others = funds.slice(limit).map((fund) => fundName(subject, fund));
  return [...lines, ...(others.length > 0 ? [t.otherFunds(others.join(wordsFor(subject).comma))] : [])];
}

function fundLine(subject: ExportSubject, fund: string, years: readonly number[]): string {
  const { of, against, lang } = subject;
  const t = wordsFor(subject).brief;
  const span = t.years(years[0]!, years.at(-1)!);
  const deficit = deficitText(subject, fund, years);
  if (!against) {
    const cents = years.reduce((sum, year) => sum + (yearSums(of.projection).surplus(fund, year) ?? 0), 0);
    return t.total(fundName(subject, fund), span, money(cents / 100, lang), deficit);
  }
  const cents = years.reduce(
    (sum, year) => sum + (gap(of.projection, against.projection, fund, year) ?? 0),
    0,
  );
  const amount = money(Math.abs(cents) / 100, lang);
  return t.cost(fundName(subject, fund), span, cents < 0, amount, deficit);
}

/** First year with more going out than coming in, and how that moved. */
function deficitText(subject: ExportSubject, fund: string, years: readonly number[]): string {
  const t = wordsFor(subject).brief;
  const { of, against } = subject;
  const now = firstDeficit(of.projection, fund, years);
  const before = against ? firstDeficit(against.projection, fund, years) : now;
  if (now === before) return now === null ? t.noDeficit : t.deficit(now);
  return t.deficitMoved(yearWord(subject, before), yearWord(subject, now));
}

const yearWord = (subject: ExportSubject, year: number | null): string =>
  year === null ? wordsFor(subject).brief.never : wordsFor(subject).year(year);

const firstDeficit = (projection: Projection, fund: string, years: readonly number[]): number | null =>
  years.find((year) => (yearSums(projection).surplus(fund, year) ?? 0) < 0) ?? null;

/** Whether a balance is known, so that months can be said. */
export const hasMonths = ({ projection }: ExportSide, fund: string): boolean =>
  projection.funds[fund]?.reserveMonths.trailing12.raw.some((months) => months !== null) ?? false;
