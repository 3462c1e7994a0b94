/** A picked or dropped file → its text, or why not. */
import { err, LIMITS, ok, type ModelError, type Result } from '../../models/index.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The size is refused before a byte is read; what is not UTF-8 is refused, never mended. */
export async function readTextFile(
  file: File,
  limit: number = LIMITS.fileBytes,
): Promise<Result<TextFile, ModelError[]>> {
  if (file.size > limit) return err([{ kind: 'fileTooLarge', bytes: file.size, limit }]);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    return err([
      {
        kind: 'badShape',
        place: file.name,
        problem: `unreadable ${error instanceof Error ? error.name : ''}`,
      },
    ]);
  }
  const text = decodeUtf8(bytes);
  return text === null
    ? err([{ kind: 'badShape', place: file.name, problem: 'notUtf8' }])
    : ok({ name: file.name, text });
}

/** @returns the text without a byte-order mark; null when the bytes are not UTF-8 */
export function decodeUtf8(bytes: AllowSharedBufferSource): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
