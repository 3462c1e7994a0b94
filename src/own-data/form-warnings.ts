/**
 * Remarks on numbers that do not fit together: a wrong unit, parts above their total, a full
 * year's levy. Nothing is changed by itself; where one step would set it right, it is offered.
 */
import { fixed } from '../format/fixed.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/ratio.ts';
import type { Draft } from './draft.ts';
import { both } from './field.ts';
import type { FieldWarning } from './field-fault.ts';
import { fieldOf, fullLabel } from './fields.ts';
import { readForm } from './read-form.ts';
import type { Values } from './scale-checks.ts';
import { priorWarnings, scaleWarnings } from './scale-warnings.ts';

export function formWarnings(draft: Draft): readonly FieldWarning[] {
  const { numbers, priors, place } = readForm(draft);
  const values: Values = new Map([...numbers].map(([id, { value }]) => [id, value]));
  const earlier: Values = new Map([...priors].map(([id, { value }]) => [id, value]));
  const scale = scaleWarnings(values, place?.months ?? 6);
  const odd = new Set(scale.map((warning) => warning.field));
  const rest = [
    ...priorWarnings(values, earlier),
    ...schemeWarnings(values, 'employee', 'employee.pool.expenditure'),
    ...schemeWarnings(values, 'resident', 'resident.expenditure'),
    ...(odd.has('employee.active') ? [] : retiredWarning(values)),
    ...levyWarnings(values, place?.months ?? 12),
    ...balanceWarnings(values, place?.level ?? 'city', place?.end ?? '0000-00'),
  ];
  return [...scale, ...rest.filter((warning) => !odd.has(warning.field))];
}

const CARE = ['inpatient', 'outpatient', 'chronic'] as const;

function schemeWarnings(values: Values, scheme: string, totalId: string): FieldWarning[] {
  const at = (part: string): number | undefined => values.get(`${scheme}.${part}`);
  const found: FieldWarning[] = [];
  const total = values.get(totalId);
  const sum = CARE.reduce((all, kind) => all + (at(`${kind}.payment`) ?? 0), 0);
  if (total !== undefined && sum > total * 1.0001) {
    found.push({
      field: totalId,
      kind: 'parts',
      what: both(
        `住院、门诊、慢特病之和 ${money(sum, 'zh')}，大于这个合计 ${money(total, 'zh')}`,
        `Inpatient, outpatient and chronic care add up to ${money(sum, 'en')}, above this total of ${money(total, 'en')}`,
      ),
      todo: both(
        '核对单位；分项里若含大病、大额或个人账户，请剔除',
        'Check the units; leave catastrophic, large-amount and account payments out of the parts',
      ),
    });
  }
  const [cost, paid, ratio] = [at('inpatient.cost'), at('inpatient.payment'), at('inpatient.ratio')];
  if (cost !== undefined && paid !== undefined && paid > cost) {
    found.push({
      field: `${scheme}.inpatient.payment`,
      kind: 'cost',
      what: both(
        `报销 ${money(paid, 'zh')}，多于住院总费用 ${money(cost, 'zh')}`,
        `${money(paid, 'en')} paid is more than the total cost of ${money(cost, 'en')}`,
      ),
      todo: both('核对两个数的单位', 'Please check the units of both'),
    });
  } else if (cost && paid !== undefined && ratio !== undefined && paid / cost > ratio) {
    const actual = percent(paid / cost);
    found.push({
      field: `${scheme}.inpatient.ratio`,
      kind: 'ratio',
      what: both(
        `报销 ÷ 总费用已是 ${actual}，高于政策范围内比例 ${percent(ratio)}`,
        `Paid over total cost is already ${actual}, above this in-scope ratio of ${percent(ratio)}`,
      ),
      todo: both(
        '看看填的是不是实际报销比例，或报销里含了别的保障',
        'Is this the actual ratio, or do the payments hold another layer?',
      ),
    });
  }
  return [...found, ...CARE.flatMap((kind) => unused(values, scheme, kind))];
}

/** Cases or a ratio without the money make no line. */
function unused(values: Values, scheme: string, kind: (typeof CARE)[number]): FieldWarning[] {
  const payment = fieldOf(`${scheme}.${kind}.payment`);
  if (!payment || values.has(payment.id)) return [];
  const idle = ['admissions', 'visits', 'cost', 'ratio'].some((part) =>
    values.has(`${scheme}.${kind}.${part}`),
  );
  if (!idle) return [];
  const label = fullLabel(payment);
  return [
    {
      field: payment.id,
      kind: 'unused',
      what: both(
        `没有${label.zh}，这一类的人次、费用与比例用不上`,
        `Without it the cases, cost and ratio of this category are not used`,
      ),
      todo: both(
        '补上报销金额，这一类才能单独推演',
        'Give the amount paid to project this category on its own',
      ),
    },
  ];
}

function retiredWarning(values: Values): FieldWarning[] {
  const [active, retired] = [values.get('employee.active'), values.get('employee.retired')];
  if (active === undefined || retired === undefined || retired <= active) return [];
  return [
    {
      field: 'employee.retired',
      kind: 'retired',
      what: both('退休多于在职', 'More retired than active'),
      todo: both(
        '看看两个数是不是填反了，或把参保总人数填成了退休',
        'Were the two swapped, or is this the total?',
      ),
    },
  ];
}

/** A year's standard times heads, in a report of less than a year. */
function levyWarnings(values: Values, months: number): FieldWarning[] {
  const heads = values.get('resident.insured');
  if (months >= 12 || !heads) return [];
  return (['premium', 'subsidy'] as const).flatMap((what) => {
    const [standard, income] = [values.get(`resident.${what}`), values.get(`resident.${what}Income`)];
    if (!standard || income === undefined || Math.abs(income / (standard * heads) - 1) >= 0.01) return [];
    return [
      {
        field: `resident.${what}Income`,
        kind: 'fullYearLevy' as const,
        what: both(
          `等于标准 ${fixed(standard, { digits: 2, trim: true })} 元 × 参保人数，是全年应筹，不是 ${months} 个月入账`,
          `Equals ${fixed(standard, { digits: 2, trim: true })} yuan × heads: a whole year’s levy, not ${months} months of receipts`,
        ),
        todo: both(
          '照此处理，不与半年支出相减；若另有入账数，请填入账数',
          'Taken as such, and not set against the spending; give the receipts if you have them',
        ),
      },
    ];
  });
}

function balanceWarnings(values: Values, level: string, end: string): FieldWarning[] {
  if (level !== 'county' || end < '2020') return [];
  return ['employee.balance', 'resident.balance']
    .filter((id) => values.has(id))
    .map((id) => ({
      field: id,
      kind: 'poolingLevel' as const,
      what: both(
        '2020 年起基本医保由市级统筹，县里一般没有自己的累计结余',
        'Since 2020 basic cover is pooled by cities; a county usually has no balance of its own',
      ),
      todo: both('若是市级统筹，请清空；县里只看收支', 'Clear it if the city pools; flows remain'),
    }));
}
