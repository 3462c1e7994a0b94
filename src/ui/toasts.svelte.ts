import { Countdown } from './countdown.ts';

export interface ToastMessage {
  readonly text: string;
  /** With it the strip has an undo button. */
  readonly undo?: (() => void) | undefined;
  /** Whether Ctrl+Z does the same. */
  readonly undoKey?: boolean | undefined;
  /** Other words for that button. */
  readonly undoLabel?: string | undefined;
  /** Default 8; hovering or focusing the strip stops the clock. */
  readonly seconds?: number | undefined;
}

export interface Toast extends ToastMessage {
  readonly id: number;
}

/** The strips at the foot of the screen, newest last. At most three: an older one makes room. */
class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #clocks = new Map<number, Countdown>();
  #next = 1;

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** @returns the strip's id, for `dismiss` */
  show(message: ToastMessage): number {
    const id = this.#next++;
    for (const old of this.#shown.slice(0, -2)) this.dismiss(old.id);
    this.#shown = [...this.#shown, { ...message, id }];
    this.#clocks.set(id, new Countdown((message.seconds ?? 8) * 1000, () => this.dismiss(id)));
    return id;
  }

  dismiss(id: number): void {
    this.#clocks.get(id)?.stop();
    this.#clocks.delete(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  undo(toast: Toast): void {
    this.dismiss(toast.id);
    toast.undo?.();
  }

  hold(): void {
    for (const clock of this.#clocks.values()) clock.pause();
  }

  release(): void {
    for (const clock of this.#clocks.values()) clock.resume();
  }
}

export const toasts = new Toasts();
