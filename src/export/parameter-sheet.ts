/** What is changed, old → new: lever, months, unit, the baseline's value and the scenario's, and on what ground. */
import { changedValues, type ChangedValue, type Unit } from '../../models/index.ts';
import { numberCell, textCell, type Cell, type NumberFormat, type Sheet, type Style } from './sheet.ts';
import { sourceLine } from './source-line.ts';
import { fundName, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

const HEAD: Style = { bold: true, fill: 'head', align: 'center', wrap: true, border: true };
const TEXT: Style = { border: true, wrap: true };
const FIRST_ROW = 4;

/** The changes of both sides where both have some; the baseline has none. */
export function changesOf({ of, against }: ExportSubject): { side: ExportSide; rows: ChangedValue[] }[] {
  return [against, of].flatMap((side) => {
    const rows = side ? changedValues(side.scenario) : [];
    return side && rows.length > 0 ? [{ side, rows }] : [];
  });
}

export function parameterSheet(subject: ExportSubject): Sheet {
  const t = wordsFor(subject);
  const changes = changesOf(subject);
  const rows = changes.flatMap(({ side, rows: own }) => own.map((row) => rowCells(subject, side, row)));
  const balances = balanceRows(subject);
  return {
    widths: [16, 34, 10, 10, 10, 12, 16, 16, 24, 28, 36, 10, 40],
    rows: [
      [textCell(t.parametersTitle, { title: true })],
      [textCell(rows.length === 0 ? t.noChanges : t.parametersNote, { muted: true })],
      [],
      t.parameterHeads.map((head) => textCell(head, HEAD)),
      ...rows,
      ...(balances.length === 0 ? [] : [[], [textCell(t.givenBalances, { bold: true })], ...balances]),
    ],
    frozen: { rows: FIRST_ROW, columns: 2 },
    merged: [],
  };
}

function rowCells(subject: ExportSubject, side: ExportSide, row: ChangedValue): Cell[] {
  const t = wordsFor(subject);
  const { label, unit, from, to, rampMonths, before, after, baselineSource, change } = row;
  const value: Style = { border: true, format: FORMAT_OF[unit] };
  return [
    textCell(side.name, TEXT),
    textCell(label[subject.lang], TEXT),
    textCell(from, TEXT),
    textCell(to ?? t.toTheEnd, TEXT),
    rampMonths === 0 ? textCell(t.atOnce, TEXT) : { number: rampMonths, style: { border: true } },
    textCell(t.units[unit], TEXT),
    numberCell(before, value),
    numberCell(after, { ...value, bold: true }),
    textCell(change.source ?? '', TEXT),
    textCell(change.note ?? '', TEXT),
    textCell(sourceLine(subject, side, baselineSource), TEXT),
    textCell(change.author ?? '', TEXT),
    textCell(row.lever, { ...TEXT, muted: true }),
  ];
}

/** Shares print as percent and stay shares beneath; everything else is in the model's unit. */
const FORMAT_OF: Readonly<Record<Unit, NumberFormat>> = {
  元: 'money',
  '元/人·年': 'money',
  '元/人·月': 'money',
  '元/人次': 'money',
  人: 'number',
  人次: 'number',
  share: 'share',
  'share/year': 'share',
  '1': 'number',
};

/** Balances that no report gives and a person typed. */
function balanceRows(subject: ExportSubject): Cell[][] {
  const t = wordsFor(subject);
  const funds = subject.of.scenario.baseline.funds;
  return (subject.of.scenario.balances ?? [])
    .filter(({ fund }) => funds.some(({ id }) => id === fund))
    .map(({ fund, month, amount }) => [
      textCell('', TEXT),
      textCell(t.balanceOf(fundName(subject, fund)), TEXT),
      textCell(month, TEXT),
      textCell('', TEXT),
      textCell('', TEXT),
      textCell(t.units['元'], TEXT),
      numberCell(null, { border: true }),
      numberCell(amount, { border: true, format: 'money', bold: true }),
    ]);
}
