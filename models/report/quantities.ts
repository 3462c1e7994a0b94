/**
 * Printed quantities: a number, an approximate word, a unit.
 *
 * The value stays as printed (only commas are removed, the sign is kept) and so does the
 * unit, also where it is wrong. `measure` says what kind of thing the unit counts.
 */
export type Measure =
  'money' | 'perHead' | 'persons' | 'cases' | 'percent' | 'points' | 'days' | 'months' | 'none' | 'other';

export interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly length: number;
  /** A sign is printed: +8.1%. */
  readonly signed: boolean;
}

const NUMBER = /[-+]?\d+(?:,\d{3})*(?:\.\d+)?/y;
const isApproximate = (char: string): boolean => char === '余' || char === '多';
const MAGNITUDE = '(?:百万|千万|十亿|百亿|万亿|[十百千]?万|亿|[百千])?';
const HEAD = '(?:/(?:人次|人|次|月|年|床日|日|例)|每人每年|每人每月)';
const UNITS: readonly (readonly [Measure, RegExp])[] = [
  ['points', /个?百分点|个(?=(?:[、和及与]\d[\d.]{0,6}个?){1,8}百分点)/y],
  ['percent', /[%‰]/y],
  ['perHead', new RegExp(`${MAGNITUDE}元${HEAD}(?:/(?:年|月|人)|[、·.*•]?(?:年|月))?`, 'y')],
  ['money', new RegExp(`${MAGNITUDE}元`, 'y')],
  ['cases', new RegExp(`${MAGNITUDE}(?:人次|例次|人·次|次|例)(?!会|数|均)`, 'y')],
  ['persons', new RegExp(`${MAGNITUDE}(?:人|名)(?!均|头|员|口|群|数|民|社)`, 'y')],
  ['persons', new RegExp(`${MAGNITUDE}户`, 'y')],
  ['months', /个月/y],
  ['days', new RegExp(`${MAGNITUDE}(?:床日|天|日)`, 'y')],
  [
    'other',
    /(?:家|种|类|项|个|条|款|批|岁|届|号|级|档|倍|所|张|件|份|周|季|成|折|所|区|县|本|台|辆|版|页|期)/y,
  ],
  ['money', /[万亿]/y],
];

function at(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

const UNIT_STARTS = new Set(
  '个百分%‰十千万亿元人例次名户床天日家种类项条款批岁届号级档倍所张件份周季成折区县本台辆版页期',
);

/** The unit that begins here; an empty unit where there is none. */
export function unitAt(text: string, index: number): { unit: string; measure: Measure } {
  if (!UNIT_STARTS.has(text.charAt(index))) return { unit: '', measure: 'none' };
  for (const [measure, pattern] of UNITS) {
    const unit = at(pattern, text, index);
    if (unit !== '') return { unit, measure };
  }
  return { unit: '', measure: 'none' };
}

/** A sign counts only where nothing that it could join stands before it. */
const joinsSign = (before: string): boolean => /[\dA-Za-z%\])月年日-]/.test(before);

/** The unit after an approximate word inside it (14.7万余名); nothing where there is none. */
function unitContinued(text: string, index: number): { unit: string; measure: Measure } | null {
  if (!isApproximate(text.charAt(index))) return null;
  const rest = unitAt(text, index + 1);
  return ['persons', 'cases', 'money'].includes(rest.measure) ? rest : null;
}

/** The quantity that begins here, or null. */
export function quantityAt(text: string, index: number): Quantity | null {
  const number = at(NUMBER, text, index);
  if (number === '') return null;
  const signed = number.startsWith('-') || number.startsWith('+');
  if (signed && joinsSign(text.charAt(index - 1))) return null;
  const afterNumber = index + number.length;
  const afterApproximate = afterNumber + (isApproximate(text.charAt(afterNumber)) ? 1 : 0);
  const first = unitAt(text, afterApproximate);
  const afterUnit = afterApproximate + first.unit.length;
  const rest = /^[十百千]?[万亿]$/.test(first.unit) ? unitContinued(text, afterUnit) : null;
  const end = afterUnit + (rest ? 1 + rest.unit.length : 0);
  return {
    value: number.replaceAll(',', '').replace(/^\+/, ''),
    unit: first.unit + (rest?.unit ?? ''),
    measure: rest?.measure ?? first.measure,
    signed,
    length: (first.unit === '' ? afterNumber : end) - index,
  };
}
