/**
 * The field's words for what a figure is: metric, care, tier, place, group, unit. Chinese first.
 *
 * The lists are also what a person may choose from who corrects a figure, in this order.
 */
import type { Bilingual } from '../baseline/source.ts';

type Words = Readonly<Record<string, Bilingual>>;

/** `id 中文 English`, a line each. */
function words(text: string): Words {
  const entries = text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', zh = '', ...en] = line.trim().split(' ');
      return [id, { zh, en: en.join(' ') }] as const;
    });
  return Object.fromEntries(entries);
}

export const METRIC_NAMES = words(`
  insured 参保人数 Insured
  activeInsured 在职参保人数 Active insured
  retiredInsured 退休参保人数 Retired insured
  contributors 缴费人数 Contributors
  femaleInsured 女性参保人数 Insured women
  insuredShare 占参保人数 Share of the insured
  activeShare 在职占比 Share of active
  retireeShare 退休占比 Share of retired
  femaleShare 女性占比 Share of women
  activeRetireeRatio 在职退休比 Active to retired
  coverageRate 参保率 Coverage
  budgetInsured 参保任务数 Insured planned
  completionRate 参保任务完成率 Share of the plan
  duplicateEnrolmentRemoved 重复参保清理人数 Double enrolments removed
  subsidizedEnrollment 资助参保人数 Subsidised insured
  subsidizedEnrollmentDue 应资助参保人数 Due for subsidised cover
  subsidizedAmount 资助参保金额 Subsidised premiums
  population 人口数 Population
  income 基金收入 Fund income
  premiumIncome 缴费收入 Contribution income
  fiscalSubsidyIncome 财政补助收入 Subsidy income
  interestIncome 利息收入 Interest income
  otherIncome 其他收入 Other income
  transferIncome 转移收入 Transfers in
  upperSubsidyIncome 上级补助收入 Income from upper levels
  estimatedIncome 预计收入 Estimated income
  expenditure 基金支出 Fund spending
  benefitExpenditure 待遇支出 Benefits
  otherExpenditure 其他支出 Other spending
  transferExpenditure 转移支出 Transfers out
  remittedUp 上解支出 Remitted up
  expenditureShare 占基金支出 Share of spending
  periodBalance 当期结余 Surplus of the period
  cumulativeBalance 累计结余 Balance
  openingBalance 期初结余 Opening balance
  runwayMonths 可支付月数 Reserve months
  oneOffAdjustment 一次性因素 One-off
  payablesOutstanding 应付未付 Payables
  temporaryReceipts 暂收款 Suspense receipts
  temporaryPayments 暂付款 Suspense payments
  budgetIncome 收入预算 Income budget
  budgetPremiumIncome 缴费收入预算 Contribution budget
  budgetExpenditure 支出预算 Spending budget
  executed 预算执行数 Executed
  executionRate 预算执行率 Execution rate
  fiscalBudget 财政补助预算 Subsidy budget
  fiscalRemitted 财政补助到位 Subsidy remitted
  financingStandard 筹资标准 Financing standard
  personalPremium 个人缴费标准 Premium a head
  fiscalSubsidy 财政补助标准 Subsidy a head
  contributionRate 缴费费率 Contribution rate
  contributionBase 缴费基数 Contribution base
  contributionBaseMin 缴费基数下限 Lowest base
  contributionBaseMax 缴费基数上限 Highest base
  socialAverageWage 社会平均工资 Mean wage
  admissions 住院人次 Admissions
  admissionsShare 占住院人次 Share of admissions
  admissionRate 住院率 Admission rate
  admissionsPerPerson 人次人头比 Admissions a patient
  visits 就诊人次 Visits
  beneficiaries 享受待遇人数 Beneficiaries
  certifiedCount 认定人数 Certified
  fundPayment 基金支付 Fund payment
  fundPaymentPerVisit 次均基金支付 Fund payment a visit
  totalCost 医疗总费用 Total cost
  inScopeCost 政策范围内费用 In-scope cost
  costPerAdmission 次均住院费用 Cost an admission
  costPerVisit 次均门诊费用 Cost a visit
  reimbursed 报销金额 Reimbursed
  reimbursedPerAdmission 次均报销 Reimbursed an admission
  basicReimbursed 基本医保报销 Basic cover paid
  catastrophicReimbursed 大病报销 Catastrophic cover paid
  largeAmountReimbursed 大额补助报销 Supplementary cover paid
  assistanceReimbursed 医疗救助报销 Assistance paid
  inScopeReimbursementRatio 政策范围内报销比例 In-scope ratio
  actualReimbursementRatio 实际报销比例 Actual ratio
  basicSegmentActualRatio 基本段实际报销比例 Actual ratio of the basic segment
  bedDays 住院床日 Bed days
  avgLengthOfStay 平均住院日 Length of stay
  dipSettlement 按病种结算 DIP settlement
  itemSettlement 按项目金额 By-item amount
  dipDifference 按病种差额 DIP difference
  dipRate 按病种结付率 DIP rate
  depositWithheld 质量保证金 Deposit
`);

