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
    text: `2020年临溪市工伤、生育保险基金运行情况分析
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
    report: { region: '临溪市', level: 'city', period: '2020-01..2020-12' },
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
  {
    name: 'a county year with inline headings',
    text: `海望县2023年度医疗保障基金运行分析报告

一、基金收支总体情况
2023年，全县基本医疗保险基金总收入4.82亿元，同比增长6.3%；总支出4.41亿元，同比增长9.8%；当期结余0.41亿元，累计结余3.95亿元。
（一）职工基本医疗保险（含生育保险）。2023年基金收入1.92亿元，较2022年1.81亿元增加0.11亿元，增长6.08%。其中：统筹基金收入1.25亿元，个人账户收入0.67亿元。基金支出1.68亿元，增幅7.7%，其中统筹基金支出1.02亿元，个人账户支出0.66亿元。统筹基金累计结余1.86亿元，可支付21.9个月。
（二）城乡居民基本医疗保险。2023年基金收入2.9亿元，同比增长6.5%，其中个人缴费收入0.98亿元，各级财政补助收入1.89亿元，利息收入0.03亿元。基金支出2.73亿元，同比增长11.2%。其中：住院支出1.98亿元，占72.53%；门诊慢特病支出0.42亿元，占15.38%；普通门诊支出0.21亿元，占7.69%；大病保险保费支出0.12亿元，占4.4%。当期结余0.17亿元。
二、参保情况
截至2023年12月底，全县参保30.12万人，参保率96.8%，其中：职工参保3.95万人（在职2.88万人、退休1.07万人，在职退休比2.69:1），居民参保26.17万人，较上年减少0.52万人，下降1.95%。
三、住院情况
（一）住院率及人次
2023年全县居民住院5.21万人次，住院率19.9%，较上年提高2.4个百分点。按就医地分：县内3.62万人次，占69.5%，同比增长15.3%；县外市内0.88万人次，占16.9%，同比增长20.1%；省内市外0.55万人次，占10.6%；省外0.16万人次，占3.1%。按医院级别分：三级1.02万人次，二级2.87万人次，一级及以下1.32万人次。
（二）次均费用
居民次均住院费用5268元，同比下降3.1%，其中县内3412元，下降4.5%；市外1.21万元，增长1.8%。
（三）报销水平
居民政策范围内住院费用报销比例71.2%，较上年下降0.9个百分点；实际报销比例58.6%，下降1.3个百分点。
四、DIP付费
2023年DIP结算病例4.6万例，DIP支付1.65亿元，按项目付费1.79亿元，差额-0.14亿元，DIP支付率92.18%，扣除质量保证金825万元。
五、医疗救助
资助困难群众参保1.86万人，资助金额512万元；住院救助8200人次，支出1890万元；门诊救助1.5万人次，支出210万元。
六、存在问题
（一）基金支出增速高于收入增速。居民医保支出增速高于收入增速4.7个百分点。
（二）生育津贴支出增长较快。2023年支付生育津贴620人次，金额1105万元，同比分别增长18.3%、26.4%，主要原因是产假延长。`,
    report: { region: '海望县', level: 'county', period: '2023-01..2023-12' },
    textFigures: [
      'all total income | 4.82 亿元 yoy 6.3%',
      'all total expenditure | 4.41 亿元 yoy 9.8%',
      'all total periodBalance | 0.41 亿元',
      'all total cumulativeBalance | 3.95 亿元',
      'employee total income | 1.92 亿元 prior 1.81 yoy 6.08% delta 0.11亿元',
      'employee pooled income | 1.25 亿元',
      'employee personalAccount income personalAccount | 0.67 亿元',
      'employee total expenditure | 1.68 亿元 yoy 7.7%',
      'employee pooled expenditure | 1.02 亿元',
      'employee personalAccount expenditure personalAccount | 0.66 亿元',
      'employee pooled cumulativeBalance | 1.86 亿元',
      'employee pooled runwayMonths | 21.9 个月',
      'resident total income | 2.9 亿元 yoy 6.5%',
      'resident total premiumIncome | 0.98 亿元',
      'resident total fiscalSubsidyIncome | 1.89 亿元',
      'resident total interestIncome | 0.03 亿元',
      'resident total expenditure | 2.73 亿元 yoy 11.2%',
      'resident total reimbursed inpatient | 1.98 亿元',
      'resident expenditureShare inpatient | 72.53 %',
      'resident total fundPayment outpatientChronic | 0.42 亿元',
      'resident expenditureShare outpatientChronic | 15.38 %',
      'resident total fundPayment outpatientPooled | 0.21 亿元',
      'resident expenditureShare outpatientPooled | 7.69 %',
      'resident total fundPayment catastrophic | 0.12 亿元',
      'resident expenditureShare catastrophic | 4.4 %',
      'resident total periodBalance | 0.17 亿元',
      'all insured | 30.12 万人 at 2023-12',
      'all coverageRate | 96.8 % at 2023-12',
      'employee insured | 3.95 万人 at 2023-12',
      'employee activeInsured | 2.88 万人 at 2023-12',
      'employee retiredInsured | 1.07 万人 at 2023-12',
      'employee activeRetireeRatio | 2.69  at 2023-12',
      'resident insured | 26.17 万人 yoy -1.95% delta -0.52万人 at 2023-12',
      'resident admissions inpatient | 5.21 万人次',
      'resident admissionRate inpatient | 19.9 % yoy 2.4pp',
      'resident admissions inpatient inCounty | 3.62 万人次 yoy 15.3%',
      'resident admissionsShare inpatient inCounty | 69.5 %',
      'resident admissions inpatient inCity | 0.88 万人次 yoy 20.1%',
      'resident admissionsShare inpatient inCity | 16.9 %',
      'resident admissions inpatient inProvince | 0.55 万人次',
      'resident admissionsShare inpatient inProvince | 10.6 %',
      'resident admissions inpatient outOfProvince | 0.16 万人次',
      'resident admissionsShare inpatient outOfProvince | 3.1 %',
      'resident admissions inpatient level3 | 1.02 万人次',
      'resident admissions inpatient level2 | 2.87 万人次',
      'resident admissions inpatient level1AndBelow | 1.32 万人次',
      'resident costPerAdmission inpatient | 5268 元 yoy -3.1%',
      'resident costPerAdmission inpatient inCounty | 3412 元 yoy -4.5%',
      'resident costPerAdmission inpatient outOfCity | 1.21 万元 yoy 1.8%',
      'resident inScopeReimbursementRatio inpatient | 71.2 % yoy -0.9pp',
      'resident actualReimbursementRatio inpatient | 58.6 % yoy -1.3pp',
      'all admissions inpatient | 4.6 万例',
      'all total dipSettlement inpatient | 1.65 亿元',
      'all total itemSettlement inpatient | 1.79 亿元',
      'all total dipDifference inpatient | -0.14 亿元',
      'all dipRate inpatient | 92.18 %',
      'all total depositWithheld inpatient | 825 万元',
      'assistance subsidizedEnrollment | 1.86 万人',
      'assistance subsidizedAmount | 512 万元',
      'assistance visits inpatient | 8200 人次',
      'assistance fundPayment inpatient | 1890 万元',
      'assistance visits outpatient | 1.5 万人次',
      'assistance fundPayment outpatient | 210 万元',
      'maternity visits maternityAllowance | 620 人次 yoy 18.3%',
      'maternity total fundPayment maternityAllowance | 1105 万元 yoy 26.4%',
    ],
    tableFigures: [],
  },
  {
    name: 'a district quarter with a table of two years over blanks',
    text: `江前区医疗保障局
