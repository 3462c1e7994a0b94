/**
 * What a file is: by its content first, by its name second.
 *
 * Kinds without a reader are named with what to save them as.
 */
import type { ModelError } from '../../models/errors.ts';
import { err, ok, type Result } from '../../models/result.ts';
import type { DocumentFormat } from './document.ts';
import { openArchive } from './archive.ts';

const SPREADSHEETS = ['xls', 'et', 'ett', 'ods', 'xlsb', 'numbers'];
const WORDS = ['doc', 'wps', 'wpt', 'rtf', 'odt', 'pages', 'ofd', 'caj', 'html', 'htm', 'mht', 'mhtml'];
const TEXTS = ['txt', 'md', 'text', 'tsv', 'json', ''];

export function detectFormat(bytes: Uint8Array, name: string): Result<DocumentFormat, ModelError> {
  if (bytes.length === 0) return err({ kind: 'emptyFile' });
  const extension = extensionOf(name);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return ok('pdf');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return inArchive(bytes, name, extension);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return inCompound(bytes, name, extension);
  const foreign = foreignFormat(start);
  if (foreign !== null) return unreadable(name, foreign);
  return byName(name, extension);
}

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** .docx and .xlsx by the parts inside; a cut one has no list of parts and goes by its name. */
function inArchive(bytes: Uint8Array, name: string, extension: string): Result<DocumentFormat, ModelError> {
  const archive = openArchive(bytes, `.${extension || 'zip'}`);
  if (!archive.ok) return extension === 'docx' || extension === 'xlsx' ? ok(extension) : archive;
  const { names } = archive.value;
  if (names.has('word/document.xml')) return ok('docx');
  if (names.has('xl/workbook.xml')) return ok('xlsx');
  if (names.has('xl/workbook.bin')) return unreadable(name, '.xlsb', 'xlsx');
  if (names.has('OFD.xml')) return unreadable(name, '.ofd', 'docx');
  return unreadable(name, extension === '' ? 'ZIP' : `.${extension}`);
}

/** OLE2: .doc, .xls and their WPS twins, or a new format behind a password. */
function inCompound(bytes: Uint8Array, name: string, extension: string): Result<DocumentFormat, ModelError> {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage'))
    return err({ kind: 'protectedDocument', format: extension === '' ? 'Office' : `.${extension}` });
  const isSheet =
    SPREADSHEETS.includes(extension) || (!WORDS.includes(extension) && /Workbook|Book/.test(names));
  if (isSheet) return unreadable(name, SPREADSHEETS.includes(extension) ? `.${extension}` : '.xls', 'xlsx');
  return unreadable(name, WORDS.includes(extension) ? `.${extension}` : '.doc', 'docx');
}

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^GIF8/, 'GIF'],
  [/^BM.{4}\0\0\0\0/s, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^RIFF.{4}WEBP/s, 'WebP'],
  [/^\{\\rtf/, '.rtf'],
  [/^Rar!/, 'RAR'],
  [/^7z\xbc\xaf/, '7z'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)/i, 'HTML/XML'],
];

const foreignFormat = (start: string): string | null =>
  FOREIGN.find(([pattern]) => pattern.test(start))?.[1] ?? null;

function byName(name: string, extension: string): Result<DocumentFormat, ModelError> {
  if (extension === 'csv') return ok('csv');
  if (TEXTS.includes(extension)) return ok('text');
  if (extension === 'docx' || extension === 'xlsx' || extension === 'pdf') {
    const format = `.${extension}`;
    const problem = extension === 'pdf' ? 'badPdf' : 'badArchive';
    return err({ kind: 'damagedDocument', format, place: 'byte 0', problem });
  }
  if (SPREADSHEETS.includes(extension)) return unreadable(name, `.${extension}`, 'xlsx');
  return WORDS.includes(extension) ? unreadable(name, `.${extension}`, 'docx') : ok('text');
}

const unreadable = (
  name: string,
  format: string,
  saveAs: 'docx' | 'xlsx' | 'document' = 'document',
): { readonly ok: false; readonly error: ModelError } =>
  err({ kind: 'unreadableFormat', name, format, saveAs });
