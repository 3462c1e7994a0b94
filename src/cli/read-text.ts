/** A report's text from a file: UTF-8, else GB18030; other formats are named with what to save as. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { err, LIMITS, ok, type ModelError, type Result } from '../../models/index.ts';

const TEXT_FORMATS = ['.txt', '.md', '.json', ''];

export function readReportText(name: string): Result<string, ModelError[]> {
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) return err([{ kind: 'noFile', name }]);
  const extension = extname(name).toLowerCase();
  if (!TEXT_FORMATS.includes(extension)) return err([{ kind: 'unreadableFormat', name, extension }]);
  const bytes = readFileSync(path);
  if (bytes.length > LIMITS.fileBytes)
    return err([{ kind: 'fileTooLarge', bytes: bytes.length, limit: LIMITS.fileBytes }]);
  return ok(decoded(bytes));
}

/** Office files are UTF-8 or, from older programs, GBK; GB18030 reads all of GBK. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
