/**
 * The field's words for ids: schemes, funds, lines, quantities. Chinese first.
 *
 * A line or fund that is not listed here carries a `label` of its own in the baseline.
 */
import type { Bilingual } from './baseline/source.ts';

const word = (zh: string, en: string): Bilingual => ({ zh, en });

export const SCHEME_WORDS: Readonly<Record<string, Bilingual>> = {
  employee: word('职工', 'Employee'),
  resident: word('居民', 'Resident'),
  maternity: word('生育', 'Maternity'),
  workInjury: word('工伤', 'Work injury'),
  assistance: word('医疗救助', 'Assistance'),
  catastrophicEmployee: word('职工大病', 'Employee catastrophic'),
  catastrophicResident: word('居民大病', 'Resident catastrophic'),
  civilServant: word('公务员补助', 'Civil servant'),
  retiredCadre: word('离休', 'Retired cadre'),
  supplementary: word('职工补充', 'Supplementary'),
  all: word('全体', 'All'),
};

export const FUND_WORDS: Readonly<Record<string, Bilingual>> = {
  'employee.pool': word('职工统筹基金', 'Employee pool'),
  'employee.account': word('职工个人账户', 'Employee accounts'),
  'resident.pool': word('居民基金', 'Resident pool'),
  maternity: word('生育保险基金', 'Maternity fund'),
  workInjury: word('工伤保险基金', 'Work injury fund'),
  'catastrophic.employee': word('职工大病保险', 'Employee catastrophic cover'),
  'catastrophic.resident': word('居民大病保险', 'Resident catastrophic cover'),
  civilServant: word('公务员医疗补助', 'Civil servant supplement'),
  supplementary: word('职工补充（大额）医疗', 'Supplementary cover'),
  retiredCadre: word('离休人员医疗', 'Retired cadres'),
  assistance: word('医疗救助基金', 'Medical assistance'),
};

export const LINE_WORDS: Readonly<Record<string, Bilingual>> = {
  contribution: word('缴费收入', 'Contributions'),
  premium: word('个人缴费', 'Premiums'),
  subsidy: word('财政补助', 'Subsidy'),
  interest: word('利息收入', 'Interest'),
  transferIn: word('转移收入', 'Transfers in'),
  other: word('其他收入', 'Other income'),
  undivided: word('未分项', 'Undivided'),
  subsidizedEnrollment: word('资助参保', 'Enrolment paid for'),
  inpatient: word('住院', 'Inpatient'),
  'inpatient.level1AndBelow': word('住院·一级及以下', 'Inpatient, level 1 and below'),
  'inpatient.level1': word('住院·一级', 'Inpatient, level 1'),
  'inpatient.level2': word('住院·二级', 'Inpatient, level 2'),
  'inpatient.level3': word('住院·三级', 'Inpatient, level 3'),
  'inpatient.ungraded': word('住院·未定级', 'Inpatient, ungraded'),
  'inpatient.countyLevel': word('住院·县级', 'Inpatient, county hospitals'),
  'inpatient.townshipHealthCentre': word('住院·乡镇卫生院', 'Inpatient, township centres'),
  'inpatient.inCounty': word('住院·县内', 'Inpatient, in county'),
  'inpatient.inCity': word('住院·市内', 'Inpatient, in city'),
  'inpatient.inProvince': word('住院·省内异地', 'Inpatient, in province'),
  'inpatient.outOfProvince': word('住院·跨省', 'Inpatient, out of province'),
  'inpatient.outOfCity': word('住院·市外', 'Inpatient, out of city'),
  singleDiseaseInpatient: word('单病种住院', 'Single-disease inpatient'),
  injuryInpatient: word('外伤住院', 'Injury inpatient'),
  psychiatricInpatient: word('精神病住院', 'Psychiatric inpatient'),
  outpatient: word('门诊', 'Outpatient'),
  outpatientPooled: word('门诊统筹', 'Pooled outpatient'),
  outpatientChronic: word('门诊慢特病', 'Chronic outpatient'),
  separateDrugs: word('单独支付药品', 'Separately paid drugs'),
  negotiatedDrugs: word('国谈药', 'Negotiated drugs'),
  twoDiseases: word('两病', 'Hypertension and diabetes'),
  daySurgery: word('日间手术', 'Day surgery'),
  reproductiveOutpatient: word('生殖门诊', 'Reproductive outpatient'),
  personalAccount: word('个人账户支出', 'Account spending'),
  catastrophic: word('大病报销', 'Catastrophic claims'),
  catastrophicPremium: word('大病保险保费', 'Catastrophic premium'),
  maternityMedical: word('生育医疗', 'Maternity care'),
  maternityAllowance: word('生育津贴', 'Maternity allowance'),
  maternityInpatient: word('生育住院', 'Maternity inpatient'),
  maternityOutpatient: word('生育门诊', 'Maternity outpatient'),
  workInjuryMedical: word('工伤医疗', 'Injury care'),
  workInjuryLumpSum: word('工伤一次性待遇', 'Injury lump sums'),
  workInjuryPeriodic: word('工伤定期待遇', 'Injury pensions'),
  transferOut: word('转移支出', 'Transfers out'),
  otherExpenditure: word('其他支出', 'Other spending'),
  dipClearing: word('DIP 清算差额', 'DIP clearing'),
};

export const PEOPLE_WORDS: Readonly<Record<string, Bilingual>> = {
  'employee.active': word('职工在职', 'Employees, active'),
  'employee.retired': word('职工退休', 'Employees, retired'),
  resident: word('城乡居民', 'Residents'),
};

/** The words of an id, or the id itself where nobody has named it. */
export function wordsOf(words: Readonly<Record<string, Bilingual>>, id: string): Bilingual {
  return words[id] ?? word(id, id);
}
