/** The chapters that are there, numbered as they come, and the cells below each. */
import type { Dictionary } from '../i18n/dictionary.ts';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly level: 1;
  /** What it speaks of where that is not the open baseline: a region's name. */
  readonly place?: string;
}

export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2;
  readonly number?: string;
}

export interface Present {
  readonly story: boolean;
  /** Region of the baseline that the DIP chapter stands on; null without one. */
  readonly dip: string | null;
  /** Whether a scenario with changes of its own is chosen. */
  readonly scenario: boolean;
}

export function chaptersOf(t: Dictionary, { story, dip }: Present): Chapter[] {
  const { chapters, chapterNumbers } = t.notebook;
  return [
    ...(story ? [{ id: 'c1', title: chapters.happened }] : []),
    { id: 'c2', title: chapters.policy },
    { id: 'c3', title: chapters.reserve },
    { id: 'c4', title: t.audit.chapter },
    ...(dip === null ? [] : [{ id: 'c5', title: t.dip.chapter, place: dip }]),
    { id: 'c6', title: chapters.ownData },
  ].map((chapter, at) => ({ ...chapter, number: chapterNumbers[at]!, level: 1 as const }));
}

export const outlineOf = (t: Dictionary, present: Present): OutlineEntry[] =>
  chaptersOf(t, present).flatMap((chapter) => [chapter, ...cellsOf(t, present, chapter.id)]);

function cellsOf(t: Dictionary, present: Present, chapter: string): OutlineEntry[] {
  const cells: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    c2: [
      ['levers', t.notebook.levers],
      ...(present.scenario ? [['changes', t.changes.title] as const] : []),
      ['projection', t.notebook.chartTitle],
      ['comparison', t.notebook.comparisonTitle],
      ['benefits', t.benefits.short],
    ],
    c3: [
      ['balance', t.notebook.balanceTitle],
      ['solvency', t.solvency.short],
      ['budget', t.money.budget.title],
      ['actuals', t.money.actuals.title],
      ['law', t.money.law.title],
      ['influence', t.money.influence.title],
      ['people', t.people.title],
    ],
    c5: [
      ['dip', t.dip.printedShort],
      ['dip-years', t.dip.yearsShort],
    ],
    c6: [
      ['report', t.report.title],
      ['baseline', t.report.baselineTitle],
      ['own-data', t.report.form],
    ],
  };
  return (cells[chapter] ?? []).map(([id, title]) => ({ id, title, level: 2 }));
}
