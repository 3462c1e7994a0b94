/**
 * A line chart as DrawingML: drawn by Word, WPS and LibreOffice themselves, sharp in print and
 * still numbers. The lines differ in dash as well as colour, so greyscale keeps them apart.
 */
import type { BriefChart } from './brief-chart.ts';
import { xmlText } from './inert-text.ts';
import { columnName, textCell, type Workbook } from './sheet.ts';

const STROKES = {
  base: '<a:ln w="22225" cap="rnd"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill><a:prstDash val="sysDash"/><a:round/></a:ln>',
  scenario:
    '<a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill><a:prstDash val="solid"/><a:round/></a:ln>',
} as const;
const SHEET = 'chart';

export function chartXml(chart: BriefChart): string {
  const series = chart.series.map((_, i) => seriesXml(chart, i)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>` +
    axisXml('catAx', 111, 222) +
    axisXml('valAx', 222, 111) +
    '</c:plotArea>' +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textStyle(900)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

const properties = (size: number, bold = false): string =>
  `sz="${size}" b="${bold ? 1 : 0}"><a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/>`;

const textStyle = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties(size)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties(1000, true)}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" ${properties(1000, true)}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function seriesXml({ labels, series }: BriefChart, at: number): string {
  const { name, style, values } = series[at]!;
  const column = columnName(at + 1);
  const rows = `$2:$${column}$${labels.length + 1}`;
  const text = labels.map((label, i) => `<c:pt idx="${i}"><c:v>${xmlText(label)}</c:v></c:pt>`).join('');
  const numbers = values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('');
  const count = `<c:ptCount val="${labels.length}"/>`;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    `<c:tx><c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${STROKES[style]}</c:spPr><c:marker><c:symbol val="none"/></c:marker>` +
    `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${labels.length + 1}</c:f><c:strCache>${count}${text}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${SHEET}!$${column}${rows}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>${count}${numbers}</c:numCache></c:numRef></c:val>` +
    '<c:smooth val="0"/></c:ser>'
  );
}

/** Years stand at the foot of the picture, also where the lines go below zero. */
function axisXml(kind: 'catAx' | 'valAx', id: number, cross: number): string {
  const category = kind === 'catAx';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${category ? 'b' : 'l'}"/>${category ? '' : grid}` +
    `<c:numFmt formatCode="${category ? 'General' : '#,##0'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>${textStyle(900)}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/>` +
    (category
      ? '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
      : '<c:crossBetween val="midCat"/>') +
    `</c:${kind}>`
  );
}

/** The chart's numbers, for whoever edits it. */
export function chartWorkbook({ title, labels, series }: BriefChart): Workbook {
  const heads = ['', ...series.map(({ name }) => name)].map((name) => textCell(name));
  const rows = labels.map((label, i) => [
    textCell(label),
    ...series.map(({ values }) => ({ number: values[i]!, style: { format: 'money' as const } })),
  ]);
  const build = () => ({
    widths: [10, ...series.map(() => 18)],
    rows: [heads, ...rows],
    frozen: { rows: 0, columns: 0 },
    merged: [],
  });
  return { title, sheets: [{ name: SHEET, build }] };
}
