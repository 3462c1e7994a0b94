/** What the numbers are, where they are from, and what is not known: the sheet that is read first. */
import { textCell, type Cell, type Sheet, type Style } from './sheet.ts';
import { fundName, missingNumbers, noticeTexts, wordsFor, type ExportSubject } from './subject.ts';

const LABEL: Style = { bold: true, wrap: true };
const TEXT: Style = { wrap: true };
const SECTION: Style = { bold: true, fill: 'head' };

export function notesSheet(subject: ExportSubject): Sheet {
  const { of, against, date } = subject;
  const t = wordsFor(subject);
  const { baseline } = of.scenario;
  const { months, engineVersion } = of.projection;
  const reports = baseline.reports.map(({ title, period }) => t.reportLine(title, period.start, period.end));
  const rows: Cell[][] = [
    [textCell(t.fileTitle(baseline.region, of.name), { title: true })],
    ...section(t.about, [
      [t.scenario, of.name],
      ...(of.scenario.note ? [[t.note, of.scenario.note] as const] : []),
      ...(of.scenario.source ? [[t.ground, of.scenario.source] as const] : []),
      ...(against ? [[t.heldAgainst, against.name] as const] : []),
      [t.baseline, baseline.title[subject.lang]],
      ...reports.map((line, i) => [i === 0 ? t.reports : '', line] as const),
      [t.horizon, t.fromTo(months[0]!, months.at(-1)!)],
      [t.unitHead, t.unitWan],
      ...(date === undefined ? [] : [[t.dateHead, date] as const]),
    ]),
    ...section(t.definitions, t.definitionLines),
    ...section(t.missing, missingLines(subject)),
    ...section(t.notices, noticeLines(subject)),
    ...section(t.identity, [
      [t.engine, engineVersion],
      ...[of, ...(against ? [against] : [])].map(
        (side) => [t.digestOf(side.name), side.projection.digest] as const,
      ),
    ]),
  ];
  return { widths: [24, 110], rows, frozen: { rows: 0, columns: 0 }, merged: [] };
}

type Line = readonly [string, string];

const section = (title: string, lines: readonly Line[]): Cell[][] => [
  [],
  [textCell(title, SECTION), textCell('', SECTION)],
  ...lines.map(([label, text]) => [textCell(label, LABEL), textCell(text, TEXT)]),
];

function missingLines(subject: ExportSubject): Line[] {
  const t = wordsFor(subject);
  const lines = missingNumbers(subject).map(({ funds, why }): Line => [
    funds.map((fund) => fundName(subject, fund)).join(t.comma),
    why,
  ]);
  return lines.length === 0 ? [['', t.nothingMissing]] : lines;
}

function noticeLines(subject: ExportSubject): Line[] {
  const texts = noticeTexts(subject);
  return texts.length === 0 ? [['', wordsFor(subject).noNotices]] : texts.map((text): Line => ['', text]);
}
