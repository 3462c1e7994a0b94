/** What lies over the notebook, one at most; and whether single keys work. */
import { remembered } from '../ui/remembered.ts';

export type Over = 'palette' | 'keys';

class Shell {
  #over = $state<Over | null>(null);
  readonly #kept = remembered('single-keys', ['on', 'off'], 'on');
  #singleKeys = $state(this.#kept.value === 'on');

  get over(): Over | null {
    return this.#over;
  }

  get singleKeys(): boolean {
    return this.#singleKeys;
  }

  open(over: Over): void {
    this.#over = over;
  }

  close(): void {
    this.#over = null;
  }

  useSingleKeys(on: boolean): void {
    this.#singleKeys = on;
    this.#kept.keep(on ? 'on' : 'off');
  }
}

export const shell = new Shell();
