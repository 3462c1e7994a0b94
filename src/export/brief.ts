/**
 * A page for the person who decides: what changes, what it costs, who gains, what is not
 * known. Kept to one page of A4 by showing the largest of everything and saying what is left out.
 */
import { costLines } from './brief-costs.ts';
import { gainLines } from './brief-gains.ts';
import { briefTable, type BriefTable } from './brief-table.ts';
import { briefChart, type BriefChart } from './brief-chart.ts';
import { changedLines } from './brief-changes.ts';
import { affectedFunds } from './brief-funds.ts';
import { shortened } from './brief-text.ts';
import { wordsFor, type ExportSubject } from './subject.ts';
import { quantity } from '../format/quantity.ts';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: BriefTable }
  | { readonly kind: 'chart'; readonly chart: BriefChart };

export interface Brief {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

/** Funds that have room in the table; the others are named. */
const FUNDS = 2;
const MISSING = 4;
const INFLUENCE = 3;

export function briefOf(subject: ExportSubject): Brief {
  const t = wordsFor(subject);
  const { of, against, date } = subject;
  const { baseline } = of.scenario;
  const funds = affectedFunds(subject);
  const shown = funds.slice(0, FUNDS);
  const heading = (text: string): Block => ({ kind: 'heading', text });
  const lines = (own: readonly string[]): Block => ({ kind: 'lines', lines: own });
  const chart = shown[0] === undefined ? null : briefChart(subject, shown[0]);
  return {
    title: t.brief.title(baseline.region, of.name),
    subtitle: [
      against ? t.brief.against(against.name) : null,
      t.brief.ground(baseline.reports.at(-1)?.title ?? baseline.title[subject.lang]),
      t.brief.horizon(of.projection.months[0]!, of.projection.months.at(-1)!),
      date ?? null,
    ]
      .filter((part) => part !== null)
      .join(t.separator),
    blocks: [
      heading(t.brief.changes),
      lines(changedLines(subject)),
      heading(against ? t.brief.costs : t.brief.outlook),
      lines(costLines(subject, funds, FUNDS)),
      ...(shown.length === 0 ? [] : [{ kind: 'table', table: briefTable(subject, shown) } as const]),
      ...(chart ? [{ kind: 'chart', chart } as const] : []),
      ...(against ? [heading(t.brief.gains), lines(gainLines(subject, against))] : []),
      heading(t.brief.unknown),
      lines(unknownLines(subject)),
    ],
    footer: t.brief.footer(of.projection.engineVersion, of.projection.digest.slice(0, 16)),
  };
}

/** Missing numbers first, then what moves the result most, then the notices. */
function unknownLines(subject: ExportSubject): string[] {
  const t = wordsFor(subject);
  const { lang, of, influence = [] } = subject;
  const missing = of.projection.missing.map(({ why }) => t.brief.missing(why[lang]));
  const moving = influence
    .filter((row) => row.kind === 'assumed' && row.effect !== null && row.effect !== 0)
    .slice(0, INFLUENCE)
    .map((row) =>
      t.brief.assumption(
        row.what[lang],
        row.step?.[lang] ?? '',
        quantity(row.effect, 'wan', lang, { sign: true }),
      ),
    );
  const notices = of.projection.notices.map(({ message }) => message[lang]);
  const kept = [...missing.slice(0, MISSING), ...moving, ...notices].slice(0, MISSING + moving.length);
  const rest = missing.length + moving.length + notices.length - kept.length;
  if (kept.length === 0) return [t.nothingMissing];
  return [...kept.map((line) => shortened(line)), ...(rest > 0 ? [t.brief.moreInNotes(rest)] : [])];
}
