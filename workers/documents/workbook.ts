/** What a workbook's sheets share: their order, texts, number formats and date system. */
import type { ModelError } from '../../models/errors.ts';
import { err, ok, type Result } from '../../models/result.ts';
import type { Archive } from './archive.ts';
import { builtInFormat } from './built-in-formats.ts';
import { child, childrenNamed, elements, parseXml, textOf, type XmlElement } from './xml.ts';

export const FORMAT = '.xlsx';
const MAIN = 'xl/workbook.xml';

export interface SheetPlace {
  readonly name: string;
  readonly part: string;
}
export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly is1904: boolean;
  readonly texts: readonly string[];
  /** Number format of each cell style. */
  readonly formats: readonly string[];
}

export async function readWorkbook(archive: Archive): Promise<Result<Workbook, ModelError>> {
  const main = await xmlPart(archive, MAIN);
  if (!main.ok) return main;
  const links = await xmlPart(archive, 'xl/_rels/workbook.xml.rels');
  if (!links.ok) return links;
  const targets = childrenNamed(links.value, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    kind: (attributes['Type'] ?? '').split('/').at(-1)!,
    part: partName(attributes['Target'] ?? ''),
  }));
  const shared = await optionalPart(archive, targets.find(({ kind }) => kind === 'sharedStrings')?.part);
  if (!shared.ok) return shared;
  const styles = await optionalPart(archive, targets.find(({ kind }) => kind === 'styles')?.part);
  if (!styles.ok) return styles;
  const flag = child(main.value, 'workbookPr')?.attributes['date1904'];
  const sheets = childrenNamed(child(main.value, 'sheets') ?? main.value, 'sheet')
    .filter(({ attributes }) => attributes['state'] === undefined || attributes['state'] === 'visible')
    .map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      link: targets.find(({ id }) => id === attributes['id']),
    }))
    .filter(({ link }) => link?.kind !== 'chartsheet' && link?.kind !== 'dialogsheet')
    .map(({ name, link }) => ({ name, part: link?.part ?? '' }));
  const missing = sheets.find(({ part }) => part === '');
  if (missing)
    return err({ kind: 'damagedDocument', format: FORMAT, place: missing.name, problem: 'missingPart' });
  return ok({
    sheets,
    is1904: flag === '1' || flag === 'true',
    texts: shared.value ? childrenNamed(shared.value, 'si').map(richText) : [],
    formats: styles.value ? formatsOf(styles.value) : [],
  });
}

export async function xmlPart(archive: Archive, name: string): Promise<Result<XmlElement, ModelError>> {
  const bytes = await archive.part(name);
  return bytes.ok ? parseXml(bytes.value, name, FORMAT) : bytes;
}

const optionalPart = async (
  archive: Archive,
  name: string | undefined,
): Promise<Result<XmlElement | null, ModelError>> => (name === undefined ? ok(null) : xmlPart(archive, name));

/** Targets are relative to xl/, or absolute. */
const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** Text of a string item without its phonetic guide. */
export const richText = (item: XmlElement): string =>
  elements(item)
    .map((part) => (part.name === 't' ? textOf(part) : part.name === 'r' ? richText(part) : ''))
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function formatsOf(styles: XmlElement): string[] {
  const own = new Map(
    childrenNamed(child(styles, 'numFmts') ?? styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenNamed(child(styles, 'cellXfs') ?? styles, 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    return own.get(id) ?? builtInFormat(Number(id));
  });
}
