const zh = {
  fresh: '最新',
  running: '更新中',
  stale: '按旧参数',
  needs: '缺数',
  error: '出错',
  same: '不变',
  paths: (done: string, total: string) => `第 ${done}/${total} 条路径`,
  rows: (done: string, total: string) => `第 ${done}/${total} 行`,
  updated: (what: string) => `${what}已更新`,
};
const en: typeof zh = {
  fresh: 'Up to date',
  running: 'Updating',
  stale: 'From old settings',
  needs: 'Missing',
  error: 'Failed',
  same: 'Unchanged',
  paths: (done: string, total: string) => `Path ${done} of ${total}`,
  rows: (done: string, total: string) => `Row ${done} of ${total}`,
  updated: (what: string) => `${what} updated`,
};
export const status = { zh, en };
