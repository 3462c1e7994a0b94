/** What a person does with a figure, as decisions that the baseline keeps with their reason. */
import type { Baseline, Decision, Figure } from '../../models/index.ts';
import { figureName, printedValue } from './figure-words.ts';

export type FigureEdit = Pick<Figure, 'value' | 'unit' | 'prior' | 'scheme' | 'fund' | 'metric' | 'category'>;

export type FigureState = 'read' | 'accepted' | 'corrected' | 'ignored';

export const editOf = ({ value, unit, prior, scheme, fund, metric, category }: Figure): FigureEdit => ({
  value,
  unit,
  prior,
  scheme,
  fund,
  metric,
  category,
});

/** @returns null where nothing differs from what was read */
export function correction(figure: Figure, edit: FigureEdit): Decision | null {
  const before = editOf(figure);
  const changed = (Object.keys(before) as (keyof FigureEdit)[]).filter((key) => before[key] !== edit[key]);
  if (changed.length === 0) return null;
  const say = (of: FigureEdit, lang: 'zh' | 'en'): string =>
    `${figureName(of, lang)} ${printedValue(of.value, of.unit)}`;
  return {
    id: `correct ${figure.id}`.slice(0, 400),
    replaces: [figure.id],
    uses: [{ ...figure, ...edit }],
    reason: {
      zh: `人工更正：识别为「${say(before, 'zh')}」，改作「${say(edit, 'zh')}」`,
      en: `Corrected by hand: read as "${say(before, 'en')}", now "${say(edit, 'en')}"`,
    },
  };
}

export const ignoring = (figure: Figure): Decision => ({
  id: `ignore ${figure.id}`.slice(0, 400),
  replaces: [figure.id],
  uses: [],
  reason: {
    zh: `人工忽略：${figureName(figure, 'zh')} ${printedValue(figure.value, figure.unit)}`,
    en: `Ignored by hand: ${figureName(figure, 'en')} ${printedValue(figure.value, figure.unit)}`,
  },
});

/** Of a number printed twice the other one: what was taken is left out. @returns null where there is no choice */
export function otherPrinted(
  residual: Baseline['residuals'][number],
  figureOf: (id: string) => Figure | undefined,
): Decision | null {
  const [taken, other] = residual.figures.map(figureOf);
  if (!taken || !other) return null;
  return {
    id: `choose ${other.id}`.slice(0, 400),
    replaces: [taken.id],
    uses: [],
    reason: {
      zh: `同一个数印了两次，人工选定 ${printedValue(other.value, other.unit)}，不用 ${printedValue(taken.value, taken.unit)}`,
      en: `Printed twice; ${printedValue(other.value, other.unit)} was chosen over ${printedValue(taken.value, taken.unit)} by hand`,
    },
  };
}

export function stateOf(
  figure: string,
  { decisions, accepted }: { readonly decisions: readonly Decision[]; readonly accepted: readonly string[] },
): FigureState {
  const decision = decisions.find(({ replaces }) => replaces.includes(figure));
  if (decision) return decision.uses.length > 0 ? 'corrected' : 'ignored';
  return accepted.includes(figure) ? 'accepted' : 'read';
}

/** A typed number as reports print it: commas, blanks and full width off. @returns null when it is none */
export function typedDecimal(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace('−', '-')
    .replace(/^\+/, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
