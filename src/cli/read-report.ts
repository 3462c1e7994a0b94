/** `read REPORT`: a report's text as figures. `baseline REPORT…`: figures of one region as a baseline. */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  buildBaseline,
  err,
  ok,
  readReport,
  reportFiguresSchema,
  type ModelError,
  type ReportFigures,
  type Result,
} from '../../models/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Outcome } from './output.ts';
import { failed } from './project-scenario.ts';
import { readReportText } from './read-text.ts';

export async function readVerb(args: Arguments): Promise<Outcome> {
  const [name, ...more] = args.subjects;
  if (name === undefined || more.length > 0) throw new UsageError('read 要给一份报告：read REPORT');
  const read = figuresOf(name);
  if (!read.ok) return failed(read.error, name);
  const { report, figures, tables = [], policies = [] } = read.value;
  return Promise.resolve({
    json: { report, figures, tables, policies },
    lines: [
      `${report.region} ${report.period.start}–${report.period.end}：${figures.length} 个数字，${tables.length} 张表`,
      ...figures.map(
        (f) =>
          `${f.scheme}\t${f.metric}\t${f.category ?? ''}\t${f.value ?? f.delta ?? f.yoyPercent ?? ''} ${f.unit}`,
      ),
    ],
    faults: [],
  });
}

export async function baselineVerb(args: Arguments): Promise<Outcome> {
  if (args.subjects.length === 0) throw new UsageError('baseline 要给一份或几份同一地区的报告');
  const read = args.subjects.map((name) => ({ name, result: figuresOf(name) }));
  const bad = read.find(({ result }) => !result.ok);
  if (bad && !bad.result.ok) return failed(bad.result.error, bad.name);
  const sets = read.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const built = buildBaseline(sets, nameOf(args.subjects.at(-1)!, sets));
  if (!built.ok) return failed(built.error, args.subjects.join('、'));
  const { funds, missing, residuals } = built.value;
  if (args.output !== undefined) {
    writeFileSync(
      resolve(process.env['INIT_CWD'] ?? '.', args.output),
      `${JSON.stringify(built.value, null, 1)}\n`,
    );
  }
  return Promise.resolve({
    json: built.value,
    lines: [
      `${built.value.title.zh}：${funds.length} 个基金`,
      ...missing.map(({ what, why }) => `缺数 ${what}：${why.zh}`),
      ...residuals.map(({ what, reason }) => `未合 ${what}：${reason.zh}`),
    ],
    faults: [],
  });
}

/** A report's text, or a figures file that was read before. */
export function figuresOf(name: string): Result<ReportFigures, ModelError[]> {
  if (name.endsWith('.json')) return figuresFile(name);
  const text = readReportText(name);
  if (!text.ok) return text;
  const read = readReport(text.value);
  return read.ok ? read : err([read.error]);
}

function figuresFile(name: string): Result<ReportFigures, ModelError[]> {
  const text = readReportText(name);
  if (!text.ok) return text;
  try {
    const parsed = reportFiguresSchema.safeParse(JSON.parse(text.value));
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
