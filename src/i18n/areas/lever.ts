const zh = {
  current: '现行',
  lastYear: '上年',
  cap: '上限',
  base: '基准',
  unchanged: '未改动，同基准',
  change: (base: string, letter: string, value: string) => `现行 ${base} → ${letter} ${value}`,
  resetToBase: '恢复为基准',
  resetToSaved: '恢复为本情景已存值',
  valueText: (value: string, difference: string) => `${value}，与现行相差 ${difference}`,
  valueUnchanged: (value: string) => `${value}，同现行`,
  onePoint: (amount: string, period: string) => `每提高 1 个百分点 ≈ ${amount}/${period}（静态）`,
  locked: '情景已锁定',
};
const en: typeof zh = {
  current: 'Now',
  lastYear: 'Last year',
  cap: 'Cap',
  base: 'Baseline',
  unchanged: 'Unchanged, as the baseline',
  change: (base: string, letter: string, value: string) => `Now ${base} → ${letter} ${value}`,
  resetToBase: 'Reset to baseline',
  resetToSaved: 'Reset to the saved value',
  valueText: (value: string, difference: string) => `${value}, ${difference} from now`,
  valueUnchanged: (value: string) => `${value}, as now`,
  onePoint: (amount: string, period: string) => `Each point more ≈ ${amount} per ${period} (static)`,
  locked: 'Scenario locked',
};
export const lever = { zh, en };
