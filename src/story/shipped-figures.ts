/**
 * The figures of reports that ship, fetched when a chapter needs them: they are as long as all
 * the rest of the app's text. Checked against their schema by the tests.
 */
import type { Bilingual, ReportFigures } from '../../models/index.ts';

export interface ShippedFigures {
  readonly id: string;
  readonly title: Bilingual;
  readonly load: () => Promise<ReportFigures>;
}

const whole = (module: { readonly default: unknown }): ReportFigures => module.default as ReportFigures;

/** The first is the one that the chapter of the audit opens on. */
export const SHIPPED_FIGURES: readonly ShippedFigures[] = [
  {
    id: 'shandan-2024h1',
    title: { zh: '山丹 2024 上半年', en: 'Shandan, first half of 2024' },
    load: async () => whole(await import('../../scenarios/figures/shandan-2024h1.json')),
  },
  {
    id: 'ezhou-2024h1',
    title: { zh: '鄂州 2024 上半年', en: 'Ezhou, first half of 2024' },
    load: async () => whole(await import('../../scenarios/figures/ezhou-2024h1.json')),
  },
  {
    id: 'zhuzhou-2021h1',
    title: { zh: '株洲 2021 上半年', en: 'Zhuzhou, first half of 2021' },
    load: async () => whole(await import('../../scenarios/figures/zhuzhou-2021h1.json')),
  },
];
