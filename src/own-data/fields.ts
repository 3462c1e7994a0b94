/** The numbers of the form, in the order in which reports print them. */
import { careFields } from './care-fields.ts';
import { both, field, figureOf, type FormField, type FormScheme } from './field.ts';

const FUND_FLOWS = both('职工医保·基金收支情况', 'Employee cover, income and spending');
const RESIDENT_FLOWS = both('居民医保·基金收支情况', 'Residents’ cover, income and spending');
const BALANCE_NAMES = [
  '累计结余',
  '基金累计结余',
  '期末累计结余',
  '滚存结余',
  '期末滚存结余',
  '年末滚存结余',
];

const employee = (
  given: Omit<Parameters<typeof field>[0], 'scheme' | 'group'> & { readonly group?: 'balance' },
): FormField => field({ group: 'employee', scheme: 'employee', ...given });

const resident = (
  given: Omit<Parameters<typeof field>[0], 'scheme' | 'group'> & { readonly group?: 'balance' },
): FormField => field({ group: 'resident', scheme: 'resident', ...given });

export const FIELDS: readonly FormField[] = [
  employee({
    id: 'employee.active',
    label: both('在职参保人数', 'Insured, active'),
    hint: both('职工医保·参保情况，期末数', 'Employee cover, insured at the end'),
    unit: '人',
    required: true,
    prior: true,
    positive: true,
    becomes: figureOf('activeInsured'),
    ownNames: ['在职', '在职人数', '在职人员', '在职参保', '在职参保人数', '在职参保人员'],
  }),
  employee({
    id: 'employee.retired',
    label: both('退休参保人数', 'Insured, retired'),
    hint: both('职工医保·参保情况，期末数', 'Employee cover, insured at the end'),
    unit: '人',
    required: true,
    prior: true,
    becomes: figureOf('retiredInsured'),
    ownNames: ['退休', '退休人数', '退休人员', '退休参保', '退休参保人数', '退休参保人员'],
  }),
  employee({
    id: 'employee.pool.income',
    label: both('统筹基金收入', 'Pool income'),
    hint: FUND_FLOWS,
    unit: '万元',
    required: true,
    becomes: figureOf('income', 'pooled'),
    names: ['统筹基金收入', '统筹账户收入', '统筹基金总收入'],
  }),
  employee({
    id: 'employee.account.income',
    label: both('个人账户收入', 'Account income'),
    hint: FUND_FLOWS,
    unit: '万元',
    becomes: figureOf('income', 'personalAccount'),
    ownNames: ['个人账户收入', '个人账户基金收入', '个账收入'],
  }),
  employee({
    id: 'employee.pool.expenditure',
    label: both('统筹基金支出', 'Pool spending'),
    hint: FUND_FLOWS,
    unit: '万元',
    required: true,
    becomes: figureOf('expenditure', 'pooled'),
    names: ['统筹基金支出', '统筹账户支出', '统筹基金总支出'],
  }),
  employee({
    id: 'employee.account.expenditure',
    label: both('个人账户支出', 'Account spending'),
    hint: FUND_FLOWS,
    unit: '万元',
    becomes: figureOf('expenditure', 'personalAccount'),
    ownNames: ['个人账户支出', '个人账户基金支出', '个账支出'],
  }),
  ...careFields('employee'),
  resident({
    id: 'resident.insured',
    label: both('参保人数', 'Insured'),
    hint: both('居民医保·参保情况，期末数', 'Residents’ cover, insured at the end'),
    unit: '人',
    required: true,
    prior: true,
    positive: true,
    becomes: figureOf('insured'),
    names: ['参保人数', '参保人员', '参保', '参保总人数'],
  }),
  resident({
    id: 'resident.premium',
    label: both('个人缴费标准', 'Personal premium'),
    hint: both('居民医保·筹资标准；空着就用全国标准', 'Residents’ cover, standards; empty: the national one'),
    unit: '元/人',
    becomes: figureOf('personalPremium'),
    ownNames: ['个人缴费标准', '个人筹资标准', '人均个人缴费标准'],
  }),
  resident({
    id: 'resident.subsidy',
    label: both('财政补助标准', 'Subsidy a head'),
    hint: both('居民医保·筹资标准；空着就用全国标准', 'Residents’ cover, standards; empty: the national one'),
    unit: '元/人',
    becomes: figureOf('fiscalSubsidy'),
    ownNames: ['财政补助标准', '人均财政补助标准', '各级财政补助标准', '财政补贴标准'],
  }),
  resident({
    id: 'resident.premiumIncome',
    label: both('个人缴费收入', 'Premium income'),
    hint: RESIDENT_FLOWS,
    unit: '万元',
    becomes: figureOf('premiumIncome', 'total'),
    names: ['缴费收入', '保费收入'],
    ownNames: ['个人缴费收入', '个人保费收入', '个人缴费金额'],
  }),
  resident({
    id: 'resident.subsidyIncome',
    label: both('财政补助收入', 'Subsidy income'),
    hint: RESIDENT_FLOWS,
    unit: '万元',
    becomes: figureOf('fiscalSubsidyIncome', 'total'),
    names: ['财政补助收入', '财政补贴收入', '各级财政补助收入'],
  }),
  resident({
    id: 'resident.expenditure',
    label: both('基金支出', 'Spending'),
    hint: RESIDENT_FLOWS,
    unit: '万元',
    required: true,
    becomes: figureOf('expenditure', 'total'),
    names: ['基金支出', '支出', '总支出', '统筹基金支出', '待遇支出', '基金待遇支出'],
  }),
  ...careFields('resident'),
  employee({
    id: 'employee.balance',
    group: 'balance',
    label: both('职工统筹基金累计结余', 'Employee pool, balance'),
    hint: both('期末数，不含个人账户；赤字写负数', 'At the end, without accounts; a deficit is negative'),
    unit: '万元',
    negative: true,
    becomes: figureOf('cumulativeBalance', 'pooled'),
    names: BALANCE_NAMES.map((name) => `统筹基金${name.replace('基金', '')}`),
  }),
  resident({
    id: 'resident.balance',
    group: 'balance',
    label: both('居民基金累计结余', 'Residents’ fund, balance'),
    hint: both('期末数；赤字写负数', 'At the end; a deficit is negative'),
    unit: '万元',
    negative: true,
    becomes: figureOf('cumulativeBalance', 'total'),
    names: [...BALANCE_NAMES, ...BALANCE_NAMES.map((name) => `统筹基金${name.replace('基金', '')}`)],
  }),
];

export const fieldOf = (id: string): FormField | undefined => FIELDS.find((f) => f.id === id);

/** The scheme's word before a label that does not carry it: 职工住院人次. */
export function fullLabel({ scheme, group, label }: FormField): FormField['label'] {
  if (group === 'balance') return label;
  const words = { employee: both('职工', 'Employees: '), resident: both('居民', 'Residents: ') }[scheme];
  return { zh: words.zh + label.zh, en: words.en + label.en };
}

export const schemesOf = (choice: string | undefined): readonly FormScheme[] =>
  choice === 'employee' || choice === 'resident' ? [choice] : ['employee', 'resident'];
