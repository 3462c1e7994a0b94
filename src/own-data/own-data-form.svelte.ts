/** The form's state: the draft as typed, kept at every keystroke, and what can be said of it. */
import { draftFrom, progressOf, withText, type Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { FieldFault, FieldWarning } from './field-fault.ts';
import { formWarnings } from './form-warnings.ts';
import type { PastedText } from './pasted.ts';
import { readForm } from './read-form.ts';

export class OwnDataForm {
  readonly #store: DraftStore;
  #draft = $state.raw<Draft>({});
  #kept = $state(true);
  /** The field under the cursor: nothing is said against it while its text grows. */
  #typing = $state<string | null>(null);
  #asked = $state(false);

  readonly progress = $derived.by(() => progressOf(this.#draft));
  readonly #faults: readonly FieldFault[] = $derived.by(() => readForm(this.#draft).faults);
  readonly #warnings: readonly FieldWarning[] = $derived.by(() => formWarnings(this.#draft));

  /** Faults to show. That a field is empty is no fault before a baseline was asked for. */
  readonly faults: readonly FieldFault[] = $derived.by(() =>
    this.#faults.filter((f) => f.field !== this.#typing && (this.#asked || f.kind !== 'empty')),
  );
  readonly warnings: readonly FieldWarning[] = $derived.by(() =>
    this.#warnings.filter((w) => w.field !== this.#typing),
  );

  constructor(store: DraftStore) {
    this.#store = store;
    this.#draft = draftFrom(store.load());
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** False when the browser keeps nothing. */
  get kept(): boolean {
    return this.#kept;
  }

  get isEmpty(): boolean {
    return Object.keys(this.#draft).length === 0;
  }

  text(key: string): string {
    return this.#draft[key] ?? '';
  }

  write(key: string, text: string): void {
    this.replace(withText(this.#draft, key, text));
  }

  take(texts: readonly PastedText[]): void {
    this.replace(texts.reduce<Draft>((draft, { key, text }) => withText(draft, key, text), this.#draft));
  }

  replace(draft: Draft): void {
    this.#draft = draft;
    this.#kept = this.#store.save(JSON.stringify(draft));
  }

  /** A form that starts anew is not blamed for what is empty. */
  clear(): void {
    this.#asked = false;
    this.replace({});
  }

  enter(key: string): void {
    this.#typing = key;
  }

  leave(): void {
    this.#typing = null;
  }

  /** From now on empty required fields are faults too. */
  ask(): void {
    this.#typing = null;
    this.#asked = true;
  }

  /** The first field, in the order of the form, that needs a hand. */
  next(): string | null {
    return this.#faults[0]?.field ?? this.#warnings[0]?.field ?? null;
  }
}