关于2022年第三季度医保基金运行情况的通报

各镇街、各定点医药机构：
现将2022年1-9月全区医保基金运行情况通报如下：
一、基本情况
（一）参保缴费。截至9月30日，全区参加基本医疗保险52.36万人，其中职工医保11.85万人（在职8.91万人，退休2.94万人，退休人员占比24.81%），城乡居民医保40.51万人。灵活就业人员参保1.02万人，占职工参保人数的8.6%。
（二）基金收支。1-9月，职工医保基金征缴收入3.62亿元，完成年度预算4.75亿元的76.21%；基金支出3.15亿元，完成年度预算的71.3%，同比增加2100万元，增长7.14%。居民医保基金收入4.01亿元（其中：个人缴费1.42亿元、财政补助2.58亿元、利息108万元），支出3.56亿元，基金支出占收入的88.78%。
二、待遇享受
1.职工医保。享受待遇98.6万人次，基金支付2.88亿元。其中：①普通门诊统筹：就诊42.3万人次，医疗总费用5210万元，统筹支付2604万元，次均统筹支付61.56元；②门诊慢性病：就诊9.8万人次，统筹支付3520万元；③住院：2.05万人次，医疗总费用2.21亿元，统筹支付1.52亿元，次均费用10780元，同比下降2.6%，政策范围内报销比例83.5%，平均住院天数8.1天。
2.居民医保。住院5.6万人次，同比上升8.9%，总费用3.62亿元，统筹基金支付2.09亿元，人次均费用6464元，由去年同期6710元下降到6464元，降幅3.67%。大病保险补偿2860万元、1.9万人次。
3.异地就医。全区异地就医住院0.86万人次，其中直接结算0.71万人次，直接结算率82.6%。职工、居民异地住院医疗费用分别为0.61亿元、0.92亿元，分别增长12.1%和15.4%。
三、各级医疗机构住院情况
                      住院人次          医疗总费用（万元）      次均费用（元）
