/** The chosen scenario as it is taken out: against the baseline, both as last computed. */
import type { ExportSide, ExportSubject } from '../export/subject.ts';
import { dictionaries } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/lang.ts';
import { BASE, scenarioOf, type Document, type Slot } from './document.ts';
import type { SlotResult } from './workspace.svelte.ts';

export interface Results {
  readonly document: Document;
  readonly selected: Slot;
  readonly resultOf: (id: string) => SlotResult;
}

/** @returns null while a result that is wanted is not there, or is of earlier inputs */
export function takenOut(
  { document, selected, resultOf }: Results,
  lang: Lang,
  date: string,
): ExportSubject | null {
  const sideOf = (slot: Slot): ExportSide | null => {
    const { projection, state } = resultOf(slot.id);
    if (!projection || state !== 'fresh') return null;
    return { name: nameOf(document, slot, selected, lang), scenario: scenarioOf(document, slot), projection };
  };
  const of = sideOf(selected);
  const base = selected.id === BASE ? null : sideOf(document.slots[0]!);
  if (!of || (selected.id !== BASE && !base)) return null;
  return { lang, of, against: base, date };
}

/** The baseline is called so beside a scenario, and by its own title when it stands alone. */
function nameOf({ baseline }: Document, slot: Slot, selected: Slot, lang: Lang): string {
  if (slot.id !== BASE) return slot.title;
  return selected.id === BASE ? baseline.title[lang] : dictionaries[lang].app.base;
}
