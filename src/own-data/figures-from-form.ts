/**
 * The form's texts → the figures of a report, as if they had been read from one.
 *
 * Values keep their typed digits and unit. Nothing is filled in: an empty field is no figure.
 */
import {
  err,
  ok,
  type Figure,
  type PolicyStatement,
  type ReportFigures,
  type Result,
} from '../../models/index.ts';
import { periodText } from '../format/period.ts';
import type { Draft } from './draft.ts';
import type { FormField } from './field.ts';
import type { FieldFault } from './field-fault.ts';
import { fullLabel } from './fields.ts';
import { readForm, sameUnit, type ReadForm } from './read-form.ts';
import type { TypedNumber } from './typed-number.ts';

export const figureId = (field: string): string => `form.${field}`;

/** @returns every fault of the form at once, each by the key of its field */
export function figuresFromForm(draft: Draft): Result<ReportFigures, readonly FieldFault[]> {
  const form = readForm(draft);
  if (form.faults.length > 0 || !form.place) return err(form.faults);
  const { region, level, start, end } = form.place;
  return ok({
    report: {
      region,
      level,
      title: `${region} ${periodText(start, end, 'zh')} 填表数据`,
      period: { start, end },
    },
    ...numbersOf(form),
  });
}

function numbersOf({ fields, numbers, priors }: ReadForm): Pick<ReportFigures, 'figures' | 'policies'> {
  const figures: Figure[] = [];
  const policies: PolicyStatement[] = [];
  for (const field of fields) {
    const typed = numbers.get(field.id);
    if (!typed) continue;
    const { now, before } = sameUnit(field, typed, priors.get(field.id));
    if (field.becomes.kind === 'policy') policies.push(policyOf(field, now, before));
    else figures.push(figureOf(field, now, before));
  }
  return { figures, policies };
}

function figureOf(field: FormField, now: TypedNumber, before: TypedNumber | null): Figure {
  if (field.becomes.kind !== 'figure') throw new Error(`${field.id} is no figure`);
  const { metric, fund, category } = field.becomes;
  return {
    id: figureId(field.id),
    scheme: field.scheme,
    fund,
    metric,
    category,
    breakdown: { tier: null, location: null, institution: null, group: null },
    value: now.digits,
    unit: now.unit,
    prior: before?.digits ?? null,
    yoyPercent: null,
    changeKind: null,
    delta: null,
    deltaUnit: null,
    period: null,
    asOf: null,
    basis: null,
    layer: null,
    origin: 'form',
    section: section(field),
  };
}

function policyOf(field: FormField, now: TypedNumber, before: TypedNumber | null): PolicyStatement {
  if (field.becomes.kind !== 'policy') throw new Error(`${field.id} is no policy`);
  const { topic, category } = field.becomes;
  const changed = before !== null && before.value !== now.value;
  return {
    id: figureId(field.id),
    kind: 'policy',
    scheme: field.scheme,
    topic,
    category,
    statement: `${fullLabel(field).zh} ${changed ? `由 ${before.digits}% 改为 ` : ''}${now.digits}%`,
    effective: { start: null, end: null },
    from: changed ? before.digits : null,
    to: now.digits,
    unit: now.unit,
    section: section(field),
  };
}

const section = (field: FormField): string => `填表 / ${fullLabel(field).zh}`;
