/** Which figure, formula or assumption feeds which input of the model, as rows. */
import {
  FUND_WORDS,
  LINE_WORDS,
  listLevers,
  PEOPLE_WORDS,
  wordsOf,
  type Baseline,
  type Line,
  type Month,
  type Parameter,
  type Source,
  type Unit,
} from '../../models/index.ts';
import type { Lang } from '../i18n/lang.ts';

export const ORIGINS = ['reported', 'derived', 'assumed'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface InputRow {
  readonly id: string;
  readonly name: string;
  /** null where it follows from the model. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly source: Source;
  readonly origin: Origin;
  /** The figure that it came from, where one did. */
  readonly figure: string | null;
  /** It moves through time; the value is that at the report's end. */
  readonly moves: boolean;
}

/** The words of a part of a line. */
export interface PartWords {
  readonly amount: string;
  readonly prior: string;
  readonly volume: string;
  readonly unitCost: string;
  readonly inScopeShare: string;
  readonly balance: string;
}

export function inputRows(baseline: Baseline, part: PartWords, lang: Lang): InputRow[] {
  return [
    ...baseline.people.flatMap(({ id, count, prior }) => {
      const name = wordsOf(PEOPLE_WORDS, id)[lang];
      return [
        row(`people ${id}`, name, count),
        ...(prior ? [row(`people ${id} prior`, `${name}·${part.prior}`, prior)] : []),
      ];
    }),
    ...baseline.funds.flatMap((fund) => {
      const name = fund.label?.[lang] ?? wordsOf(FUND_WORDS, fund.id)[lang];
      const balance = fund.balance
        ? [row(`${fund.id} balance`, `${name}·${part.balance}`, fund.balance.amount)]
        : [];
      return [
        ...fund.income.flatMap((line) => lineRows(`${fund.id} income`, name, line, part, lang)),
        ...fund.expenditure.flatMap((line) => lineRows(`${fund.id} expenditure`, name, line, part, lang)),
        ...balance,
      ];
    }),
    ...parameterRows(baseline, lang),
  ];
}

function lineRows(fund: string, fundName: string, line: Line, part: PartWords, lang: Lang): InputRow[] {
  const name = `${fundName}·${line.label?.[lang] ?? wordsOf(LINE_WORDS, line.id)[lang]}`;
  const parts = [
    ['amount', line.reported],
    ['prior', line.prior],
    ['volume', line.volume],
    ['unitCost', line.unitCost],
    ['inScopeShare', line.inScopeShare],
  ] as const;
  return parts.flatMap(([key, sourced]) =>
    sourced ? [row(`${fund} ${line.id} ${key}`, `${name}·${part[key]}`, sourced)] : [],
  );
}

function parameterRows(baseline: Baseline, lang: Lang): InputRow[] {
  const labels = new Map(listLevers(baseline).map((lever) => [lever.id, lever.label[lang]]));
  return baseline.parameters
    .filter(({ inert }) => !inert)
    .flatMap((parameter) => {
      const name = labels.get(parameter.id);
      if (name === undefined) return []; // inner workings that nobody edits
      const value = valueAt(parameter, baseline.period.end);
      const { unit, path } = parameter;
      return [
        {
          ...row(parameter.id, name, {
            value: value ?? 0,
            unit,
            source: sourceAt(parameter, baseline.period.end),
          }),
          value,
          moves: path.kind !== 'constant',
        },
      ];
    });
}

/** What holds in a month: a growth's start, the step of a law in force; null where the model gives it. */
function valueAt({ path }: Parameter, month: Month): number | null {
  switch (path.kind) {
    case 'constant':
      return path.value;
    case 'damped':
      return path.start;
    case 'schedule':
      return (path.steps.findLast(({ from }) => from <= month) ?? path.steps[0]!).value;
    case 'model':
      return path.before ?? null;
  }
}

const sourceAt = ({ path, source }: Parameter, month: Month): Source =>
  path.kind === 'schedule'
    ? (path.steps.findLast(({ from }) => from <= month) ?? path.steps[0]!).source
    : source;

function row(
  id: string,
  name: string,
  { value, unit, source }: { readonly value: number; readonly unit: Unit; readonly source: Source },
): InputRow {
  const origin = source.kind === 'user' ? 'reported' : source.kind;
  const figure = source.kind === 'reported' ? source.figure : null;
  return { id, name, value, unit, source, origin, figure, moves: false };
}

export const countOf = (rows: readonly InputRow[], origin: Origin): number =>
  rows.filter((input) => input.origin === origin).length;
