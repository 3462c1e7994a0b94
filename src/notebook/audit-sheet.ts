/** The list of findings to hand on: rows of words, and the same as CSV for a spreadsheet. */
import type { Decision, Figure, ReportFigures } from '../../models/index.ts';
import { dictionaries } from '../i18n/dictionary.ts';
import { findingText, movesText, severityWord } from '../i18n/findings.ts';
import type { Lang } from '../i18n/lang.ts';
import { figureName, figurePart } from '../report-cell/figure-words.ts';
import { stateOf } from './audit-decisions.ts';
import type { ListedFinding } from './audit-list.ts';

export interface SheetRow {
  readonly id: string;
  readonly severity: string;
  readonly place: string;
  readonly printed: string;
  readonly expected: string;
  readonly sentence: string;
  readonly quotes: readonly string[];
  readonly moves: string;
  /** What was decided, with its reason. */
  readonly decided: string;
}

/** 二、基金收入情况 › 3.；then table, row and column. */
export function placeOf(figure: Figure | null): string {
  if (!figure) return '';
  const section = (figure.section ?? '').replaceAll(' / ', ' › ');
  const { table, row, column } = figure.tableRef ?? {};
  // Tables that were read have numbers for rows and columns, of no use to a person.
  const cell = row === undefined || /^\d+$/.test(row) ? '' : [table, row, column].join(' · ');
  return [section, cell].filter((part) => part !== '').join('；');
}

/** 公务员补助·基金收入 */
export function nameOf(figure: Figure | null, lang: Lang): string {
  if (!figure) return '';
  const part = figurePart(figure, lang);
  return part === '' ? figureName(figure, lang) : `${figureName(figure, lang)}（${part}）`;
}

export function sheetRows(
  list: readonly ListedFinding[],
  set: ReportFigures,
  own: readonly Decision[],
  lang: Lang,
): SheetRow[] {
  const words = dictionaries[lang].audit;
  return list.map(({ finding, figure }) => {
    const state = stateOf(finding, set, own);
    return {
      id: finding.id,
      severity: severityWord(finding.severity, lang),
      place: [nameOf(figure, lang), placeOf(figure)].filter((part) => part !== '').join('；'),
      printed: finding.printed,
      expected: finding.expected ?? '',
      sentence: findingText(finding, lang),
      quotes: finding.quotes.filter((quote) => quote !== ''),
      moves: movesText(finding.moves, lang) ?? '',
      decided: state.kind === 'open' ? '' : `${words.states[state.kind]}：${state.decision.reason[lang]}`,
    };
  });
}

const BYTE_ORDER_MARK = '\ufeff';

/** For a spreadsheet: with a byte order mark, without which it takes Chinese for another code. */
export function sheetCsv(rows: readonly SheetRow[], lang: Lang): string {
  const { columns } = dictionaries[lang].audit;
  const head = Object.values(columns);
  const lines = rows.map((row) => [
    row.id,
    row.severity,
    row.place,
    row.printed,
    row.expected,
    row.sentence,
    row.quotes.join(' | '),
    row.moves,
    row.decided,
  ]);
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe; a negative number is none. */
function csvCell(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
