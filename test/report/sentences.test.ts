import { describe, expect, test } from 'vitest';
import { linesOfText } from './printed-figures.ts';

/** Sentences under the title of an invented city, first half of 2023. */
const CASES: readonly (readonly [fact: string, text: string, figures: readonly string[]])[] = [
  [
    'a year-earlier value stands in brackets, the change after them',
    '全市职工医保门诊统筹就诊12000人次(去年同期10000人次)，比增20%；基金支出96万元（去年同期120万元），比降20%。',
    [
      'employee visits outpatientPooled | 12000 人次 prior 10000 yoy 20%',
      'employee pooled fundPayment outpatientPooled | 96 万元 prior 120 yoy -20%',
    ],
  ],
  [
    'a change may stand inside the brackets',
    '居民医保参保50万人（去年同期52万人，减少2万人），比降3.85%。',
    ['resident insured | 50 万人 prior 52 yoy -3.85% delta -2万人'],
  ],
  [
    '同比X增长Y gives the earlier value and then the change',
    '居民住院次均费用5000元，同比4800元增加200元，增长4.17%；平均住院床日7.2天，同比7.5天减少0.3天。',
    [
      'resident costPerAdmission inpatient | 5000 元 prior 4800 yoy 4.17% delta 200元',
      'resident avgLengthOfStay inpatient | 7.2 天 prior 7.5 delta -0.3天',
    ],
  ],
  [
    'an earlier value without a unit takes the unit of its figure',
    '居民住院次均费用1300元，同比1750减少450元，降低25.71%。',
    ['resident costPerAdmission inpatient | 1300 元 prior 1750 yoy -25.71% delta -450元'],
  ],
  [
    'the earlier value may be a clause of its own',
    '城镇职工参保人数80万人，去年同期参保人数78万人，较去年同期增加2万人。',
    ['employee insured | 80 万人 prior 78 delta 2万人'],
  ],
  [
    '由X提高到Y is one figure, also over a comma and without 由',
    '居民个人缴费标准由原来的350元/人，提高到380元/人；生育保险缴费费率0.5%调整为0.8%。',
    ['resident personalPremium | 380 元/人 prior 350', 'maternity contributionRate | 0.8 % prior 0.5'],
  ],
  [
    'a change alone is a figure without a value',
    '居民医保基金收入增长2.4%，支出下降1.1%，其中住院基金支出下降3.5%；职工参保人员同比增加了1200人。',
    [
      'resident total income | – 万元 yoy 2.4%',
      'resident total expenditure | – 万元 yoy -1.1%',
      'resident total reimbursed inpatient | – 万元 yoy -3.5%',
      'employee insured | – 人 delta 1200人',
    ],
  ],
  [
    'a list is distributed over its subjects',
    '职工医保市内一级及以下、二级、三级医疗机构和市外就医政策范围内基金支付比例分别增长1.1%、2.2%、3.3%、4.4%。',
    [
      'employee inScopeReimbursementRatio inpatient level1AndBelow inCity | – % yoy 1.1%',
      'employee inScopeReimbursementRatio inpatient level2 inCity | – % yoy 2.2%',
      'employee inScopeReimbursementRatio inpatient level3 inCity | – % yoy 3.3%',
      'employee inScopeReimbursementRatio inpatient outOfCity | – % yoy 4.4%',
    ],
  ],
  [
    'a list may be of schemes',
    '职工、居民医保参保人数分别为68.3万人、288.4万人；职工和居民医保住院政策范围内报销比例分别为84.2%和69.5%。',
    [
      'employee insured | 68.3 万人',
      'resident insured | 288.4 万人',
      'employee inScopeReimbursementRatio inpatient | 84.2 %',
      'resident inScopeReimbursementRatio inpatient | 69.5 %',
    ],
  ],
  [
    'a list may be of metrics',
    '职工统筹基金收入、支出分别为12.3亿元、11.2亿元，同比分别增长5%、6%。',
    ['employee pooled income | 12.3 亿元 yoy 5%', 'employee pooled expenditure | 11.2 亿元 yoy 6%'],
  ],
  [
    'amounts may follow each other in one clause',
    '居民医保基金收入30亿元、支出28亿元、当期结余2亿元，累计结余15亿元，可支撑6.4个月。',
    [
      'resident total income | 30 亿元',
      'resident total expenditure | 28 亿元',
      'resident total periodBalance | 2 亿元',
      'resident total cumulativeBalance | 15 亿元',
      'resident total runwayMonths | 6.4 个月',
    ],
  ],
  [
    'a deficit keeps its printed sign and says so in its group',
    '居民医保基金当期结余-835万元。职工统筹基金当期赤字630万元，累计结余9000万元。',
    [
      'resident total periodBalance | -835 万元',
      'employee pooled periodBalance deficit | 630 万元',
      'employee pooled cumulativeBalance | 9000 万元',
    ],
  ],
  [
    'budget lines and how far they are carried out',
    '居民医保基金收入9.5亿元，完成年初预算12.8亿元的74.2%；居民医保参保完成预算参保人数151000人的97.02%。利息预算执行进度为5%。',
    [
      'resident total income | 9.5 亿元',
      'resident total budgetIncome income | 12.8 亿元',
      'resident total executionRate income | 74.2 %',
      'resident budgetInsured | 151000 人',
      'resident completionRate | 97.02 %',
      'resident total executionRate interestIncome | 5 %',
    ],
  ],
  [
    'a standard is of the year that is named',
    '2023年居民个人缴费380元/人，政府补助640元/人、年。2023年1-6月居民医保基金支出4亿元。',
    [
      'resident personalPremium | 380 元/人 in 2023',
      'resident fiscalSubsidy | 640 元/人、年 in 2023',
      'resident total expenditure | 4 亿元',
    ],
  ],
  [
    'numbers of documents, lists, kinds and institutions are no figures',
    '根据示医保发〔2023〕21号文件，2023 年1月1日起将430种药品纳入目录，15家医疗机构执行。\n1.2023年，职工医保参保30万人。',
    ['employee insured | 30 万人 in 2023'],
  ],
  [
    'approximate words are left out of the unit',
    '退休人员14.7万余人，在职职工近40万人；一次性补缴1000多万元。',
    [
      'employee retiredInsured | 14.7 万人',
      'employee activeInsured | 40 万人',
      'employee total oneOffAdjustment | 1000 万元',
    ],
  ],
  [
    'no change is no number',
    '居民住院人次人头比1.11，同比无变化；居民医保基金支出4亿元，与去年同期基本持平。',
    ['resident admissionsPerPerson inpatient | 1.11', 'resident total expenditure | 4 亿元'],
  ],
  [
    'a change to the month or quarter before is not a year-on-year change',
    '职工统筹基金支出3000万元，环比增长12%，同比增长4%。',
    ['employee pooled expenditure | 3000 万元 yoy 4%'],
  ],
  [
    'a label may follow its number',
    '2023年1-6月享受医疗救助45000人次，救助支出900万元，其中36000人次享受门诊医疗救助，救助支出300万元；9000人次享受住院医疗救助，救助支出600万元。',
    [
      'assistance visits | 45000 人次',
      'assistance fundPayment | 900 万元',
      'assistance visits outpatient | 36000 人次',
      'assistance fundPayment outpatient | 300 万元',
      'assistance visits inpatient | 9000 人次',
      'assistance fundPayment inpatient | 600 万元',
    ],
  ],
  [
    'shares belong to the figure before them',
    '职工医保门诊支出4000万元，占总支出的59%，同比增长3%；其中个人账户支出2100万元，占52.5%。',
    [
      'employee total fundPayment outpatient | 4000 万元 yoy 3%',
      'employee expenditureShare outpatient | 59 %',
      'employee personalAccount fundPayment personalAccount | 2100 万元',
      'employee expenditureShare personalAccount | 52.5 %',
    ],
  ],
  [
    'percentage points are told from per cent',
    '职工住院率18.2%，较上年同期上升1.2个百分点；实际报销比例68.2%，比去年同期的67.1%提高1.1个百分点。',
    [
      'employee admissionRate inpatient | 18.2 % yoy 1.2pp',
      'employee actualReimbursementRatio inpatient | 68.2 % prior 67.1 yoy 1.1pp',
    ],
  ],
  [
    'what patients pay themselves is no figure of the fund',
    '居民住院次均费用5000元，个人自付比例32.1%，目录外费用占比8.2%，药占比30%。',
    ['resident costPerAdmission inpatient | 5000 元'],
  ],
  [
    'rules of law with conditions are no figures',
    '女职工比例超过单位职工总数50%的费率为1%，以下为0.5%。生育保险参保6万人。',
    ['maternity insured | 6 万人'],
  ],
  [
    'a date after 较 belongs to the comparison',
    '居民医保基金支出4亿元，较2022年同期增长5.2%。截至2023年6月底，居民医保累计结余8亿元。',
    ['resident total expenditure | 4 亿元 yoy 5.2%', 'resident total cumulativeBalance | 8 亿元 at 2023-06'],
  ],
  [
    'persons and money of one benefit follow each other',
    '职工享受大病保险待遇6000人次，医保报销1400万元；居民大病保险赔付5000万元，惠及3.1万人次。',
    [
      'catastrophicEmployee visits catastrophic | 6000 人次',
      'catastrophicEmployee fundPayment catastrophic | 1400 万元',
      'catastrophicResident fundPayment catastrophic | 5000 万元',
      'catastrophicResident visits catastrophic | 3.1 万人次',
    ],
  ],
  [
    'assistance with enrolment counts people and money',
    '农村低收入人口资助参保2.2万人（其中医疗救助资助1.6万人，557万元；其他资金0.6万人，207万元）。',
    [
      'assistance subsidizedEnrollment ruralLowIncome | 2.2 万人',
      'assistance subsidizedEnrollment ruralLowIncome | 1.6 万人',
      'assistance subsidizedAmount ruralLowIncome | 557 万元',
      'assistance subsidizedEnrollment ruralLowIncome | 0.6 万人',
      'assistance subsidizedAmount ruralLowIncome | 207 万元',
    ],
  ],
  [
    'rings of care and of settlement',
    '居民住院10万人次，其中县内6万人次、市内县外2万人次、省内异地1.5万人次、跨省异地0.5万人次；异地就医直接结算1.2万人次。',
    [
      'resident admissions inpatient | 10 万人次',
      'resident admissions inpatient inCounty | 6 万人次',
      'resident admissions inpatient inCity | 2 万人次',
      'resident admissions inpatient inProvince | 1.5 万人次',
      'resident admissions inpatient outOfProvince | 0.5 万人次',
      'resident admissions inpatient outOfCity instantSettlement | 1.2 万人次',
    ],
  ],
  [
    'balance-sheet items stay in their account',
    '职工医保基金暂付款500万元，主要一是垫付医疗费300万元；二是其他200万元，为上解资金。其他收入18万元。',
    [
      'employee total temporaryPayments | 500 万元',
      'employee total temporaryPayments | 300 万元',
      'employee total temporaryPayments | 200 万元',
      'employee total otherIncome | 18 万元',
    ],
  ],
  [
    'income by source',
    '职工医保基金总收入20亿元，其中：单位缴费收入12亿元，财政补贴收入0.3亿元，利息收入0.8亿元，转移收入0.1亿元，其他收入0.2亿元，上级补助收入0.6亿元。',
    [
      'employee total income | 20 亿元',
      'employee total premiumIncome | 12 亿元',
      'employee total fiscalSubsidyIncome | 0.3 亿元',
      'employee total interestIncome | 0.8 亿元',
      'employee total transferIncome | 0.1 亿元',
      'employee total otherIncome | 0.2 亿元',
      'employee total upperSubsidyIncome | 0.6 亿元',
    ],
  ],
  [
    'a temporary rate has its own span',
    '从2022年10月至2023年3月对灵活就业人员执行减征政策，减征期内灵活就业人员8%费率档下降为4%。',
    ['all contributionRate flexibleEmployment | 4 % prior 8 in 2022-10..2023-03'],
  ],
  [
    'thousands separators and full-width signs',
    '居民医保参保1,204,500人，同比增长８．８ ％；基金支出３，２１０.5万元。',
    ['resident insured | 1204500 人 yoy 8.8%', 'resident total expenditure | 3210.5 万元'],
  ],
];

describe('sentences of the genre', () => {
  test.each(CASES)('%s', (_fact, text, figures) => {
    expect(linesOfText(text)).toEqual(figures);
  });
});
