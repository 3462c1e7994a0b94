/**
 * Bytes as text: a byte order mark says UTF-8 or UTF-16; else strict UTF-8; else strict GB18030,
 * which reads all of GBK. A file that is UTF-8 but for a last character cut in two is cut short.
 */
import type { ModelError } from '../../models/errors.ts';
import { err, ok, type Result } from '../../models/result.ts';

export function decodeText(bytes: Uint8Array, format: string): Result<string, ModelError> {
  if (bytes.length === 0) return err({ kind: 'emptyFile' });
  const encoding = markOf(bytes);
  if (encoding !== null) return strictly(encoding, bytes, format);
  const utf8 = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (utf8 !== null) return plain(utf8, format);
  // Streaming decoding waits for the rest of a last character instead of refusing it.
  const cut = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
  if (cut !== null && /[^\0-\x7f]/.test(cut)) return damaged(format, lineOf(cut), 'truncated');
  return strictly('gb18030', bytes, format);
}

function markOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function strictly(encoding: string, bytes: Uint8Array, format: string): Result<string, ModelError> {
  const text = attempt(() => new TextDecoder(encoding, { fatal: true }).decode(bytes));
  return text === null ? damaged(format, '1', 'badText') : plain(text, format);
}

/** Text of people has no NUL and hardly any other control character. */
function plain(text: string, format: string): Result<string, ModelError> {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.exec(text);
  return control ? damaged(format, lineOf(text.slice(0, control.index)), 'badText') : ok(text);
}

const lineOf = (text: string): string => String(text.split('\n').length);

const damaged = (
  format: string,
  line: string,
  problem: 'truncated' | 'badText',
): { readonly ok: false; readonly error: ModelError } =>
  err({ kind: 'damagedDocument', format, place: `line ${line}`, problem });

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
