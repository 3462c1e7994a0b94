/**
 * How a number is shown and typed. The value itself stays in the model's unit: `wan` is an
 * amount in 元 shown in 万元, `share` and `rate` are fractions shown in percent.
 *
 * `share` is a level, where people also write .65; `rate` is a growth or a small rate, where
 * 0.5 can only mean 0.5 %.
 */
export const NUMBER_UNITS = ['share', 'rate', 'yuan', 'wan', 'months', 'persons', 'cases', 'number'] as const;
export type NumberUnit = (typeof NUMBER_UNITS)[number];

/** Powers of ten between the model's value and the digits on screen. */
export const SHOWN_SHIFT: Readonly<Record<NumberUnit, number>> = {
  share: 2,
  rate: 2,
  yuan: 0,
  wan: -4,
  months: 0,
  persons: 0,
  cases: 0,
  number: 0,
};

const OF_MODEL: Readonly<Record<string, NumberUnit>> = {
  元: 'wan',
  '元/人·年': 'yuan',
  '元/人·月': 'yuan',
  '元/人次': 'yuan',
  人: 'persons',
  人次: 'cases',
  share: 'share',
  'share/year': 'rate',
  '1': 'number',
};

/** The way a unit of the model is shown. @throws Error for a unit the model does not have */
export function shownAs(modelUnit: string): NumberUnit {
  const unit = OF_MODEL[modelUnit];
  if (!unit) throw new Error(`no way to show the unit ${JSON.stringify(modelUnit)}`);
  return unit;
}