/** Care categories, and the budget lines that stand in their place. */
export const CATEGORY_NAMES = words(`
  inpatient 住院 Inpatient
  ordinaryInpatient 普通住院 Ordinary inpatient
  singleDiseaseInpatient 单病种住院 Single-disease inpatient
  injuryInpatient 外伤住院 Injury inpatient
  psychiatricInpatient 精神病住院 Psychiatric inpatient
  outpatient 门诊 Outpatient
  outpatientPooled 门诊统筹 Pooled outpatient
  outpatientChronic 门诊慢特病 Chronic outpatient
  separateDrugs 单独支付药品 Separately paid drugs
  negotiatedDrugs 国谈药 Negotiated drugs
  twoDiseases 两病 Hypertension and diabetes
  daySurgery 日间手术 Day surgery
  reproductiveOutpatient 生殖门诊 Reproductive outpatient
  personalAccount 个人账户 Personal accounts
  catastrophic 大病 Catastrophic cover
  maternity 生育 Maternity
  maternityMedical 生育医疗 Maternity care
  maternityAllowance 生育津贴 Maternity allowance
  maternityInpatient 生育住院 Maternity inpatient
  maternityOutpatient 生育门诊 Maternity outpatient
  workInjury 工伤待遇 Injury benefits
  workInjuryMedical 工伤医疗 Injury care
  workInjuryLumpSum 工伤一次性待遇 Injury lump sums
  workInjuryPeriodic 工伤定期待遇 Injury pensions
  income 收入 Income
  premiumIncome 缴费收入 Contribution income
  fiscalSubsidyIncome 财政补助收入 Subsidy income
  interestIncome 利息收入 Interest income
  expenditure 支出 Spending
`);

export const TIER_NAMES = words(`
  level1AndBelow 一级及以下 Level 1 and below
  level1 一级 Level 1
  level2 二级 Level 2
  level3 三级 Level 3
  ungraded 未定级 Ungraded
  countyLevel 县级医院 County hospitals
  townshipHealthCentre 乡镇卫生院 Township centres
`);

export const LOCATION_NAMES = words(`
  inCounty 县内 In county
  inCity 市内 In city
  inProvince 省内异地 In province
  outOfProvince 跨省 Out of province
  outOfCity 市外 Out of city
`);

export const GROUP_NAMES = words(`
  individual 个人 Individuals
  employer 单位 Employers
  students 学生 Students
  enterprise 企业 Enterprises
  publicInstitution 事业单位 Public institutions
  governmentOrgan 机关 Government
  flexibleEmployment 灵活就业 Flexible workers
  others 其他人员 Others
  ruralLowIncome 农村低收入人口 Rural low income
  liftedOutOfPoverty 脱贫人口 Lifted out of poverty
  targetedPovertyAlleviation 精准扶贫对象 Poverty alleviation
  severelyDisabled 重度残疾 Severely disabled
  minimumLivingAllowance 低保对象 Minimum living allowance
  destitute 特困人员 Destitute
  orphans 孤儿 Orphans
  marginalPoverty 边缘易致贫 Marginal poverty
  manualClaims 手工报销 Manual claims
  female 女性 Women
  instantSettlement 直接结算 Direct settlement
  longTermCare 长期护理 Long-term care
  central 中央 Central
  province 省级 Province
  city 市级 City
  county 县级 County
  less 少收少付 Less
  more 多收多付 More
`);

export const FIGURE_FUND_NAMES = words(`
  pooled 统筹基金 Pool
  personalAccount 个人账户 Personal accounts
  total 基金合计 Fund as a whole
`);

/** Printed units that the model can read, most usual first. */
export const PRINTED_UNITS = [
  '万元',
  '元',
  '亿元',
  '人',
  '万人',
  '人次',
  '万人次',
  '%',
  '元/人',
  '元/人次',
  '元/月',
  '个月',
] as const;
