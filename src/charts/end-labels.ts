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
  const prefix =
    groups && headed.length === 0 && new Set(drawn.map(({ series }) => groupOf(series))).size > 1;
  const wanted: WantedLabel[] = [];
  const slots = drawn.map(({ series, last, same }, i) => {
    const opens =
      headed.includes(groupOf(series)) && groupOf(drawn[i - 1]?.series ?? series) !== groupOf(series);
    const first = headed.includes(groupOf(series)) && (i === 0 || opens);
    if (first) wanted.push({ y: y(last) - LINE, height: LINE });
    wanted.push({ y: y(last) + (same.length > 0 ? LINE / 2 : 0), height: same.length > 0 ? 2 * LINE : LINE });
    return first;
  });
  const centres = spreadLabels(wanted, height + LINE);
  let next = 0;
  const headings: { group: string; y: number }[] = [];
  const labels = drawn.map(({ series, last, same }, i): EndLabel => {
    if (slots[i]) headings.push({ group: groupOf(series), y: centres[next++] ?? 0 });
    const centre = centres[next++] ?? 0;
    return {
      series,
      name: fitText(prefix && series.group ? `${series.group} ${nameOf(series)}` : nameOf(series), nameRoom),
      value: format(last),
      anchor: round(y(last)),
      y: round(same.length > 0 ? centre - LINE / 2 : centre),
      same,
    };
  });
  return { labels, headings, width: widthOf(labels, headings) };
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
  const together = names.every(
    (name) =>
      order.lastIndexOf(name) - order.indexOf(name) + 1 === order.filter((other) => other === name).length,
  );
  return together ? names.filter((name) => order.filter((other) => other === name).length > 1) : [];
}

function widthOf(labels: readonly EndLabel[], headings: readonly { readonly group: string }[]): number {
  const lines = labels.map(({ name, value }) => textWidth(name) + 20 + textWidth(value));
  const heads = headings.map(({ group }) => textWidth(group));
  return LABEL_INSET + Math.ceil(Math.max(0, ...lines, ...heads));
}
