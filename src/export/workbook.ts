/** A projection, alone or against another, as a workbook: notes, changes, comparison, a sheet a fund. */
import { comparisonSheet } from './comparison-sheet.ts';
import { fundSheet } from './fund-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { parameterSheet } from './parameter-sheet.ts';
import { sheetName, type SheetSource, type Workbook } from './sheet.ts';
import { fundName, fundsOf, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

export function workbookOf(subject: ExportSubject): Workbook {
  const t = wordsFor(subject);
  const { of, against } = subject;
  const taken = new Set<string>();
  const named = (name: string, build: SheetSource['build']): SheetSource => ({
    name: sheetName(name, taken),
    build,
  });
  const first = [
    named(t.sheets.notes, () => notesSheet(subject)),
    named(t.sheets.parameters, () => parameterSheet(subject)),
  ];
  const comparison = against ? sheetName(t.sheets.comparison, taken) : null;
  const own = fundSheets(subject, of, (fund) => sheetName(fundName(subject, fund), taken));
  const other = against
    ? fundSheets(subject, against, (fund) => sheetName(t.sheets.against(fundName(subject, fund)), taken))
    : [];
  const compared: SheetSource[] =
    against && comparison !== null
      ? [
          {
            name: comparison,
            build: () =>
              comparisonSheet(subject, { a: against, b: of, namesA: namesOf(other), namesB: namesOf(own) }),
          },
        ]
      : [];
  return {
    title: t.fileTitle(of.scenario.baseline.region, of.name),
    sheets: [...first, ...compared, ...own, ...other],
  };
}

interface FundSource extends SheetSource {
  readonly fund: string;
}

const fundSheets = (
  subject: ExportSubject,
  side: ExportSide,
  nameOf: (fund: string) => string,
): FundSource[] =>
  fundsOf(side.projection).map((fund) => ({
    fund,
    name: nameOf(fund),
    build: () => fundSheet(subject, side, fund),
  }));

const namesOf = (sheets: readonly FundSource[]): Map<string, string> =>
  new Map(sheets.map(({ fund, name }) => [fund, name]));
