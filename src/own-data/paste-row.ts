/** One row of a pasted table. */
import { both, priorKey, type FieldUnit, type FormField } from './field.ts';
import { fullLabel } from './fields.ts';
import { fieldsNamed, isNeutral, partsOf, tellsScheme, type NameParts } from './match-name.ts';
import type { Columns } from './paste-columns.ts';
import { fits, nameAndUnit, numberAndUnit, textOf, unitFrom, type PastedUnit } from './paste-unit.ts';
import type { PasteChoice, PastedText, PasteQuestion, UnmatchedRow } from './pasted.ts';

export interface RowGiven {
  readonly row: readonly string[];
  readonly number: number;
  readonly columns: Columns;
  /** Units stated once for the table. */
  readonly table: readonly PastedUnit[];
  /** The headings above, and merged cells to the left: outer first. */
  readonly context: readonly NameParts[];
}

export type RowRead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'unmatched'; readonly row: UnmatchedRow }
  | { readonly kind: 'question'; readonly question: PasteQuestion; readonly rest: readonly UnmatchedRow[] }
  | {
      readonly kind: 'matched';
      readonly texts: readonly PastedText[];
      readonly rest: readonly UnmatchedRow[];
    };

const isBlank = (cell: string): boolean => /^[-—–−/\\无]*$/u.test(cell);

export function readRow(given: RowGiven): RowRead {
  const { row, number, columns } = given;
  const at = (role: Columns['roles'][number]): string => row[columns.roles.indexOf(role)] ?? '';
  const [value, prior] = [at('value'), at('prior')];
  const { name, unit: nameUnit } = nameAndUnit(at('name'));
  if (isBlank(value) && isBlank(prior)) return withoutNumber(given, name);
  const unmatched = (reason: UnmatchedRow['reason']): RowRead => ({
    kind: 'unmatched',
    row: { row: number, name: name || row.find((cell) => cell !== '') || '', value: value || prior, reason },
  });
  const fields = meant(partsOf(name), given.context);
  if (fields.length === 0) return unmatched('name');
  const read = numberAndUnit(value);
  if (!read) return unmatched('number');
  const unitCell = at('unit');
  const said = nameUnit ?? read.unit ?? unitFrom(unitCell);
  if (!said && unitCell !== '') return unmatched('unit');
  const fitting = fields.filter((field) => !said || fits(said, field.unit));
  const [first, second] = fitting;
  if (!first) return unmatched('unit');
  const wide = [columns.units[columns.roles.indexOf('value')] ?? null, ...given.table];
  const choices = fitting.flatMap((field) => {
    const unit = said ?? wide.find((u) => u && fits(u, field.unit)) ?? null;
    const open = unit === null && asksForUnit(field.unit, read.number);
    const units = open ? OPTIONS[field.unit] : [unit];
    return (units ?? []).map((u) => choiceOf({ field, unit: u, open, twoSchemes: second !== undefined, given, name, number: read.number, prior })); // prettier-ignore
  });
  const rest = first.prior ? [] : priorLeft(given, name, prior);
  const sure = choices.length === 1 && (second !== undefined || schemeIsKnown(first, partsOf(name), given.context)); // prettier-ignore
  if (sure) return { kind: 'matched', texts: choices[0]?.texts ?? [], rest };
  const kind = choices.some((choice) => choice.unit !== null) && second === undefined ? 'unit' : 'scheme';
  return { kind: 'question', question: { row: number, name, value, kind, choices }, rest };
}

/** A row of words is a heading, unless it is a form's row that nobody filled in. */
function withoutNumber({ row, columns, context }: RowGiven, name: string): RowRead {
  const text = name || (row.find((cell) => cell !== '') ?? '');
  const isFormRow = (row[columns.roles.indexOf('unit')] ?? '') !== '' || meant(partsOf(name), context).length > 0;
  const isTitle = text.length > 20 || /\d{4}\s*年|单位\s*[:：]/u.test(text);
  return text === '' || isFormRow || isTitle ? { kind: 'nothing' } : { kind: 'heading', text };
} // prettier-ignore

/** Fields by the name under its headings; the name alone only where no heading says otherwise. */
function meant(name: NameParts, context: readonly NameParts[]): readonly FormField[] {
  const scheme = schemeOf(name, context);
  const cores = context.map((c) => c.core).filter((core) => !isNeutral(core));
  const nearest = cores.at(-1);
  if (nearest !== undefined) {
    for (const core of [cores.join('') + name.core, nearest + name.core]) {
      const under = fieldsNamed({ core, scheme });
      if (under.length > 0) return under;
    }
    const ownWay = name.scheme !== null || cores.every((core) => name.core.includes(core));
    if (!ownWay) return [];
  }
  return fieldsNamed({ core: name.core, scheme });
}

const schemeOf = (name: NameParts, context: readonly NameParts[]): NameParts['scheme'] =>
  name.scheme ?? context.findLast((c) => c.scheme !== null)?.scheme ?? null;

const schemeIsKnown = (field: FormField, name: NameParts, context: readonly NameParts[]): boolean =>
  schemeOf(name, context) !== null || tellsScheme(field, name.core);

const unit = (kind: PastedUnit['kind'], suffix: string, word: string): PastedUnit => ({ kind, suffix, word });

const OPTIONS: Readonly<Partial<Record<FieldUnit, readonly PastedUnit[]>>> = {
  万元: [unit('money', '', '万元'), unit('money', '元', '元')],
  人: [unit('people', '', '人'), unit('people', '万人', '万人')],
  人次: [unit('cases', '', '人次'), unit('cases', '万人次', '万人次')],
};

/** Money never tells its unit by itself; a count with decimals is hardly one of single people. */
const asksForUnit = (field: FieldUnit, number: string): boolean =>
  field === '万元' || ((field === '人' || field === '人次') && /\.\d*[1-9]/.test(number));

interface ChoiceGiven {
  readonly field: FormField;
  readonly unit: PastedUnit | null;
  readonly open: boolean;
  readonly twoSchemes: boolean;
  readonly given: RowGiven;
  readonly name: string;
  readonly number: string;
  readonly prior: string;
}

function choiceOf(c: ChoiceGiven): PasteChoice {
  const { field, unit, open, given, name } = c;
  const text = (key: string, value: string): PastedText => ({ row: given.number, key, name, text: value });
  const before = field.prior ? numberAndUnit(c.prior) : null;
  const priorText =
    before && text(priorKey(field.id), textOf(before.number, before.unit ?? unit, field.unit));
  const word = open && unit ? unit.word : null;
  const scheme = c.twoSchemes || word === null ? fullLabel(field) : null;
  return {
    unit: word,
    label: both(
      `按${[scheme?.zh, word].filter(Boolean).join('、')}读入`,
      `Read as ${[scheme?.en, word].filter(Boolean).join(', ')}`,
    ),
    texts: [text(field.id, textOf(c.number, unit, field.unit)), ...(priorText ? [priorText] : [])],
  };
}

/** A year-earlier value that the form has no place for is listed too. */
function priorLeft({ number }: RowGiven, name: string, prior: string): UnmatchedRow[] {
  return numberAndUnit(prior) ? [{ row: number, name, value: prior, reason: 'prior' }] : [];
}
