/** Inpatient, pooled outpatient and chronic care: the same ten numbers in both schemes. */
import { both, field, figureOf, type FormField, type FormScheme } from './field.ts';

const crossed = (stems: readonly string[], tails: readonly string[]): string[] =>
  stems.flatMap((stem) => tails.map((tail) => stem + tail));

const VISITS = ['人次', '人次数', '就诊人次', '就诊人次数', '报销人次', '结算人次', '待遇享受人次'];
const PAYMENT = [
  '报销',
  '报销金额',
  '报销总金额',
  '报销总额',
  '支付',
  '支付金额',
  '基金支付',
  '基金支付金额',
  '支出',
  '基金支出',
  '统筹支付',
  '统筹支出',
  '统筹基金支付',
  '统筹基金支出',
];
const OUTPATIENT = ['门诊统筹', '门诊共济', '普通门诊', '普通门诊统筹', '门诊共济保障'];
const CHRONIC = [
  '门诊慢特病',
  '慢特病',
  '门诊慢性病',
  '门诊特慢病',
  '特慢病',
  '门诊特殊慢性病',
  '门诊慢特病病种',
];

const SECTIONS = {
  employee: ['职工医保·医疗待遇', 'Employee cover, benefits'],
  resident: ['居民医保·医疗待遇', 'Residents’ cover, benefits'],
} as const;

export function careFields(scheme: FormScheme): FormField[] {
  const fund = scheme === 'employee' ? 'pooled' : 'total';
  const [zh, en] = SECTIONS[scheme];
  const common = { scheme, group: scheme };
  const at = (where: string, place: string) => both(`${zh}·${where}`, `${en}, ${place}`);
  return [
    field({
      ...common,
      id: `${scheme}.inpatient.admissions`,
      label: both('住院人次', 'Inpatient cases'),
      hint: at('住院', 'inpatient'),
      unit: '人次',
      prior: true,
      becomes: figureOf('admissions', null, 'inpatient'),
      names: crossed(['住院'], [...VISITS, '总人次']),
    }),
    field({
      ...common,
      id: `${scheme}.inpatient.cost`,
      label: both('住院总费用', 'Inpatient total cost'),
      hint: at('住院，含个人自付', 'inpatient, the patients’ share included'),
      unit: '万元',
      becomes: figureOf('totalCost', null, 'inpatient'),
      names: crossed(['住院'], ['费用', '总费用', '医疗费用', '医疗总费用', '费用总额']),
    }),
    field({
      ...common,
      id: `${scheme}.inpatient.payment`,
      label: both('住院报销金额', 'Inpatient reimbursed'),
      hint: at('住院，报销总金额', 'inpatient, amount reimbursed'),
      unit: '万元',
      prior: true,
      becomes: figureOf('reimbursed', fund, 'inpatient'),
      names: crossed(['住院'], PAYMENT),
    }),
    field({
      ...common,
      id: `${scheme}.inpatient.ratio`,
      label: both('住院政策范围内报销比例', 'Inpatient in-scope ratio'),
      hint: at('住院；不是实际报销比例', 'inpatient; not the actual ratio'),
      unit: '%',
      becomes: figureOf('inScopeReimbursementRatio', null, 'inpatient'),
      names: [
        '住院政策范围内报销比例',
        '政策范围内住院报销比例',
        '政策范围内住院费用报销比例',
        '住院费用政策范围内报销比例',
        '政策范围内报销比例',
        '住院政策范围内基金支付比例',
        '政策范围内住院费用基金支付比例',
      ],
    }),
    field({
      ...common,
      id: `${scheme}.outpatient.visits`,
      label: both('门诊统筹人次', 'Pooled outpatient visits'),
      hint: at('门诊统筹（共济）', 'pooled outpatient'),
      unit: '人次',
      prior: true,
      becomes: figureOf('visits', null, 'outpatientPooled'),
      names: crossed(OUTPATIENT, VISITS),
    }),
    field({
      ...common,
      id: `${scheme}.outpatient.payment`,
      label: both('门诊统筹报销', 'Pooled outpatient paid'),
      hint: at('门诊统筹；不含慢特病', 'pooled outpatient, chronic care left out'),
      unit: '万元',
      prior: true,
      becomes: figureOf('fundPayment', fund, 'outpatientPooled'),
      names: crossed(OUTPATIENT, PAYMENT),
    }),
    field({
      ...common,
      id: `${scheme}.chronic.visits`,
      label: both('门诊慢特病人次', 'Chronic care visits'),
      hint: at('门诊慢特病', 'chronic care'),
      unit: '人次',
      prior: true,
      becomes: figureOf('visits', null, 'outpatientChronic'),
      names: crossed(CHRONIC, VISITS),
    }),
    field({
      ...common,
      id: `${scheme}.chronic.payment`,
      label: both('门诊慢特病报销', 'Chronic care paid'),
      hint: at('门诊慢特病', 'chronic care'),
      unit: '万元',
      prior: true,
      becomes: figureOf('fundPayment', fund, 'outpatientChronic'),
      names: crossed(CHRONIC, PAYMENT),
    }),
    field({
      ...common,
      id: `${scheme}.chronic.ratio`,
      label: both('门诊慢特病报销比例', 'Chronic care ratio'),
      hint: both(
        '待遇政策；多数病种的比例，去年不同的一并填上',
        'Benefit rules; the ratio of most diseases, with last year’s where it differed',
      ),
      unit: '%',
      prior: true,
      becomes: { kind: 'policy', topic: 'reimbursementRatio', category: 'outpatientChronic' },
      names: crossed(CHRONIC, ['报销比例', '政策范围内报销比例', '支付比例', '基金支付比例']),
    }),
  ];
}
