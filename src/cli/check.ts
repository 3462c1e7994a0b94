/** `check FILE`: is it a whole, unchanged Fundcast file? */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseFundcastFile, type ModelError } from '../../models/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { faultOf, type Outcome } from './output.ts';

export async function check(args: Arguments): Promise<Outcome> {
  const [name, ...more] = args.subjects;
  if (name === undefined || more.length > 0) throw new UsageError('check 要给一个文件');
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) return damaged([{ kind: 'unknownScenario', id: name, known: [] }], name);
  const file = parseFundcastFile(readFileSync(path, 'utf8'));
  if (!file.ok) return damaged(file.error, basename(name));
  const { format, schemaVersion, digest } = file.value;
  return Promise.resolve({
    json: { valid: true, format, schemaVersion, digest, faults: [] },
    lines: [`完好：${format} ${schemaVersion}`, `校验值 ${digest}`],
    faults: [],
  });
}

function damaged(errors: readonly ModelError[], file: string): Outcome {
  const faults = errors.map((error) => faultOf(error, file));
  return {
    json: { valid: false, format: null, schemaVersion: null, digest: null, faults },
    lines: [],
    faults,
  };
}
