/** `audit REPORT…`: what contradicts itself in a report; further reports of the region are its earlier ones. */
import { auditFigures, type Finding, type ReportFigures } from '../../models/index.ts';
import { findingText, movesText, severityWord } from '../i18n/findings.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Outcome } from './output.ts';
import { failed } from './project-scenario.ts';
import { reportOf } from './read-report.ts';

export async function auditVerb(args: Arguments): Promise<Outcome> {
  const [name, ...others] = args.subjects;
  if (name === undefined) throw new UsageError('audit 要给一份报告：audit REPORT [较早的报告…]');
  const read = await reportOf(name);
  if (!read.ok) return failed(read.error, name);
  const earlier: ReportFigures[] = [];
  for (const other of others) {
    const before = await reportOf(other);
    if (!before.ok) return failed(before.error, other);
    earlier.push(before.value.figures);
  }
  const findings = auditFigures(read.value.figures, read.value.text, earlier);
  return { json: { findings: findings.map(asJson) }, lines: linesOf(findings), faults: [] };
}

/** The shape of the contract; what a finding is made of stands beside its sentence. */
function asJson(finding: Finding): object {
  const { moves, ...rest } = finding;
  return { ...rest, message: findingText(finding, 'zh'), moves: movesText(moves, 'zh') };
}

function linesOf(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['没有发现不一致之处'];
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const head = (['error', 'warning', 'note'] as const)
    .map((severity) => `${severityWord(severity, 'zh')} ${count(severity)}`)
    .join('，');
  return [head, ...findings.map(lineOf)];
}

function lineOf(finding: Finding): string {
  const moves = movesText(finding.moves, 'zh');
  const tail = moves === null ? '' : `（${moves}）`;
  const text = `${finding.id}\t${severityWord(finding.severity, 'zh')}\t${findingText(finding, 'zh')}${tail}`;
  return text.replace(/\s*\n\s*/g, '');
}
