/** `read REPORT`: a report as figures, from a text, .docx, .pdf, .xlsx or .csv file. `baseline REPORT…`: figures of one region as a baseline. */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  buildBaseline,
  isProvince,
  err,
  LIMITS,
  ok,
  reportFiguresSchema,
  type ModelError,
  type ReportFigures,
  type Result,
} from '../../models/index.ts';
import { startDirectDocuments } from '../../workers/direct.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Outcome } from './output.ts';
import { failed } from './project-scenario.ts';
import { readFileBytes } from './read-file.ts';

export async function readVerb(args: Arguments): Promise<Outcome> {
  const [name, ...more] = args.subjects;
  if (name === undefined || more.length > 0) throw new UsageError('read 要给一份报告：read REPORT');
  const read = await figuresOf(name);
  if (!read.ok) return failed(read.error, name);
  const { report, figures, tables = [], policies = [] } = read.value;
  return {
    json: { report, figures, tables, policies },
    lines: [
      `${report.region} ${report.period.start}–${report.period.end}：${figures.length} 个数字，${tables.length} 张表`,
      ...figures.map(
        (f) =>
          `${f.scheme}\t${f.metric}\t${f.category ?? ''}\t${f.value ?? f.delta ?? f.yoyPercent ?? ''} ${f.unit}`,
      ),
    ],
    faults: [],
  };
}

export async function baselineVerb(args: Arguments): Promise<Outcome> {
  if (args.subjects.length === 0) throw new UsageError('baseline 要给一份或几份同一地区的报告');
  const read: { name: string; result: Result<ReportFigures, ModelError[]> }[] = [];
  for (const name of args.subjects) read.push({ name, result: await figuresOf(name) });
  const bad = read.find(({ result }) => !result.ok);
  if (bad && !bad.result.ok) return failed(bad.result.error, bad.name);
  const { province } = args;
  if (province !== undefined && !isProvince(province))
    return failed(
      [{ kind: 'badShape', place: '--province', problem: `${province}：要写全称，如 湖北省` }],
      '',
    );
  const sets = read.flatMap(({ result }) => (result.ok ? [inProvince(result.value, province)] : []));
  const built = buildBaseline(sets, nameOf(args.subjects.at(-1)!, sets));
  if (!built.ok) return failed(built.error, args.subjects.join('、'));
  const { funds, missing, residuals } = built.value;
  if (args.output !== undefined) {
    writeFileSync(
      resolve(process.env['INIT_CWD'] ?? '.', args.output),
      `${JSON.stringify(built.value, null, 1)}\n`,
    );
  }
  return {
    json: built.value,
    lines: [
      `${built.value.title.zh}：${funds.length} 个基金`,
      ...missing.map(({ what, why }) => `缺数 ${what}：${why.zh}`),
      ...residuals.map(({ what, reason }) => `未合 ${what}：${reason.zh}`),
    ],
    faults: [],
  };
}

/** Few reports name their province; the census and the centre's share of subsidies go by it. */
const inProvince = (set: ReportFigures, province: string | undefined): ReportFigures =>
  province === undefined ? set : { ...set, report: { ...set.report, province } };

export interface Report {
  readonly figures: ReportFigures;
  /** Empty where a figures file was given. */
  readonly text: string;
}

async function figuresOf(name: string): Promise<Result<ReportFigures, ModelError[]>> {
  const report = await reportOf(name);
  return report.ok ? ok(report.value.figures) : report;
}

/** A report, or a figures file that was read before. */
export async function reportOf(name: string): Promise<Result<Report, ModelError[]>> {
  const bytes = readFileBytes(name);
  if (!bytes.ok) return bytes;
  if (name.endsWith('.json')) {
    const figures = figuresFile(bytes.value);
    return figures.ok ? ok({ figures: figures.value, text: '' }) : figures;
  }
  const documents = startDirectDocuments();
  const read = await documents.readDocument({ bytes: bytes.value, name: basename(name) });
  if (!read.ok) return read;
  const { reading, text } = read.value;
  return reading.ok ? ok({ figures: reading.value, text }) : err([reading.error]);
}

function figuresFile(bytes: Uint8Array): Result<ReportFigures, ModelError[]> {
  if (bytes.length > LIMITS.fileBytes)
    return err([{ kind: 'fileTooLarge', bytes: bytes.length, limit: LIMITS.fileBytes }]);
  try {
    const parsed = reportFiguresSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return err([{ kind: 'badShape', place: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }]);
  } catch {
    return err([{ kind: 'notJson', line: 1, column: 1 }]);
  }
}

function nameOf(
  file: string,
  sets: readonly ReportFigures[],
): { id: string; title: { zh: string; en: string } } {
  const plain = basename(file)
    .replace(/\.[^.]+$/, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  const last = [...sets].sort((a, b) => (a.report.period.end < b.report.period.end ? -1 : 1)).at(-1)!;
  const title = `${last.report.region} ${last.report.period.end}`;
  return { id: /^[A-Za-z]/.test(plain) ? plain : `baseline-${plain}`, title: { zh: title, en: title } };
}
