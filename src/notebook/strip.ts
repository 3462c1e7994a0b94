/** The three key figures of the pinned strip. */
import { FUND_WORDS, wordsOf, yearOf, type Projection } from '../../models/index.ts';
import { moneyDelta } from '../format/delta.ts';
import { fixed } from '../format/fixed.ts';
import { headline, moneyIn } from '../format/money.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { KeyFigure } from '../ui/key-figure.ts';
import { letterOf } from './document.ts';
import { firstDeficit, monthsFor, poolsOf, reserveNow, surplusKey } from './key-figures.ts';
import type { Workspace } from './workspace.svelte.ts';

const HUNDRED_MILLION = 100_000_000;

/** The fund the strip speaks of: the one the chosen scenario changes, else the last pool (residents). */
export function stripFund(workspace: Workspace): string {
  const pools = poolsOf(workspace.document.baseline);
  const touched = workspace.selected.changes[0]?.lever.split('.')[0];
  return pools.find((id) => id.split('.')[0] === touched) ?? pools.at(-1) ?? '';
}

export function stripFigures(workspace: Workspace, onfill: (fund: string) => void): KeyFigure[] {
  const base = workspace.base;
  const chosen = workspace.resultOf(workspace.document.selected).projection ?? base;
  const fund = stripFund(workspace);
  if (fund === '') return [];
  if (!base || !chosen) return awaited(workspace);
  return [
    surplusFigure(workspace, base, chosen, fund),
    deficitFigure(base, chosen, fund),
    reserveFigure(workspace, base, chosen, fund, onfill),
  ];
}

/** The same three before the first result, so that the page does not jump when it comes. */
function awaited(workspace: Workspace): KeyFigure[] {
  const t = i18n.t.notebook;
  const state = workspace.running ? { state: 'running' as const } : {};
  return [
    { id: 'surplus', label: t.surplusOf(yearOf(workspace.document.from)), value: '—', from: '', ...state },
    { id: 'deficit', label: t.firstDeficit, value: '—', from: '' },
    { id: 'reserve', label: t.reserve, value: '—', from: '' },
  ];
}

const name = (fund: string): string => wordsOf(FUND_WORDS, fund)[i18n.lang];

function surplusFigure(workspace: Workspace, base: Projection, chosen: Projection, fund: string): KeyFigure {
  const t = i18n.t.notebook;
  const year = yearOf(workspace.document.from);
  const key = surplusKey(base, chosen, fund, year);
  const printed = headline(key.value, i18n.lang);
  const difference =
    key.value === null || key.base === null ? null : Math.round((key.value - key.base) * 100) / 100;
  const letter = letterOf(workspace.selected);
  return {
    id: 'surplus',
    label: t.surplusOf(year),
    chip: name(fund),
    value: printed.text,
    unit: printed.unit,
    ...(letter
      ? difference === 0
        ? { same: i18n.t.status.same }
        : { delta: { ...moneyDelta(difference, i18n.lang), unit: t.stripUnit } }
      : {}),
    from: letter
      ? t.fromBase(moneyIn(key.base, 'wan'), letter, moneyIn(key.value, 'wan'))
      : t.baseIs(moneyIn(key.base, 'wan')),
    ...(key.value !== null && key.value < 0 ? { deficit: i18n.t.table.deficit } : {}),
    ...(workspace.running ? { state: 'running' as const } : {}),
  };
}

function deficitFigure(base: Projection, chosen: Projection, fund: string): KeyFigure {
  const t = i18n.t.notebook;
  const [now, before] = [firstDeficit(chosen, fund), firstDeficit(base, fund)];
  const text = (year: number | null): string =>
    year === null ? t.noDeficit : `${year} ${t.yearWord}`.trim();
  return {
    id: 'deficit',
    label: t.firstDeficit,
    chip: name(fund),
    value: now === null ? '—' : String(now),
    unit: now === null ? undefined : t.yearWord,
    same: now === before ? i18n.t.status.same : undefined,
    from: now === before ? (now === null ? t.noDeficit : t.sameAsBase) : t.baseFirst(text(before)),
  };
}

function reserveFigure(
  workspace: Workspace,
  base: Projection,
  chosen: Projection,
  fund: string,
  onfill: (fund: string) => void,
): KeyFigure {
  const t = i18n.t.notebook;
  const months = reserveNow(chosen, fund);
  const own = workspace.document.baseline.funds.find((f) => f.id === fund);
  const common = { id: 'reserve', label: t.reserve, chip: name(fund) };
  if (own && own.poolingLevel !== workspace.document.baseline.level)
    return { ...common, value: '—', from: t.belowPooling };
  if (months !== null)
    return { ...common, value: fixed(months, { digits: 1 }), unit: t.months, from: t.trailing6 };
  if (chosen.funds[fund]?.balance[0] !== null) return { ...common, value: '—', from: t.noReserveWindow };
  const perYi = monthsFor(base, fund, HUNDRED_MILLION);
  return {
    ...common,
    value: null,
    state: 'needs',
    fill: { label: t.fillBalance, onclick: () => onfill(fund) },
    from: perYi === null ? '' : t.perYi(fixed(perYi, { digits: 2 })),
  };
}
