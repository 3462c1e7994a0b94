/** The brief's paragraph styles: fonts that office computers here have, sizes that leave room for one page. */
import { SIZES } from './brief-measures.ts';

interface Look {
  readonly id: string;
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly font?: string;
  readonly align?: 'center' | 'right';
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

const LOOKS: readonly Look[] = [
  { id: 'Title', name: 'Title', size: SIZES.title, bold: true, font: '黑体', align: 'center', after: 40 },
  { id: 'Subtitle', name: 'Subtitle', size: SIZES.subtitle, align: 'center', colour: '595959', after: 80 },
  { id: 'Heading1', name: 'heading 1', size: SIZES.heading, bold: true, font: '黑体', before: 120, after: 40, keepNext: true }, // prettier-ignore
  { id: 'BriefLine', name: 'Brief line', size: SIZES.line, after: 20 },
  { id: 'BriefUnit', name: 'Brief unit', size: SIZES.unit, align: 'right', colour: '595959', keepNext: true },
  { id: 'BriefHead', name: 'Brief head', size: SIZES.cell, bold: true },
  { id: 'BriefCell', name: 'Brief cell', size: SIZES.cell },
  { id: 'BriefGap', name: 'Brief gap', size: SIZES.gap },
  { id: 'BriefChart', name: 'Brief chart', size: SIZES.line, align: 'center' },
  { id: 'BriefFooter', name: 'Brief footer', size: SIZES.footer, align: 'center', colour: '7F7F7F' },
];

export const stylesXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  `${LOOKS.map(styleXml).join('')}</w:styles>`;

const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;

function styleXml({
  id,
  name,
  size,
  bold,
  font,
  align,
  colour,
  before = 0,
  after = 0,
  keepNext,
}: Look): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${align ? `<w:jc w:val="${align}"/>` : ''}${id === 'Heading1' ? '<w:outlineLvl w:val="0"/>' : ''}</w:pPr>` +
    `<w:rPr>${font ? fonts(font) : ''}${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`
  );
}
