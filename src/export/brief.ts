/**
 * A page for the person who decides: what changes, what it costs, who gains, what is not
 * known. The largest of everything is shown, and what is left out is counted.
 */
import { quantity } from '../format/quantity.ts';
import { changedLines } from './brief-changes.ts';
import type { Block, Brief } from './brief-blocks.ts';
import { briefChart } from './brief-chart.ts';
import { costLines } from './brief-costs.ts';
import { affectedFunds } from './brief-funds.ts';
import { gainLines } from './brief-gains.ts';
import { fitted, type BriefLimits } from './brief-room.ts';
import { briefTable } from './brief-table.ts';
import { fundName, missingNumbers, wordsFor, type ExportSubject } from './subject.ts';
import { shortened } from './text-room.ts';

/** Funds that have room in the table; the others are named. */
const FUNDS = 2;
/** Assumptions that move the result most. */
const INFLUENCE = 3;

export const briefOf = (subject: ExportSubject): Brief => fitted((limits) => briefWithin(subject, limits));

function briefWithin(subject: ExportSubject, limits: BriefLimits): Brief {
  const t = wordsFor(subject);
  const { of, against } = subject;
  const funds = affectedFunds(subject);
  const shown = funds.slice(0, FUNDS);
  const part = (title: string, lines: readonly string[]): Block[] => [
    { kind: 'heading', text: title },
    { kind: 'lines', lines },
  ];
  const numbers: Block[] =
    shown[0] === undefined
      ? []
      : [
          { kind: 'table', table: briefTable(subject, shown, limits.years) },
          { kind: 'chart', chart: briefChart(subject, shown[0]) },
        ];
  return {
    title: shortened(t.brief.title(of.scenario.baseline.region, of.name), 56),
    subtitle: subtitleOf(subject),
    blocks: [
      ...part(t.brief.changes, changedLines(subject, limits.changes)),
      ...part(against ? t.brief.costs : t.brief.outlook, costLines(subject, funds, FUNDS)),
      ...numbers,
      ...(against ? part(t.brief.gains, gainLines(subject, against, limits.gains)) : []),
      ...part(t.brief.unknown(against ? 4 : 3), unknownLines(subject, limits.unknown)),
    ],
    footer: t.brief.footer(of.projection.engineVersion, of.projection.digest.slice(0, 16)),
  };
}

function subtitleOf(subject: ExportSubject): string {
  const t = wordsFor(subject);
  const { of, against, date, lang } = subject;
  const { baseline } = of.scenario;
  const parts = [
    against ? t.brief.against(shortened(against.name, 30)) : null,
    t.brief.ground(shortened(baseline.reports.at(-1)?.title ?? baseline.title[lang], 40)),
    t.brief.horizon(of.projection.months[0]!, of.projection.months.at(-1)!),
    date ?? null,
  ];
  return parts.filter((part) => part !== null).join(t.separator);
}

/** What moves the result most, then missing numbers, then the notices. */
function unknownLines(subject: ExportSubject, limit: number): string[] {
  const t = wordsFor(subject);
  const { lang, of, influence = [] } = subject;
  const missing = missingNumbers(subject).map(({ funds, why }) =>
    t.brief.missing(funds.map((fund) => fundName(subject, fund)).join(t.comma), why),
  );
  const moving = influence
    .filter((row) => row.kind === 'assumed' && row.effect !== null && row.effect !== 0)
    .slice(0, INFLUENCE)
    .map(({ what, step, effect }) =>
      t.brief.assumption(what[lang], step?.[lang] ?? '', quantity(effect, 'wan', lang, { sign: true })),
    );
  const notices = of.projection.notices.map(({ message }) => message[lang]);
  const all = [...moving, ...missing, ...notices];
  const kept = all.slice(0, limit).map((line) => shortened(line));
  if (kept.length === 0) return [t.nothingMissing];
  return all.length > limit ? [...kept, t.brief.moreInNotes(all.length - limit)] : kept;
}
