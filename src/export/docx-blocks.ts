/** The brief's blocks as WordprocessingML. */
import type { BriefChart } from './brief-chart.ts';
import type { BriefColumn, BriefTable } from './brief-table.ts';
import type { Block } from './brief-blocks.ts';
import { CHART_HEIGHT, CHART_WIDTH, columnWidths, TEXT_WIDTH } from './brief-measures.ts';
import { xmlText } from './inert-text.ts';

export const paragraph = (text: string, style?: string, extra = ''): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${extra}</w:pPr>${run(text)}</w:p>`;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

export function blockXml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, 'Heading1');
    case 'lines':
      return block.lines.map((line) => paragraph(line, 'BriefLine')).join('');
    case 'table':
      return tableXml(block.table);
    case 'chart':
      return chartParagraph(block.chart);
  }
}

function tableXml({ caption, columns, rows }: BriefTable): string {
  const widths = columnWidths(columns);
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  const body = rows.map((cells) =>
    rowXml(cells.map((text, i) => cellXml(text, widths[i]!, i === 0 ? 'center' : 'right'))),
  );
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((s) => `<w:${s} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('');
  return (
    paragraph(caption, 'BriefUnit') +
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>` +
    rowXml(groupCells(columns, widths), true) +
    rowXml(
      columns.map(({ label }, i) =>
        cellXml(i === 0 ? '' : label, widths[i]!, 'center', {
          head: true,
          merge: i === 0 ? 'end' : undefined,
        }),
      ),
      true,
    ) +
    `${body.join('')}</w:tbl>` +
    paragraph('', 'BriefGap')
  );
}

/** One head over all columns of a fund; the year's own reaches over both rows. */
function groupCells(columns: readonly BriefColumn[], widths: readonly number[]): string[] {
  return columns.flatMap(({ group, label }, i) => {
    if (i === 0) return [cellXml(label, widths[0]!, 'center', { head: true, merge: 'start' })];
    if (columns[i - 1]?.group === group) return [];
    const own = columns.flatMap((column, at) => (column.group === group ? [widths[at]!] : []));
    const width = own.reduce((a, b) => a + b, 0);
    return [cellXml(group, width, 'center', { head: true, span: own.length })];
  });
}

const rowXml = (cells: readonly string[], head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

interface CellLook {
  readonly head?: boolean;
  readonly span?: number;
  readonly merge?: 'start' | 'end' | undefined;
}

function cellXml(
  text: string,
  width: number,
  align: 'center' | 'right',
  { head = false, span, merge }: CellLook = {},
): string {
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span && span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge ? `<w:vMerge${merge === 'start' ? ' w:val="restart"' : ''}/>` : '') +
    (head ? '<w:shd w:val="clear" w:color="auto" w:fill="DCE6F1"/>' : '') +
    '<w:vAlign w:val="center"/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, head ? 'BriefHead' : 'BriefCell', `<w:jc w:val="${align}"/>`)}</w:tc>`;
}

/** The chart stands in the line, so that it prints where it is told. */
function chartParagraph({ title }: BriefChart): string {
  return (
    '<w:p><w:pPr><w:pStyle w:val="BriefChart"/></w:pPr><w:r><w:drawing>' +
    '<wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${CHART_WIDTH}" cy="${CHART_HEIGHT}"/><wp:docPr id="1" name="chart" descr="${xmlText(title)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart"/>' +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  );
}
