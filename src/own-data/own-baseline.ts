/** The form → a baseline of one's own, or all that stands in its way. */
import {
  buildBaseline,
  err,
  ok,
  type Baseline,
  type ModelError,
  type Month,
  type Result,
} from '../../models/index.ts';
import type { Draft } from './draft.ts';
import type { FieldFault, FieldWarning } from './field-fault.ts';
import { figuresFromForm } from './figures-from-form.ts';
import { periodTag } from './form-month.ts';
import { formWarnings } from './form-warnings.ts';

export interface OwnBaseline {
  readonly baseline: Baseline;
  readonly warnings: readonly FieldWarning[];
}

export type OwnBaselineFault =
  | { readonly kind: 'form'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'model'; readonly errors: readonly ModelError[] };

export function ownBaseline(draft: Draft): Result<OwnBaseline, OwnBaselineFault> {
  const set = figuresFromForm(draft);
  if (!set.ok) return err({ kind: 'form', faults: set.error });
  const { region, period } = set.value.report;
  const title = `${region} ${period.end}`;
  const id = baselineId(region, period.start, period.end);
  const built = buildBaseline([set.value], { id, title: { zh: title, en: title } });
  if (!built.ok) return err({ kind: 'model', errors: built.error });
  return ok({ baseline: built.value, warnings: formWarnings(draft) });
}

/** `own-2024h1-` and a short hash of the region: the same place and period give the same id. */
export const baselineId = (region: string, start: Month, end: Month): string =>
  `own-${periodTag(start, end)}-${shortHash(region.normalize('NFKC'))}`;

/** FNV-1a over UTF-16 units, in base 36. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
