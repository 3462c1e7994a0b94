import { describe, expect, test } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';
import { linesOfTables } from './printed-figures.ts';

const CASES: readonly (readonly [fact: string, text: string, figures: readonly string[]])[] = [
  [
    'columns of two years and their change give one figure a row',
    `居民医保住院情况表
医院级别\t2023年住院人次\t2022年住院人次\t同比增加\t同比增长率(%)
三级医院\t4700\t4500\t200\t4.44
二级医院\t11300\t11500\t-200\t-1.74`,
    [
      'resident admissions inpatient level3 | 4700 人次 prior 4500 yoy 4.44% delta 200人次',
      'resident admissions inpatient level2 | 11300 人次 prior 11500 yoy -1.74% delta -200人次',
    ],
  ],
  [
    'a head over two lines with blank spans',
    `职工医保住院报销明细表
区域\t住院人次\t报销费用(万元)\t\t\t实际报销比例(%)
\t\t基本医保报销\t大病报销\t合计\t
市内\t100\t30.5\t1.5\t32.0\t75.1
跨省\t20\t9\t0.5\t9.5\t60`,
    [
      'employee admissions inpatient inCity | 100 人次',
      'employee pooled basicReimbursed inpatient inCity | 30.5 万元',
      'employee pooled catastrophicReimbursed inpatient inCity | 1.5 万元',
      'employee pooled reimbursed inpatient inCity | 32.0 万元',
      'employee actualReimbursementRatio inpatient inCity | 75.1 %',
      'employee admissions inpatient outOfProvince | 20 人次',
      'employee pooled basicReimbursed inpatient outOfProvince | 9 万元',
      'employee pooled catastrophicReimbursed inpatient outOfProvince | 0.5 万元',
      'employee pooled reimbursed inpatient outOfProvince | 9.5 万元',
      'employee actualReimbursementRatio inpatient outOfProvince | 60 %',
    ],
  ],
  [
    'a merged cell belongs to the whole table',
    `居民医保住院率明细表
区域\t参保人数\t住院人次\t住院率(%)
县内\t146000\t11000\t7.53
市内\t\t3200\t2.19
合计\t\t14200\t9.73`,
    [
      'resident insured | 146000 人',
      'resident admissions inpatient inCounty | 11000 人次',
      'resident admissionRate inpatient inCounty | 7.53 %',
      'resident admissions inpatient inCity | 3200 人次',
      'resident admissionRate inpatient inCity | 2.19 %',
      'resident admissions inpatient | 14200 人次',
      'resident admissionRate inpatient | 9.73 %',
    ],
  ],
  [
    'cells of a copied table over several lines',
    `居民医保住院分级情况如下。
医疗机构级别 住院人次
住院总费用

（万元）

报销合计

（万元）

政策内报销

比例

市内一级医院

及以下
3100 820.5 690 84.1%

市内二级医院 2400 1700 1300 81.3%

市外医院 700 1320.6 740 76.8%

合计 6200 3841.1 2730 79%
后文。`,
    [
      'resident admissions inpatient level1AndBelow inCity | 3100 人次',
      'resident totalCost inpatient level1AndBelow inCity | 820.5 万元',
      'resident total reimbursed inpatient level1AndBelow inCity | 690 万元',
      'resident inScopeReimbursementRatio inpatient level1AndBelow inCity | 84.1 %',
      'resident admissions inpatient level2 inCity | 2400 人次',
      'resident totalCost inpatient level2 inCity | 1700 万元',
      'resident total reimbursed inpatient level2 inCity | 1300 万元',
      'resident inScopeReimbursementRatio inpatient level2 inCity | 81.3 %',
      'resident admissions inpatient outOfCity | 700 人次',
      'resident totalCost inpatient outOfCity | 1320.6 万元',
      'resident total reimbursed inpatient outOfCity | 740 万元',
      'resident inScopeReimbursementRatio inpatient outOfCity | 76.8 %',
      'resident admissions inpatient | 6200 人次',
      'resident totalCost inpatient | 3841.1 万元',
      'resident total reimbursed inpatient | 2730 万元',
      'resident inScopeReimbursementRatio inpatient | 79 %',
    ],
  ],
  [
    'rows may name the metric and columns the year',
    `一、居民医保收支情况
单位：万元
项目\t本期\t上年同期\t增减额\t增减率(%)
一、基金收入\t5200\t5000\t200\t4.00
其中：个人缴费收入\t1500\t1450\t50\t3.45
二、基金支出\t4800\t4900\t-100\t-2.04
三、当期结余\t400\t100\t300\t300.00
参保人数(人)\t90100\t90500\t-400\t-0.44`,
    [
      'resident total income | 5200 万元 prior 5000 yoy 4.00% delta 200万元',
      'resident total premiumIncome | 1500 万元 prior 1450 yoy 3.45% delta 50万元',
      'resident total expenditure | 4800 万元 prior 4900 yoy -2.04% delta -100万元',
      'resident total periodBalance | 400 万元 prior 100 yoy 300.00% delta 300万元',
      'resident insured | 90100 人 prior 90500 yoy -0.44% delta -400人',
    ],
  ],
  [
    'rows may be schemes',
    `各险种收支情况表
单位：万元
险种\t参保人数(人)\t基金收入\t基金支出\t当期结余\t累计结余\t可支付月数
职工医保统筹基金\t30000\t900\t850\t50\t1200\t8.5
城乡居民医保\t90000\t5200\t4800\t400\t3000\t3.8
生育保险\t12000\t80\t90\t-10\t60\t4.0`,
    [
      'employee insured | 30000 人',
      'employee pooled income | 900 万元',
      'employee pooled expenditure | 850 万元',
      'employee pooled periodBalance | 50 万元',
      'employee pooled cumulativeBalance | 1200 万元',
      'employee pooled runwayMonths | 8.5 个月',
      'resident insured | 90000 人',
      'resident total income | 5200 万元',
      'resident total expenditure | 4800 万元',
      'resident total periodBalance | 400 万元',
      'resident total cumulativeBalance | 3000 万元',
      'resident total runwayMonths | 3.8 个月',
      'maternity insured | 12000 人',
      'maternity total income | 80 万元',
      'maternity total expenditure | 90 万元',
      'maternity total periodBalance | -10 万元',
      'maternity total cumulativeBalance | 60 万元',
      'maternity total runwayMonths | 4.0 个月',
    ],
  ],
  [
    'rows may be kinds of care, and the total is the scheme’s',
    `职工医保支出结构表
医疗类别\t支出(万元)\t占比(%)
普通住院\t500\t50.00
门诊慢特病\t300\t30.00
个人账户\t200\t20.00
合计\t1000\t100.00`,
    [
      'employee pooled reimbursed ordinaryInpatient | 500 万元',
      'employee expenditureShare ordinaryInpatient | 50.00 %',
      'employee pooled fundPayment outpatientChronic | 300 万元',
      'employee expenditureShare outpatientChronic | 30.00 %',
      'employee personalAccount fundPayment personalAccount | 200 万元',
      'employee expenditureShare personalAccount | 20.00 %',
      'employee total expenditure | 1000 万元',
      'employee expenditureShare | 100.00 %',
    ],
  ],
  [
    'bars separate cells as well, and single counties keep their name',
    `居民医保各县区参保情况表
| 县区 | 参保人数 | 住院人次 |
| --- | --- | --- |
| 东山县 | 20000 | 1500 |
| 西山区 | 30000 | 2500 |
| 合计 | 50000 | 4000 |`,
    [
      'resident insured 东山县 | 20000 人',
      'resident admissions inpatient 东山县 | 1500 人次',
      'resident insured 西山区 | 30000 人',
      'resident admissions inpatient 西山区 | 2500 人次',
      'resident insured | 50000 人',
      'resident admissions inpatient | 4000 人次',
    ],
  ],
];

describe('tables of the genre', () => {
  test.each(CASES)('%s', (_fact, text, figures) => {
    expect(linesOfTables(text)).toEqual(figures);
  });

  test('a table is given as printed, with title, unit, columns and rows', () => {
    const read = readReport(`示例市2023年1-6月医保基金分析
单位：万元
年份\t本期收入\t\t本期支出
\t征缴收入\t利息收入\t
2022\t10\t1\t9
2023\t12\t\t10`);
    expect(read.ok && read.value.tables).toEqual([
      {
        id: 'T1',
        title: '',
        unit: '万元',
        columns: ['年份', '本期收入/征缴收入', '本期收入/利息收入', '本期支出'],
        rows: [
          ['2022', '10', '1', '9'],
          ['2023', '12', '', '10'],
        ],
      },
    ]);
  });

  test('a head that is repeated after a page break does not begin another table', () => {
    const read = readReport(`示例市2023年1-6月居民医保住院情况
医院级别\t住院人次
三级医院\t10

- 4 -
医院级别\t住院人次
二级医院\t20`);
    expect(read.ok && read.value.tables?.map(({ rows }) => rows)).toEqual([
      [
        ['三级医院', '10'],
        ['二级医院', '20'],
      ],
    ]);
  });
});
