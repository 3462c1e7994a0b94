/** What is changed, in the order of months: a line each, with its ground. */
import type { ChangedValue } from '../../models/index.ts';
import { shownAs } from '../format/number-unit.ts';
import { quantity } from '../format/quantity.ts';
import { shortened } from './text-room.ts';
import { changesOf } from './parameter-sheet.ts';
import { wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

export function changedLines(subject: ExportSubject): string[] {
  const sides = changesOf(subject);
  const all = sides.flatMap(({ side, rows }) =>
    rows.map((row) => line(subject, row, sides.length > 1 ? side : null)),
  );
  return all.length === 0 ? [wordsFor(subject).noChanges] : all;
}

/** @param side named where both sides have changes of their own */
function line(subject: ExportSubject, row: ChangedValue, side: ExportSide | null): string {
  const { lang } = subject;
  const t = wordsFor(subject).brief;
  const { label, unit, form, from, to, rampMonths, before, after, change } = row;
  const value = (n: number | null): string =>
    form === 'switch' && n !== null
      ? t.onOff[n === 0 ? 0 : 1]!
      : `${quantity(n, shownAs(unit), lang)}${perWhat(unit, lang)}`;
  const when = to === null ? t.since(from) : t.during(from, to);
  const what = t.change(label[lang], value(before), value(after));
  const ramp = rampMonths > 1 ? t.ramp(rampMonths) : '';
  const ground = change.source || change.note || '';
  const text = `${side ? `${side.name}${t.colon}` : ''}${when}${what}${ramp}`;
  return shortened(ground === '' ? text : `${text}${t.because(shortened(ground, 40))}`, 110);
}

/** 元 a head and year stays so: 660 元 alone would be a sum of money. */
const perWhat = (unit: ChangedValue['unit'], lang: ExportSubject['lang']): string =>
  unit.startsWith('元/') && lang === 'zh' ? unit.slice(1) : '';
