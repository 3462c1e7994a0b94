/** Invented reports in several manners of the genre, with what a careful person reads out of them. */
export interface MiniReport {
  readonly name: string;
  readonly text: string;
  readonly report: { readonly region: string; readonly level: string; readonly period: string };
  /** Figures of the running text, in order. */
  readonly textFigures: readonly string[];
  readonly tableFigures?: readonly string[];
}

export const MINI_REPORTS: readonly MiniReport[] = [
  {
    name: 'a county quarterly bulletin',
    text: `青禾县2022年一季度医保基金运行简报

一、参保情况
截至3月底，全县基本医疗保险参保总人数 312,450 人，同比增长0.8%。其中城乡居民参保 281300人，较上年同期减少1200 人，
下降0.42％；城镇职工参保31150人（在职 22010 人，退休9140人），
同比增长3.1%。
二、基金收支情况
（一）城乡居民医保。一季度基金收入1.86亿元，同比增长2.5%；支出5230.4万元，同比下降 1.2 %，当期结余13369.6万元，累计结余2.41亿元，可支付月数13.8个月。
（二）职工医保。一季度统筹基金收入3120万元，支出2877.5万元；个人账户收入1010万元，支出1122万元，当期结余-112万元。
三、住院情况
一季度居民住院 12034人次，住院率4.28%，次均住院费用4102元，较去年同期3988元增加114元，增长2.86%。
其中：县内住院9120人次，县外住院2914人次。县域内住院占比75.79%，同比提高1.3个百分点。`,
    report: { region: '青禾县', level: 'county', period: '2022-01..2022-03' },
    textFigures: [
      'all insured | 312450 人 yoy 0.8% at 2022-03',
      'resident insured | 281300 人 yoy -0.42% delta -1200人 at 2022-03',
      'employee insured | 31150 人 yoy 3.1% at 2022-03',
      'employee activeInsured | 22010 人 at 2022-03',
      'employee retiredInsured | 9140 人 at 2022-03',
      'resident total income | 1.86 亿元 yoy 2.5%',
      'resident total expenditure | 5230.4 万元 yoy -1.2%',
      'resident total periodBalance | 13369.6 万元',
      'resident total cumulativeBalance | 2.41 亿元',
      'resident total runwayMonths | 13.8 个月',
      'employee pooled income | 3120 万元',
      'employee pooled expenditure | 2877.5 万元',
      'employee personalAccount income personalAccount | 1010 万元',
      'employee personalAccount expenditure personalAccount | 1122 万元',
      'employee personalAccount periodBalance | -112 万元',
      'resident admissions inpatient | 12034 人次',
      'resident admissionRate inpatient | 4.28 %',
      'resident costPerAdmission inpatient | 4102 元 prior 3988 yoy 2.86% delta 114元',
      'resident admissions inpatient inCounty | 9120 人次',
      'resident admissions inpatient | 2914 人次',
      'resident admissionsShare inpatient inCounty | 75.79 % yoy 1.3pp',
    ],
  },
  {
    name: 'a full-year city report with per-head and per-visit prices',
    text: `云岭市医疗保障局关于2021年度全市医疗保险基金运行情况的报告

${'\u3000\u3000'}2021年，全市医保基金运行总体平稳。现将有关情况报告如下：

${'\u3000\u3000'}一、总体情况
${'\u3000\u3000'}2021年末，全市职工医保参保人数42.6万人，同比增加1.2万人；居民医保参保人数231.7万人，比上年减少3.4万人，参保率稳定在98.2%。
${'\u3000\u3000'}职工医保：2021年，人均缴费基数6120元/月，单位缴费费率8%，个人缴费费率2%。居民医保个人缴费标准由280元提高到320元，各级财政补助标准由每人每年550元提高到580元。
${'\u3000\u3000'}二、待遇支出
${'\u3000\u3000'}（一）职工医保
${'\u3000\u3000'}1.住院待遇。2021年住院8.13万人次，同比增长6.4%；住院总费用9.02亿元，统筹基金支付6.31亿元，政策范围内报销比例84.6%，同比上升0.7个百分点；次均住院费用11095元，平均住院日8.6天。
${'\u3000\u3000'}2.门诊待遇。门诊慢特病就诊51.2万人次，基金支付1.44亿元，次均基金支付281元；个人账户支出5.87亿元。
${'\u3000\u3000'}（二）居民医保
${'\u3000\u3000'}1.住院待遇。住院35.4万人次，住院总费用24.8亿元，同比分别增长3.2%、4.9%。三级、二级、一级医疗机构住院人次分别为9.1万、18.3万、8.0万人次，占比分别为25.7%、51.7%、22.6%。
${'\u3000\u3000'}2.大病保险。大病保险赔付1.26亿元，惠及2.3万人次。
${'\u3000\u3000'}三、结余
${'\u3000\u3000'}职工统筹基金当期结余0.92亿元，累计结余12.5亿元，可支付19.6个月；居民医保当期赤字0.35亿元，累计结余8.8亿元。`,
    report: { region: '云岭市', level: 'city', period: '2021-01..2021-12' },
    textFigures: [
      'employee insured | 42.6 万人 delta 1.2万人 at 2021-12',
      'resident insured | 231.7 万人 delta -3.4万人 at 2021-12',
      'resident coverageRate | 98.2 % at 2021-12',
      'employee contributionBase | 6120 元/月',
      'employee contributionRate employer | 8 %',
      'employee contributionRate individual | 2 %',
      'resident personalPremium | 320 元 prior 280',
      'resident fiscalSubsidy | 580 元 prior 550',
      'employee admissions inpatient | 8.13 万人次 yoy 6.4%',
      'employee totalCost inpatient | 9.02 亿元',
      'employee pooled reimbursed inpatient | 6.31 亿元',
      'employee inScopeReimbursementRatio inpatient | 84.6 % yoy 0.7pp',
      'employee costPerAdmission inpatient | 11095 元',
      'employee avgLengthOfStay inpatient | 8.6 天',
      'employee visits outpatientChronic | 51.2 万人次',
      'employee pooled fundPayment outpatientChronic | 1.44 亿元',
      'employee pooled fundPaymentPerVisit outpatientChronic | 281 元',
      'employee personalAccount fundPayment personalAccount | 5.87 亿元',
      'resident admissions inpatient | 35.4 万人次 yoy 3.2%',
      'resident totalCost inpatient | 24.8 亿元 yoy 4.9%',
      'resident admissions inpatient level3 | 9.1 万人次',
      'resident admissions inpatient level2 | 18.3 万人次',
      'resident admissions inpatient level1 | 8.0 万人次',
      'resident admissionsShare inpatient level3 | 25.7 %',
      'resident admissionsShare inpatient level2 | 51.7 %',
      'resident admissionsShare inpatient level1 | 22.6 %',
      'catastrophicResident fundPayment catastrophic | 1.26 亿元',
      'catastrophicResident visits catastrophic | 2.3 万人次',
      'employee pooled periodBalance | 0.92 亿元',
      'employee pooled cumulativeBalance | 12.5 亿元',
      'employee pooled runwayMonths | 19.6 个月',
      'resident total periodBalance deficit | 0.35 亿元',
      'resident total cumulativeBalance | 8.8 亿元',
    ],
  },
  {
    name: 'work injury and maternity sections',
    text: `2020年临江市工伤、生育保险基金运行情况分析
（一）工伤保险
1.2020年全市工伤保险参保9.84万人，其中企业参保7.31万人，占参保人数的74.3%；机关事业单位参保2.53万人。
2.2020年工伤保险基金收入2204万元，同比下降35.6%；基金支出3011万元，同比增长4.8%，当期结余-807万元。享受工伤待遇3502人次，其中工伤医疗费用支出1120万元，一次性待遇支出980万元，定期待遇支出860万元。累计结余6540万元。
（二）生育保险
1.参保6.12万人，其中女职工2.71万人，占比44.28%。
2.生育保险基金收入2010万元（上年同期1893万元），支出1760万元，其中：生育医疗费用610万元，生育津贴1150万元。享受生育待遇2320人次，同比减少85人次。
（三）离休人员和公务员补助
1.离休人员医疗统筹基金收入420万元，支出512万元，当期赤字92万元，享受待遇310人次。
2.公务员医疗补助收入3050万元，支出2760万元，累计结余9120万元。
3.职工大额医疗费用补助收入1890万元，支出2015万元。`,
    report: { region: '临江市', level: 'city', period: '2020-01..2020-12' },
    textFigures: [
      'workInjury insured | 9.84 万人',
      'workInjury insured enterprise | 7.31 万人',
      'workInjury insuredShare enterprise | 74.3 %',
      'workInjury insured publicInstitution | 2.53 万人',
      'workInjury total income | 2204 万元 yoy -35.6%',
      'workInjury total expenditure | 3011 万元 yoy 4.8%',
      'workInjury total periodBalance | -807 万元',
      'workInjury visits workInjury | 3502 人次',
      'workInjury total fundPayment workInjuryMedical | 1120 万元',
      'workInjury total fundPayment workInjuryLumpSum | 980 万元',
      'workInjury total fundPayment workInjuryPeriodic | 860 万元',
      'workInjury total cumulativeBalance | 6540 万元',
      'maternity insured | 6.12 万人',
      'maternity femaleInsured female | 2.71 万人',
      'maternity femaleShare female | 44.28 %',
      'maternity total income | 2010 万元 prior 1893',
      'maternity total expenditure | 1760 万元',
      'maternity total fundPayment maternityMedical | 610 万元',
      'maternity total fundPayment maternityAllowance | 1150 万元',
      'maternity visits maternity | 2320 人次 delta -85人次',
      'retiredCadre total income | 420 万元',
      'retiredCadre total expenditure | 512 万元',
      'retiredCadre total periodBalance deficit | 92 万元',
      'retiredCadre visits | 310 人次',
      'civilServant total income | 3050 万元',
      'civilServant total expenditure | 2760 万元',
      'civilServant total cumulativeBalance | 9120 万元',
      'supplementary total income | 1890 万元',
      'supplementary total expenditure | 2015 万元',
    ],
  },
  {
    name: 'a DRG table of a county with two subtotals',
    text: `河湾县2023年前三季度医疗保险基金运行分析报告
一、居民医保DRG付费情况
2023年前三季度，县域内8家定点医疗机构居民医保DRG结算1520.6万元，按项目付费1688.9万元，比统筹少支付168.3万元，DRG结付率90.04%。

2023年前三季度县内医疗机构DRG支付情况表
单位：万元
医疗机构\t2023年前三季度\t\t\t\t预结付率(%)
\t人次\t按项目付费\tDRG支付金额\t差额\t
河湾县人民医院\t3120\t980.2\t861.0\t-119.2\t87.84
河湾县中医院\t1875\t610.4\t560.3\t-50.1\t91.79
小计\t4995\t1590.6\t1421.3\t-169.3\t89.36

- 3 -
东村镇卫生院\t260\t50.1\t51.0\t0.9\t101.80
西村乡卫生院\t241\t48.2\t48.3\t0.1\t100.21
小计\t501\t98.3\t99.3\t1.0\t101.02
合计\t5496\t1688.9\t1520.6\t-168.3\t90.04`,
    report: { region: '河湾县', level: 'county', period: '2023-01..2023-09' },
    textFigures: [
      'resident total dipSettlement inpatient inCounty | 1520.6 万元',
      'resident total itemSettlement inpatient inCounty | 1688.9 万元',
      'resident total dipDifference inpatient inCounty less | 168.3 万元',
      'resident dipRate inpatient inCounty | 90.04 %',
    ],
    tableFigures: [
      'resident admissions inpatient countyLevel inCounty | 4995 人次',
      'resident total itemSettlement inpatient countyLevel inCounty | 1590.6 万元',
      'resident total dipSettlement inpatient countyLevel inCounty | 1421.3 万元',
      'resident total dipDifference inpatient countyLevel inCounty | -169.3 万元',
      'resident dipRate inpatient countyLevel inCounty | 89.36 %',
      'resident admissions inpatient townshipHealthCentre inCounty | 501 人次',
      'resident total itemSettlement inpatient townshipHealthCentre inCounty | 98.3 万元',
      'resident total dipSettlement inpatient townshipHealthCentre inCounty | 99.3 万元',
      'resident total dipDifference inpatient townshipHealthCentre inCounty | 1.0 万元',
      'resident dipRate inpatient townshipHealthCentre inCounty | 101.02 %',
      'resident admissions inpatient inCounty | 5496 人次',
      'resident total itemSettlement inpatient inCounty | 1688.9 万元',
      'resident total dipSettlement inpatient inCounty | 1520.6 万元',
      'resident total dipDifference inpatient inCounty | -168.3 万元',
      'resident dipRate inpatient inCounty | 90.04 %',
    ],
  },
  {
    name: 'a budget execution table and a table of two years',
    text: `南浦市2022年上半年医保基金财务分析报告
一、预算执行情况
单位：万元
险种\t预算收入\t\t\t预算支出\t\t
\t预算数\t执行数\t执行率\t预算数\t执行数\t执行率
职工医保\t210500\t101200\t48.08%\t180300\t84100\t46.64%
居民医保\t160200\t120150\t75.00%\t158800\t70400\t44.33%
二、居民医保基金收支情况
单位：万元
年份\t征缴收入\t财政补助收入\t利息收入\t基金支出\t当期结余\t累计结余
2021年\t41200\t60100\t510\t66800\t35010\t98200
2022年\t43900\t75500\t750\t70400\t49750\t121300
居民医保基金征缴收入同比增加2700万元，增长6.55%；职工医保收入预算执行率为48.08%。`,
    report: { region: '南浦市', level: 'city', period: '2022-01..2022-06' },
    textFigures: [
      'resident total premiumIncome | – 万元 yoy 6.55% delta 2700万元',
      'employee total executionRate income | 48.08 %',
    ],
    tableFigures: [
      'employee total budgetIncome income | 210500 万元',
      'employee total executed income | 101200 万元',
      'employee total executionRate income | 48.08 %',
      'employee total budgetExpenditure expenditure | 180300 万元',
      'employee total executed expenditure | 84100 万元',
      'employee total executionRate expenditure | 46.64 %',
      'resident total budgetIncome income | 160200 万元',
      'resident total executed income | 120150 万元',
      'resident total executionRate income | 75.00 %',
      'resident total budgetExpenditure expenditure | 158800 万元',
      'resident total executed expenditure | 70400 万元',
      'resident total executionRate expenditure | 44.33 %',
      'resident total premiumIncome | 41200 万元 in 2021-01..2021-06',
      'resident total fiscalSubsidyIncome | 60100 万元 in 2021-01..2021-06',
      'resident total interestIncome | 510 万元 in 2021-01..2021-06',
      'resident total expenditure | 66800 万元 in 2021-01..2021-06',
      'resident total periodBalance | 35010 万元 in 2021-01..2021-06',
      'resident total cumulativeBalance | 98200 万元 in 2021-01..2021-06',
      'resident total premiumIncome | 43900 万元',
      'resident total fiscalSubsidyIncome | 75500 万元',
      'resident total interestIncome | 750 万元',
      'resident total expenditure | 70400 万元',
      'resident total periodBalance | 49750 万元',
      'resident total cumulativeBalance | 121300 万元',
    ],
  },
  {
    name: 'sections numbered 1. (1) ① without titles, and a table of blanks',
    text: `白石区医保基金2019年第二季度分析
1.职工医保参保 88120 人，退休占比31.6%。
(1)二季度统筹基金支出2210.5万元，较上季度增长2.2%，同比增长5.1%。
①门诊统筹支出310.2万元（去年同期288.4万元），增长7.56%；
②住院支出1450万元(去年同期1502万元)，下降3.46%；
③特药支出88万元。
(2)个人账户支出960万元，比上年同期减少40万元。
2.居民医保参保401200人。
(1)二季度门诊慢特病、两病、日间手术支出分别为402.1万元、18.6万元、55.3万元，同比分别增长12.1%、3.0%、41.5%。
(2)住院23100人次，其中区内住院15200人次，市内异地住院5100人次，省内异地住院1900人次，跨省住院900人次。
医院等级  住院人次  次均费用
                     （元）
一级及以下  4100  2100.5
二级  12600  4388
三级  6400  9120.7
合计  23100  5294.3`,
    report: { region: '白石区', level: 'county', period: '2019-04..2019-06' },
    textFigures: [
      'employee insured | 88120 人',
      'employee retireeShare | 31.6 %',
      'employee pooled expenditure | 2210.5 万元 yoy 5.1%',
      'employee pooled fundPayment outpatientPooled | 310.2 万元 prior 288.4 yoy 7.56%',
      'employee pooled reimbursed inpatient | 1450 万元 prior 1502 yoy -3.46%',
      'employee pooled fundPayment negotiatedDrugs | 88 万元',
      'employee personalAccount expenditure personalAccount | 960 万元 delta -40万元',
      'resident insured | 401200 人',
      'resident total fundPayment outpatientChronic | 402.1 万元 yoy 12.1%',
      'resident total fundPayment twoDiseases | 18.6 万元 yoy 3.0%',
      'resident total fundPayment daySurgery | 55.3 万元 yoy 41.5%',
      'resident admissions inpatient | 23100 人次',
      'resident admissions inpatient inCounty | 15200 人次',
      'resident admissions inpatient inCity | 5100 人次',
      'resident admissions inpatient inProvince | 1900 人次',
      'resident admissions inpatient outOfProvince | 900 人次',
    ],
    tableFigures: [
      'resident admissions inpatient level1AndBelow | 4100 人次',
      'resident costPerAdmission inpatient level1AndBelow | 2100.5 元',
      'resident admissions inpatient level2 | 12600 人次',
      'resident costPerAdmission inpatient level2 | 4388 元',
      'resident admissions inpatient level3 | 6400 人次',
      'resident costPerAdmission inpatient level3 | 9120.7 元',
      'resident admissions inpatient | 23100 人次',
      'resident costPerAdmission inpatient | 5294.3 元',
    ],
  },
];
