/**
 * What report this is: region, level, title, period.
 *
 * The title is the line (or two) before the first heading that ends like a report's title.
 * Region and period are taken from it, else from what the text names most often.
 */
import type { Level } from './figure.ts';
import { dateAt, type DateSpan } from './dates.ts';
import { provinceNamed } from './provinces.ts';
import { monthText, type ReportPeriod } from './periods.ts';
import type { Stream } from './stream.ts';

export interface ReportHead {
  readonly title: string;
  readonly region: string;
  readonly level: Level | null;
  readonly province: string | null;
  readonly period: ReportPeriod | null;
}

/** How much of the text is looked at for its region and period. */
const BODY_LENGTH = 100_000;
const TITLE_END = /(?:报告|分析|通报|情况|简报|公报|总结|说明|表|情况汇报|报表|解读)$/;
const TITLE_TOPIC = /医保|医疗保险|基本医疗|医疗保障|生育|工伤|基金/;
const NOT_TITLE = /^(?:送|抄送|印发|附件|全[县市区]各|各|主题词|现将|一、|\()|文件$|[。;:]|通知$|\d日$/;

/** Lines of the head, as spans of the running text. */
function headLines(stream: Stream, headEnd: number): string[] {
  const starts = [...stream.lineStarts].filter((start) => start < headEnd);
  return starts
    .slice(0, 60)
    .map((start, i) => stream.text.slice(start, starts[i + 1] ?? headEnd))
    .filter((line) => line !== '');
}

function titleOf(lines: readonly string[]): string {
  const named = lines.map((line) => line.length <= 60 && !NOT_TITLE.test(line) && TITLE_TOPIC.test(line));
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i]!;
    if (NOT_TITLE.test(line) || line.length > 60 || !TITLE_END.test(line)) continue;
    if (named[i] && (REGION.test(line) || hasDate(line))) return joinBefore(lines, i, named);
    if (i > 0 && named[i - 1]) return lines[i - 1]! + line;
  }
  return lines[named.indexOf(true)] ?? '';
}

/** The title's first line where the region stands on a line of its own. */
function joinBefore(lines: readonly string[], at: number, named: readonly boolean[]): string {
  const line = lines[at]!;
  const before = lines[at - 1];
  const whole = REGION.test(line) && hasDate(line);
  return !whole && before !== undefined && named[at - 1] && !TITLE_END.test(before) ? before + line : line;
}
const hasDate = (text: string): boolean => /\d{4}年/.test(text);

const SUFFIXES: readonly (readonly [RegExp, Level])[] = [
  [/(?:省|自治区)$/, 'province'],
  [/(?:县|旗|区)$/, 'county'],
  [/(?:市|州|地区|盟)$/, 'city'],
];
const REGION = /[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|自治县|地区|省|市|县|区|州(?!市)|旗|盟)/;
/** 某省某市某县 after something that is no name. */
const CHAIN =
  /(?:^|[^\u4e00-\u9fff])(?=[\u4e00-\u9fff])((?:[\u4e00-\u9fff]{2,7}?(?:省|自治区))?(?:[\u4e00-\u9fff]{1,7}?(?:自治州|地区|市|州(?!市)|盟))?(?:[\u4e00-\u9fff]{1,6}?(?:自治县|县|区|旗))?)/g;
const PART = /[\u4e00-\u9fff]+?(?:自治区|自治州|自治县|地区|省|市|县|区|州(?!市)|旗|盟)/g;
/** Words that no region has in its name. */
const NO_REGION =
  /全|其|我[省市县区]|本[省市县区]|各|统筹|县市|市县|内|外|跨|辖|级|以及|定点|医|保|基金|住院|城镇|城乡|职工|居民|人员|人次|费用|待遇|政策|支付|就诊|异地|增长|下降|加强|推进|开展|建立|完善/;
