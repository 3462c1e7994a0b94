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
import { fundName, missingNumbers, noticeTexts, wordsFor, type ExportSubject } from './subject.ts';
import { shortened } from './text-room.ts';

/** Funds that have room in the table; the others are named. */
const FUNDS = 2;
/** Assumptions that move the result most. */
const INFLUENCE = 3;

export function briefOf(subject: ExportSubject): Brief {
  const t = wordsFor(subject);
  const { of, against } = subject;
  const funds = affectedFunds(subject);
  const content = {
    title: shortened(t.brief.title(of.scenario.baseline.region, of.name), 56),
    subtitle: subtitleOf(subject),
    changes: changedLines(subject),
    costs: costLines(subject, funds, FUNDS),
    gains: against ? gainLines(subject, against) : null,
    unknown: unknownLines(subject),
    footer: t.brief.footer(of.projection.engineVersion, of.projection.digest.slice(0, 16)),
  };
  const shown = funds.slice(0, FUNDS);
  const chart = shown[0] === undefined ? null : briefChart(subject, shown[0]);
  return fitted((limits) => ({
    title: content.title,
    subtitle: content.subtitle,
    blocks: blocksOf(subject, content, limits, [
      ...(chart ? [{ kind: 'table', table: briefTable(subject, shown, limits.years) } as const] : []),
      ...(chart ? [{ kind: 'chart', chart } as const] : []),
    ]),
    footer: content.footer,
  }));
}

interface Content {
  readonly changes: readonly string[];
  readonly costs: readonly string[];
  /** Null where nothing stands against. */
  readonly gains: readonly string[] | null;
  readonly unknown: readonly string[];
}

function blocksOf(
  subject: ExportSubject,
  { changes, costs, gains, unknown }: Content,
  limits: BriefLimits,
  numbers: readonly Block[],
): Block[] {
  const t = wordsFor(subject).brief;
  const part = (title: string, lines: readonly string[]): Block[] => [
    { kind: 'heading', text: title },
    { kind: 'lines', lines },
  ];
  return [
    ...part(t.changes, limited(changes, limits.changes, t.moreChanges)),
    ...part(gains ? t.costs : t.outlook, costs),
    ...numbers,
    ...(gains ? part(t.gains, limited(gains, limits.gains, t.moreGains)) : []),
    ...part(gains ? t.unknown : t.unknownAlone, limited(unknown, limits.unknown, t.moreInNotes)),
  ];
}

/** The first of them, and how many more there are. */
const limited = (lines: readonly string[], limit: number, more: (count: number) => string): string[] =>
  lines.length > limit ? [...lines.slice(0, limit), more(lines.length - limit)] : [...lines];

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
function unknownLines(subject: ExportSubject): string[] {
  const t = wordsFor(subject);
  const { lang, influence = [] } = subject;
  const missing = missingNumbers(subject).map(({ funds, why }) =>
    t.brief.missing(funds.map((fund) => fundName(subject, fund)).join(t.comma), why),
  );
  const moving = influence
    .filter((row) => row.kind === 'assumed' && row.effect !== null && row.effect !== 0)
    .slice(0, INFLUENCE)
    .map(({ what, step, effect }) =>
      t.brief.assumption(what[lang], step?.[lang] ?? '', quantity(effect, 'wan', lang, { sign: true })),
    );
  const all = [...moving, ...missing, ...noticeTexts(subject)].map((line) => shortened(line));
  return all.length === 0 ? [t.nothingMissing] : all;
}
