const zh = {
  unit: (unit: string) => `单位：${unit}`,
  item: '项目',
  amount: '数额',
  difference: '差额',
  change: '差率',
  current: '现行',
  total: '合计',
  deficit: '赤字',
  directionNote: '▲ 增、▼ 减，蓝橙不含褒贬。',
  negativeBase: '基数为负，不算差率。',
  onlyChanged: '只看改动',
  empty: '没有行',
};
const en: typeof zh = {
  unit: (unit: string) => `Unit: ${unit}`,
  item: 'Item',
  amount: 'Amount',
  difference: 'Difference',
  change: 'Change',
  current: 'Now',
  total: 'Total',
  deficit: 'Deficit',
  directionNote: '▲ more, ▼ less; the colours do not judge.',
  negativeBase: 'No relative change from a negative base.',
  onlyChanged: 'Changed only',
  empty: 'No rows',
};
export const table = { zh, en };
