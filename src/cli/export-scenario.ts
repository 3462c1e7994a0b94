/** `export SCENARIO [AGAINST] -o F`: a projection as a workbook, a one-page brief, or a table; against the baseline by default. */
import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { allChanges, err, ok, type ModelError, type Result } from '../../models/index.ts';
import { FILE_KINDS, makeFile, type FileKind } from '../export/make-file.ts';
import type { ExportSide, ExportSubject } from '../export/subject.ts';
import { dictionaries } from '../i18n/dictionary.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { findScenario, type RunnableScenario } from './find-scenario.ts';
import type { Outcome } from './output.ts';
import { changed, failed, runDirect } from './project-scenario.ts';

export async function exportScenario(args: Arguments): Promise<Outcome> {
  const { subjects, output, until } = args;
  const [name, againstName, ...more] = subjects;
  if (name === undefined || more.length > 0 || output === undefined)
    throw new UsageError('export 要给一个情景和一个文件：export SCENARIO [对比的情景] -o F.xlsx|.docx|.csv');
  const kind = kindOf(output);
  const scenario = changed(findScenario(name), args);
  if (!scenario.ok) return failed(scenario.error, name);
  const other = otherOf(scenario.value, againstName);
  if (!other.ok) return failed(other.error, againstName ?? name);
  const subject = await subjectOf(scenario.value, other.value, until);
  if (!subject.ok) return failed(subject.error, name);
  const bytes = await makeFile(subject.value, kind);
  const written = writeTo(output, bytes);
  if (!written.ok) return failed(written.error, output);
  const { digest } = subject.value.of.projection;
  return {
    json: { file: output, kind, bytes: bytes.length, digest },
    lines: [`已写入 ${output}（${bytes.length} 字节）`],
    faults: [],
  };
}

function kindOf(file: string): FileKind {
  const ending = extname(file).slice(1).toLowerCase();
  const kind = FILE_KINDS.find((known) => known === ending);
  if (!kind) throw new UsageError(`export 写不出「.${ending}」；-o 的文件名要以 .xlsx、.docx 或 .csv 结尾`);
  return kind;
}

/** The named one, or the same baseline without changes; null where there are no changes to hold against it. */
function otherOf(
  scenario: RunnableScenario,
  name: string | undefined,
): Result<RunnableScenario | null, ModelError[]> {
  const { balances = [], knownAsOf } = scenario;
  const laid = { balances, ...(knownAsOf === undefined ? {} : { knownAsOf }) };
  if (name !== undefined) {
    const found = findScenario(name);
    return found.ok ? ok({ ...found.value, ...laid }) : found;
  }
  if (allChanges(scenario).length === 0) return ok(null);
  const { parents: _, note: _note, source: _source, ...rest } = scenario;
  return ok({ ...rest, id: scenario.baseline.id, title: dictionaries.zh.app.base, changes: [] });
}

async function subjectOf(
  scenario: RunnableScenario,
  other: RunnableScenario | null,
  until: string | undefined,
): Promise<Result<ExportSubject, ModelError[]>> {
  const of = await sideOf(scenario, until);
  if (!of.ok) return of;
  if (other === null) return ok({ lang: 'zh', of: of.value, against: null });
  const against = await sideOf(other, until);
  return against.ok ? ok({ lang: 'zh', of: of.value, against: against.value }) : against;
}

async function sideOf(
  scenario: RunnableScenario,
  until: string | undefined,
): Promise<Result<ExportSide, ModelError[]>> {
  const projection = await runDirect(scenario, until);
  return projection.ok ? ok({ name: scenario.title, scenario, projection: projection.value }) : projection;
}

function writeTo(file: string, bytes: Uint8Array): Result<null, ModelError[]> {
  try {
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), bytes);
    return ok(null);
  } catch (error) {
    return err([{ kind: 'notWritten', name: file, reason: error instanceof Error ? error.message : '' }]);
  }
}
