/**
 * Audits a report: identities between its figures, then what is implausible in itself.
 *
 * Pure. Identities are found by the structure of the figures; those that fail are explained
 * by the fewest figures that could be wrong. `earlier` are other reports of the region.
 */
import type { ReportFigures } from '../report/figure.ts';
import type { Finding } from './finding.ts';
import { doubtful, explain } from './explain.ts';
import { doubtNote, findingOf, roundingNote, type Unnumbered } from './findings-of-identities.ts';
import { judge, type Identity, type Judged } from './identity.ts';
import { baseOfGrowthIdentities } from './identities/base-of-growth.ts';
import { differenceIdentities } from './identities/differences.ts';
import { dipDifferenceIdentities } from './identities/dip-difference.ts';
import { earlierReportIdentities } from './identities/earlier-reports.ts';
import { growthIdentities } from './identities/growth.ts';
import { partitionIdentities } from './identities/partitions.ts';
import { proseSumIdentities } from './identities/prose-sums.ts';
import { quotientIdentities } from './identities/quotients.ts';
import { repeatIdentities } from './identities/repeats.ts';
import { runwayIdentities } from './identities/runway.ts';
import { standardIdentities } from './identities/standards.ts';
import { surplusIdentities } from './identities/surplus.ts';
import { tableSumIdentities } from './identities/table-sums.ts';
import { weightedMeanIdentities } from './identities/weighted-means.ts';
import { plausibilityFindings } from './plausibility/plausibility-findings.ts';
import { ReadingIndex } from './reading-index.ts';

export const FAMILIES = [
  growthIdentities,
  differenceIdentities,
  quotientIdentities,
  tableSumIdentities,
  proseSumIdentities,
  partitionIdentities,
  surplusIdentities,
  baseOfGrowthIdentities,
  runwayIdentities,
  standardIdentities,
  weightedMeanIdentities,
  dipDifferenceIdentities,
  repeatIdentities,
] as const;

export function auditFigures(
  reading: ReportFigures,
  text: string,
  earlier: readonly ReportFigures[] = [],
): Finding[] {
  const index = new ReadingIndex(reading, text);
  const identities = FAMILIES.flatMap((family) => family(index));
  const judged = distinct([...identities, ...earlierReportIdentities(index, earlier)]).map(judge);
  const suspects = explain(judged);
  const doubts = doubtful(judged, suspects);
  const roundings = judged.filter(({ status }) => status === 'near').map((one) => roundingNote(index, one));
  const found = [
    ...suspects.map((suspect) => findingOf(index, suspect)),
    ...doubts.map((suspect) => doubtNote(index, suspect)),
    ...roundings,
  ];
  return numbered([...found, ...plausibilityFindings(index, judged, found)]);
}

/** Each identity once: the same numbers printed again make the same identity. */
function distinct(identities: readonly Identity[]): Identity[] {
  const known = new Map<string, Identity>();
  for (const identity of identities) {
    const [target, ...rest] = identity.terms.map(({ node }) => node);
    const name = [identity.relation.form, target, ...rest.sort()].join(' ');
    if (!known.has(name)) known.set(name, identity);
  }
  return [...known.values()];
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

function numbered(findings: readonly Unnumbered[]): Finding[] {
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return sorted.map((finding, at) => ({ id: `A${at + 1}`, ...finding }));
}

export type { Judged };
