/** The audit against two checked reports: every slip found, no rounding and no trap called wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditFigures } from '../../models/audit/audit-figures.ts';
import type { Finding } from '../../models/audit/finding.ts';
import { readReport } from '../../models/report/read-report.ts';
import { describeShared, sharedFolder } from '../helpers/shared.ts';
import { callsWrong, isSameSpot, type Entry } from './finding-scorer.ts';

interface Facts {
  readonly inconsistencies: readonly Entry[];
  readonly nearMisses: readonly Entry[];
  readonly cautions: readonly Entry[];
}

const shared = (path: string): string => readFileSync(join(sharedFolder, path), 'utf8');

export function audited(name: string): Finding[] {
  const text = shared(`reports/${name}.txt`);
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.kind);
  return auditFigures(read.value, text);
}

const WORDING = ['numbering', 'unitError', 'labelInconsistent', 'ratioChangeWording'];
const isAsked = ({ severity, kind }: Entry): boolean =>
  severity === 'major' || severity === 'minor' || (severity === 'wording' && WORDING.includes(kind));
const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

describeShared.each(['ezhou-2024h1', 'zhuzhou-2021h1'])('the checked report %s', (name) => {
  const facts = JSON.parse(shared(`facts/${name}.json`)) as Facts;
  const findings = audited(name);
  const alarms = findings.filter(({ severity }) => severity !== 'note');
  const alone = alarms.filter(
    (finding) => !facts.inconsistencies.some((entry) => isSameSpot(finding, entry)),
  );

  it('finds every figure that is wrong, and the wording of numbers, units, labels and points', () => {
    const asked = facts.inconsistencies.filter(isAsked);
    expect(asked.length).toBeGreaterThan(10);
    expect(ids(asked.filter((entry) => !findings.some((finding) => isSameSpot(finding, entry))))).toEqual([]);
  });

  it('calls a major inconsistency an error and a minor one a warning', () => {
    const graded = { major: 'error', minor: 'warning' } as const;
    const off = facts.inconsistencies.filter(({ severity, ...entry }) => {
      const grade = graded[severity as 'major' | 'minor'];
      return (
        grade && !findings.some((finding) => finding.severity === grade && isSameSpot(finding, { ...entry }))
      );
    });
    expect(ids(off)).toEqual([]);
  });

  it('calls no rounding and no truncation wrong', () => {
    const called = facts.nearMisses.filter((entry) => alarms.some((finding) => callsWrong(finding, entry)));
    expect(ids(called)).toEqual([]);
  });

  it('falls into no trap', () => {
    const called = facts.cautions.filter((entry) => alone.some((finding) => callsWrong(finding, entry)));
    expect(ids(called)).toEqual([]);
  });

  it('raises no alarm that no careful reader shares', () => {
    expect(alone.map(({ printed, quotes }) => [printed, quotes[0]])).toEqual([]);
  });
});
