/**
 * The labels at the right end of the lines: name left, last value right, a heading over the
 * lines of a group, no two on one another, and no legend.
 */
import { baseOf, firstDifference, groupOf, type Series } from './series.ts';
import { round } from './scale.ts';
import { spreadLabels, type WantedLabel } from './spread-labels.ts';
import { fitText, textWidth } from './text-width.ts';

export interface EndLabel {
  readonly series: Series;
  readonly name: string;
  readonly value: string;
  /** Where the line ends, and where the label stands, px. */
  readonly anchor: number;
  readonly y: number;
  /** Letters of scenarios that are not drawn because they equal this line. */
  readonly same: readonly string[];
}

export interface EndLabels {
  readonly labels: readonly EndLabel[];
  readonly headings: readonly { readonly group: string; readonly y: number }[];
  /** px that name and value need beside one another */
  readonly width: number;
}

export interface EndLabelOptions {
  readonly y: (value: number) => number;
  readonly height: number;
  readonly format: (value: number) => string;
  /** Longest name, px; a longer one is cut. */
  readonly nameRoom?: number;
  /** Off in the panel below, whose names are clear from the chart above. */
  readonly groups?: boolean;
}

const LINE = 18;
/** From the end of the line to the name. */
export const LABEL_INSET = 20;

interface Drawn {
  readonly series: Series;
  readonly last: number;
  readonly same: readonly string[];
}

export function endLabels(all: readonly Series[], options: EndLabelOptions): EndLabels {
  const { y, height, format, nameRoom = 130, groups = true } = options;
  const drawn = all.flatMap((series) => endOf(series, all)).sort((a, b) => y(a.last) - y(b.last));
  const headed = groups ? headedGroups(drawn) : [];
  const several = new Set(drawn.map(({ series }) => groupOf(series))).size > 1;
  const slots = slotsOf(drawn, headed, y);
  const places = spreadLabels(slots, height + LINE);
  const labels: EndLabel[] = [];
  const headings: { group: string; y: number }[] = [];
  slots.forEach(({ item, heading }, i) => {
    const centre = places[i] ?? 0;
    if (heading !== undefined) headings.push({ group: heading, y: centre });
    else labels.push(labelOf(item, centre));
  });
  return { labels, headings, width: widthOf(labels, headings) };

  function labelOf({ series, last, same }: Drawn, centre: number): EndLabel {
    const name =
      several && headed.length === 0 && series.group && series.group !== series.name
        ? `${series.group} ${nameOf(series)}`
        : nameOf(series);
    return {
      series,
      name: fitText(name, nameRoom),
      value: format(last),
      anchor: round(y(last)),
      y: round(same.length > 0 ? centre - LINE / 2 : centre),
      same,
    };
  }
}

/** A place for each label and, before the first of a headed group, one for its heading. */
function slotsOf(
  drawn: readonly Drawn[],
  headed: readonly string[],
  y: (value: number) => number,
): (WantedLabel & { readonly item: Drawn; readonly heading?: string })[] {
  return drawn.flatMap((item, i) => {
    const group = groupOf(item.series);
    const before = drawn[i - 1];
    const opens = headed.includes(group) && (!before || groupOf(before.series) !== group);
    const anchor = y(item.last);
    const tall = item.same.length > 0; // a second line says which scenarios are the same
    return [
      ...(opens ? [{ item, heading: group, y: anchor - LINE, height: LINE }] : []),
      { item, y: anchor + (tall ? LINE / 2 : 0), height: tall ? 2 * LINE : LINE },
    ];
  });
}

const nameOf = ({ letter, style, name }: Series): string =>
  style === 'base' ? name : `${letter ?? style.toUpperCase()} ${name}`;

function endOf(series: Series, all: readonly Series[]): Drawn[] {
  const last = series.values.findLast((value) => value !== null);
  const base = baseOf(series, all);
  if (last === undefined || last === null || (base && firstDifference(series, base) === null)) return [];
  const same = all
    .filter((other) => baseOf(other, all) === series && firstDifference(other, series) === null)
    .map(({ letter, style }) => letter ?? style.toUpperCase());
  return [{ series, last, same }];
}

/** Groups whose labels follow one another: a heading over them then says it once. */
function headedGroups(drawn: readonly Drawn[]): string[] {
  const order = drawn.map(({ series }) => groupOf(series));
  const names = [...new Set(order)].filter((name) => name !== '');
  const count = (name: string): number => order.filter((other) => other === name).length;
  const together = names.every((name) => order.lastIndexOf(name) - order.indexOf(name) + 1 === count(name));
  return together ? names.filter((name) => count(name) > 1) : [];
}

function widthOf(labels: readonly EndLabel[], headings: readonly { readonly group: string }[]): number {
  const lines = labels.map(({ name, value }) => textWidth(name) + 20 + textWidth(value));
  const heads = headings.map(({ group }) => textWidth(group));
  return LABEL_INSET + Math.ceil(Math.max(0, ...lines, ...heads));
}
