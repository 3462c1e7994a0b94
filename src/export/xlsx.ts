/**
 * A workbook → the bytes of an .xlsx file, kept to what Excel, WPS and LibreOffice all read:
 * no dynamic arrays, no tables, no links outside. The same workbook gives the same bytes.
 */
import { zipped, type Part } from './archive.ts';
import { xmlText } from './inert-text.ts';
import { elsewhere, type Sheet, type Workbook } from './sheet.ts';
import { SharedTexts, sheetXml } from './xlsx-sheet.ts';
import { XlsxStyles } from './xlsx-styles.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function xlsxBytes(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const texts = new SharedTexts();
  const styles = new XlsxStyles();
  const built: Sheet[] = [];
  const sheets = workbook.sheets.map(({ build }, i): Part => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: () => {
      const sheet = build();
      built[i] = sheet;
      return sheetXml(sheet, texts, styles);
    },
  }));
  return zipped([
    { name: '[Content_Types].xml', content: () => contentTypes(workbook) },
    { name: '_rels/.rels', content: () => rootLinks() },
    { name: 'docProps/core.xml', content: () => coreProperties(workbook.title) },
    ...sheets,
    // After the sheets: what they use is known by then.
    { name: 'xl/workbook.xml', content: () => workbookXml(workbook, built) },
    { name: 'xl/_rels/workbook.xml.rels', content: () => workbookLinks(workbook) },
    { name: 'xl/styles.xml', content: () => styles.xml() },
    { name: 'xl/sharedStrings.xml', content: () => texts.xml() },
  ]);
}

function contentTypes({ sheets }: Workbook): string {
  const parts = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`]),
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

const rootLinks = (): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** Who wrote it: the program. When is not said: a file of the same numbers is the same file. */
export const coreProperties = (title: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Fundcast</dc:creator></cp:coreProperties>`;

function workbookXml({ sheets }: Workbook, built: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name }, i) => {
    const { filter } = built[i]!;
    return filter ? [definedName('_xlnm._FilterDatabase', i, elsewhere(name, fixed(filter)), true)] : [];
  });
  const titles = sheets.flatMap(({ name }, i) => {
    const { rows } = built[i]!.frozen;
    return rows > 0 ? [definedName('_xlnm.Print_Titles', i, elsewhere(name, `$1:$${rows}`))] : [];
  });
  const names = [...filters, ...titles].join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`;
}

const definedName = (name: string, sheet: number, to: string, hidden = false): string =>
  `<definedName name="${name}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ''}>${xmlText(to)}</definedName>`;

const fixed = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function workbookLinks({ sheets }: Workbook): string {
  const link = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const own = sheets.map((_, i) => link(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const count = sheets.length;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${link(count + 1, 'styles', 'styles.xml')}${link(count + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
}
