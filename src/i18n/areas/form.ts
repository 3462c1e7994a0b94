const zh = {
  decrease: (label: string, step: string) => `${label}减 ${step}`,
  increase: (label: string, step: string) => `${label}加 ${step}`,
  readAs: (value: string) => `读作 ${value}`,
  restored: (value: string) => `没有写数，已恢复为 ${value}`,
  above: (low: string, high: string) => `高于常见范围 ${low} 至 ${high}，确有此意可保留。`,
  below: (low: string, high: string) => `低于常见范围 ${low} 至 ${high}，确有此意可保留。`,
  aboveOnly: (high: string) => `高于常见的 ${high}，确有此意可保留。`,
  belowOnly: (low: string) => `低于常见的 ${low}，确有此意可保留。`,
  missing: '缺一个数',
  fill: '填入',
  moneyExample: '如 6.5亿 或 65000',
};
const en: typeof zh = {
  decrease: (label: string, step: string) => `${label}: ${step} less`,
  increase: (label: string, step: string) => `${label}: ${step} more`,
  readAs: (value: string) => `Read as ${value}`,
  restored: (value: string) => `Nothing typed; restored to ${value}`,
  above: (low: string, high: string) => `Above the usual ${low} to ${high}. Keep it if you mean it.`,
  below: (low: string, high: string) => `Below the usual ${low} to ${high}. Keep it if you mean it.`,
  aboveOnly: (high: string) => `Above the usual ${high}. Keep it if you mean it.`,
  belowOnly: (low: string) => `Below the usual ${low}. Keep it if you mean it.`,
  missing: 'One number is missing',
  fill: 'Fill in',
  moneyExample: '650m or 65000',
};
export const form = { zh, en };
