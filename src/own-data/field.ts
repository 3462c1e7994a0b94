/**
 * One number of the form: what it is, where it stands in a report, and what it becomes.
 *
 * `names` and `ownNames` are how tables call it, for pasting; see `match-name.ts`.
 */
import type { Bilingual, Figure } from '../../models/index.ts';
import type { NumberUnit } from '../format/number-unit.ts';

export type FormScheme = 'employee' | 'resident';
export type FieldUnit = '万元' | '人' | '人次' | '%' | '元/人';

/** A figure of the report, or a ratio that is law (it carries the ratio before the change). */
export type Becomes =
  | {
      readonly kind: 'figure';
      readonly fund: Figure['fund'];
      readonly metric: string;
      readonly category: string | null;
    }
  | { readonly kind: 'policy'; readonly topic: string; readonly category: string };

export interface FormField {
  readonly id: string;
  readonly scheme: FormScheme;
  readonly group: 'employee' | 'resident' | 'balance';
  readonly label: Bilingual;
  /** Where it stands in a report, or what to leave out. */
  readonly hint: Bilingual;
  readonly unit: FieldUnit;
  readonly required: boolean;
  /** Whether the year-earlier value is asked for too. */
  readonly prior: boolean;
  /** A balance may be a deficit. */
  readonly negative: boolean;
  /** Everything is divided by it, so that it cannot be zero. */
  readonly positive: boolean;
  readonly becomes: Becomes;
  /** Names that say nothing of the scheme: it must come from the name or the heading above. */
  readonly names: readonly string[];
  /** Names that only this scheme has. */
  readonly ownNames: readonly string[];
}

/** How the units of the form are read and printed. */
export const SHOWN_AS: Readonly<Record<FieldUnit, NumberUnit>> = {
  万元: 'wan',
  人: 'persons',
  人次: 'cases',
  '%': 'share',
  '元/人': 'yuan',
};

const UNIT_WORDS: Readonly<Record<FieldUnit, string>> = {
  万元: '×10k yuan',
  人: 'people',
  人次: 'cases',
  '%': '%',
  '元/人': 'yuan a head',
};

export const unitText = (unit: FieldUnit): Bilingual => ({ zh: unit, en: UNIT_WORDS[unit] });

/** The key of a field's year-earlier text in the draft. */
export const priorKey = (id: string): string => `${id}.prior`;

type Optional = Partial<
  Pick<FormField, 'required' | 'prior' | 'negative' | 'positive' | 'names' | 'ownNames' | 'hint'>
>;
type Given = Omit<FormField, keyof Optional> & Optional;

export const field = (given: Given): FormField => ({
  required: false,
  prior: false,
  negative: false,
  positive: false,
  names: [],
  ownNames: [],
  hint: { zh: '', en: '' },
  ...given,
});

export const figureOf = (
  metric: string,
  fund: Figure['fund'] = null,
  category: string | null = null,
): Becomes => ({ kind: 'figure', fund, metric, category });

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
