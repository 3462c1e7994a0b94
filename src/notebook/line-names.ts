/** Which ledger line of a fund a table's row means, by its name. */
import type { Baseline } from '../../models/index.ts';
import { partsOf } from '../own-data/match-name.ts';
import { actualLines, type ActualLine, type Side } from './actuals.ts';

/** Other names that offices write; matched after spelling is made one. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  contribution: ['保险费收入', '征缴收入', '保费收入', '基金征缴'],
  premium: ['个人缴费收入', '缴费收入', '保险费收入', '征缴收入', '保费收入'],
  subsidy: ['财政补助收入', '补助收入', '政府补助'],
  interest: ['利息'],
  catastrophicPremium: ['大病保险支出', '大病保费', '大病保险', '购买大病保险'],
  outpatientChronic: ['慢特病', '门诊慢性病', '慢性病'],
  outpatientPooled: ['门诊共济', '普通门诊', '普通门诊统筹'],
  personalAccount: ['个人账户'],
  separateDrugs: ['单独支付'],
  negotiatedDrugs: ['谈判药', '国家谈判药'],
  twoDiseases: ['高血压糖尿病'],
};

const WHOLE: Readonly<Record<Side, string>> = { income: '收入', expenditure: '支出' };
/** Not ledger lines of their own: sums over them. */
const TOTAL = /^(?:收支|当期|本年|累计|滚存)*(?:收入|支出|待遇支出|结余|余额)$|^(?:小计|计|收支)$/u;
/** Booked beside the line that has all the rest. */
const BESIDE = new Set(['catastrophicPremium', 'dipClearing']);

export type NotFound = 'name' | 'total' | 'twoLines';

export interface LineNames {
  readonly find: (name: string, heading: Side | null) => Pick<ActualLine, 'side' | 'line'> | NotFound;
  /** The side that a heading opens: 「一、收入」. */
  readonly sideOf: (name: string) => Side | null;
}

const coreOf = (name: string): string => partsOf(name).core.toLowerCase();
const bare = (core: string): string => core.replace(/(?:收入|支出|费用|报销)$/u, '');

export function lineNames(baseline: Baseline, fund: string): LineNames {
  const known = actualLines(baseline, fund).map((line) => ({
    ...line,
    names: namesOf(line, baseline, fund),
  }));
  return {
    find: (name, heading) => {
      const core = coreOf(name);
      const exact = known.filter(({ names }) => names.has(core));
      const near = exact.length > 0 ? exact : known.filter(({ names }) => names.has(bare(core)));
      const side = sideIn(name) ?? heading;
      const hits = near.length > 1 && side ? near.filter((hit) => hit.side === side) : near;
      if (hits.length === 1) return { side: hits[0]!.side, line: hits[0]!.line };
      if (hits.length > 1) return 'twoLines';
      return TOTAL.test(core) || core === '' ? 'total' : 'name';
    },
    sideOf: (name) => sideIn(name),
  };
}

const sideIn = (name: string): Side | null =>
  /收入|income/iu.test(name) ? 'income' : /支出|expenditure|spending/iu.test(name) ? 'expenditure' : null;

function namesOf({ side, line, label }: ActualLine, baseline: Baseline, fund: string): ReadonlySet<string> {
  const [kind, detail] = label.zh.split('·');
  const turned =
    detail === undefined ? [] : [`${detail}${kind}`, `${detail}医院${kind}`, `${detail}医疗机构${kind}`];
  const lines = baseline.funds.find((f) => f.id === fund)?.[side] ?? [];
  const alone = lines.every(({ id }) => id === line || BESIDE.has(id)) && !BESIDE.has(line);
  const names = [
    label.zh,
    label.en,
    line,
    ...turned,
    ...(OTHER_NAMES[line] ?? []),
    ...(alone ? [WHOLE[side], `基金${WHOLE[side]}合计`, `待遇${WHOLE[side]}`] : []),
  ];
  const cores = names.map(coreOf);
  return new Set([...cores, ...cores.map(bare)].filter((core) => core !== ''));
}
