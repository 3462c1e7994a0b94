/** A file's bytes: nothing is read into memory that is larger than any reader takes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, LIMITS, ok, type ModelError, type Result } from '../../models/index.ts';

export function readFileBytes(name: string): Result<Uint8Array, ModelError[]> {
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) return err([{ kind: 'noFile', name }]);
  const { size } = statSync(path);
  if (size > LIMITS.documentBytes)
    return err([{ kind: 'documentTooLarge', measure: 'bytes', limit: LIMITS.documentBytes }]);
  return ok(new Uint8Array(readFileSync(path)));
}
