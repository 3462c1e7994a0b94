/** What is implausible in itself, each rule a file of its own. */
import type { Judged } from '../identity.ts';
import { surplusGrowths } from '../identities/surplus-growth.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { causeFindings } from './causes.ts';
import { growthFromZero } from './growth-from-zero.ts';
import { headFindings } from './heads.ts';
import { itemsToldTwice } from './item-told-twice.ts';
import { labelFindings } from './labels.ts';
import { malformedYears } from './malformed-years.ts';
import { numberingFindings } from './numbering.ts';
import { periodSpans } from './period-span.ts';
import { ratioRanges } from './ratio-range.ts';
import { ratioWording } from './ratio-wording.ts';
import { sameAmounts } from './same-amount.ts';
import { sameResults } from './same-result.ts';
import { tableUnitFindings } from './table-units.ts';
import { unitFindings } from './units.ts';

export function plausibilityFindings(
  index: ReadingIndex,
  judged: readonly Judged[],
  found: readonly Unnumbered[],
): Unnumbered[] {
  /** Figures that an identity has already shown to be wrong. */
  const known = new Set(
    found.filter(({ severity }) => severity !== 'note').flatMap(({ figures }) => figures.slice(0, 1)),
  );
  return [
    ...unitFindings(index, known),
    ...tableUnitFindings(index, known),
    ...surplusGrowths(index, known),
    ...ratioRanges(index, judged, known),
    ...ratioWording(index),
    ...growthFromZero(index),
    ...labelFindings(index, judged),
    ...sameAmounts(index),
    ...itemsToldTwice(index),
    ...headFindings(index),
    ...causeFindings(index),
    ...periodSpans(index),
    ...sameResults(index),
    ...numberingFindings(index),
    ...malformedYears(index),
  ];
}