医院等级          2022年   2021年      2022年    2021年      2022年   2021年
三级              12000    11500       20400     20100       17000    17478
二级              38000    36000       20900     20520       5500     5700
一级及以下        26500    24000       6200      5880        2340     2450
合计              76500    71500       47500     46500       6209     6503`,
    report: { region: '江前区', level: 'county', period: '2022-01..2022-09' },
    textFigures: [
      'all insured | 52.36 万人 at 2022-09',
      'employee insured | 11.85 万人 at 2022-09',
      'employee activeInsured | 8.91 万人 at 2022-09',
      'employee retiredInsured | 2.94 万人 at 2022-09',
      'employee retireeShare | 24.81 % at 2022-09',
      'resident insured | 40.51 万人 at 2022-09',
      'employee insured flexibleEmployment | 1.02 万人 at 2022-09',
      'employee insuredShare flexibleEmployment | 8.6 % at 2022-09',
      'employee total premiumIncome | 3.62 亿元',
      'employee total budgetPremiumIncome premiumIncome | 4.75 亿元',
      'employee total executionRate premiumIncome | 76.21 %',
      'employee total expenditure | 3.15 亿元 yoy 7.14% delta 2100万元',
      'employee total executionRate expenditure | 71.3 %',
      'resident total income | 4.01 亿元',
      'resident total premiumIncome | 1.42 亿元',
      'resident total fiscalSubsidyIncome | 2.58 亿元',
      'resident total interestIncome | 108 万元',
      'resident total expenditure | 3.56 亿元',
      'employee visits | 98.6 万人次',
      'employee pooled fundPayment | 2.88 亿元',
      'employee visits outpatientPooled | 42.3 万人次',
      'employee totalCost outpatientPooled | 5210 万元',
      'employee pooled fundPayment outpatientPooled | 2604 万元',
      'employee pooled fundPaymentPerVisit outpatientPooled | 61.56 元',
      'employee visits outpatientChronic | 9.8 万人次',
      'employee pooled fundPayment outpatientChronic | 3520 万元',
      'employee admissions inpatient | 2.05 万人次',
      'employee totalCost inpatient | 2.21 亿元',
      'employee pooled reimbursed inpatient | 1.52 亿元',
      'employee costPerAdmission inpatient | 10780 元 yoy -2.6%',
      'employee inScopeReimbursementRatio inpatient | 83.5 %',
      'employee avgLengthOfStay inpatient | 8.1 天',
      'resident admissions inpatient | 5.6 万人次 yoy 8.9%',
      'resident totalCost inpatient | 3.62 亿元',
      'resident total reimbursed inpatient | 2.09 亿元',
      'resident costPerAdmission inpatient | 6464 元',
      'resident costPerAdmission inpatient | 6464 元 prior 6710 yoy -3.67%',
      'catastrophicResident fundPayment catastrophic | 2860 万元',
      'catastrophicResident visits catastrophic | 1.9 万人次',
      'all admissions inpatient outOfCity | 0.86 万人次',
      'all admissions inpatient outOfCity instantSettlement | 0.71 万人次',
      'employee totalCost inpatient outOfCity | 0.61 亿元 yoy 12.1%',
      'resident totalCost inpatient outOfCity | 0.92 亿元 yoy 15.4%',
    ],
    tableFigures: [
      'all admissions inpatient level3 | 12000 人次 prior 11500',
      'all totalCost inpatient level3 | 20400 万元 prior 20100',
      'all costPerAdmission inpatient level3 | 17000 元 prior 17478',
      'all admissions inpatient level2 | 38000 人次 prior 36000',
      'all totalCost inpatient level2 | 20900 万元 prior 20520',
      'all costPerAdmission inpatient level2 | 5500 元 prior 5700',
      'all admissions inpatient level1AndBelow | 26500 人次 prior 24000',
      'all totalCost inpatient level1AndBelow | 6200 万元 prior 5880',
      'all costPerAdmission inpatient level1AndBelow | 2340 元 prior 2450',
      'all admissions inpatient | 76500 人次 prior 71500',
      'all totalCost inpatient | 47500 万元 prior 46500',
      'all costPerAdmission inpatient | 6209 元 prior 6503',
    ],
  },
];
