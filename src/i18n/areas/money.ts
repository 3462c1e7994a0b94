/** The finance officer's cells: balance, budget, actual months, law, influence. */
import { actuals } from './money/actuals.ts';
import { balance } from './money/balance.ts';
import { budget } from './money/budget.ts';
import { influence } from './money/influence.ts';
import { law } from './money/law.ts';

const source = {
  zh: {
    printed: (text: string) => `印作 ${text}`,
    corrected: '（已更正）',
    derived: '算得',
    assumedHere: '假设',
    assumedFrom: (entry: string) => `假设，依据 ${entry}`,
    given: '填入',
  },
  en: {
    printed: (text: string) => `printed ${text.replace('万元', '×10k yuan').replace('亿元', '×100m yuan')}`,
    corrected: ' (corrected)',
    derived: 'derived',
    assumedHere: 'assumed',
    assumedFrom: (entry: string) => `assumed, by ${entry}`,
    given: 'given',
  },
};

export const money = {
  zh: {
    source: source.zh,
    balance: balance.zh,
    budget: budget.zh,
    actuals: actuals.zh,
    law: law.zh,
    influence: influence.zh,
  },
  en: {
    source: source.en,
    balance: balance.en,
    budget: budget.en,
    actuals: actuals.en,
    law: law.en,
    influence: influence.en,
  },
};
