/** The rules of DIP that no report prints: each a local preset, neutral until it is set. */
import type { Dip, Parameter } from './baseline.ts';
import benefitPriors from './benefit-priors.json';
import { assumed, constant, priors } from './parameters.ts';
import type { Source } from './source.ts';

const preset = (zh: string, en: string): Source =>
  assumed(`${zh}，按当地 DIP 办法填写`, `${en}; take the local rule`, 'std');

/** 1 or 0 by definition: what the report shows is the measure. */
const neutral = (formula: string): Source => ({ kind: 'derived', formula, inputs: [] });

export function dipParameters(scheme: string, block: Dip | null): Parameter[] {
  const id = (quantity: string): string => `${scheme}.dip.${quantity}`;
  const { lowBand, highBand, overspendShare, bonusShare } = benefitPriors.dip;
  const growth = constant(
    id('budgetGrowth'),
    'share/year',
    priors.dipBudgetGrowth,
    preset('DIP 预算年增假设', 'Assumed yearly growth of the DIP budget'),
  );
  if (!block) return [{ ...growth, inert: NOT_PRINTED }];
  return [
    growth,
    constant(id('budgetFactor'), '1', 1, neutral('预算总额的调整，1 为不调整')),
    constant(
      id('budgetFollowsPolicy'),
      '1',
      1,
      preset(
        '1：报销比例变动时预算跟着变；0：预算不变',
        '1: the budget follows a change of the ratio; 0: it does not',
      ),
    ),
    constant(id('coverage'), '1', 1, neutral('DIP 覆盖的病例，1 为报告期的范围')),
    constant(id('depositRate'), 'share', depositRate(block), depositSource(block)),
    constant(
      id('lowBand'),
      'share',
      lowBand,
      preset(
        '费用与标准之比低于此值按项目付费，0 为不设',
        'Cost ratio under which by-item payment applies, 0 for none',
      ),
    ),
    constant(
      id('highBand'),
      '1',
      highBand,
      preset('超支分担的上限倍数，1 为不设', 'Cost ratio up to which overspend is shared, 1 for none'),
    ),
    constant(
      id('overspendShare'),
      'share',
      overspendShare,
      preset('合理超支由基金分担的比例', 'Share of the overspend that the fund bears'),
    ),
    constant(
      id('bonusShare'),
      'share',
      bonusShare,
      preset('低于下限时结余留用的比例', 'Share of the saving given back below the low band'),
    ),
    constant(id('codingDrift'), 'share/year', 0, neutral('病案编码升级使分值每年增加的比例')),
    constant(
      id('costResponse'),
      'share',
      0,
      assumed(
        '医院对 DIP 的反应：次均费用变动；文献 −9 %…+5 %，方向未定',
        'How hospitals answer in the cost of a case; published effects run from −9 % to +5 %',
        'S22',
      ),
    ),
  ];
}

const NOT_PRINTED = {
  zh: '报告没有印 DIP 的按项目费用与支付金额，这个参数不改变任何结果',
  en: 'The report prints no DIP settlement, so this lever moves nothing',
};

function depositRate({ depositWithheld, settled }: Dip): number {
  const rate = depositWithheld && settled.value > 0 ? depositWithheld.value / settled.value : 0;
  return Math.round(rate * 10_000) / 10_000;
}

const depositSource = ({ fund, depositWithheld }: Dip): Source =>
  depositWithheld
    ? { kind: 'derived', formula: '扣除保证金 ÷ DIP 支付金额', inputs: [`${fund}.dip`] }
    : preset('报告没有印保证金，取 0', 'No deposit is printed, zero');
