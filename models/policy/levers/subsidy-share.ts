/** What a level of government pays of the residents' subsidy [S12]. */
import type { LeverFamily } from '../lever.ts';

export const subsidyShare: LeverFamily = {
  owns: (id) => /^resident\.subsidy\.(central|ownCounty)\.share$/.test(id),
  quantity: { zh: '分担比例', en: 'share paid' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.9,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '财政补助由谁出；先中央、后本县，其余由省、市、县合计分担，合计不变',
    en: 'Who pays the subsidy: the centre first, then the county, the other levels the rest; the sum stays',
  },
};
