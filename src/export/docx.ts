/** A brief → the bytes of a .docx file: one A4 page, its chart drawn from numbers. The same brief gives the same bytes. */
import { zipped, type Part } from './archive.ts';
import type { Brief } from './brief-blocks.ts';
import { chartWorkbook, chartXml } from './chart-xml.ts';
import { blockXml, paragraph } from './docx-blocks.ts';
import { stylesXml } from './docx-styles.ts';
import { coreProperties, xlsxBytes } from './xlsx.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMES = `xmlns:w="${WORD}" xmlns:r="${LINKS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;

export async function docxBytes(brief: Brief): Promise<Uint8Array<ArrayBuffer>> {
  const chart = brief.blocks.find((block) => block.kind === 'chart')?.chart;
  const numbers = chart ? await xlsxBytes(chartWorkbook(chart)) : null;
  const chartParts: Part[] =
    chart && numbers
      ? [
          { name: 'word/charts/chart1.xml', content: () => chartXml(chart) },
          { name: 'word/charts/_rels/chart1.xml.rels', content: () => links([['rId1', 'package', '../embeddings/chart1.xlsx']]) }, // prettier-ignore
          { name: 'word/embeddings/chart1.xlsx', content: () => numbers },
        ]
      : [];
  return zipped([
    { name: '[Content_Types].xml', content: () => contentTypes(chart !== undefined) },
    { name: '_rels/.rels', content: rootLinks },
    { name: 'docProps/core.xml', content: () => coreProperties(brief.title) },
    { name: 'word/document.xml', content: () => documentXml(brief) },
    { name: 'word/_rels/document.xml.rels', content: () => documentLinks(chart !== undefined) },
    { name: 'word/styles.xml', content: stylesXml },
    { name: 'word/footer1.xml', content: () => footerXml(brief) },
    ...chartParts,
  ]);
}

function documentXml({ title, subtitle, blocks }: Brief): string {
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="850" w:right="1021" w:bottom="850" w:left="1021" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>';
  const body = [paragraph(title, 'Title'), paragraph(subtitle, 'Subtitle'), ...blocks.map(blockXml)];
  return `${XML}<w:document ${NAMES}><w:body>${body.join('')}${page}</w:body></w:document>`;
}

const footerXml = ({ footer }: Brief): string =>
  `${XML}<w:ftr ${NAMES}>${paragraph(footer, 'BriefFooter')}</w:ftr>`;

function contentTypes(hasChart: boolean): string {
  const type = 'application/vnd.openxmlformats-officedocument';
  const parts = [
    ['/word/document.xml', `${type}.wordprocessingml.document.main+xml`],
    ['/word/styles.xml', `${type}.wordprocessingml.styles+xml`],
    ['/word/footer1.xml', `${type}.wordprocessingml.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(hasChart ? [['/word/charts/chart1.xml', `${type}.drawingml.chart+xml`]] : []),
  ];
  const overrides = parts
    .map(([name, own]) => `<Override PartName="${name}" ContentType="${own}"/>`)
    .join('');
  const sheet = hasChart ? `<Default Extension="xlsx" ContentType="${type}.spreadsheetml.sheet"/>` : '';
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${sheet}${overrides}</Types>`;
}

type Link = readonly [id: string, kind: string, target: string];

const links = (own: readonly Link[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${own
    .map(
      ([id, kind, to]) =>
        `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${LINKS}/${kind}`}" Target="${to}"/>`,
    )
    .join('')}</Relationships>`;

const rootLinks = (): string =>
  links([
    ['rId1', 'officeDocument', 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

const documentLinks = (hasChart: boolean): string =>
  links([
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdFooter', 'footer', 'footer1.xml'],
    ...(hasChart ? [['rIdChart', 'chart', 'charts/chart1.xml'] as const] : []),
  ]);
