/** What lies over the notebook: the palette. One is open at most. */
class Shell {
  #over = $state<'palette' | null>(null);

  get over(): 'palette' | null {
    return this.#over;
  }

  open(over: 'palette'): void {
    this.#over = over;
  }

  close(): void {
    this.#over = null;
  }
}

export const shell = new Shell();