/** 市内, 县级: no name ends before these. */
const NO_NAME_BEFORE = /[内外级场直属民域中]/;
/** Dates, numbers and words before a name, which would run into it. */
const BEFORE_NAMES =
  /\d{4}年(?:度|上半年|下半年|第?[一二三四]季度|前三季度)?|[\d.-]+(?:月|日|年|季度)?(?:份|底|末)?|关于|印发|按照|根据|现将|经|对|在/g;

interface Found {
  readonly region: string;
  readonly province: string | null;
}

function regionsIn(text: string): Found[] {
  const found: Found[] = [];
  const named = text.replace(BEFORE_NAMES, ' ');
  for (const match of named.matchAll(CHAIN)) {
    const chain = match[1] ?? '';
    const next = named.charAt(match.index + match[0].length);
    const parts = [...chain.matchAll(PART)].map(([part]) => part);
    const region = parts[parts.length - 1];
    if (region === undefined || region.length < 2 || NO_REGION.test(chain) || NO_NAME_BEFORE.test(next))
      continue;
    const province = parts.length > 1 && /(?:省|自治区)$/.test(parts[0]!) ? parts[0]! : null;
    found.push({ region, province });
  }
  return found;
}

function mostFrequent(found: readonly Found[]): Found | null {
  const counts = new Map<string, number>();
  for (const { region } of found) counts.set(region, (counts.get(region) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? (found.find(({ region }) => region === best[0]) ?? null) : null;
}

export const levelOf = (region: string): Level | null =>
  SUFFIXES.find(([suffix]) => suffix.test(region))?.[1] ?? null;

function datesIn(text: string): DateSpan[] {
  const dates: DateSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const date = dateAt(text, at);
    if (!date) continue;
    if (date.year === date.endYear && !date.day) dates.push(date);
    at += date.length - 1;
  }
  return dates;
}

const toPeriod = (date: DateSpan, year: number): ReportPeriod => ({
  start: monthText(year, date.atEnd ? 1 : date.first),
  end: monthText(year, date.last),
});

/**
 * How often the text names a span of months, with the span.
 *
 * @param undated  the year of spans that name none; without it they are not counted
 */
function spansIn(
  text: string,
  undated: number | null,
): { readonly period: ReportPeriod; readonly count: number }[] {
  const counts = new Map<string, { period: ReportPeriod; count: number }>();
  for (const date of datesIn(text.slice(0, BODY_LENGTH))) {
    const year = date.year ?? (date.first === date.last ? null : undated);
    if (year === null) continue;
    const period = toPeriod(date, year);
    const key = `${period.start}..${period.end}`;
    counts.set(key, { period, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/**
 * The period of the title, else the one named most often. A title that names a quarter may stand
 * over a text that counts from January (1-9月): then the text's span is the report's.
 */
function periodIn(title: string, text: string): ReportPeriod | null {
  const dated = datesIn(title).find(({ year }) => year !== null);
  const spans = spansIn(text, dated?.year ?? null);
  if (!dated) return spans[0]?.period ?? null;
  const titled = toPeriod(dated, dated.year!);
  const named =
    spans.find(({ period }) => period.start === titled.start && period.end === titled.end)?.count ?? 0;
  const counted = spans.find(({ period, count }) => isLonger(period, titled) && count >= named);
  return counted?.period ?? titled;
}

/** From January to the same end, where the other begins later. */
const isLonger = (span: ReportPeriod, other: ReportPeriod): boolean =>
  span.end === other.end &&
  span.start.endsWith('-01') &&
  span.start < other.start &&
  !other.end.endsWith('-12');

export function readHead(stream: Stream, headEnd: number): ReportHead {
  const lines = headLines(stream, headEnd);
  const title = titleOf(lines);
  const head = lines.map((line) => line.slice(0, 120)).join('\n');
  const named =
    regionsIn(title)[0] ??
    mostFrequent(regionsIn(head)) ??
    mostFrequent(regionsIn(stream.text.slice(0, BODY_LENGTH)));
  return {
    title,
    region: named?.region ?? '',
    level: named ? levelOf(named.region) : null,
    province: named?.province ?? provinceNamed(stream.text.slice(0, BODY_LENGTH)),
    period: periodIn(title, stream.text),
  };
}
